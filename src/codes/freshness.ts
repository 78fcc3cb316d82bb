/**
 * Whether a code may be copied as a certain one. China hands CIQ codes out anew: 0306369090/101 is one thing in China
 * Customs' announcement 101 of 2021 and another in lists of 2024, so what is old has to be looked up in the portal.
 */
import { sources } from './sources.ts';
import type { CodeRow } from './types.ts';

/** Months after which a Chinese code has to be checked. */
export const CHECK_AFTER = 24;

/** `old`: known from a source older than `CHECK_AFTER`. `gone`: the portal's list does not have it any more. */
export type Check = 'old' | 'gone';

/** What has to be said before the row's code is copied; nothing for six digits, which HS 2022 fixes. */
export function checkOf(row: CodeRow, now: Date): Check | undefined {
  if (row.gone !== undefined) return 'gone';
  if (row.layer === 'hs-2022') return undefined;
  const date = dateOf(row);
  // A date that is not known may be any age.
  return date === undefined || monthsBetween(date, now) >= CHECK_AFTER ? 'old' : undefined;
}

/** The day, month or year (ISO, as far as known) that a row is of: of the look, of the file, or of the source. */
export function dateOf(row: CodeRow): string | undefined {
  const date = row.seen ?? sources[row.source]?.date;
  return date === undefined || date === '' ? undefined : date;
}

/** Whole months from a date (`2021`, `2024-06`, `2024-06-28`, a time; UTC) to now. Of a year its first day counts. */
function monthsBetween(iso: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  const months = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() - (month - 1);
  return now.getUTCDate() < day ? months - 1 : months;
}
