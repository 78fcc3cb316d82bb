/** Pieces of sentences: numbers, days and texts of others, as a short line takes them. */
import type { Language } from '../languages/types';
import { addMonths, dayAt, daysBetween } from '../tracking/calendar';
import { dayNear } from './dates';
import type { ReminderTexts } from './reminder-texts';

const LONGEST = 80;
/** From so many days on months are counted. */
const MANY_DAYS = 60;

interface Where {
  readonly language: Language;
  /** ISO time in UTC. */
  readonly now: string;
  readonly timeZone?: string;
}

/** "2022…2960": enough to know one's own application by, short enough for a notification. */
export function shortSerial(serial: string): string {
  return serial.length > 10 ? `${serial.slice(0, 4)}…${serial.slice(-4)}` : serial;
}

/** A text of the portal or the user in one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** The same, cut where it is long. */
export function line(text: string): string {
  const plain = oneLine(text);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

/** A day of the calendar, `2026-12-01`, as it is read: `1. des.`, with its year where that is another one. */
export function dayOf(day: string, { language, now, timeZone }: Where): string {
  // The day is no moment: noon in UTC stands for it, and is asked for in UTC.
  return dayNear(`${day}T12:00:00.000Z`, language, `${dayAt(now, timeZone)}T12:00:00.000Z`, 'UTC');
}

/** How far off a day is: `om 6 måneder`, `om 12 dager`, `i dag`, `for 3 dager siden`. */
export function ahead(
  day: string,
  { now, timeZone }: Where,
  t: Pick<ReminderTexts, 'inMonths' | 'inDays' | 'daysAgo'>,
): string {
  const today = dayAt(now, timeZone);
  const days = daysBetween(today, day);
  if (days < 0) return t.daysAgo(-days);
  return days < MANY_DAYS ? t.inDays(days) : t.inMonths(wholeMonths(today, day));
}

function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}
