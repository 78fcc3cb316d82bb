/** Codes as they are written for people: `0302.14 20 00 · 101`. */
import { copyText } from '../codes/index';
import type { CodeRow, Ranges } from '../codes/types';

/** The HS digits in the groups of the tariff: four, a dot, then pairs. */
export function groupHs(digits: string): string {
  const [heading, sub, ...rest] = [digits.slice(0, 4), ...(digits.slice(4).match(/\d{1,2}/g) ?? [])];
  return [[heading, sub].filter(Boolean).join('.'), ...rest].join(' ');
}

/** HS and CIQ digits of a row, with a dot between them. */
export function groupCode(row: Pick<CodeRow, 'hs' | 'ciq'>): string {
  return row.ciq === undefined ? groupHs(row.hs) : `${groupHs(row.hs)} · ${row.ciq}`;
}

/** What was copied, with HS and CIQ apart so that it can be checked by eye: `0302142000 101`. */
export function saidCode(row: CodeRow): string {
  return row.ciq === undefined ? copyText(row) : `${row.hs} ${row.ciq}`;
}

/** Ranges of plain digits as ranges of the grouped text, so that dots and spaces within a match are marked too. */
export function inGrouped(grouped: string, ranges: Ranges): Ranges {
  const places: number[] = [];
  for (let at = 0; at < grouped.length; at++) {
    if (/\d/.test(grouped[at] ?? '')) places.push(at);
  }
  return ranges.flatMap(([start, end]): Ranges => {
    const from = places[start];
    const to = places[end - 1];
    return from === undefined || to === undefined ? [] : [[from, to + 1]];
  });
}
