/** Keeps the rows of Product type enquiry that the user looks at. */
import { normalize } from '../portal/text';
import { MOST_ROWS } from '../shared/record-schemas';
import type { ProductKept, ProductSeen } from '../shared/records';
import type { Writer } from '../storage/writer';

/** The rows of a product are one record, under the digits of an HS subheading. */
const SUBHEADING = 6;
const FEWEST_DIGITS = 2;

/** @param now gives the ISO time in UTC */
export function createProducts(writer: Writer, now: () => string) {
  return {
    /** Adds rows; one that was seen before keeps its first date. A row without HS digits is left out. */
    seen: (rows: readonly ProductSeen[]): Promise<void> =>
      writer.run(async (transaction) => {
        const at = now();
        const groups = new Map<string, ProductSeen[]>();
        for (const row of rows) {
          const id = subheading(row.hs);
          groups.set(id, [...(groups.get(id) ?? []), row]);
        }
        const ids = [...groups.keys()].filter((id) => id.length >= FEWEST_DIGITS);
        const kept = await transaction.get('products', ids);
        for (const id of ids) {
          const merged = mergeProducts(kept.get(id) ?? [], groups.get(id) ?? [], at);
          transaction.put('products', id, merged);
        }
      }),
  };
}

/**
 * Rows as they are kept, with new looks added. A row is known by its codes, names and category: the portal's
 * editions name one code in two languages, and both names are to be found.
 */
export function mergeProducts(
  kept: readonly ProductKept[],
  seen: readonly ProductSeen[],
  at: string,
): readonly ProductKept[] {
  const byIdentity = new Map(kept.map((row) => [identity(row), row]));
  for (const row of seen) {
    const before = byIdentity.get(identity(row));
    byIdentity.set(identity(row), { ...before, ...row, first: before?.first ?? at, last: at });
  }
  return [...byIdentity.values()].slice(-MOST_ROWS);
}

function subheading(hs: string): string {
  return hs.normalize('NFKC').replace(/\D/g, '').slice(0, SUBHEADING);
}

function identity(row: ProductSeen): string {
  const parts = [row.hs, row.ciq, row.name, row.ciqName, row.range ?? '', row.category ?? ''];
  return JSON.stringify(parts.map(normalize));
}
