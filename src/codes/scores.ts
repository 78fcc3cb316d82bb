/** How well every row answers a word: the words of the index, and what the trade calls the same thing elsewhere. */
import type { CodeIndex } from './code-index.ts';
import { addHan } from './han-scores.ts';
import { fitOf, STEM, shortestTail, tailFit } from './match-word.ts';
import { rowOfPosting, WEIGHTS, weightOfPosting } from './places.ts';
import { startingWith } from './search-code.ts';
import type { EntryUnit, TradeWord } from './types.ts';
import { Unit } from './unit.ts';

/** What a translation counts for beside the word itself. */
const translated = 0.9;

/**
 * Rows of every word that fits; returns the quality of the best fit. `loose`: beginnings and tails count as well.
 * `exact`: the entries that the word stands in just so. Then what looks like another form of it and stands in other
 * entries is another thing: `ost` is no `østers`, `sau` no `saus`, `fersk` no `fersken`.
 */
export function addWord(
  index: CodeIndex,
  unit: Unit,
  word: string,
  loose: boolean,
  factor: number,
  exact: readonly TradeWord[] = [],
): number {
  let best = 0;
  const take = (id: number, quality: number, other: string) => {
    if (quality === 0) return;
    if (quality < 1 && exact.length > 0 && isOtherThing(index, other, exact)) return;
    if (quality > best) best = quality;
    addPlaces(index, unit, id, quality * factor);
  };
  // Forms and beginnings share a stem; only tails of compounds need a walk over all words.
  index.words.startingWith(word.slice(0, STEM), (id, other) => {
    take(id, fitOf(word, other, loose && word.length > 1), other);
  });
  if (!loose || word.length < shortestTail) return best;
  // A tail may be bent: what is looked for is the word without its last letters.
  const stem = word.slice(0, Math.max(shortestTail, word.length - 2));
  index.words.holding(stem, (id, other) => take(id, tailFit(word, other, exact.length === 0), other));
  return best;
}

function isOtherThing(index: CodeIndex, word: string, entries: readonly TradeWord[]): boolean {
  const own = index.trade.entriesOf(word);
  return own.length > 0 && !own.some((entry) => entries.includes(entry));
}

export function addPlaces(index: CodeIndex, unit: Unit, id: number, quality: number): void {
  unit.marks.add(index.words.word(id));
  const places = index.words.places(id);
  for (let i = 0; i < places.length; i++) {
    const one = places[i] ?? 0;
    unit.raise(rowOfPosting(one), (quality * weightOfPosting(one)) / WEIGHTS);
  }
}

/** What the trade calls it elsewhere, and where the tariff puts it; worked out once for an index. */
export function addEntry(index: CodeIndex, unit: Unit, entry: TradeWord, quality: number): void {
  let known = index.entryUnits.get(entry);
  if (known === undefined) {
    known = entryUnit(index, entry);
    index.entryUnits.set(entry, known);
  }
  const { rows, values } = known;
  for (let i = 0; i < rows.length; i++) unit.raise(rows[i] ?? 0, (values[i] ?? 0) * quality);
  for (const mark of known.marks) unit.marks.add(mark);
}

function entryUnit(index: CodeIndex, entry: TradeWord): EntryUnit {
  const unit = new Unit(index);
  for (const form of index.trade.of(entry)) {
    if (form.words.length > 0) addForm(index, unit, form, translated);
    else if (form.han !== '') addHan(index, unit, form.han, translated);
  }
  entry.hs.forEach((prefix, place) => {
    const value = Math.max(0.85, 1.1 - 0.04 * place);
    for (const row of startingWith(index, prefix)) {
      // The place of a whole subheading says nothing of one Chinese line below it.
      unit.raise(row, index.layer(row) === 'hs-2022' ? value : value * 0.6);
    }
  });
  const known = {
    rows: Int32Array.from(unit.rows),
    values: Float32Array.from(unit.rows, (row) => unit.of[row] ?? 0),
    marks: [...unit.marks],
  };
  unit.release();
  return known;
}

/** A form of one or more words: rows that hold all of them. */
export function addForm(
  index: CodeIndex,
  unit: Unit,
  form: { readonly words: readonly string[] },
  factor: number,
): void {
  if (form.words.length === 1) {
    addWord(index, unit, form.words[0] ?? '', false, factor);
    return;
  }
  const parts = form.words.map((word) => {
    const part = new Unit(index);
    addWord(index, part, word, false, factor);
    return part;
  });
  const both = allOf(index, parts);
  unit.merge(both, 1);
  both.release();
  for (const part of parts) part.release();
}

/** Rows that every unit has, with the mean of what each gives. */
export function allOf(index: CodeIndex, parts: readonly Unit[]): Unit {
  const unit = new Unit(index);
  const [first, ...others] = [...parts].sort((a, b) => a.rows.length - b.rows.length);
  if (first === undefined) return unit;
  for (const row of first.rows) {
    let sum = first.of[row] ?? 0;
    for (const { of } of others) {
      const other = of[row] ?? 0;
      if (other === 0) {
        sum = 0;
        break;
      }
      sum += other;
    }
    if (sum > 0) unit.raise(row, sum / parts.length);
  }
  for (const { marks } of parts) for (const mark of marks) unit.marks.add(mark);
  return unit;
}
