/**
 * Records with times that lie ahead: the clock of the machine was set back since they were taken. Such a time would
 * hold off whatever is seen or written later, until the clock has caught up. Pure: the time comes in.
 */
import { order } from './looks';
import type { ApplicationRecord, NoticeRecord, RegistrationRecord, Task } from './types';

/** Names under which records hold times. */
const TIMES: ReadonlySet<string> = new Set(['at', 'first', 'last', 'seen', 'done']);

type Record = ApplicationRecord | RegistrationRecord | NoticeRecord | Task;

/**
 * The record with no time after `now`. Those that lie ahead are moved to just before it, a millisecond apart, so
 * that they keep their order: what was known last still is, and nothing looks changed.
 * @param now ISO time in UTC
 * @returns the same record where no time of it lies ahead
 */
export function until<T extends Record>(record: T, now: string): T {
  if (!liesAhead(record, now)) return record;
  const ahead = [...new Set(timesIn(record))].filter((at) => at > now).sort(order);
  const end = Date.parse(now);
  const moved = new Map(
    ahead.map((at, index) => [at, new Date(end - ahead.length + index).toISOString()] as const),
  );
  return mapTimes(record, (at) => moved.get(at) ?? at) as T;
}

/** Whether a record, or something that may be one, tells of a time after this one (ISO, UTC). */
export function liesAhead(value: unknown, time: string, name = ''): boolean {
  if (typeof value === 'string') return TIMES.has(name) && value > time;
  if (Array.isArray(value)) return value.some((one) => liesAhead(one, time, name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => liesAhead(inner, time, key));
}

function timesIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return TIMES.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => timesIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => timesIn(inner, key));
}

function mapTimes(value: unknown, map: (at: string) => string, name = ''): unknown {
  if (typeof value === 'string') return TIMES.has(name) ? map(value) : value;
  if (Array.isArray(value)) return value.map((one) => mapTimes(one, map, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTimes(inner, map, key)]));
}
