/** When something is due: its last time that is not after now, and the next. Times are ISO, days the user's. */
import { addDays, daysBetween } from '../calendar';
import type { Hours } from './world';

/** `at` is absent before the first time, `next` after the last. */
export interface Around {
  readonly at?: string;
  readonly next?: string;
}

/** At these times. @param times ascending */
export function atTimes(times: readonly string[], now: string): Around {
  const at = times.findLast((time) => time <= now);
  const next = times.find((time) => time > now);
  return { ...(at !== undefined && { at }), ...(next !== undefined && { next }) };
}

/** At the hour of these days. @param days ascending */
export function onDays(days: readonly string[], hours: Hours, now: string): Around {
  const { today } = hours;
  // Only today's hour can be on either side of now.
  const near = [
    days.findLast((day) => day < today),
    days.find((day) => day === today),
    days.find((day) => day > today),
  ];
  return atTimes(near.filter((day) => day !== undefined).map(hours.at), now);
}

/** At once, and then again. @param again times of later days */
export function atOnce(first: string, again: Around, now: string): Around {
  return now < first ? { next: first } : { at: first, ...again };
}

/** At the hour on each working day from this day on. */
export function daily(day: string, hours: Hours, now: string): Around {
  const first = hours.from(day);
  return now < first ? { next: first } : { at: hours.last, next: hours.next };
}

/** At the hour every seventh day, this day being the first; on the next working day where it is none. */
export function weekly(day: string, hours: Hours, now: string): Around {
  const time = (week: number) => hours.from(addDays(day, 7 * week));
  let week = Math.max(0, Math.floor(daysBetween(day, hours.today) / 7));
  while (week >= 0 && time(week) > now) week--;
  return { ...(week >= 0 && { at: time(week) }), next: time(week + 1) };
}
