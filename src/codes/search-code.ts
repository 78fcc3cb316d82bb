/**
 * A query that is a code. Exact rows first, then rows that begin so; where nothing is known of the whole number,
 * the fewer digits that are known, and the answer says so. No suffix is ever made up.
 */
import type { CodeIndex } from './code-index.ts';
import type { AsCode, HitWhy, NorwegianLine } from './types.ts';

export interface CodeFinding {
  readonly asCode: AsCode;
  /** Row numbers, best first, with the reason of each. */
  readonly found: readonly { readonly row: number; readonly why: HitWhy }[];
}

/** Looks the digits up (2 to 13 of them). */
export function searchCode(index: CodeIndex, asked: string): CodeFinding {
  let digits = asked;
  let zeroAdded = false;
  // Spreadsheets drop a leading zero: 5, 7, 9 or 12 digits that begin no code, but do with a zero before.
  if (digits.length > 2 && !knownStart(index, digits) && knownStart(index, `0${digits}`.slice(0, 13))) {
    if (digits.length % 2 === 1 || digits.length === 12) {
      digits = `0${digits}`;
      zeroAdded = true;
    }
  }
  const found: { row: number; why: HitWhy }[] = [];
  const taken = new Set<number>();
  const take = (rows: readonly number[], why: HitWhy) => {
    for (const row of rows) {
      if (taken.has(row)) continue;
      taken.add(row);
      found.push({ row, why });
    }
  };
  const starts = startingWith(index, digits);
  take(
    starts.filter((row) => index.digits(row) === digits),
    'code',
  );
  take(starts, 'code-prefix');
  const hs6 = digits.length >= 6 ? digits.slice(0, 6) : undefined;
  const norwegian = digits.length === 8 ? norwegianLine(index, digits) : undefined;
  let fallback: string | undefined;
  if (digits.length > 6) {
    // The same ten or eight digits, then the subheading itself and what else is known of it.
    for (const length of [10, 8, 6]) {
      if (length >= digits.length) continue;
      const fewer = digits.slice(0, length);
      const rows = startingWith(index, fewer);
      if (rows.length > 0 && found.length === 0) fallback = fewer;
      take(rows, 'fallback');
    }
  }
  if (found.length === 0 && digits.length > 4) {
    for (const length of [4, 2]) {
      const rows = startingWith(index, digits.slice(0, length));
      if (rows.length === 0) continue;
      fallback = digits.slice(0, length);
      take(rows, 'fallback');
      break;
    }
  }
  const exact = found.some(({ why }) => why === 'code');
  return {
    found,
    asCode: {
      kind: kindOf(digits, exact),
      digits,
      known: exact || norwegian !== undefined,
      ...(hs6 === undefined ? {} : { hs6, hs6Known: rowOf(index, hs6) !== undefined }),
      ...(norwegian === undefined ? {} : { norwegian }),
      ...(fallback === undefined ? {} : { fallback }),
      ...(zeroAdded ? { zeroAdded } : {}),
    },
  };
}

function kindOf(digits: string, exact: boolean): AsCode['kind'] {
  switch (digits.length) {
    case 6:
      return 'hs6';
    case 8:
      return exact ? 'chinese-8' : 'norwegian-8';
    case 10:
      return 'hs10';
    case 13:
      return 'hs13';
    default:
      return 'prefix';
  }
}

function knownStart(index: CodeIndex, digits: string): boolean {
  const start = digits.slice(0, 6);
  const first = index.byCode[firstFrom(index, start)];
  return first !== undefined && index.digits(first).startsWith(start);
}

/** Rows whose digits begin so, in order of their digits. */
export function startingWith(index: CodeIndex, digits: string): number[] {
  const rows: number[] = [];
  for (let i = firstFrom(index, digits); i < index.byCode.length; i++) {
    const row = index.byCode[i] ?? 0;
    if (!index.digits(row).startsWith(digits)) break;
    rows.push(row);
  }
  return rows;
}

/** The row with exactly these digits. */
export function rowOf(index: CodeIndex, digits: string): number | undefined {
  const first = index.byCode[firstFrom(index, digits)];
  return first !== undefined && index.digits(first) === digits ? first : undefined;
}

/** The place in `byCode` of the first row whose digits are not below these. */
function firstFrom(index: CodeIndex, digits: string): number {
  let low = 0;
  let high = index.byCode.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.digits(index.byCode[middle] ?? 0) < digits) low = middle + 1;
    else high = middle;
  }
  return low;
}

function norwegianLine(index: CodeIndex, digits: string): NorwegianLine | undefined {
  const lead = rowOf(index, digits.slice(0, 6));
  return lead === undefined ? undefined : index.row(lead).lines?.find(({ code }) => code === digits);
}
