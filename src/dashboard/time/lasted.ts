/** How long something held: between looks nobody knows, so days are a range. Pure. */
import { daysBetween } from '../../tracking/calendar';
import type { StatusPeriod } from '../../tracking/types';

/** Whole days of the user's calendar; `most` is absent where no look came before. */
export interface DayRange {
  readonly least: number;
  readonly most?: number;
}

/** The day that an instant falls on for the user. */
type DayOf = (iso: string) => string;

/**
 * How long a period of a history lasted: at least from its first look to its last, at most from the look before it to
 * the look after it. The latest period may hold to this day.
 * @param now ISO time in UTC
 * @param isFinal nothing comes after the latest period, so it holds to this day
 */
export function lasted(
  history: readonly StatusPeriod[],
  index: number,
  now: string,
  isFinal: boolean,
  day: DayOf,
): DayRange {
  const period = history[index];
  if (!period) return { least: 0 };
  const before = history[index - 1]?.last;
  const after = history[index + 1]?.first;
  const surely = after === undefined && isFinal ? now : period.last;
  const least = Math.max(0, daysBetween(day(period.first), day(surely)));
  if (before === undefined) return { least };
  return { least, most: Math.max(least, daysBetween(day(before), day(after ?? now))) };
}
