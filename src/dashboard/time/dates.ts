/** Dates as the dashboard's many rows say them: each day is put into words once. */
import type { Language } from '../../languages/types';
import { dayAndClock, day as dayInWords, dayNear } from '../../shared/dates';
import type { Zone } from '../../tracking/calendar';
import { remembered } from '../remembered';

export interface Dates {
  /** `3. nov.`, with the year where it is not this one. @param iso a time in UTC */
  near(iso: string): string;
  /** `3. nov.–9. nov.`, `3. nov.` for a single day. */
  span(first: string, last: string): string;
  /** `3. nov. 2026 kl. 14.05` */
  clock(iso: string): string;
  /** `3. nov. 2026` @param day `2026-11-03`, of no time zone */
  day(day: string): string;
  /** The same without this year. */
  dayNear(day: string): string;
}

/** @param timeZone of the zone; the user's own where it is left out */
export function createDates(
  language: Language,
  zone: Zone,
  timeZone: string | undefined,
  now: string,
): Dates {
  // A day is said from its noon in UTC, so that no zone moves it.
  const noon = (day: string): string => `${day}T12:00:00.000Z`;
  const here = noon(zone.day(now));
  const near = remembered((day) => dayNear(noon(day), language, here, 'UTC'));
  const whole = remembered((day) => dayInWords(noon(day), language, 'UTC'));
  const clock = remembered((iso) => dayAndClock(iso, language, timeZone));
  return {
    near: (iso) => near(zone.day(iso)),
    span(first, last) {
      const [from, to] = [zone.day(first), zone.day(last)];
      return from === to ? near(from) : `${near(from)}–${near(to)}`;
    },
    clock,
    day: whole,
    dayNear: near,
  };
}
