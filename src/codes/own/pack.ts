/** Own rows as the one text that the search reads at once. */
import { packRows } from '../pack.ts';
import { codeRow } from './row.ts';
import type { OwnRow } from './types.ts';

/** Packs own rows, one a code, with their index; an empty text for none. */
export function packOwn(rows: readonly OwnRow[]): string {
  return packRows(rows.map((row) => codeRow(row)));
}
