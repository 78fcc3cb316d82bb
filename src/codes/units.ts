/**
 * Makes the units of a word query: a word, a phrase of the trade ("king crab"), a compound (laksefilet = laks +
 * filet), a Chinese run, the beginning of a code. Each unit knows how well every row answers it.
 */
import type { CodeIndex } from './code-index.ts';
import { addKnownHead, addParts, compound } from './compounds.ts';
import { askFor, entriesOf, SURE, weighed } from './entry-units.ts';
import { hanUnits } from './han-units.ts';
import { phraseAt } from './phrases.ts';
import type { WordQuery } from './read-query.ts';
import { addEntry, addWord } from './scores.ts';
import { startingWith } from './search-code.ts';
import { addMistyped, addMistypedPart, unswapped } from './typing-errors.ts';
import { Unit } from './unit.ts';

export function unitsOf(index: CodeIndex, query: WordQuery): Unit[] {
  const units: Unit[] = [];
  for (const digits of query.codes) {
    const unit = new Unit(index);
    for (const row of startingWith(index, digits)) unit.raise(row, 1);
    unit.must = true;
    units.push(unit);
  }
  const { words } = query;
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(index, words, at, query.open);
    if (phrase !== undefined) {
      units.push(phrase.unit);
      at += phrase.length;
      continue;
    }
    if (joins(index, words, at)) {
      at++;
      continue;
    }
    const last = query.open && at === words.length - 1 && query.runs.length === 0;
    const unit = wordUnit(index, words[at] ?? '', last, words.length + query.runs.length === 1);
    if (unit !== undefined) units.push(unit);
    at++;
  }
  for (const run of query.runs) units.push(...hanUnits(index, run));
  // A word that stands nowhere says nothing of the rows; the others do.
  return units.filter(({ rows, must }) => rows.length > 0 || must);
}

/** "salmon and trout": `and` is a duck only where it does not stand between two things. */
function joins(index: CodeIndex, words: readonly string[], at: number): boolean {
  if (at === 0 || at === words.length - 1 || !isEmptyWord(words[at] ?? '')) return false;
  return [words[at - 1], words[at + 1]].every(
    (word) => !index.trade.entriesOf(word ?? '').some(({ kind }) => kind !== 'goods'),
  );
}

function wordUnit(index: CodeIndex, typed: string, open: boolean, alone: boolean): Unit | undefined {
  const word = index.words.has(typed) ? typed : unswapped(index, typed);
  const entries = entriesOf(index, word, open);
  if (entries.size === 0 && !alone && isEmptyWord(word)) return undefined;
  const sure = [...entries].filter(([, quality]) => quality > 0.9);
  const unit = weighed(
    index,
    sure.map(([entry]) => entry),
  );
  const exact = [...entries].filter(([, quality]) => quality === 1).map(([entry]) => entry);
  const direct = addWord(index, unit, word, true, 1, exact);
  for (const [entry, quality] of entries) addEntry(index, unit, entry, quality);
  const parts = exact.length > 0 ? undefined : compound(index, word, open, direct > SURE || sure.length > 0);
  if (parts !== undefined) {
    addParts(index, unit, parts.head, parts.tail, open, 0.97);
  }
  askFor(
    index,
    unit,
    sure.map(([entry]) => entry),
  );
  const best = Math.max(direct, ...entries.values());
  if (best < SURE && parts?.isSure !== true) {
    const isUnknown = best === 0 && parts === undefined;
    const found = addMistyped(index, unit, word, open, isUnknown);
    if (!found && isUnknown && !addMistypedPart(index, unit, word, open)) addKnownHead(index, unit, word);
  }
  return unit;
}

const emptyWords = new Set(
  'a an and at by for from in of on or the to with i og eller av en et med på til fra'.split(' '),
);

function isEmptyWord(word: string): boolean {
  return emptyWords.has(word);
}
