/**
 * Days and hours. A day is `2026-11-24`; an instant is ISO 8601 in UTC with milliseconds (`toISOString()`), so
 * that two of either compare as strings. Pure: the time zone and the public holidays come in.
 */
import { clean } from '../portal/text';
import type { Holidays } from '../portal/types';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days and hours of one place. Making one of a named zone is dear: make it once for many questions. */
export interface Zone {
  /** The day there at an instant. */
  day(iso: string): string;
  /**
   * The instant of a full hour (0–23) of a day there. Of an hour that daylight saving skips the next instant that
   * there is, of one that comes twice the first.
   */
  instant(day: string, hour: number): string;
}

/** @param timeZone IANA name; the machine's own zone where it is left out */
export function createZone(timeZone?: string): Zone {
  const offset = timeZone === undefined ? machineOffset : offsetOf(timeZone);
  return {
    day: (iso) => {
      const time = Date.parse(iso);
      return dayOf(time + offset(time));
    },
    instant: (day, hour) => new Date(instantOf(offset, timeOf(day) + hour * HOUR)).toISOString(),
  };
}

/** The day at an instant, in the zone of the user. */
export function dayAt(iso: string, timeZone?: string): string {
  return createZone(timeZone).day(iso);
}

/** The instant of an hour of a day, as `Zone.instant` gives it. */
export function instantAt(day: string, hour: number, timeZone?: string): string {
  return createZone(timeZone).instant(day, hour);
}

export function addDays(day: string, days: number): string {
  return dayOf(timeOf(day) + days * DAY);
}

/** The same date so many months on; where that month is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(timeOf(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = date.getTime();
  date.setUTCMonth(date.getUTCMonth() + 1);
  const length = (date.getTime() - first) / DAY;
  return dayOf(first + (Math.min(wanted, length) - 1) * DAY);
}

/** Days from one day to another; negative where it is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

/** Easter Sunday of the western churches (the Gregorian computus, after Meeus, Jones and Butcher). */
export function easter(year: number): string {
  return dayOf(easterTime(year));
}

function easterTime(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, date);
}

/** Monday to Friday, and no public holiday. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  const date = new Date(timeOf(day));
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6 || holidays.fixed.includes(day.slice(5))) return false;
  return !holidays.easter.includes((date.getTime() - easterTime(date.getUTCFullYear())) / DAY);
}

/** This day, or the next working one. */
export function workingDayFrom(day: string, holidays: Holidays): string {
  return isWorkingDay(day, holidays) ? day : workingDayFrom(addDays(day, 1), holidays);
}

/** This day, or the working one before it. */
export function workingDayUntil(day: string, holidays: Holidays): string {
  return isWorkingDay(day, holidays) ? day : workingDayUntil(addDays(day, -1), holidays);
}

/**
 * A day as the portal may print it, perhaps with a clock time. Years before 1900 and after 2999 are nobody's: such
 * as 0001-01-01 and 9999-12-31 fill a field where there is no date.
 */
const PRINTED =
  /^((?:19|2\d)\d\d)(?:([-/.])(\d{1,2})\2(\d{1,2})|\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日)(?:(?:[T\s]+|(?<=日))(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** The day that a text of the portal names; `undefined` where it names none, or one that there is not. */
export function dayIn(text: string): string | undefined {
  return printed(text)?.day;
}

/**
 * The instant of a time that the portal prints, which is China's: UTC+8 all the year. `undefined` where the text
 * names no such time.
 */
export function chinaInstant(text: string): string | undefined {
  const found = printed(text);
  if (!found?.clock) return undefined;
  const [hour, minute, second] = found.clock;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const time = timeOf(found.day) + (hour - 8) * HOUR + (minute * 60 + second) * SECOND;
  return new Date(time).toISOString();
}

interface Printed {
  readonly day: string;
  readonly clock?: readonly [hour: number, minute: number, second: number];
}

function printed(text: string): Printed | undefined {
  const found = PRINTED.exec(clean(text.normalize('NFKC')));
  if (!found) return undefined;
  const [year, month, date] = [found[1], found[3] ?? found[5], found[4] ?? found[6]].map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const time = Date.UTC(year, month - 1, date);
  // A date that its month does not have is one of another month.
  if (new Date(time).getUTCMonth() !== month - 1) return undefined;
  const clock = [Number(found[7]), Number(found[8]), Number(found[9] ?? 0)] as const;
  return { day: dayOf(time), ...(found[7] !== undefined && { clock }) };
}

/** Midnight (UTC) of a day in milliseconds; read and written by hand, since days are asked for by the thousand. */
const timeOf = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** How far a place's clock is ahead of UTC at an instant, in milliseconds. */
type Offset = (time: number) => number;

/** The machine's own clock is asked anew each time: people travel while the browser is open. */
const machineOffset: Offset = (time) => -new Date(time).getTimezoneOffset() * 60 * SECOND;

function offsetOf(timeZone: string): Offset {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (time) => {
    const shown = clock.format(time).match(/\d+/g)?.map(Number) ?? [];
    const [month = 1, date = 1, year = 1970, hour = 0, minute = 0, second = 0] = shown;
    return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(time / SECOND) * SECOND;
  };
}

/** @param local what the clock there shows, as if it were UTC */
function instantOf(offset: Offset, local: number): number {
  // No clock is more than a day off UTC, and none is changed twice within two days.
  const before = offset(local - DAY);
  const after = offset(local + DAY);
  if (before === after) return local - before;
  const early = local - Math.max(before, after);
  const late = local - Math.min(before, after);
  if (early + offset(early) === local) return early;
  if (late + offset(late) === local) return late;
  // The hour is skipped: the clock jumps over it somewhere between the two.
  let [low, high] = [early, late];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offset(middle) < local) low = middle;
    else high = middle;
  }
  return high;
}
