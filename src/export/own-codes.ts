/** Own rows as a table for a spreadsheet, which the import reads back without loss. Pure. */
import { OWN_CODE_HEADERS, OWN_COLUMNS, type OwnColumn, ownCells } from '../codes/own/columns';
import type { OwnRow } from '../codes/own/types';
import { type Cell, type Separator, toCsv } from './csv';

/** Digits with leading zeros, which a spreadsheet would take for a number. */
const CODES: ReadonlySet<OwnColumn> = new Set<OwnColumn>(['hs', 'ciq']);

/**
 * The file's text, in the order of the codes.
 * @param separator what the reader's spreadsheet expects, as `separatorFor` tells
 */
export function ownCodesCsv(rows: readonly OwnRow[], separator: Separator): string {
  const header: Cell[] = OWN_COLUMNS.map((column) => ({ text: OWN_CODE_HEADERS[column] }));
  const inOrder = [...rows].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const lines = inOrder.map((row): Cell[] => {
    const cells = ownCells(row);
    return OWN_COLUMNS.map((column) =>
      CODES.has(column) ? { code: cells[column] } : { text: cells[column] },
    );
  });
  return toCsv([header, ...lines], { separator });
}
