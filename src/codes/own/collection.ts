/**
 * A guided collection of the portal's whole list: which of its rows were on a page. Pages may come in any order, of
 * any size, and more than once; what counts is the row numbers that the list itself gives.
 */
import type { Collection, ListFacts } from './types.ts';

/** @param at ISO, UTC */
export const beginCollection = (at: string): Collection => ({ began: at, last: at, pages: [], rows: 0 });

/**
 * The collection with a page. Only a page of the whole list counts, one that answers no condition; another is marked,
 * so that the user can be told. What comes after the end changes nothing.
 *
 * Where the list's total changes on the way, the pages that were seen still count, but it is remembered
 * (`totalBefore`): rows have moved between pages, so that nobody can say of one that was not seen that it is gone.
 * @param at ISO, UTC
 */
export function addPage(collection: Collection, facts: ListFacts, at: string): Collection {
  if (collection.completed !== undefined) return collection;
  const { condition: _, ...before } = collection;
  const { conditions, from, to, total = before.total } = facts;
  if (conditions === 'unknown' || conditions.hs || conditions.ciq || conditions.other)
    return { ...before, last: at, condition: true };
  if (from === undefined || to === undefined || from < 1 || to < from) return { ...before, last: at };
  const pages = joinRanges([...before.pages, [from, to + 1]], total ?? Number.POSITIVE_INFINITY);
  const rows = pages.reduce((sum, [start, end]) => sum + end - start, 0);
  const totalBefore =
    before.total !== undefined && total !== before.total ? before.total : before.totalBefore;
  // The last page is as long as it happens to be.
  const size = total === undefined || to < total ? to - from + 1 : before.size;
  return {
    ...before,
    last: at,
    pages,
    rows,
    ...(total !== undefined && { total }),
    ...(size !== undefined && { size }),
    ...(totalBefore !== undefined && { totalBefore }),
    ...(total !== undefined && rows === total && { completed: at }),
  };
}

export interface Progress {
  readonly seen: number;
  /** Absent until the list has said how many rows it has. */
  readonly total?: number;
}

export const progress = ({ rows, total }: Collection): Progress => ({
  seen: rows,
  ...(total !== undefined && { total }),
});

type Range = readonly [from: number, to: number];

/** Half-open ranges, ascending and apart, none beyond the last row. */
function joinRanges(ranges: readonly Range[], total: number): readonly Range[] {
  const joined: Range[] = [];
  for (const [from, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const to = Math.min(end, total + 1);
    const last = joined.at(-1);
    if (from >= to) continue;
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}
