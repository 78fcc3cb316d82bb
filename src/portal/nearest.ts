/**
 * The label that an unknown wording is nearest to, among those of the page: the portal's English changes, and the
 * words of a label mostly stay. A word of another label of the page speaks against ("Contact person - Fax" is not
 * "Contact person - Telephone"); where two are as near, neither is believed.
 */
import { isChinese } from './text.ts';
import type { Label, Place } from './types.ts';

/**
 * Of all that two wordings say, what must be said by both. These numbers were tried on wordings that translators
 * wrote without having seen the portal's (test/unit/wordings.test.ts).
 */
const ENOUGH = 0.55;
/** How much nearer it must be than the next one. */
const MARGIN = 0.08;
/** Weight of a word that no label has: an edition's own addition. */
const UNHEARD = 0.5;
/** Weight of a word that tells another label of the page. */
const AGAINST = 1.6;
/** Weight of a word that the known wording has and the text leaves out. */
const LEFT_OUT = 0.7;
/** From this weight on a word tells labels apart; "number" or "name" alone does not. */
const TELLING = 0.3;
/** Of so many words, or Chinese characters and pairs of them, a wording can be near to another. */
const FEWEST = 2;

interface Wording {
  readonly label: Label;
  readonly tokens: ReadonlySet<string>;
}

export interface NearestQuery {
  /** The text as `createKeys` makes it. */
  readonly key: string;
  readonly place: Place;
  readonly column: string | undefined;
  readonly pages: ReadonlySet<string>;
}

/** @param labels all labels; their keys are compared */
export function createNearest(labels: readonly Label[]): (query: NearestQuery) => Label | undefined {
  const wordings = new Map<Place, Wording[]>();
  const labelsWith = new Map<string, Set<Label>>();
  for (const label of labels) {
    const own = wordings.get(label.place) ?? [];
    wordings.set(label.place, own);
    for (const key of label.keys) {
      const tokens = tokensOf(key);
      own.push({ label, tokens });
      for (const token of tokens) labelsWith.set(token, (labelsWith.get(token) ?? new Set()).add(label));
    }
  }
  /** A word of many labels says little. */
  const weight = (token: string): number => {
    const count = labelsWith.get(token)?.size ?? 0;
    return count === 0 ? UNHEARD : 1 / (1 + Math.log(count));
  };

  return ({ key, place, column, pages }) => {
    const text = tokensOf(key);
    if (text.size < FEWEST) return undefined;
    const isHere = (label: Label): boolean =>
      label.column === column && (label.pages?.some((page) => pages.has(page)) ?? true);
    const best = new Map<Label, number>();
    for (const { label, tokens } of wordings.get(place) ?? [])
      if (isHere(label)) best.set(label, Math.max(best.get(label) ?? 0, nearness(text, tokens, label)));
    const [first, second] = [...best].sort(([, a], [, b]) => b - a);
    if (!first || first[1] < ENOUGH || first[1] - (second?.[1] ?? 0) < MARGIN) return undefined;
    return first[0];

    function nearness(said: ReadonlySet<string>, known: ReadonlySet<string>, of: Label): number {
      const isOthers = (token: string): boolean =>
        [...(labelsWith.get(token) ?? [])].some((other) => other !== of && isHere(other));
      if (isExchanged(said, known, (token) => weight(token) >= TELLING && isOthers(token))) return 0;
      let both = 0;
      let all = 0;
      for (const token of said) {
        if (known.has(token)) both += weight(token) * 2;
        all += weight(token) * (known.has(token) || !isOthers(token) ? 1 : AGAINST);
      }
      for (const token of known) all += weight(token) * (said.has(token) ? 1 : LEFT_OUT);
      return both / all;
    }
  };
}

/** Chinese characters that turn a wording into its opposite, or into the rest of something. */
const TURNING = ['未', '不', '非', '无', '否', '其'];

/**
 * Whether the text says another label's word in the place of one of the known wording: "Contact person - Fax"
 * beside "Contact person - Telephone". A word more or a word less is no exchange.
 */
function isExchanged(
  said: ReadonlySet<string>,
  known: ReadonlySet<string>,
  isOthers: (token: string) => boolean,
): boolean {
  if (TURNING.some((one) => said.has(one) !== known.has(one))) return true;
  const more = [...said].filter((token) => isWord(token) && isMissing(token, known));
  const less = [...known].filter((token) => isWord(token) && isMissing(token, said));
  return less.length > 0 && more.some(isOthers);
}

/** English words, and pairs of Chinese characters: one character alone is in too many words. */
const isWord = (token: string): boolean => !isChinese(token) || token.length > 1;

/** Whether nothing of a token is among others: a pair of characters also counts as there by its parts. */
const isMissing = (token: string, others: ReadonlySet<string>): boolean =>
  !others.has(token) && (!isChinese(token) || ![...token].some((character) => others.has(character)));

/** Words of an English key; of a Chinese one its characters and pairs of neighbours. */
function tokensOf(key: string): Set<string> {
  if (!key.startsWith('zh ')) return new Set(key.split(' '));
  const characters = [...key.slice(3)];
  return new Set([
    ...characters,
    ...characters.slice(1).map((character, index) => `${characters[index]}${character}`),
  ]);
}
