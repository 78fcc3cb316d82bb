/**
 * Dates as the user reads them, in the user's time zone. The month names are our own: browsers' tables differ
 * ("Sep" or "Sept"), and one text must be the same in Chrome and in Firefox.
 */
import type { Language } from '../portal/types';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['jan.', 'feb.', 'mars', 'apr.', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const UNKNOWN: Readonly<Record<Language, string>> = { nb: 'ukjent dato', en: 'unknown date' };

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly clock: string;
}

function parts(iso: string, timeZone: string | undefined): Parts | undefined {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const found = new Map(
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(timeZone !== undefined && { timeZone }),
    })
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  return {
    day: Number(found.get('day')),
    month: Number(found.get('month')),
    year: Number(found.get('year')),
    clock: `${found.get('hour')}:${found.get('minute')}`,
  };
}

function dayAndMonth(at: Parts, language: Language): string {
  return `${at.day}${language === 'nb' ? '.' : ''} ${MONTHS[language][at.month - 1]}`;
}

/**
 * `12. nov. 2026` / `12 Nov 2026`.
 * @param iso a time in ISO 8601; "unknown date" where it is none
 * @param timeZone IANA name, for tests; the user's own where it is left out
 */
export function day(iso: string, language: Language, timeZone?: string): string {
  const at = parts(iso, timeZone);
  return at ? `${dayAndMonth(at, language)} ${at.year}` : UNKNOWN[language];
}

/** `12. nov.` / `12 Nov`: for a date whose year goes without saying. */
export function dayShort(iso: string, language: Language, timeZone?: string): string {
  const at = parts(iso, timeZone);
  return at ? dayAndMonth(at, language) : UNKNOWN[language];
}

/** `12. nov.` within the year of `now`, `12. nov. 2025` in another: short, and never misread by a year. */
export function dayNear(iso: string, language: Language, now: string, timeZone?: string): string {
  const sameYear = parts(iso, timeZone)?.year === parts(now, timeZone)?.year;
  return sameYear ? dayShort(iso, language, timeZone) : day(iso, language, timeZone);
}

/** `12. nov. 2026 kl. 14.05` / `12 Nov 2026, 14:05`. */
export function dayAndClock(iso: string, language: Language, timeZone?: string): string {
  const at = parts(iso, timeZone);
  if (!at) return UNKNOWN[language];
  return language === 'nb'
    ? `${dayAndMonth(at, language)} ${at.year} kl. ${at.clock.replace(':', '.')}`
    : `${dayAndMonth(at, language)} ${at.year}, ${at.clock}`;
}
