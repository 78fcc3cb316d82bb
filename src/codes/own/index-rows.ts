/** Own rows as the index takes them: the packed ones, and those that were changed since. */
import { CodeDataError, parseCodes } from '../parse.ts';
import type { CodeBook, CodeRow } from '../types.ts';
import { codeRow } from './row.ts';
import type { OwnRow } from './types.ts';

export interface OwnIndexRows {
  readonly packed?: CodeBook;
  readonly since: readonly CodeRow[];
}

/**
 * A packed text that is not of today's format (an older version's, until the background has packed anew) is left out,
 * so that the rest is found.
 */
export function ownIndexRows(own: {
  readonly packed: { readonly text: string } | undefined;
  readonly since: readonly OwnRow[];
}): OwnIndexRows {
  const since = own.since.map((row) => codeRow(row));
  const text = own.packed?.text ?? '';
  if (text === '') return { since };
  try {
    return { packed: parseCodes(text), since };
  } catch (cause) {
    if (!(cause instanceof CodeDataError)) throw cause;
    return { since };
  }
}
