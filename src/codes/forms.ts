/**
 * The trade's words ready to compare: each form of each entry folded, in order, so that those beginning alike are
 * found at once. A packed text brings them ready made; an entry is read when a query names it.
 */
import { lowerBound } from './segment.ts';
import { foldedWords, hanRuns } from './text.ts';
import type { PackedForms, TradeBook, TradeWord } from './types.ts';

/** A form of two words or more. */
export interface Phrase {
  readonly words: readonly string[];
  readonly entry: TradeWord;
}

export interface TradeForms {
  /** Whether a form of a single word is just this. */
  has(word: string): boolean;
  /** The entries that a single word stands in just so. */
  entriesOf(word: string): readonly TradeWord[];
  /** Calls `take` with each form of a single word that begins so, and the entries it stands in. */
  startingWith(start: string, take: (form: string, entries: () => readonly TradeWord[]) => void): void;
  /** Every form of a single word. */
  each(take: (form: string, entries: () => readonly TradeWord[]) => void): void;
  /** Forms of two words or more that begin with the same two letters. */
  phrasesLike(word: string): readonly Phrase[];
  /** Chinese forms, longest first, and the entries that the form at a place stands in. */
  readonly han: readonly string[];
  hanEntries(at: number): readonly TradeWord[];
  /** The folded forms of an entry: words, or a Chinese string. */
  of(entry: TradeWord): readonly { readonly words: readonly string[]; readonly han: string }[];
}

export function tradeForms(trade: TradeBook, packed: PackedForms): TradeForms {
  const { words, wordEntries, phrases, phraseEntries, han, hanEntries } = packed;
  const entries = (numbers: string | undefined): TradeWord[] =>
    (numbers ?? '').split(' ').map((number) => trade.at(Number(number)));
  return {
    has: (word) => words[lowerBound(words, word)] === word,
    entriesOf(word) {
      const at = lowerBound(words, word);
      return words[at] === word ? entries(wordEntries[at]) : [];
    },
    startingWith(start, take) {
      for (let i = lowerBound(words, start); i < words.length; i++) {
        const form = words[i] ?? '';
        if (!form.startsWith(start)) break;
        take(form, () => entries(wordEntries[i]));
      }
    },
    each(take) {
      for (let i = 0; i < words.length; i++) take(words[i] ?? '', () => entries(wordEntries[i]));
    },
    phrasesLike(word) {
      const start = word.slice(0, 2);
      const found: Phrase[] = [];
      for (let i = lowerBound(phrases, start); i < phrases.length; i++) {
        const phrase = phrases[i] ?? '';
        if (!phrase.startsWith(start)) break;
        for (const entry of entries(phraseEntries[i])) found.push({ words: phrase.split(' '), entry });
      }
      return found;
    },
    han,
    hanEntries: (at) => entries(hanEntries[at]),
    of: ({ nb, en, latin, zh }) => [
      ...[...nb, ...en, ...latin].map((text) => ({ words: foldedWords(text), han: '' })),
      ...zh.map((text) => ({ words: [], han: hanRuns(text).join('') })),
    ],
  };
}

/** Folds every form of the glossary. The same glossary gives the same. */
export function foldForms(trade: TradeBook): PackedForms {
  const words = new Map<string, number[]>();
  const phrases = new Map<string, number[]>();
  const han = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, form: string, entry: number): void => {
    if (form === '') return;
    const known = to.get(form);
    if (known === undefined) to.set(form, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  };
  for (let number = 0; number < trade.size; number++) {
    const { nb, en, latin, zh } = trade.at(number);
    for (const text of [...nb, ...en, ...latin]) {
      const parts = foldedWords(text);
      add(parts.length === 1 ? words : phrases, parts.join(' '), number);
    }
    for (const text of zh) add(han, hanRuns(text).join(''), number);
  }
  const byText = (map: Map<string, number[]>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const byLength = [...han].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const forms = (list: [string, number[]][]) => list.map(([form]) => form);
  const numbers = (list: [string, number[]][]) => list.map(([, entries]) => entries.join(' '));
  const [sortedWords, sortedPhrases] = [byText(words), byText(phrases)];
  return {
    words: forms(sortedWords),
    wordEntries: numbers(sortedWords),
    phrases: forms(sortedPhrases),
    phraseEntries: numbers(sortedPhrases),
    han: forms(byLength),
    hanEntries: numbers(byLength),
  };
}
