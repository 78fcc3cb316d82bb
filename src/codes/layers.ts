/** Where rows are known from, and which of two rows with the same code stays. */
import { rowDigits } from './parse.ts';
import type { CodeLayer, CodeRow } from './types.ts';

/** Best first; a row replaces one of a later layer with the same code. */
export const layerRank: Readonly<Record<CodeLayer, number>> = {
  'portal-seen': 0,
  'portal-guide': 1,
  'gacc-ciq': 2,
  'cn-2014': 3,
  'hs-2022': 4,
};

/** One row a code, the best; in the order of their digits. */
export function sortedOnce(rows: readonly CodeRow[]): CodeRow[] {
  const best = new Map<string, CodeRow>();
  for (const row of rows) {
    const digits = rowDigits(row);
    if (digits.length <= 6) continue;
    const other = best.get(digits);
    if (other === undefined || layerRank[row.layer] <= layerRank[other.layer]) best.set(digits, row);
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
