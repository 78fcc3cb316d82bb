/** Which words of two texts differ. Pure. */
import type { Ranges } from '../../codes/types';

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** A Chinese sign, or a word with what hangs on it by a hyphen or stands within it; signs between are passed over. */
const PIECE = /\p{Script=Han}|[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu;
/** Longer texts than any name; the table of two of them would take a second. */
const MOST_PIECES = 1500;

/**
 * The stretches of each text that the other does not have, in order, half-open. Letters are compared without regard
 * to their size; of texts too long to compare nothing is marked.
 */
export function differingWords(a: string, b: string): { readonly a: Ranges; readonly b: Ranges } {
  const [left, right] = [pieces(a), pieces(b)];
  if (left.length > MOST_PIECES || right.length > MOST_PIECES) return { a: [], b: [] };
  const [inLeft, inRight] = common(left, right);
  return { a: others(a, left, inLeft), b: others(b, right, inRight) };
}

function pieces(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map(({ 0: piece, index }) => ({ text: piece, at: index }));
}

const same = (a: Piece | undefined, b: Piece | undefined): boolean =>
  a?.text.toLowerCase() === b?.text.toLowerCase();

/** The longest series of pieces that both have in the same order: its places in each. */
function common(a: readonly Piece[], b: readonly Piece[]): [ReadonlySet<number>, ReadonlySet<number>] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const inA = new Set<number>();
  const inB = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i], b[j])) {
      inA.add(i++);
      inB.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [inA, inB];
}

/** Pieces that are not common; those with nothing but blanks between them are marked as one. */
function others(text: string, all: readonly Piece[], shared: ReadonlySet<number>): Ranges {
  const ranges: [number, number][] = [];
  all.forEach(({ text: piece, at }, index) => {
    if (shared.has(index)) return;
    const last = ranges.at(-1);
    const end = at + piece.length;
    if (last && text.slice(last[1], at).trim() === '') last[1] = end;
    else ranges.push([at, end]);
  });
  return ranges;
}
