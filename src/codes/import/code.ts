/**
 * One cell of codes: its digits, or why it is none. Digits are never made up: a zero that a spreadsheet took away is
 * put back only where the rest of the column tells that one is missing, and no suffix is ever added.
 */
import type { Cell, RefusalReason, RepairKind } from './types';

/** Digits that a code of China has: 8 (tariff line), 10 (China Customs), 13 (10 and CIQ). */
const LENGTHS: readonly number[] = [8, 10, 13];

const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d{1,3}$/i;
/** A date as a spreadsheet writes it where it took a code for one. */
const DATE_MADE = /^\d{4}-\d{2}-\d{2}/;
/** Signs that people put between the digits of one code. */
const BETWEEN = /[\s.\-·'’"“”„]+/g;
const PARTED = /^(\d{8}|\d{10})[\s./_-]+(\d{3})$/;
const SEVERAL = /\d{4,}\s*[,;/、，；]\s*\d{2,}/;

export type CodeCell =
  | { readonly ok: true; readonly digits: string; readonly repairs: readonly RepairKind[] }
  | { readonly ok: false; readonly reason: RefusalReason };

const refused = (reason: RefusalReason): CodeCell => ({ ok: false, reason });

/** The digits of a cell that holds a code, zeros lost or not; nothing where it is none. To count and to recognise. */
export function codeDigits(text: string): string | undefined {
  const digits = plainDigits(text.normalize('NFKC').trim());
  return digits !== undefined && digits.length >= 7 && digits.length <= 13 ? digits : undefined;
}

function plainDigits(text: string): string | undefined {
  const [, hs, ciq] = PARTED.exec(text) ?? [];
  const digits = hs !== undefined ? `${hs}${ciq}` : text.replace(BETWEEN, '');
  return /^\d+$/.test(digits) && !DATE_MADE.test(text) && !SCIENTIFIC.test(text) ? digits : undefined;
}

/** How many digits the codes of a column have. */
export interface Lengths {
  readonly total: number;
  readonly of: ReadonlyMap<number, number>;
}

/** Counts the digits of a column's codes. */
export function lengthsOf(cells: Iterable<Cell>): Lengths {
  const of = new Map<number, number>();
  let total = 0;
  for (const cell of cells) {
    const digits = codeDigits(String(cell));
    if (digits === undefined) continue;
    total++;
    of.set(digits.length, (of.get(digits.length) ?? 0) + 1);
  }
  return { total, of };
}

/** Reads an HS code, with or without the CIQ digits, by what the other codes of its column are. */
export function readCode(cell: Cell, lengths: Lengths): CodeCell {
  if (typeof cell === 'number' && !Number.isSafeInteger(cell)) return refused('decimal');
  const raw = String(cell).trim();
  const text = raw.normalize('NFKC').trim();
  if (text === '') return refused('no-hs');
  if (SCIENTIFIC.test(text)) return refused('scientific');
  if (DATE_MADE.test(text)) return refused('date-made');
  const digits = plainDigits(text);
  if (digits === undefined) return refused(SEVERAL.test(text) ? 'several' : 'no-code');
  const repairs: RepairKind[] = [
    ...(text !== raw && /^\d+$/.test(text) ? (['full-width'] as const) : []),
    ...(/^\d+$/.test(text) ? [] : (['marks'] as const)),
  ];
  return whole(digits, repairs, lengths);
}

function whole(digits: string, repairs: readonly RepairKind[], lengths: Lengths): CodeCell {
  if (LENGTHS.includes(digits.length)) {
    return isChapter(digits) ? { ok: true, digits, repairs } : refused('chapter');
  }
  if (digits.length <= 6) return refused('six-digits');
  if (!LENGTHS.includes(digits.length + 1)) return refused('length');
  // Chapters 01 to 09 are the only ones that lose a zero.
  if (!/^[1-9]/.test(digits)) return refused('length');
  if (!agree(digits.length, lengths)) return refused('zero-unsure');
  return { ok: true, digits: `0${digits}`, repairs: [...repairs, 'zero-added'] };
}

/** Share of a column's codes that has to fit before a zero is put back. */
const MOST = 0.9;

/** Whether nearly all codes of a column have so many digits, or one more; one code alone tells nothing. */
function agree(length: number, { of, total }: Lengths): boolean {
  const fitting = (of.get(length) ?? 0) + (of.get(length + 1) ?? 0);
  return total >= 2 && fitting >= total * MOST;
}

/** HS has the chapters 01 to 97, and keeps 77 free; China has 98 and 99 of its own. */
function isChapter(digits: string): boolean {
  const chapter = digits.slice(0, 2);
  return chapter !== '00' && chapter !== '77';
}

/** A CIQ code: three digits, or nothing where the cell says that there is none. */
export type CiqCell =
  | { readonly ok: true; readonly digits: string | undefined; readonly whole?: string }
  | { readonly ok: false };

/** Reads a CIQ cell; `whole` where it holds all thirteen digits. */
export function readCiq(cell: Cell): CiqCell {
  const text = String(cell).normalize('NFKC').trim();
  if (/^[-–—/\\]*$/.test(text) || /^(无|n\/?a|none)$/i.test(text)) return { ok: true, digits: undefined };
  const digits = plainDigits(text);
  if (digits?.length === 3) return { ok: true, digits };
  if (digits?.length === 13) return { ok: true, digits: digits.slice(10), whole: digits };
  // Twelve digits are thirteen without the zero of chapters 01 to 09; the HS code beside it has to say the same.
  if (digits?.length === 12) return { ok: true, digits: digits.slice(9), whole: `0${digits}` };
  return { ok: false };
}
