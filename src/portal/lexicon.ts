/**
 * From a text on the page to the label that it is. First the wording itself; then the same words in another
 * order, form or near spelling. What stays in doubt is no match: a wrong hint is worse than none.
 */

import { createKeys, respaced } from './keys.ts';
import { createNearest } from './nearest.ts';
import { halves, isChinese, isCut, normalize, words } from './text.ts';
import type { Knowledge, Label, Place } from './types.ts';
import { createLookUp } from './wording-index.ts';

/** Where a text was found; `text` where the markup does not say. */
export type FoundPlace = Place | 'text';

export interface Lexicon {
  /** Whether a text can be a label at all; cheap, asked before its place is looked for. */
  knows(text: string): boolean;
  /** The label that a text is at a place; `column` is the label id of the column it stands in. */
  match(text: string, place: FoundPlace, column?: string): Label | undefined;
  /** What a text can be at a place, nearest first; which one it is hangs on the page (`choose`). */
  meanings(text: string, place: FoundPlace, column?: string): Meanings;
  /** Whether a text can be a label at its own place: where the page decides, and it is not asked. */
  canBe(text: string, id: string): boolean;
  /** All labels of one place that a text can be: several where the portal shares a wording. */
  matchAll(text: string, place: Place): readonly Label[];
  readonly byId: ReadonlyMap<string, Label>;
}

/** What a text can be. */
export interface Meanings {
  /** Labels by how near they are; those of one group are equally near. */
  readonly groups: readonly (readonly Label[])[];
  /** The wording is so general that it says nothing on a page that we do not know. */
  readonly general: boolean;
  /** The label of these pages that the wording is nearest to; asked where none has it. */
  readonly nearest: (pages: ReadonlySet<string>) => Label | undefined;
}

/**
 * The one label that a text is, on a frame that shows these pages. A label of one of the pages comes first, then
 * one that belongs to no page; a label of other pages is believed only where its wording is its own.
 */
export function choose(meanings: Meanings, pages: ReadonlySet<string>): Label | undefined {
  const { groups, general } = meanings;
  for (const labels of groups) {
    const here = labels.filter((label) => label.pages?.some((page) => pages.has(page)));
    if (here.length > 0) return here.length === 1 ? here[0] : undefined;
    const anywhere = labels.filter((label) => label.pages === undefined);
    if (anywhere.length > 1) return undefined;
    if (anywhere[0] && !(general && pages.size === 0)) return anywhere[0];
  }
  // What another page's label says is no variant of one of these pages' labels.
  if (groups.length === 0) return pages.size > 0 ? meanings.nearest(pages) : undefined;
  return general ? undefined : single(groups[0] ?? []);
}

/** The one of several labels that a text is where the page is not known: the only one, or the only one of no page. */
export function single(labels: readonly Label[]): Label | undefined {
  if (labels.length < 2) return labels[0];
  const anywhere = labels.filter((label) => label.pages === undefined);
  return anywhere.length === 1 ? anywhere[0] : undefined;
}

/** Ids of all labels that are nearest among what some texts can be. */
export function possibleIds(meanings: Iterable<Meanings>): Set<string> {
  const ids = new Set<string>();
  for (const { groups } of meanings) for (const { id } of groups[0] ?? []) ids.add(id);
  return ids;
}

/** Places whose labels are taken too where the markup names another one, nearest first. */
const NEAR: Readonly<Record<FoundPlace, readonly Place[]>> = {
  menu: ['menu', 'tab', 'heading', 'value'],
  tab: ['tab', 'menu', 'heading'],
  column: ['column', 'field'],
  field: ['field', 'attachment', 'value', 'heading', 'column'],
  button: ['button', 'menu', 'value'],
  heading: ['heading', 'field', 'attachment', 'menu', 'tab', 'status'],
  status: ['status'],
  attachment: ['attachment'],
  value: ['value'],
  message: ['message'],
  text: ['field', 'heading', 'attachment', 'menu', 'tab', 'message', 'value', 'column', 'button', 'status'],
};

/** Longest text that can be a label; the longest known wording is a banner of 650 characters. */
export const LONGEST = 800;
/** Longest text that can be a label in words that nobody has seen. */
export const LONGEST_UNSEEN = 200;
const SHORTEST_CUT = 5;
const CACHE_LIMIT = 4000;

/** What a lexicon is made of; without words nothing misspelt is corrected. */
export type LexiconSource = Pick<Knowledge, 'labels' | 'index' | 'synonyms'> &
  Partial<Pick<Knowledge, 'words'>>;

