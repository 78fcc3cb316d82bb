/** What is put within one change: read as if it was there already, and written when the work is done. */
import type { Collection, OwnRow } from '../../codes/own/types';
import { byKey, changesOf, inBlocks, metaOf, PORTION, rowsOf, rowsUnder, type Writing } from './blocks';
import type { CodeTransaction } from './types';

/** @returns the transaction for the work, and what writes at the end all that was put in it */
export function createStaged(on: Writing) {
  const puts = new Map<string, OwnRow>();
  let collection: { readonly is: Collection | undefined } | undefined;
  const transaction: CodeTransaction = {
    async get(keys) {
      const found = await rowsOf(
        on,
        keys.filter((key) => !puts.has(key)),
      );
      for (const key of keys) {
        const put = puts.get(key);
        if (put) found.set(key, put);
      }
      return found;
    },
    async under(digits) {
      const kept = await rowsUnder(on, digits);
      if (puts.size === 0) return kept;
      const rows = new Map(kept.map((row) => [row.key, row]));
      for (const [key, row] of puts) if (row.hs.startsWith(digits)) rows.set(key, row);
      return [...rows.values()];
    },
    async put(rows) {
      for (const row of rows) {
        // A row under another key than its own would never be found again.
        if (row.key !== (row.ciq === undefined ? row.hs : `${row.hs}/${row.ciq}`))
          throw new Error(`a row with the codes ${row.hs} and ${row.ciq} has the key ${row.key}`);
        puts.set(row.key, row);
      }
    },
    collection: async () => (collection ? collection.is : metaOf(on, 'collection')),
    async setCollection(is) {
      collection = { is };
    },
  };

  async function write(signal: AbortSignal | undefined): Promise<void> {
    const meta = on.objectStore('meta');
    if (collection) {
      if (collection.is) await meta.put(collection.is, 'collection');
      else await meta.delete('collection');
    }
    if (puts.size === 0) return;
    const changed = (await changesOf(on)) + 1;
    await meta.put(changed, 'changes');
    const blocks = on.objectStore('blocks');
    const byBlock = inBlocks(puts.values());
    let count = (await metaOf(on, 'count')) ?? 0;
    for (let start = 0; start < byBlock.length; start += PORTION) {
      signal?.throwIfAborted();
      const portion = byBlock.slice(start, start + PORTION);
      const before = await Promise.all(portion.map(([digits]) => blocks.get(digits)));
      const written = portion.map(([digits, put], at) => {
        const rows = new Map(before[at]?.rows.map((kept) => [kept.row.key, kept]));
        count -= rows.size;
        for (const row of put) rows.set(row.key, { row, changed });
        count += rows.size;
        return blocks.put({ digits, rows: [...rows.values()].sort(byKey), changed });
      });
      await Promise.all(written);
    }
    await meta.put(count, 'count');
  }
  return { transaction, write };
}
