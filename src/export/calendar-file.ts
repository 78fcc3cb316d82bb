/**
 * An iCalendar file (RFC 5545) that Outlook and Google take. It is written by hand, since ical.js 2.2.1 does not
 * give exactly this: it folds after 75 octets and then puts the blank before the next line, so that its lines are
 * 76 octets long, and it leaves a lone CR and other control characters in texts, which RFC 5545 forbids. The tests
 * read the file back with it.
 */
import { addDays, dayIn } from '../tracking/calendar';

/** Something of a whole day. */
export interface CalendarEntry {
  /** Stands for this very matter: a later file with the same id changes the entry, and makes no second one. */
  readonly id: string;
  /** `2026-11-24`; an entry whose day is none is left out. */
  readonly day: string;
  readonly summary: string;
  readonly description?: string;
  /**
   * The reminder comes so many days before, in the morning. At least one: Outlook takes a time after the beginning
   * for one before it (MS-OXCICAL 2.1.3.1.1.20.62).
   */
  readonly daysBefore: number;
  /** When what it tells was known last (ISO, UTC). */
  readonly changed: string;
}

export interface CalendarOptions {
  readonly name: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** ISO time in UTC. */
  readonly now: string;
}

/** Octets of a line without its end (RFC 5545 §3.1). */
const LONGEST_LINE = 75;
/** The reminder's hour, as hours before the midnight at which its day ends. */
const BEFORE_MIDNIGHT = 15;
/** SEQUENCE counts minutes from here, so that a later file is a later revision; it fits 31 bits for 4,000 years. */
const FIRST_REVISION = Date.UTC(2026, 0, 1);
const utf8 = new TextEncoder();

/**
 * The file's text. RFC 5545 wants at least one entry, so a caller offers no file where there is none.
 * @param entries in the order in which they are to stand
 */
export function toCalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const { name, language, now } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Los for CIFER//Los for CIFER//${language.slice(0, 2).toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.filter(({ day }) => dayIn(day) === day).flatMap((entry) => event(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(entry: CalendarEntry, now: string): string[] {
  const { id, day, summary, description, daysBefore, changed } = entry;
  const revision = Math.max(0, Math.floor((Date.parse(now) - FIRST_REVISION) / 60_000));
  return [
    'BEGIN:VEVENT',
    `UID:${hash(id)}@los-for-cifer`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(changed < now ? changed : now)}`,
    `SEQUENCE:${revision}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${before(daysBefore)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** From the midnight at which the entry begins back to a morning. */
function before(days: number): string {
  const whole = Math.floor(days) - 1;
  return `-P${whole > 0 ? `${whole}D` : ''}T${BEFORE_MIDNIGHT}H`;
}

const basic = (day: string): string => day.replaceAll('-', '');

/** `20261120T100000Z` */
const utc = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A TEXT value: one kind of line break, no character that RFC 5545 forbids. */
function escaped(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Breaks a line after 75 octets at most, never within a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** 64 bits of a text, the same in every version: FNV-1a, forwards and backwards. */
function hash(text: string): string {
  const octets = [...utf8.encode(text)];
  const half = (all: readonly number[]): string => {
    const sum = all.reduce((before, octet) => Math.imul(before ^ octet, 0x01000193), 0x811c9dc5);
    return (sum >>> 0).toString(16).padStart(8, '0');
  };
  return half(octets) + half(octets.reverse());
}