export function createLexicon(knowledge: LexiconSource): Lexicon {
  const { labels, index } = knowledge;
  const exact = createLookUp(labels, index.exact);
  const loose = createLookUp(labels, index.loose);
  const keyOf = createKeys(knowledge.synonyms, knowledge.words);
  /** The same wording with the spaces that a page has lost between words. */
  let vocabulary: ReadonlySet<string> | undefined;
  const withSpaces = (normal: string): readonly Label[] => {
    if (isChinese(normal)) return NOBODY;
    vocabulary ??= new Set((knowledge.words ?? []).map(([word]) => word));
    const spaced = respaced(normal, vocabulary);
    return spaced === normal ? NOBODY : (exact(spaced) ?? loose(keyOf(spaced)) ?? NOBODY);
  };

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
    // With an e-mail address in it, it is a label and its value.
    if (normal.length < 2 || normal.includes('@')) return NONE;
    if (isCut(text) && !exact(normal))
      return { ...NONE, exact: beginning(normal), general: isGeneral(normal) };
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
      return { ...NONE, exact: inZh.filter((label) => inEn.includes(label)), general: false };
    return inZh.length > 0 ? zh : en;
  }

  function either(normal: string): Candidates {
    const key = keyOf(normal);
    const byWords = loose(key);
    return {
      exact: exact(normal) ?? NOBODY,
      loose: byWords ?? withSpaces(normal),
      weak: byWords !== undefined && !key.includes(' '),
      general: isGeneral(normal),
    };
  }

  /** The same texts are read again and again. */
  const understood = new Map<string, Meanings>();
  const near = createNearest(labels, index);
  function nearestOf(
    text: string,
    place: FoundPlace,
    column: string | undefined,
    pages: ReadonlySet<string>,
  ): Label | undefined {
    // A text whose markup does not say what it is must be a known one.
    if (place === 'text' || place === 'status' || text.length > LONGEST_UNSEEN) return undefined;
    const normal = normalize(text);
    const parts = halves(normal);
    const [first, ...others] = (parts ? [parts.zh, parts.en] : [normal]).flatMap(
      (part) => near({ key: keyOf(part), place, column, pages }) ?? [],
    );
    return others.every((other) => other === first) ? first : undefined;
  }

  function beginning(normal: string): readonly Label[] {
    if (normal.length < SHORTEST_CUT) return [];
    const found = new Set<Label>();
    for (const text of Object.keys(index.exact))
      if (text.startsWith(normal)) for (const label of exact(text) ?? []) found.add(label);
    return [...found];
  }

  return {
    byId: new Map(labels.map((label) => [label.id, label])),
    knows(text) {
      const found = candidates(text);
      return found.exact.length > 0 || found.loose.length > 0;
    },
    match(text, place, column) {
      return single(groupsOf(candidates(text), place, column)[0] ?? []);
    },
    meanings(text, place, column) {
      const question = `${place} ${column} ${text}`;
      const known = understood.get(question);
      if (known) return known;
      const found = candidates(text);
      const made: Meanings = {
        groups: groupsOf(found, place, column),
        general: found.general,
        nearest: (pages) => nearestOf(text, place, column, pages),
      };
      if (understood.size >= CACHE_LIMIT) understood.clear();
      understood.set(question, made);
      return made;
    },
    canBe(text, id) {
      const found = candidates(text);
      return [...found.exact, ...found.loose].some((label) => label.id === id);
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
  readonly general: boolean;
}
const NONE: Candidates = { exact: [], loose: [], weak: false, general: true };

/** Candidates at a place, by nearness: the place itself before the others, the wording before its words. */
function groupsOf(found: Candidates, place: FoundPlace, column: string | undefined): Label[][] {
  const groups: Label[][] = [];
  for (const wanted of NEAR[place]) {
    const words = found.weak && wanted !== place ? [] : found.loose;
    for (const labels of [found.exact, words]) {
      const here = labels.filter((label) => label.place === wanted);
      const inColumn = column === undefined ? [] : here.filter((label) => label.column === column);
      const fitting = inColumn.length > 0 ? inColumn : here.filter((label) => label.column === undefined);
      if (fitting.length > 0) groups.push(fitting);
    }
  }
  return groups;
}

/** Words that are the portal's own subject: with one of them even a short wording is no general one. */
const OWN_WORDS = /\b(?:cifer|gacc|ciq|hs|china|overseas)\b|在华|海关|境外|检验检疫/;
const MOST_GENERAL_WORDS = 2;
const MOST_GENERAL_CHARACTERS = 6;

/** Whether many sites have this wording: "Address", "Product name", 企业名称. */
function isGeneral(normal: string): boolean {
  if (OWN_WORDS.test(normal)) return false;
  if (!isChinese(normal)) return words(normal).length <= MOST_GENERAL_WORDS;
  return halves(normal) === undefined && normal.length <= MOST_GENERAL_CHARACTERS;
}

const NOBODY: readonly Label[] = [];
