/** What a guided collection still lacks, as pages of the portal's list. Pure. */
import type { Collection } from '../../codes/own/types';

/** First and last, counted from 1. */
export type Span = readonly [first: number, last: number];

export type Missing =
  /** All of it is there, or nothing can be said: the list has not told how long it is. */
  | { readonly kind: 'nothing' }
  /** Everything up to a page; the collection goes on with the next. */
  | { readonly kind: 'rest'; readonly page: number }
  | { readonly kind: 'pages'; readonly spans: readonly Span[] }
  /** The size of a page is not known. */
  | { readonly kind: 'rows'; readonly spans: readonly Span[] };

export function missing({ pages, total, size }: Collection): Missing {
  if (total === undefined || pages.length === 0) return { kind: 'nothing' };
  const gaps = rowsMissing(pages, total);
  if (gaps.length === 0) return { kind: 'nothing' };
  if (size === undefined) return { kind: 'rows', spans: gaps };
  const spans = joined(gaps.map(([first, last]): Span => [pageOf(first, size), pageOf(last, size)]));
  const [only] = spans;
  const isRest = spans.length === 1 && gaps.length === 1 && gaps[0]?.[1] === total && gaps[0][0] > 1;
  return isRest && only ? { kind: 'rest', page: only[0] } : { kind: 'pages', spans };
}

/** @param seen half-open ranges of row numbers, ascending, apart */
function rowsMissing(seen: Collection['pages'], total: number): readonly Span[] {
  const gaps: Span[] = [];
  let next = 1;
  for (const [from, to] of seen) {
    if (from > next) gaps.push([next, Math.min(from - 1, total)]);
    next = Math.max(next, to);
  }
  if (next <= total) gaps.push([next, total]);
  return gaps.filter(([first, last]) => first <= last);
}

const pageOf = (row: number, size: number): number => Math.ceil(row / size);

/** Gaps on one page, and pages that follow each other, are one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const [first, last] of spans) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) result[result.length - 1] = [before[0], Math.max(before[1], last)];
    else result.push([first, last]);
  }
  return result;
}
