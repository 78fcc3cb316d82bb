/** Texts, days and yes or no in cells. */
import { readCell } from '../own/guard';
import type { Cell } from './types';

/** Longest text that a cell may give: a portal's name has 200 characters. */
export const LONGEST_TEXT = 2000;

/** Most texts are this and need nothing: there may be two million of them. */
const PLAIN = /^(?:[!-&(-<>-~](?:[ !-&(-~]*[!-&(-~])?)$/;
const ASCII = /^[ -~]*$/;

/**
 * A cell's text in one line, without the guards that our own files have against formulas. A text that begins with
 * `=` or `@` stays as it is: it is shown as text and never run.
 */
export function textIn(cell: Cell | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  if (PLAIN.test(cell) && !cell.includes('  ')) return cell;
  // Guards are `="…"` and an apostrophe.
  const text = cell.includes("'") || cell.startsWith('="') ? readCell(cell) : cell;
  // Tabs and line ends would part a packed row; what cannot be seen tells nothing.
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
    .trim();
}

/** Dashes, and what a spreadsheet writes where a formula failed. */
const NOTHING = /^(?:[-–—/\\]*|#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NULL|NUM)!?)$/i;

/** Text of a field; a dash stands for nothing, as the portal writes it. */
export function saidIn(cell: Cell | undefined): string {
  const text = textIn(cell);
  return NOTHING.test(text) ? '' : text;
}

const HAN = /\p{Script=Han}/u;
const ELSE =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]/u;

/** The language of a text whose header says none: Chinese by its characters, else English; nothing for others. */
export function languageOf(text: string): 'en' | 'zh' | undefined {
  if (ASCII.test(text)) return /[a-z]/i.test(text) ? 'en' : undefined;
  if (ELSE.test(text)) return undefined;
  if (HAN.test(text)) return 'zh';
  return /\p{Script=Latin}/u.test(text) ? 'en' : undefined;
}

/** Yes or no, as lists say it; nothing where it is neither. */
export function yesOrNo(text: string): boolean | undefined {
  if (/^(yes|y|true|是|需要|需)$/i.test(text)) return true;
  if (/^(no|n|false|否|不需要|不需|无需)$/i.test(text)) return false;
  return undefined;
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const YEAR_FIRST = /(?<!\d)(20\d\d|19\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
/** Day first only with dots, as Norwegians write it: 3/4/2025 is April to some and March to others. */
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d|19\d\d)(?!\d)/;
const IN_ONE = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/;

/** A day in a text, as an ISO day; nothing where there is none, or it can be read two ways. */
export function dayIn(text: string): string | undefined {
  const normal = text.normalize('NFKC');
  const [, y1, m1, d1] = YEAR_FIRST.exec(normal) ?? [];
  if (y1) return day(y1, m1, d1);
  const [, d2, m2, y2] = DAY_FIRST.exec(normal) ?? [];
  if (y2) return day(y2, m2, d2);
  const [, y3, m3, d3] = IN_ONE.exec(normal) ?? [];
  return y3 ? day(y3, m3, d3) : undefined;
}

function day(year = '', month = '', date = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/**
 * A time as our own files write it (ISO, UTC), or the noon of a day: that is the same day all over Europe and Asia.
 * @param now ISO; a time to come is no time that a list is of
 */
export function timeIn(text: string, now: string): string | undefined {
  const time = ISO_TIME.test(text) && !Number.isNaN(Date.parse(text)) ? text : noonOf(dayIn(text) ?? '');
  return ISO_TIME.test(time) && time.slice(0, 10) <= now.slice(0, 10) ? time : undefined;
}

/** The noon of an ISO day, UTC. */
export const noonOf = (isoDay: string): string => `${isoDay}T12:00:00.000Z`;
