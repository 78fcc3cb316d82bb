/**
 * Tables as files that a spreadsheet opens: UTF-8 with a byte order mark, fields quoted as RFC 4180 tells, CRLF.
 * Two things must not happen there. A number that is no quantity must not be taken for one: Excel would show an
 * 18-digit serial number as 2.022E+17. And no text may be run as a formula: it can come from the portal.
 */

export type Cell =
  | { readonly text: string }
  /** A number that stays as it is written, with all its digits and leading zeros. */
  | { readonly code: string }
  /** `2026-11-24` */
  | { readonly day: string }
  /** `2026-11-12 14:05`: no time zone, so that a spreadsheet takes it for a date. */
  | { readonly time: string };

export type Separator = ';' | ',';

const BYTE_ORDER_MARK = '\uFEFF';
/** Kept by a formula of our own, `="…"`. Excel takes no longer text in a formula. */
const KEPT = /^[A-Za-z0-9]{1,255}$/;
/** Digits, and what parts them in numbers, dates and times: a spreadsheet would make a quantity of it. */
const LIKE_NUMBER = /^(?=\D*\d)[\d\s.,:/-]+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;
/** What programs pass over before they look for a formula: blanks, marks that nobody sees, quotes. */
const PASSED = String.raw`[\s\p{C}\p{M}\p{Z}\p{Pi}\p{Pf}"'\u0060´„‚]*`;
const SIGN = '[=+\\-−@]';
const STARTS = new RegExp(`^(?:[\\0\\t\\r\\n]|${PASSED}${SIGN})`, 'u');
const ANY_SIGN = '[=＝﹦+＋﹢\\-－﹣−@＠﹫]';
/** One that begins a cell in a program that expects the other separator; it looks back only where there is one. */
const INNER = new RegExp(`${ANY_SIGN}(?<=[;,\\t\\r\\n]${PASSED}${ANY_SIGN})`, 'gu');
/** A formula that does anything has one of these: a function, another program, another file. */
const DOES = /[(（|｜!！]/gu;
/** Excel cuts a cell at 32,767 characters and writes the rest over the next rows. */
const LONGEST_CELL = 32_000;

/**
 * A table as a file's text.
 * @param options.separator what the reader's spreadsheet expects, as `separatorFor` tells
 */
export function toCsv(
  rows: readonly (readonly Cell[])[],
  { separator }: { readonly separator: Separator },
): string {
  const lines = rows.map((row) => row.map((cell) => quoted(written(cell))).join(separator));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/**
 * What a spreadsheet parts fields by: a semicolon where numbers have a decimal comma.
 * @param locale BCP 47 tag of the machine rather than of what the extension speaks; a comma where it is none
 */
export function separatorFor(locale: string): Separator {
  try {
    const parts = new Intl.NumberFormat(locale.replaceAll('_', '-')).formatToParts(1.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
  } catch {
    return ',';
  }
}

function written(cell: Cell): string {
  if ('code' in cell) return kept(cell.code);
  if ('day' in cell) return DAY.test(cell.day) ? cell.day : plain(cell.day);
  if ('time' in cell) return TIME.test(cell.time) ? cell.time : plain(cell.time);
  return plain(cell.text);
}

function kept(code: string): string {
  return KEPT.test(code) ? `="${code}"` : plain(code);
}

/** A text that stays one: what would be run or counted has an apostrophe before it, as one types it in Excel. */
function plain(text: string): string {
  if (/^\d+$/.test(text) && KEPT.test(text)) return kept(text);
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).replace(/\p{Cs}$/u, '')}…` : text;
  const safe = withoutInner(short);
  // Full-width signs are the same to some programs.
  return STARTS.test(text.normalize('NFKC')) || LIKE_NUMBER.test(text) ? `'${safe}` : safe;
}

/**
 * The same where the file is opened by a program that expects the other separator: it would part a field in two,
 * and run the second. Only what could do something is touched: "- first item" stays as it is.
 */
function withoutInner(text: string): string {
  const last = [...text.matchAll(DOES)].at(-1)?.index ?? -1;
  return text.replace(INNER, (sign: string, at: number) => (at < last ? `'${sign}` : sign));
}

/** In quotes wherever any program could part it. */
function quoted(field: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
