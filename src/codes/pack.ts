/** Puts a ready-made index into a text of rows, so that the popup need not read 8,000 texts to answer one word. */

import { foldForms } from './forms.ts';
import { FORMAT, parseCodes, rowDigits, seenLine } from './parse.ts';
import { isOther, readHan, readWords } from './read-rows.ts';
import { packVocabulary } from './segment.ts';
import type { CodeRow } from './types.ts';

/** Takes the builder's text, returns it with its index. The same text gives the same bytes. */
export function packIndex(tsv: string): string {
  const book = parseCodes(tsv);
  const { words, wordEntries, phrases, phraseEntries, han, hanEntries } = foldForms(book.trade);
  return (
    tsv +
    indexLines(book.row, book.digits) +
    line('f', words, ' ') +
    line('F', wordEntries, ',') +
    line('q', phrases, ',') +
    line('Q', phraseEntries, ',') +
    line('k', han, ' ') +
    line('K', hanEntries, ',')
  );
}

/** Packs own rows, one a code, as a text of their own; nothing for none. */
export function packRows(rows: readonly CodeRow[]): string {
  if (rows.length === 0) return '';
  const sorted = rows
    .map((row) => ({ row, digits: rowDigits(row) }))
    .sort((a, b) => (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0))
    .map(({ row }) => row);
  const lines = sorted.map(seenLine);
  return `${[FORMAT, ...lines].join('\n')}\n${indexLines((at) => sorted[at] as CodeRow, sorted.map(rowDigits))}`;
}

const line = (mark: string, cells: readonly string[], by: string): string => `${mark}\t${cells.join(by)}\n`;

function indexLines(row: (at: number) => CodeRow, digits: readonly string[]): string {
  const size = digits.length;
  const words = packVocabulary(readWords(row, size));
  const han = packVocabulary(readHan(row, size));
  let others = '';
  for (let at = 0; at < size; at++) others += isOther(row(at)) ? '1' : '0';
  return (
    `o\t${others}\n` +
    line('d', digits, ' ') +
    line('x', words.sorted, ' ') +
    line('y', words.places, ',') +
    line('X', han.sorted, ' ') +
    line('Y', han.places, ',')
  );
}
