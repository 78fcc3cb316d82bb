/** What the trade's words say of a typed word: which entries it is, and what they ask for. */
import { askedBy } from './aspects.ts';
import type { CodeIndex } from './code-index.ts';
import { fitOf, STEM } from './match-word.ts';
import { addEntry, addWord } from './scores.ts';
import type { TradeWord } from './types.ts';
import { Unit } from './unit.ts';

const kindWeight: Readonly<Record<TradeWord['kind'], number>> = { goods: 1, state: 0.6, soft: 0.2 };

/** A fit of this quality or better leaves no thought of a typing error. */
export const SURE = 0.9;

/** An empty unit that weighs as the heaviest of these, and may be lacking where all of them may. */
export function weighed(index: CodeIndex, entries: readonly TradeWord[]): Unit {
  const weight = entries.length === 0 ? 1 : Math.max(...entries.map(({ kind }) => kindWeight[kind]));
  return new Unit(index, weight, entries.length > 0 && entries.every(({ kind }) => kind === 'soft'));
}

/**
 * Trade words of a single word, with how well it fits. While a word is half typed (`open`) the nearest two that begin
 * so count as well.
 */
export function entriesOf(index: CodeIndex, word: string, open: boolean): Map<TradeWord, number> {
  const entries = new Map<TradeWord, number>();
  const begun: { entry: TradeWord; missing: number }[] = [];
  index.trade.startingWith(word.slice(0, STEM), (form, of) => {
    const quality = fitOf(word, form, false);
    const isBegun = quality === 0 && open && word.length >= 3 && form.startsWith(word);
    for (const entry of quality > 0 || isBegun ? of() : []) {
      if (quality > (entries.get(entry) ?? 0)) entries.set(entry, quality);
      if (isBegun) begun.push({ entry, missing: form.length - word.length });
    }
  });
  // A word that is one of the trade's is not also the beginning of another.
  const best = Math.max(0, ...entries.values());
  if (best === 1) for (const [entry, quality] of entries) if (quality < 1) entries.delete(entry);
  if (best > 0.9) return entries;
  begun.sort((a, b) => a.missing - b.missing);
  for (const { entry } of begun.slice(0, 2)) if (!entries.has(entry)) entries.set(entry, 0.75);
  return entries;
}

/** Words of state answer by the subheadings for it; goods only say what is no surprise (kaviar: roe, prepared). */
export function askFor(index: CodeIndex, unit: Unit, entries: readonly TradeWord[]): void {
  if (entries.some(({ kind }) => kind === 'goods')) unit.essential = true;
  let asked = 0;
  for (const entry of entries) {
    if (entry.kind === 'goods') unit.asked |= askedBy(entry) | index.aspectsOf(entry.hs[0] ?? '');
    else asked |= askedBy(entry);
  }
  if (entries.every(({ kind }) => kind !== 'goods')) unit.ask(index, asked);
  else unit.asked |= asked;
}

/** A part of a compound: the word and its trade words, without parts of parts. */
export function partUnit(index: CodeIndex, word: string, open: boolean): Unit {
  const entries = entriesOf(index, word, open);
  const unit = weighed(index, [...entries.keys()]);
  addWord(index, unit, word, open, 1);
  for (const [entry, quality] of entries) addEntry(index, unit, entry, quality);
  askFor(
    index,
    unit,
    [...entries].filter(([, quality]) => quality > 0.9).map(([entry]) => entry),
  );
  return unit;
}
