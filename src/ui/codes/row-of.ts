/** Finds a row by its key in the search index. */
import { type CodeIndex, search } from '../../codes/index';
import type { CodeRow } from '../../codes/types';

/** Rows that begin with the same digits come right after the one that is asked for. */
const ENOUGH = 40;

/** The row, or `undefined` where it is not known (any more). @param key `0302141000/101`, `030214` */
export function rowByKey(index: CodeIndex, key: string): CodeRow | undefined {
  const hits = search(index, key.replace('/', ''), { limit: ENOUGH }).hits;
  return hits.find(({ row }) => row.key === key)?.row;
}

/** Rows whose digits begin so, in the order of their digits, at most `limit`. */
export function rowsUnder(index: CodeIndex, digits: string, limit: number): CodeRow[] {
  return search(index, digits, { limit })
    .hits.map(({ row }) => row)
    .filter(({ hs, ciq }) => `${hs}${ciq ?? ''}`.startsWith(digits));
}
