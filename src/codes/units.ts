/**
 * Makes the units of a word query: a word, a phrase of the trade ("king crab"), a compound (laksefilet = laks +
 * filet), a Chinese run, the beginning of a code. Each unit knows how well every row answers it.
 */
import type { CodeIndex, WordForm } from './code-index.ts';
import { fitOf, oneError } from './match-word.ts';
import type { WordQuery } from './read-query.ts';
import { addEntry, addForm, addHan, addPostings, addWord, allOf, emptyUnit, merge, raise } from './scores.ts';
import { rowOf, startingWith } from './search-code.ts';
import type { TradeWord, Unit } from './types.ts';

const kindWeight: Readonly<Record<TradeWord['kind'], number>> = { goods: 1, state: 0.6, soft: 0.2 };

export function unitsOf(index: CodeIndex, query: WordQuery): Unit[] {
  const units: Unit[] = [];
  for (const digits of query.codes) {
    const unit = emptyUnit();
    for (const row of startingWith(index, digits)) unit.scores.set(row, 1);
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
    const last = query.open && at === words.length - 1 && query.runs.length === 0;
    const unit = wordUnit(index, words[at] ?? '', last, words.length + query.runs.length === 1);
    if (unit !== undefined) units.push(unit);
    at++;
  }
  for (const run of query.runs) units.push(...hanUnits(index, run));
  return units;
}

/** The longest trade phrase of two words or more that begins at this word. */
function phraseAt(index: CodeIndex, words: readonly string[], at: number, open: boolean) {
  let best: WordForm | undefined;
  for (const form of index.forms) {
    const { length } = form.words;
    if (length < 2 || at + length > words.length || length <= (best?.words.length ?? 1)) continue;
    const fits = form.words.every((word, i) => {
      const typed = words[at + i] ?? '';
      if (fitOf(typed, word, false) > 0) return true;
      const lastTyped = open && at + i === words.length - 1;
      return lastTyped && typed.length >= 2 && word.startsWith(typed);
    });
    if (fits) best = form;
  }
  if (best === undefined) return undefined;
  const unit = emptyUnit(kindWeight[best.entry.kind], best.entry.kind === 'soft');
  addForm(index, unit, best, 1);
  addEntry(index, unit, best.entry, 1);
  return { unit, length: best.words.length };
}

/**
 * Trade words of a single word, with how well it fits. While a word is half typed (`open`) the nearest two that begin
 * so count as well.
 */
function entriesOf(index: CodeIndex, word: string, open: boolean): Map<TradeWord, number> {
  const entries = new Map<TradeWord, number>();
  const begun: { entry: TradeWord; missing: number }[] = [];
  for (const { words, entry } of index.forms) {
    if (words.length !== 1) continue;
    const form = words[0] ?? '';
    const quality = fitOf(word, form, false);
    if (quality > (entries.get(entry) ?? 0)) entries.set(entry, quality);
    if (quality === 0 && open && word.length >= 3 && form.startsWith(word)) {
      begun.push({ entry, missing: form.length - word.length });
    }
  }
  // A word that is one of the trade's is not also the beginning of another.
  const best = Math.max(0, ...entries.values());
  if (best === 1) for (const [entry, quality] of entries) if (quality < 0.9) entries.delete(entry);
  if (best > 0.9) return entries;
  begun.sort((a, b) => a.missing - b.missing);
  for (const { entry } of begun.slice(0, 2)) if (!entries.has(entry)) entries.set(entry, 0.75);
  return entries;
}

function wordUnit(index: CodeIndex, word: string, open: boolean, alone: boolean): Unit | undefined {
  const entries = entriesOf(index, word, open);
  if (entries.size === 0 && !alone && isEmptyWord(word)) return undefined;
  const sure = [...entries].filter(([, quality]) => quality > 0.9);
  const kinds = sure.map(([entry]) => entry.kind);
  const weight = kinds.length > 0 ? Math.max(...kinds.map((kind) => kindWeight[kind])) : 1;
  const unit = emptyUnit(weight, kinds.length > 0 && kinds.every((kind) => kind === 'soft'));
  const direct = addWord(index, unit, word, true, 1);
  for (const [entry, quality] of entries) addEntry(index, unit, entry, quality);
  const parts = compound(index, word, open, direct > 0.9 || sure.length > 0);
  if (parts !== undefined) {
    merge(unit, allOf([partUnit(index, parts[0], false), partUnit(index, parts[1], open)]), 0.97);
    addPlaces(index, unit, parts[1]);
  }
  if (direct === 0 && entries.size === 0 && parts === undefined) {
    if (!addMistyped(index, unit, word, open)) addKnownHead(index, unit, word);
  }
  return unit;
}

const emptyWords = new Set(
  'a an and at by for from in of on or the to with i og eller av en et med på til fra'.split(' '),
);

function isEmptyWord(word: string): boolean {
  return emptyWords.has(word);
}

