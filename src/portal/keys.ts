/** Keys under which the variants of a wording meet: words in one form and order, synonyms as one word. */
import { isChinese, oneErrorApart, stem, words } from './text.ts';
import type { Synonyms, WordForm } from './types.ts';

/** A shorter word is never taken for a misspelt one. */
const SHORTEST_CORRECTED = 5;
const CACHE_LIMIT = 4000;

/**
 * Makes the keys.
 * @param vocabulary what a misspelt word may be (`wordForms`); without it nothing is corrected
 */
export function createKeys(
  synonyms: Synonyms,
  vocabulary: readonly WordForm[] = [],
): (normal: string) => string {
  const inOneForm = createForms(synonyms);
  const corrections = new Map<string, string>();
  let known: ReadonlySet<string> | undefined;

  /** A word as the labels have it: misspelt by one letter it is the one word of theirs that it can be. */
  function corrected(word: string): string {
    const form = inOneForm(word);
    if (word.length < SHORTEST_CORRECTED) return form;
    known ??= new Set(vocabulary.flat());
    if (known.has(word) || known.has(form)) return form;
    let found = corrections.get(word);
    if (found === undefined) {
      const near = vocabulary.filter(
        ([other]) => other.length >= SHORTEST_CORRECTED && alike(word, other) && oneErrorApart(word, other),
      );
      const meant = new Set(near.map(([, one]) => one));
      found = (meant.size === 1 && [...meant][0]) || form;
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
    return [...new Set(words(normal).map(corrected))].sort().join(' ');
  };
}

/** The English words of normalised wordings, each with the form that it is compared in: packed at build time. */
export function wordForms(wordings: Iterable<string>, synonyms: Synonyms): WordForm[] {
  const inOneForm = createForms(synonyms);
  const all = new Set([...wordings].filter((text) => !isChinese(text)).flatMap(words));
  return [...all].sort().map((word) => [word, inOneForm(word)]);
}

/** A text with a space put back where two known words stand as one: "enterprisename". */
export function respaced(normal: string, vocabulary: ReadonlySet<string>): string {
  return normal.replace(/[a-z]{5,}/g, (word) => {
    if (vocabulary.has(word)) return word;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => vocabulary.has(part) || LITTLE.has(part))) return parts.join(' ');
    }
    return word;
  });
}

const SHORTEST_PART = 2;
/** Words that `words` leaves out, and that may have grown to a neighbour. */
const LITTLE = new Set(['of', 'the', 'in', 'to', 'by', 'for', 'and', 'or', 'us', 'on']);

function createForms(synonyms: Synonyms): (word: string) => string {
  const standsFor = new Map(synonyms.en);
  return (word) => {
    const form = stem(word);
    return standsFor.get(form) ?? form;
  };
}

/** What two words one error apart have in common; cheap, and asked first. */
const alike = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) <= 1 && (a[0] === b[0] || a[a.length - 1] === b[b.length - 1]);
