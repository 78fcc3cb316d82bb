/**
 * Reads the sheets of a workbook (.xlsx). Not with read-excel-file 9.3.17, which was tried first: one cell at XFD1048576
 * or row 99999999 in a file of 700 bytes made it take all memory, it unpacks without limits (and in workers made of
 * blobs, which our policy refuses), knows no merged cells, drops number formats (0302142000 shown by the format
 * 0000000000 came out as 302142000), gives nothing for a number that is shown as a day, and stops at cells without a
 * reference. What is taken instead is its XML parser (saxen), fed from the browser's own unpacking.
 */

import { readSheet } from './sheet';
import type { FileReason, Outcome, Progress, Sheet } from './types';
import { readWorkbook } from './workbook';
import { Budget, type Entry, openZip, ZipFault } from './zip';

export interface XlsxTable {
  /** Sheets that `wanted` took. */
  readonly sheets: readonly Sheet[];
  /** ISO day when the workbook was saved last, as it says. */
  readonly saved?: string;
}

/**
 * @param wanted whether a sheet is one to keep; the others are let go at once
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted: (sheet: Sheet) => boolean,
  progress: Progress = () => undefined,
): Promise<Outcome<XlsxTable>> {
  try {
    const entries = openZip(bytes);
    const other = otherThanXlsx(entries);
    if (other) return refused(other);
    const parts = { bytes, entries, budget: new Budget() };
    const workbook = await readWorkbook(parts);
    if (workbook.sheets.length === 0) return refused('broken');
    const sheets: Sheet[] = [];
    let any = false;
    for (const place of workbook.sheets) {
      const sheet = await readSheet(parts, workbook, place, progress);
      any ||= sheet.rows.length > 0;
      if (wanted(sheet)) sheets.push(sheet);
    }
    if (!any) return refused('no-rows');
    const { saved } = workbook;
    return { ok: true, value: { sheets, ...(saved !== undefined && { saved }) } };
  } catch (cause) {
    if (cause instanceof ZipFault) return refused(cause.reason);
    throw cause;
  }
}

const refused = (reason: FileReason): Outcome<never> => ({ ok: false, problem: { reason } });

/** What a zip is that is no workbook; nothing where it is one. */
function otherThanXlsx(entries: ReadonlyMap<string, Entry>): FileReason | undefined {
  if (entries.has('xl/workbook.xml')) return undefined;
  if (entries.has('xl/workbook.bin')) return 'binary-excel';
  if (entries.has('content.xml')) return 'ods';
  if (entries.has('word/document.xml')) return 'word';
  const names = [...entries.keys()];
  if (names.some((name) => name.startsWith('Index/') && name.endsWith('.iwa'))) return 'numbers';
  return 'zip';
}
