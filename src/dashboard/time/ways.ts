/** The way of an application through its statuses, as stretches of a time axis. Pure. */

import { chinaInstant } from '../../tracking/calendar';
import type { Application, StatusPeriod } from '../../tracking/types';
import type { Axis } from './axis';

export interface Stretch {
  /** Its index in the history. */
  readonly index: number;
  readonly period: StatusPeriod;
  /** In percent of the width, within 0 and 100. */
  readonly left: number;
  readonly width: number;
}

export interface Way {
  readonly stretches: readonly Stretch[];
  /** From the application, or the first look, to today, or the last look at what is finished; nobody looked between stretches. */
  readonly track?: { readonly left: number; readonly width: number };
  /** Where the application was made, if that is on the axis. */
  readonly applied?: number;
}

/** @param isFinal nothing comes after the latest status, so nobody needs to look any more @param now ISO time in UTC */
export function wayOf(
  { history, time }: Pick<Application, 'history' | 'time'>,
  axis: Axis,
  isFinal: boolean,
  now: string,
): Way {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return { stretches: [] };
  const applied = time === undefined ? undefined : chinaInstant(time);
  const isBefore = applied !== undefined && applied < first.first;
  const track = within(axis, isBefore ? applied : first.first, isFinal ? last.last : now);
  const made = applied === undefined ? -1 : axis.at(applied);
  return {
    stretches: history.flatMap((period, index) => {
      const box = within(axis, period.first, period.last);
      return box ? [{ index, period, ...box }] : [];
    }),
    ...(track && { track }),
    ...(made >= 0 && made <= 100 && { applied: made }),
  };
}

/** A stretch as far as it is on the axis; `undefined` where none of it is. */
export function within(
  axis: Axis,
  from: string,
  to: string,
): { readonly left: number; readonly width: number } | undefined {
  const [start, end] = [axis.at(from), axis.at(to)];
  if (end < 0 || start > 100) return undefined;
  const left = Math.max(0, start);
  return { left, width: Math.max(0, Math.min(100, end) - left) };
}
