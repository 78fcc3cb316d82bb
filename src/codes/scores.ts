/**
 * How well every row answers one unit of a query: the words of the index, the strings of Chinese names, and what the
 * trade calls the same thing elsewhere.
 */
import type { CodeIndex, WordForm } from './code-index.ts';
import { fitOf, shortestTail, tailFit } from './match-word.ts';
import { startingWith } from './search-code.ts';
import type { TradeWord, Unit } from './types.ts';

/** What a translation counts for beside the word itself. */
const translated = 0.9;

export function emptyUnit(weight = 1, soft = false): Unit {
  return { scores: new Map(), weight, soft, marks: new Set() };
}

export function raise(scores: Map<number, number>, row: number, value: number): void {
  if (value > (scores.get(row) ?? 0)) scores.set(row, value);
}

/**
 * Rows of every word that fits; returns the quality of the best fit. `loose`: beginnings and tails count as well.
 */
export function addWord(index: CodeIndex, unit: Unit, word: string, loose: boolean, factor: number): number {
  let best = 0;
  const take = (id: number, quality: number) => {
    if (quality === 0) return;
    if (quality > best) best = quality;
    addPostings(index, unit, id, quality * factor);
  };
  // Forms and beginnings share two letters; only tails of compounds need a walk over all words.
  for (const id of index.startingLike(word))
    take(id, fitOf(word, index.vocab[id] ?? '', loose && word.length > 1));
  if (!loose || word.length < shortestTail) return best;
  for (let id = 0; id < index.vocab.length; id++) take(id, tailFit(word, index.vocab[id] ?? ''));
  return best;
}

export function addPostings(index: CodeIndex, unit: Unit, id: number, quality: number): void {
  unit.marks.add(index.vocab[id] ?? '');
  for (const posting of index.postings(id)) {
    raise(unit.scores, posting >> 4, (quality * (posting & 15)) / 15);
  }
}

/** What the trade calls it elsewhere, and where the tariff puts it; worked out once for an index. */
export function addEntry(index: CodeIndex, unit: Unit, entry: TradeWord, quality: number): void {
  let known = index.entryUnits.get(entry);
  if (known === undefined) {
    known = entryUnit(index, entry);
    index.entryUnits.set(entry, known);
  }
  merge(unit, known, quality);
}

function entryUnit(index: CodeIndex, entry: TradeWord): Unit {
  const unit = emptyUnit();
  for (const form of index.forms) if (form.entry === entry) addForm(index, unit, form, translated);
  for (const form of index.hanForms) if (form.entry === entry) addHan(index, unit, form.han, translated);
  entry.hs.forEach((prefix, place) => {
    const value = Math.max(0.85, 1.1 - 0.04 * place);
    for (const row of startingWith(index, prefix)) {
      // The place of a whole subheading says nothing of one Chinese line below it.
      raise(unit.scores, row, index.layer(row) === 'hs-2022' ? value : value * 0.6);
    }
  });
  return unit;
}

/** A form of one or more words: rows that hold all of them. */
export function addForm(index: CodeIndex, unit: Unit, form: WordForm, factor: number): void {
  if (form.words.length === 1) {
    addWord(index, unit, form.words[0] ?? '', false, factor);
    return;
  }
  const parts = form.words.map((word) => {
    const part = emptyUnit();
    addWord(index, part, word, false, factor);
    return part;
  });
  merge(unit, allOf(parts), 1);
}

/** Rows that every unit has, with the mean of what each gives. */
export function allOf(parts: readonly Unit[]): Unit {
  const unit = emptyUnit();
  const [first, ...others] = parts;
  if (first === undefined) return unit;
  for (const [row, value] of first.scores) {
    let sum = value;
    for (const { scores } of others) {
      const other = scores.get(row);
      if (other === undefined) {
        sum = 0;
        break;
      }
      sum += other;
    }
    if (sum > 0) unit.scores.set(row, sum / parts.length);
  }
  for (const { marks } of parts) for (const mark of marks) unit.marks.add(mark);
  return unit;
}

export function merge(into: Unit, from: Unit, factor: number): void {
  for (const [row, value] of from.scores) raise(into.scores, row, value * factor);
  for (const mark of from.marks) into.marks.add(mark);
}

/**
 * Rows whose Chinese text holds the string. Where it is only part of another word of the trade (鳕鱼, cod, in 狗鳕鱼,
 * hake) it counts for less.
 */
export function addHan(index: CodeIndex, unit: Unit, han: string, factor: number): boolean {
  let found = false;
  const longer = index.hanForms.filter((form) => form.han.length > han.length && form.han.includes(han));
  const sameThing = new Set(index.hanForms.filter((form) => form.han === han).map(({ entry }) => entry));
  const others = longer.filter(({ entry }) => !sameThing.has(entry)).map((form) => form.han);
  const { rows, texts } = index.han();
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (!text.includes(han)) continue;
    found = true;
    let own = text;
    for (const other of others) own = own.replaceAll(other, ' ');
    const whole = own.includes(han) ? 1 : 0.5;
    // The more of a name the words make up, the more the name is about them.
    const share = Math.min(1, (han.length + 4) / (text.length + 4));
    raise(unit.scores, rows[i] ?? 0, whole * factor * (0.75 + 0.25 * share));
  }
  if (found) unit.marks.add(han);
  return found;
}