/** Roe is roe, whatever the fish: goods with subheadings of their own are found there by any compound. */
function addPlaces(index: CodeIndex, unit: Unit, tail: string): void {
  for (const [entry, quality] of entriesOf(index, tail, false)) {
    for (const hs of entry.hs) {
      if (hs.length < 6) continue;
      const lead = rowOf(index, hs);
      if (lead !== undefined) raise(unit.scores, lead, quality * 0.8);
    }
  }
}

/** A part of a compound: the word and its trade words, without parts of parts. */
function partUnit(index: CodeIndex, word: string, open: boolean): Unit {
  const unit = emptyUnit();
  addWord(index, unit, word, open, 1);
  for (const [entry, quality] of entriesOf(index, word, open)) addEntry(index, unit, entry, quality);
  return unit;
}

/**
 * Splits a compound into two known words: `laksefilet` is laks + filet, `laksefil` while typing too. Where the
 * whole word is known already, only two words of the trade make a compound.
 */
function compound(
  index: CodeIndex,
  word: string,
  open: boolean,
  known: boolean,
): [string, string] | undefined {
  if (word.length < 6) return undefined;
  const trade = index.singleWords;
  const rank = (part: string, asTail: boolean): number => {
    if (part.length < 3) return 0;
    for (let cut = 0; cut <= 3 && part.length - cut >= 3; cut++) {
      const ending = part.slice(part.length - cut);
      if (cut > 0 && (!asTail || !/^(?:e|er|en|et|ene|r|n|s|es|a)$/.test(ending))) continue;
      const base = part.slice(0, part.length - cut);
      if (trade.has(base)) return 3;
      if (index.hasWord(base) && base.length > 3) return 1;
    }
    if (asTail && open) for (const form of trade) if (form.startsWith(part)) return 2;
    return 0;
  };
  let best: [string, string] | undefined;
  let bestRank = known ? 4 : 1;
  for (let at = word.length - 3; at >= 3; at--) {
    const tail = rank(word.slice(at), true);
    if (tail === 0) continue;
    for (const head of headsOf(word.slice(0, at))) {
      const first = rank(head, false);
      if (first > 0 && first + tail > bestRank) {
        bestRank = first + tail;
        best = [head, word.slice(at)];
      }
    }
  }
  return best;
}

/** `lakse` stands for laks, `torskelever` for itself, `kaldtvanns` for kaldtvann. */
function headsOf(head: string): string[] {
  return /[es]$/.test(head) && head.length > 3 ? [head, head.slice(0, -1)] : [head];
}

/** One typing error, in words of five letters or more. */
function addMistyped(index: CodeIndex, unit: Unit, word: string, open: boolean): boolean {
  if (word.length < 5) return false;
  let found = false;
  for (let id = 0; id < index.vocab.length; id++) {
    const other = index.vocab[id] ?? '';
    if (other.length < 4 || !oneError(word, other, open)) continue;
    found = true;
    addPostings(index, unit, id, other.length > word.length + 1 ? 0.5 : 0.6);
  }
  for (const { words, entry } of index.forms) {
    const form = words[0] ?? '';
    if (words.length !== 1 || form.length < 4 || !oneError(word, form, open)) continue;
    found = true;
    addEntry(index, unit, entry, form.length > word.length + 1 ? 0.6 : 0.7);
  }
  return found;
}

/** Nothing fits: the longest known word that it begins with (`torskerygg`: torsk) is better than nothing. */
function addKnownHead(index: CodeIndex, unit: Unit, word: string): void {
  for (let end = word.length - 1; end >= 4; end--) {
    for (const head of headsOf(word.slice(0, end))) {
      const part = partUnit(index, head, false);
      if (part.marks.size === 0) continue;
      merge(unit, part, 0.6);
      return;
    }
  }
}

/** A Chinese run: words of the trade first, longest first; what is left as it stands, or in pairs. */
function hanUnits(index: CodeIndex, run: string): Unit[] {
  const units: Unit[] = [];
  let rest = [run];
  for (const form of index.hanForms) {
    const next: string[] = [];
    for (const piece of rest) {
      const at = piece.indexOf(form.han);
      if (at < 0) {
        next.push(piece);
        continue;
      }
      const unit = emptyUnit(kindWeight[form.entry.kind], form.entry.kind === 'soft');
      addHan(index, unit, form.han, 1);
      addEntry(index, unit, form.entry, 1);
      units.push(unit);
      for (const part of [piece.slice(0, at), piece.slice(at + form.han.length)])
        if (part !== '') next.push(part);
    }
    rest = next;
  }
  for (const piece of rest) {
    if (units.length > 0 && /^[的鱼类和及]+$/u.test(piece)) continue;
    const unit = emptyUnit(1, units.length > 0 && piece.length === 1);
    if (!addHan(index, unit, piece, 1) && piece.length > 2) {
      for (let i = 0; i + 2 <= piece.length; i++) addHan(index, unit, piece.slice(i, i + 2), 0.6);
    }
    units.push(unit);
  }
  if (units.length > 1) {
    // The run as it stands is the best answer there is.
    const whole = emptyUnit(0.5, true);
    if (addHan(index, whole, run, 1)) units.push(whole);
  }
  return units;
}
