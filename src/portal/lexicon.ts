/**
 * From a text on the page to the label that it is. First the wording itself; then the same words in another
 * order, form or near spelling. What stays in doubt is no match: a wrong hint is worse than none.
 */
import { halves, isChinese, isCut, normalize, oneErrorApart, stem, words } from './text.ts';
import type { Knowledge, Label, Place, Synonyms } from './types.ts';

/** Where a text was found; `text` where the markup does not say. */
export type FoundPlace = Place | 'text';

export interface Lexicon {
  /** Whether a text can be a label at all; cheap, asked before its place is looked for. */
  knows(text: string): boolean;
  /** The label that a text is at a place; `column` is the label id of the column it stands in. */
  match(text: string, place: FoundPlace, column?: string): Label | undefined;
  /** All labels of one place that a text can be: several where the portal shares a wording. */
  matchAll(text: string, place: Place): readonly Label[];
  readonly byId: ReadonlyMap<string, Label>;
}

/** Places whose labels are taken too where the markup names another one, nearest first. */
const NEAR: Readonly<Record<FoundPlace, readonly Place[]>> = {
  menu: ['menu', 'tab', 'heading'],
  tab: ['tab', 'menu', 'heading'],
  column: ['column', 'field'],
  field: ['field', 'attachment', 'value', 'heading', 'column'],
  button: ['button', 'menu', 'value'],
  heading: ['heading', 'menu', 'tab', 'field', 'attachment', 'status'],
  status: ['status'],
  attachment: ['attachment'],
  value: ['value'],
  message: ['message'],
  text: ['field', 'heading', 'attachment', 'menu', 'tab', 'message', 'value', 'column', 'button', 'status'],
};

/** Longest text that can be a label; the longest known wording is a banner of 650 characters. */
export const LONGEST = 800;
const SHORTEST_CUT = 5;
const CACHE_LIMIT = 4000;

/** @param knowledge its wordings are normalised (`text.ts`) */
export function createLexicon(knowledge: Pick<Knowledge, 'labels' | 'synonyms'>): Lexicon {
  const exact = new Map<string, Label[]>();
  const loose = new Map<string, Label[]>();
  for (const label of knowledge.labels) {
    for (const text of label.texts) add(exact, text, label);
    for (const key of label.keys) add(loose, key, label);
  }
  const keyOf = createKeys(knowledge.synonyms, loose.keys());

  const seen = new Map<string, Candidates>();
  function candidates(text: string): Candidates {
    const known = seen.get(text);
    if (known) return known;
    const found = text.length > LONGEST ? NONE : lookUp(text);
    if (seen.size >= CACHE_LIMIT) seen.clear();
    seen.set(text, found);
    return found;
  }

  function lookUp(text: string): Candidates {
    const normal = normalize(text);
    if (normal.length < 2) return NONE;
    if (isCut(text) && !exact.has(normal)) return { ...NONE, exact: beginning(normal) };
    const whole = either(normal);
    const both =
      whole.exact.length > 0 || (whole.loose.length > 0 && !whole.weak) ? undefined : halves(normal);
    if (!both) return whole;
    const zh = either(both.zh);
    const en = either(both.en);
    const inZh = [...new Set([...zh.exact, ...zh.loose])];
    const inEn = [...en.exact, ...en.loose];
    // The public query's labels are overwritten by script, sometimes with another column's: where the two
    // languages name different things, neither is believed (seen on ciferquery.singlewindow.cn, 2026).
    if (inZh.length > 0 && inEn.length > 0)
      return { ...NONE, exact: inZh.filter((label) => inEn.includes(label)) };
    return inZh.length > 0 ? zh : en;
  }

  function either(normal: string): Candidates {
    const key = keyOf(normal);
    return { exact: exact.get(normal) ?? [], loose: loose.get(key) ?? [], weak: !key.includes(' ') };
  }

  function beginning(normal: string): readonly Label[] {
    if (normal.length < SHORTEST_CUT) return [];
    const found = new Set<Label>();
    for (const [text, labels] of exact)
      if (text.startsWith(normal)) for (const label of labels) found.add(label);
    return [...found];
  }

  return {
    byId: new Map(knowledge.labels.map((label) => [label.id, label])),
    knows(text) {
      const found = candidates(text);
      return found.exact.length > 0 || found.loose.length > 0;
    },
    match(text, place, column) {
      const found = candidates(text);
      for (const wanted of NEAR[place]) {
        const words = found.weak && wanted !== place ? [] : found.loose;
        for (const labels of [found.exact, words]) {
          const here = labels.filter((label) => label.place === wanted);
          const inColumn = column === undefined ? [] : here.filter((label) => label.column === column);
          const fitting = inColumn.length > 0 ? inColumn : here.filter((label) => label.column === undefined);
          if (fitting.length > 1) return undefined;
          if (fitting[0]) return fitting[0];
        }
      }
      return undefined;
    },
    matchAll(text, place) {
      const found = candidates(text);
      const here = found.exact.filter((label) => label.place === place);
      return here.length > 0 ? here : found.loose.filter((label) => label.place === place);
    },
  };
}

/**
 * What a text can be: by its very wording, and by its words in another order or form. `weak`: that is one word
 * only, which is not enough in another place than the label's own.
 */
interface Candidates {
  readonly exact: readonly Label[];
  readonly loose: readonly Label[];
  readonly weak: boolean;
}
const NONE: Candidates = { exact: [], loose: [], weak: false };

function add(map: Map<string, Label[]>, key: string, label: Label): void {
  if (key === '') return;
  const list = map.get(key);
  if (!list) map.set(key, [label]);
  else if (!list.includes(label)) list.push(label);
}

/**
 * Makes the keys under which a text's variants meet: words in one form, in one order, each synonym as the word
 * that stands for it.
 * @param known keys whose words a misspelt word may be; without them nothing is corrected
 */
export function createKeys(synonyms: Synonyms, known: Iterable<string> = []): (normal: string) => string {
  const standsFor = new Map(synonyms.en);
  const corrections = new Map<string, string>();
  let vocabulary: Set<string> | undefined;

  function corrected(word: string): string {
    if (word.length < SHORTEST_CORRECTED || standsFor.has(word)) return word;
    vocabulary ??= new Set([...known].flatMap((key) => key.split(' ')));
    if (vocabulary.has(word)) return word;
    let found = corrections.get(word);
    if (found === undefined) {
      const near = [...vocabulary].filter((other) => alike(word, other) && oneErrorApart(word, other));
      found = near.length === 1 ? (near[0] ?? word) : word;
      if (corrections.size < CACHE_LIMIT) corrections.set(word, found);
    }
    return found;
  }

  return (normal) => {
    if (isChinese(normal)) {
      let text = normal.replace(/[()/、,.:;'"“”《》【】\-\s的]/g, '');
      for (const [from, to] of synonyms.zh) text = text.replaceAll(from, to);
      return `zh ${text}`;
    }
    const stems = words(normal).map((word) => corrected(stem(word)));
    return [...new Set(stems.map((word) => standsFor.get(word) ?? word))].sort().join(' ');
  };
}

const SHORTEST_CORRECTED = 5;

/** What two words one error apart have in common; cheap, and asked first. */
const alike = (a: string, b: string): boolean =>
  b.length >= SHORTEST_CORRECTED &&
  Math.abs(a.length - b.length) <= 1 &&
  (a[0] === b[0] || a[a.length - 1] === b[b.length - 1]);
