/** Compounds: laksefilet is laks + filet, kaldtvannsreker kaldtvann + reker. */
import type { CodeIndex } from './code-index.ts';
import { entriesOf, partUnit } from './entry-units.ts';
import { allOf } from './scores.ts';
import { rowOf } from './search-code.ts';
import type { Unit } from './unit.ts';

/** Adds what two parts of a compound find together. A part that a tariff rarely says (oppdrett) may be lacking. */
export function addParts(
  index: CodeIndex,
  unit: Unit,
  head: string,
  tail: string,
  open: boolean,
  factor: number,
): void {
  const [first, second] = [partUnit(index, head, false), partUnit(index, tail, open)];
  const both = allOf(index, [first, second]);
  unit.merge(both, factor);
  both.release();
  if (first.soft && !second.soft) unit.merge(second, LACKING * factor);
  if (second.soft && !first.soft) unit.merge(first, LACKING * factor);
  unit.asked |= first.asked | second.asked;
  unit.essential ||= first.essential || second.essential;
  addOwnPlaces(index, unit, tail);
  first.release();
  second.release();
}

/** What a row is worth that lacks the soft part. */
const LACKING = 0.85;

/** Roe is roe, whatever the fish: goods with subheadings of their own are found there by any compound. */
function addOwnPlaces(index: CodeIndex, unit: Unit, tail: string): void {
  for (const [entry, quality] of entriesOf(index, tail, false)) {
    for (const hs of entry.hs) {
      if (hs.length < 6) continue;
      const lead = rowOf(index, hs);
      if (lead !== undefined) unit.raise(lead, quality * 0.8);
    }
  }
}

export interface Compound {
  readonly head: string;
  readonly tail: string;
  /** Both are words of the trade, whole: no typing error makes such a word. */
  readonly isSure: boolean;
}

/** What two words of the trade count for. */
const BOTH_TRADE = 6;

/**
 * Splits a compound into two known words: `laksefilet` is laks + filet, `laksefil` while typing too. Where the
 * whole word is known already, only two words of the trade make a compound.
 */
export function compound(
  index: CodeIndex,
  word: string,
  open: boolean,
  known: boolean,
): Compound | undefined {
  if (word.length < 6) return undefined;
  const { trade } = index;
  const rank = (part: string, asTail: boolean): number => {
    if (part.length < 3) return 0;
    for (let cut = 0; cut <= 3 && part.length - cut >= 3; cut++) {
      const ending = part.slice(part.length - cut);
      if (cut > 0 && (!asTail || !/^(?:e|er|en|et|ene|r|n|s|es|a)$/.test(ending))) continue;
      const base = part.slice(0, part.length - cut);
      if (trade.has(base)) return 3;
      if (index.words.has(base) && base.length > 3) return 1;
    }
    if (asTail && open && anyBegins(index, part)) return 2;
    return 0;
  };
  let best: Compound | undefined;
  let bestRank = known ? 4 : 1;
  for (let at = word.length - 3; at >= 3; at--) {
    const tail = rank(word.slice(at), true);
    if (tail === 0) continue;
    for (const head of headsOf(word.slice(0, at))) {
      const first = rank(head, false);
      if (first > 0 && first + tail > bestRank) {
        bestRank = first + tail;
        best = { head, tail: word.slice(at), isSure: bestRank === BOTH_TRADE };
      }
    }
  }
  return best;
}

/** Whether a word of the trade begins so. */
function anyBegins(index: CodeIndex, start: string): boolean {
  let found = false;
  index.trade.startingWith(start, () => {
    found = true;
  });
  return found;
}

/** `lakse` stands for laks, `torskelever` for itself, `kaldtvanns` for kaldtvann. */
export function headsOf(head: string): string[] {
  return /[es]$/.test(head) && head.length > 3 ? [head, head.slice(0, -1)] : [head];
}

/** Nothing fits: the longest known word that it begins with (`torskerygg`: torsk) is better than nothing. */
export function addKnownHead(index: CodeIndex, unit: Unit, word: string): void {
  for (let end = word.length - 1; end >= 4; end--) {
    for (const head of headsOf(word.slice(0, end))) {
      const part = partUnit(index, head, false);
      const isKnown = part.marks.size > 0;
      if (isKnown) unit.merge(part, 0.6);
      part.release();
      if (isKnown) return;
    }
  }
}
