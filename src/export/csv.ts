/**
 * Tables as files that a spreadsheet opens: UTF-8 with a byte order mark, fields quoted as RFC 4180 tells, CRLF.
 * What a cell may hold, so that nothing is counted or run that should not be, `codes/own/guard.ts` tells.
 */
import { keptCell, textCell } from '../codes/own/guard';

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
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d$/;
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
  if ('code' in cell) return keptCell(cell.code);
  if ('day' in cell) return DAY.test(cell.day) ? cell.day : plain(cell.day);
  if ('time' in cell) return TIME.test(cell.time) ? cell.time : plain(cell.time);
  return plain(cell.text);
}

function plain(text: string): string {
  return textCell(
    text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL).replace(/\p{Cs}$/u, '')}…` : text,
  );
}

/** In quotes wherever any program could part it. */
function quoted(field: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
