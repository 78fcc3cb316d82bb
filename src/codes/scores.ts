/**
 * How well every row answers one unit of a query: the words of the index, the strings of Chinese names, and what the
 * trade calls the same thing elsewhere.
 */
import type { CodeIndex } from './code-index.ts';
import { fitOf, STEM, shortestTail, tailFit } from './match-word.ts';
import { rowOfPosting, WEIGHTS, weightOfPosting } from './places.ts';
import { hanOf } from './read-rows.ts';
import { startingWith } from './search-code.ts';
import type { EntryUnit, TradeWord } from './types.ts';

/** What a translation counts for beside the word itself. */
const translated = 0.9;

/** What one part of a query finds: by row up to about 1, and the words that made the match, for marking. */
export class Unit {
  /** By row; 0 where it does not answer. */
  readonly of: Float32Array;
  /** The rows that answer, each once, in no order. */
  readonly rows: number[] = [];
  /** Folded words and Chinese strings. */
  readonly marks = new Set<string>();
  readonly weight: number;
  /** A row may lack it and still hold all words. */
  readonly soft: boolean;
  /** The states and forms that it asks for (aspects.ts). */
  asked = 0;
  /** It names goods of the trade: a row that lacks it answers worse than any that has it. */
  essential = false;
  /** A row that lacks it is no answer at all: the beginning of a code. */
  must = false;

  readonly #index: CodeIndex;

  constructor(index: CodeIndex, weight = 1, soft = false) {
    this.#index = index;
    this.of = index.arrays.pop() ?? new Float32Array(index.size);
    this.weight = weight;
    this.soft = soft;
  }

  /** Gives its memory back, to be asked no more: hundreds are made for one query. */
  release(): void {
    for (const row of this.rows) this.of[row] = 0;
    this.rows.length = 0;
    this.#index.arrays.push(this.of);
  }

  raise(row: number, value: number): void {
    const before = this.of[row] ?? 0;
    if (value <= before) return;
    if (before === 0) this.rows.push(row);
    this.of[row] = value;
  }

  merge(from: Unit, factor: number): void {
    for (const row of from.rows) this.raise(row, (from.of[row] ?? 0) * factor);
    for (const mark of from.marks) this.marks.add(mark);
  }

  /**
   * A state or form is answered by what a subheading is for, where a table says, and by its words elsewhere: the
   * tariff's texts name the same states in ever other ways.
   */
  ask(index: CodeIndex, asked: number): void {
    this.asked |= asked;
    if (asked === 0) return;
    const { aspects } = index;
    for (let row = 0; row < aspects.length; row++) {
      const known = aspects[row] ?? 0;
      if (known === 0) continue;
      if ((known & asked) !== 0) this.raise(row, 1);
      else this.of[row] = 0;
    }
  }
}

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

/**
 * Rows whose Chinese text holds the string. Where it is only part of another word of the trade (鳕鱼, cod, in 狗鳕鱼,
 * hake) it counts for less; `parts`: words of the trade that the string is made of, for which the same holds.
 */
export function addHan(
  index: CodeIndex,
  unit: Unit,
  han: string,
  factor: number,
  parts: readonly string[] = [],
): boolean {
  if (han.length === 1) return addHanCharacter(index, unit, han, factor);
  const found = hanRows(index, han);
  if (found.rows.length === 0) return false;
  const { trade } = index;
  const same = new Set<TradeWord>();
  const holding: number[] = [];
  trade.han.forEach((form, at) => {
    if (form === han) for (const entry of trade.hanEntries(at)) same.add(entry);
    else if (parts.some((part) => isWithin(part, form)) || isWithin(han, form)) holding.push(at);
  });
  const longer = holding
    .filter((at) => !trade.hanEntries(at).some((entry) => same.has(entry)))
    .map((at) => trade.han[at] ?? '');
  const inOthers = new Set<number>();
  for (const form of longer) for (const row of hanRows(index, form).rows) inOthers.add(row);
  found.rows.forEach((row, i) => {
    let whole = 1;
    if (inOthers.has(row)) {
      let own = hanOf(index.row(row));
      for (const form of longer) own = own.replaceAll(form, ' ');
      if (!own.includes(han)) whole = 0.5;
    }
    unit.raise(row, (whole * factor * (found.weights[i] ?? 0)) / WEIGHTS);
  });
  unit.marks.add(han);
  return true;
}

const isWithin = (part: string, form: string): boolean => form.length > part.length && form.includes(part);

/** A single character stands at the beginning of many pairs. */
function addHanCharacter(index: CodeIndex, unit: Unit, han: string, factor: number): boolean {
  let found = false;
  index.han.startingWith(han, (id) => {
    found = true;
    const places = index.han.places(id);
    for (let i = 0; i < places.length; i++) {
      const one = places[i] ?? 0;
      unit.raise(rowOfPosting(one), (factor * weightOfPosting(one)) / WEIGHTS);
    }
  });
  if (found) unit.marks.add(han);
  return found;
}

/** More rows than this are not read to make sure: pairs that all stand in a row nearly always stand together. */
const MOST_READ = 400;

/** Rows that hold a Chinese string of two characters or more, and how much of their text it is. */
function hanRows(index: CodeIndex, han: string): { rows: number[]; weights: number[] } {
  const rows: number[] = [];
  const weights: number[] = [];
  const lists: ArrayLike<number>[][] = [];
  for (let i = 0; i + 1 < han.length; i++) {
    const pair = han.slice(i, i + 2);
    const lists2: ArrayLike<number>[] = [];
    index.han.startingWith(pair, (id) => lists2.push(index.han.places(id)));
    if (lists2.length === 0) return { rows, weights };
    lists.push(lists2);
  }
  const lengths = (list: readonly ArrayLike<number>[]): number =>
    list.reduce((sum, { length }) => sum + length, 0);
  lists.sort((a, b) => lengths(a) - lengths(b));
  const [first = [], ...others] = lists;
  const needed = others.length;
  const held = needed === 0 ? undefined : new Map<number, number>();
  if (held) {
    for (const list of first) {
      for (let i = 0; i < list.length; i++) held.set(rowOfPosting(list[i] ?? 0), 0);
    }
    for (const lists2 of others) {
      for (const list of lists2) {
        for (let i = 0; i < list.length; i++) {
          const row = rowOfPosting(list[i] ?? 0);
          const count = held.get(row);
          if (count !== undefined) held.set(row, count + 1);
        }
      }
    }
  }
  for (const list of first) {
    for (let i = 0; i < list.length; i++) {
      const one = list[i] ?? 0;
      if (held && (held.get(rowOfPosting(one)) ?? 0) < needed) continue;
      rows.push(rowOfPosting(one));
      weights.push(weightOfPosting(one));
    }
  }
  if (needed === 0 || rows.length > MOST_READ) return { rows, weights };
  const sure = rows.map((row) => hanOf(index.row(row)).includes(han));
  return { rows: rows.filter((_, i) => sure[i]), weights: weights.filter((_, i) => sure[i]) };
}
