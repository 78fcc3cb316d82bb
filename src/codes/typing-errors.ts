/** Words with a typing error: a letter wrong, missing, too much, two swapped; in long words two of them. */
import type { CodeIndex } from './code-index.ts';
import { addParts, headsOf } from './compounds.ts';
import { askFor } from './entry-units.ts';
import { oneError, twoErrors } from './match-word.ts';
import { addEntry, addPlaces } from './scores.ts';
import type { TradeWord } from './types.ts';
import type { Unit } from './unit.ts';

/**
 * The word of the trade that this is with two neighbouring letters swapped (`torks`, `mlik`): the commonest error of
 * all, and one that else passes for a form of another word. The word itself where it is one, or there is none.
 */
export function unswapped(index: CodeIndex, word: string): string {
  if (word.length < 4 || index.trade.has(word)) return word;
  for (let at = word.length - 2; at >= 0; at--) {
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (swapped !== word && index.trade.has(swapped)) return swapped;
  }
  return word;
}

/** The trade's words that differ by a typing error: the word, and how near it is. */
function mistyped(
  index: CodeIndex,
  word: string,
  open: boolean,
): { form: string; entry: TradeWord; quality: number }[] {
  const found: { form: string; entry: TradeWord; quality: number }[] = [];
  if (word.length < 4) return found;
  index.trade.each((form, entries) => {
    const quality = nearness(word, form, open);
    if (quality > 0) for (const entry of entries()) found.push({ form, entry, quality });
  });
  // A word that is off by one letter was hardly meant to be one that is off by two.
  const best = Math.max(0, ...found.map(({ quality }) => quality));
  return found.filter(({ quality }) => quality >= best - 0.15);
}

/** 0 where the two differ by more than a typing error. Few letters leave little to know a word by. */
function nearness(word: string, other: string, open: boolean): number {
  if (other.length < 4) return 0;
  const sameStart = word.charCodeAt(0) === other.charCodeAt(0);
  if (oneError(word, other, open && word.length >= 5)) {
    if (word.length === 4 && !(sameStart && other.length <= 5)) return 0;
    const begun = other.length > word.length + 1 ? 0.1 : 0;
    return (sameStart ? 0.8 : 0.7) - begun;
  }
  return word.length >= 7 && sameStart && twoErrors(word, other) ? 0.6 : 0;
}

/** A typing error: words of the trade first; where there is none (and `all`), any word of the tariff. */
export function addMistyped(
  index: CodeIndex,
  unit: Unit,
  word: string,
  open: boolean,
  all: boolean,
): boolean {
  const trade = mistyped(index, word, open);
  for (const { entry, quality } of trade) addEntry(index, unit, entry, quality);
  askFor(
    index,
    unit,
    trade.map(({ entry }) => entry),
  );
  if (trade.length > 0) return true;
  if (!all || word.length < 5) return false;
  let found = false;
  index.words.each((id, other) => {
    const quality = nearness(word, other, open);
    if (quality === 0) return;
    found = true;
    addPlaces(index, unit, id, quality - 0.15);
  });
  return found;
}

/** A compound with a typing error in one of its parts: `sildeflet`, `laksefillet`. */
export function addMistypedPart(index: CodeIndex, unit: Unit, word: string, open: boolean): boolean {
  if (word.length < 7) return false;
  let best: { head: string; tail: string; quality: number } | undefined;
  const take = (head: string, tail: string, quality: number): void => {
    if (best === undefined || quality > best.quality) best = { head, tail, quality };
  };
  for (let at = word.length - 4; at >= 3; at--) {
    const tail = word.slice(at);
    for (const head of headsOf(word.slice(0, at))) {
      if (head.length >= 3 && index.trade.has(head)) {
        for (const { form, quality } of mistyped(index, tail, open))
          take(head, form, quality + head.length / 100);
      } else if (head.length >= 4 && index.trade.has(tail)) {
        for (const { form, quality } of mistyped(index, head, false))
          take(form, tail, quality + tail.length / 100);
      }
    }
  }
  if (best === undefined) return false;
  addParts(index, unit, best.head, best.tail, false, 0.8);
  return unit.rows.length > 0;
}
