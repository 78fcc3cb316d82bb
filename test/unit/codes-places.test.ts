/** Packed places, and words two typing errors apart. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneError, twoErrors } from '../../src/codes/match-word';
import { packPlaces, posting, unpackPlaces } from '../../src/codes/places';

it('gives back the places that were packed, counted from any row', () => {
  const postings = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 250_000 }), fc.integer({ min: 1, max: 15 })), {
      selector: ([row]) => row,
      maxLength: 60,
    })
    .map((list) => list.sort((a, b) => a[0] - b[0]).map(([row, weight]) => posting(row, weight)));
  fc.assert(
    fc.property(postings, fc.integer({ min: 0, max: 10_000 }), (list, first) => {
      const into: number[] = [];
      unpackPlaces(packPlaces(list), first, into);
      expect(into).toEqual(list.map((one) => one + (first << 4)));
    }),
  );
});

it('knows words that are at most two letters apart, as the table of distances has them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(twoErrors(one, other)).toBe(distance(one, other) <= 2);
      if (distance(one, other) === 1) expect(oneError(one, other, false)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

/** Levenshtein's distance, by the book. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
