/** Grades any search over the judged queries: found in the first five, and mean reciprocal rank. */
import type { JudgedQuery } from './queries';

export interface Grade {
  readonly queries: number;
  /** Share of queries answered in the first five rows. */
  readonly hitAt5: number;
  /** Mean of 1 / place of the first row that answers, 0 where none does. */
  readonly mrr: number;
  /** Queries not answered in the first five. */
  readonly missed: readonly string[];
}

/** `ask` returns the digits of the rows it would show, best first. */
export function grade(queries: readonly JudgedQuery[], ask: (query: string) => readonly string[]): Grade {
  let hits = 0;
  let sum = 0;
  const missed: string[] = [];
  for (const { query, want } of queries) {
    const place = ask(query).findIndex((digits) => want.includes(digits.slice(0, 6)));
    if (place >= 0) sum += 1 / (place + 1);
    if (place >= 0 && place < 5) hits++;
    else missed.push(query);
  }
  return { queries: queries.length, hitAt5: hits / queries.length, mrr: sum / queries.length, missed };
}
