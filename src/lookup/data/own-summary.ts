/** What the own rows are, in numbers. Pure. */
import type { OwnRow } from '../../codes/own/types';

/** Where rows came from: seen by this user, or in a file of that name. */
export interface OriginCount {
  readonly kind: OwnRow['from']['kind'];
  readonly title?: string;
  readonly count: number;
}

export interface DayCount {
  /** `2026-11-03`, in UTC as it is kept. */
  readonly day: string;
  readonly count: number;
}

export interface OwnSummary {
  readonly total: number;
  /** The most rows first. */
  readonly origins: readonly OriginCount[];
  /** When rows were on the portal's list last, the newest day first. */
  readonly days: readonly DayCount[];
  /** No longer in the portal's list; those that went last first. */
  readonly gone: readonly OwnRow[];
}

export function summaryOf(rows: readonly OwnRow[]): OwnSummary {
  const origins = new Map<string, OriginCount>();
  const days = new Map<string, number>();
  for (const { from, last } of rows) {
    const title = from.kind === 'seen' ? undefined : from.title;
    const key = `${from.kind} ${title ?? ''}`;
    const count = (origins.get(key)?.count ?? 0) + 1;
    origins.set(key, { kind: from.kind, count, ...(title !== undefined && { title }) });
    const day = last.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return {
    total: rows.length,
    origins: [...origins.values()].sort((a, b) => b.count - a.count),
    days: [...days].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? 1 : -1)),
    gone: rows
      .filter(({ gone }) => gone !== undefined)
      .sort((a, b) => ((a.gone ?? '') < (b.gone ?? '') ? 1 : -1)),
  };
}
