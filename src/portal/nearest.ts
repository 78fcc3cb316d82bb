/**
 * The label that an unknown wording is nearest to, among those of the page: the portal's English changes, and the
 * words of a label mostly stay. A word of another label of the page speaks against ("Contact person - Fax" is not
 * "Contact person - Telephone"); where two are as near, neither is believed.
 */
import { isChinese } from './text.ts';
import type { Label, Place, WordingIndex } from './types.ts';
import { keysByLabel } from './wording-index.ts';

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
const TELLING = 0.4;
/** Of so many words, or Chinese characters and pairs of them, a wording can be near to another. */
const FEWEST = 2;

/** A wording of a label. */
interface Wording {
  readonly label: Label;
  readonly tokens: ReadonlySet<string>;
}

/** The labels of some pages, with the words of their wordings. */
interface Vocabulary {
  readonly wordings: ReadonlyMap<Place, readonly Wording[]>;
  readonly labelsWith: ReadonlyMap<string, ReadonlySet<Label>>;
  /** How much a word says: one of many labels says little. */
  readonly weight: (token: string) => number;
}

export interface NearestQuery {
  /** The text as `createKeys` makes it. */
  readonly key: string;
  readonly place: Place;
  readonly column: string | undefined;
  readonly pages: ReadonlySet<string>;
}

/** @param index holds the keys of the labels, which are compared */
export function createNearest(
  labels: readonly Label[],
  index: WordingIndex,
): (query: NearestQuery) => Label | undefined {
  let keys: ReadonlyMap<number, readonly string[]> | undefined;
  /** By the set of pages: made when the first unknown wording is met on them. */
  const known = new WeakMap<ReadonlySet<string>, Vocabulary>();
  const vocabularyOf = (pages: ReadonlySet<string>): Vocabulary => {
    keys ??= keysByLabel(index);
    const made = known.get(pages) ?? vocabulary(labels, keys, pages);
    known.set(pages, made);
    return made;
  };

  return ({ key, place, column, pages }) => {
    const text = tokensOf(key);
    if (text.size < FEWEST) return undefined;
    const { wordings, labelsWith, weight } = vocabularyOf(pages);
    const best = new Map<Label, number>();
    for (const wording of wordings.get(place) ?? []) {
      const { label } = wording;
      if (label.column !== column) continue;
      const near = nearness(wording);
      if (near > (best.get(label) ?? 0)) best.set(label, near);
    }
    const [first, second] = [...best].sort(([, a], [, b]) => b - a);
    if (!first || first[1] < ENOUGH || first[1] - (second?.[1] ?? 0) < MARGIN) return undefined;
    return first[0];

    function nearness({ label, tokens }: Wording): number {
      const isOthers = (token: string): boolean => {
        const all = labelsWith.get(token);
        return all !== undefined && (all.size > 1 || !all.has(label));
      };
      let both = 0;
      let all = 0;
      for (const token of text) {
        if (tokens.has(token)) both += weight(token) * 2;
        all += weight(token) * (tokens.has(token) || !isOthers(token) ? 1 : AGAINST);
      }
      // Most wordings of a page have no word of the text at all.
      if (both === 0) return 0;
      for (const token of tokens) all += weight(token) * (text.has(token) ? 1 : LEFT_OUT);
      const near = both / all;
      const isTelling = (token: string): boolean => weight(token) >= TELLING && isOthers(token);
      return near >= ENOUGH - MARGIN && isExchanged(text, tokens, isTelling) ? 0 : near;
    }
  };
}

function vocabulary(
  labels: readonly Label[],
  keys: ReadonlyMap<number, readonly string[]>,
  pages: ReadonlySet<string>,
): Vocabulary {
  const wordings = new Map<Place, Wording[]>();
  const labelsWith = new Map<string, Set<Label>>();
  for (const [at, label] of labels.entries()) {
    if (!(label.pages?.some((page) => pages.has(page)) ?? true)) continue;
    const own = wordings.get(label.place) ?? [];
    wordings.set(label.place, own);
    for (const key of keys.get(at) ?? []) {
      const tokens = tokensOf(key);
      own.push({ label, tokens });
      for (const token of tokens) {
        const having = labelsWith.get(token);
        if (having) having.add(label);
        else labelsWith.set(token, new Set([label]));
      }
    }
  }
  const weights = new Map([...labelsWith].map(([token, { size }]) => [token, 1 / (1 + Math.log(size))]));
  return { wordings, labelsWith, weight: (token) => weights.get(token) ?? UNHEARD };
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
