/**
 * Where a word stands: one number a row, `row << 4 | weight`, weight 1 to 15, rows ascending. Packed as text: the
 * distance from the row before and the weight in one number, base 36, parted by spaces.
 */

export const WEIGHTS = 15;

export const posting = (row: number, weight: number): number => (row << 4) | weight;
export const rowOfPosting = (one: number): number => one >> 4;
export const weightOfPosting = (one: number): number => one & 15;

export function packPlaces(postings: ArrayLike<number>): string {
  const parts: string[] = [];
  let before = 0;
  for (let i = 0; i < postings.length; i++) {
    const one = postings[i] ?? 0;
    parts.push((((one >> 4) - before) * 16 + (one & 15)).toString(36));
    before = one >> 4;
  }
  return parts.join(' ');
}

/** Read by hand: a common word stands in a fourth of all rows, and is asked for at the first key. */
export function unpackPlaces(text: string, firstRow: number, into: number[]): void {
  if (text === '') return;
  let row = firstRow;
  let packed = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code === SPACE) {
      row += packed >> 4;
      into.push((row << 4) | (packed & 15));
      packed = 0;
    } else packed = packed * 36 + (code < LETTER_A ? code - DIGIT_0 : code - LETTER_A + 10);
  }
}

const SPACE = 32;
const DIGIT_0 = 48;
const LETTER_A = 97;
