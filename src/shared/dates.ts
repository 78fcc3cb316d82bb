/**
 * Dates as the user reads them, in the user's time zone. The month names are our own: browsers' tables differ
 * ("Sep" or "Sept"), and one text must be the same in Chrome and in Firefox.
 */
import { dateTexts } from '../languages/built/dates';
import { timeTexts } from '../languages/built/times';
import { ofLanguage } from '../languages/known';
import { say } from '../languages/say';
import type { Language } from '../languages/types';

const textsIn = (language: Language) => ofLanguage(dateTexts, language);
const timesIn = (language: Language) => ofLanguage(timeTexts, language);

type Parts = Readonly<Record<'day' | 'month' | 'year' | 'hour' | 'minute', string>>;

function parts(iso: string, timeZone: string | undefined): Parts | undefined {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return undefined;
  const found = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(date);
  return Object.fromEntries(found.map(({ type, value }) => [type, value])) as unknown as Parts;
}

function dayAndMonth(at: Parts, language: Language): string {
  const said = textsIn(language);
  return say(said.day, ['day', 'month'], [Number(at.day), said.months[Number(at.month) - 1] ?? ''], language);
}

function withYear(at: Parts, language: Language): string {
  return say(timesIn(language).year, ['date', 'year'], [dayAndMonth(at, language), at.year], language);
}

/**
 * `12. nov. 2026` / `12 Nov 2026`.
 * @param iso a time in ISO 8601; "unknown date" where it is none
 * @param timeZone IANA name, for tests; the user's own where it is left out
 */
export function day(iso: string, language: Language, timeZone?: string): string {
  const at = parts(iso, timeZone);
  return at ? withYear(at, language) : textsIn(language).unknown;
}

/** `12. nov.` / `12 Nov`: for a date whose year goes without saying. */
export function dayShort(iso: string, language: Language, timeZone?: string): string {
  const at = parts(iso, timeZone);
  return at ? dayAndMonth(at, language) : textsIn(language).unknown;
}

/** `12. nov.` within the year of `now`, `12. nov. 2025` in another: short, and never misread by a year. */
export function dayNear(iso: string, language: Language, now: string, timeZone?: string): string {
  const sameYear = parts(iso, timeZone)?.year === parts(now, timeZone)?.year;
  return sameYear ? dayShort(iso, language, timeZone) : day(iso, language, timeZone);
}

/** `12. nov. 2026 kl. 14.05` / `12 Nov 2026, 14:05`. */
export function dayAndClock(iso: string, language: Language, timeZone?: string): string {
  const at = parts(iso, timeZone);
  if (!at) return textsIn(language).unknown;
  const { clock } = timesIn(language);
  return say(clock, ['date', 'hour', 'minute'], [withYear(at, language), at.hour, at.minute], language);
}
