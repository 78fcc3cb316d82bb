/**
 * Keeps the rows of Product type enquiry that the user looks at, marks those that are not listed any more, and counts
 * the pages of a guided collection: all in one transaction, so that a worker that is killed leaves all of it or
 * nothing.
 */
import { addPage, beginCollection } from '../codes/own/collection';
import { goneAfter, goneAfterCollection, scopeOf } from '../codes/own/gone';
import { joinRow, joinRows } from '../codes/own/join';
import { rowSeen } from '../codes/own/seen';
import type { Collection, ListFacts, OwnRow } from '../codes/own/types';
import { FORMAT } from '../codes/parse';
import { readFoot } from '../portal/paging';
import type { ListSeen, ProductSeen } from '../shared/records';
import type { OwnCodeStore } from '../storage/codes/store';
import type { CodeTransaction } from '../storage/codes/types';
import { StorageError } from '../storage/errors';
import type { Writer } from '../storage/writer';

/** So many rows the search reads beside the packed text without being slower than it may. */
const MOST_UNPACKED = 500;

export interface OwnCodes {
  /**
   * Rows as a frame read them.
   * @param list with the last rows of a page; `keys` are then the codes of all rows on it
   */
  seen(rows: readonly ProductSeen[], list?: ListFacts, keys?: readonly string[]): Promise<void>;
  /** Begins a guided collection, or goes on with one that is not complete; `false` ends it. */
  collect(on: boolean): Promise<void>;
  /** Rows that `storage.local` still holds come into the data base; then they are deleted there. */
  move(): Promise<void>;
  /** Packs the rows where too many are unpacked: after a change, and for a worker that was killed before it came to it. */
  pack(): Promise<void>;
  forget(): Promise<void>;
}

export interface OwnCodesOptions {
  readonly store: OwnCodeStore;
  readonly writer: Writer;
  /** ISO time in UTC. */
  readonly now: () => string;
  /** `packOwn` of the codes; it is asked for when there is something to pack. */
  readonly pack: (rows: readonly OwnRow[]) => string;
  /** Tells everybody that the rows or the collection changed. */
  readonly changed: () => void;
  readonly report: (doing: string, cause: unknown) => void;
}

export function createOwnCodes({ store, writer, now, pack, changed, report }: OwnCodesOptions): OwnCodes {
  let packing: Promise<void> | undefined;

  /** One packing at a time; another that is asked for meanwhile comes after it. */
  function packSoon(): Promise<void> {
    const before = packing ?? Promise.resolve();
    const mine = before
      .then(async () => {
        const form = await store.packedForm();
        // What an older version packed can't be searched any more; the rows themselves are there.
        const isOld = form !== '' && form !== FORMAT;
        if (isOld || (await store.unpacked()) > MOST_UNPACKED) await store.repack(pack, now());
      })
      .catch((cause: unknown) => {
        // Where the browser keeps no data base there is nothing to pack.
        if (!isClosed(cause)) report('packing own rows', cause);
      })
      .finally(() => {
        if (packing === mine) packing = undefined;
      });
    packing = mine;
    return mine;
  }

  async function join(to: CodeTransaction, looks: readonly OwnRow[]): Promise<void> {
    const rows = joinRows(looks);
    const known = await to.get([...rows.keys()]);
    await to.put([...rows.values()].map((row) => joinRow(known.get(row.key), row)));
  }

  return {
    async seen(rows, list, keys) {
      const at = now();
      const looks = rows.flatMap((row) => rowSeen(row, at) ?? []);
      if (looks.length === 0 && !list) return;
      await store.change(async (to) => {
        await join(to, looks);
        if (list) await looked(to, list, keys ?? [], at);
      });
      changed();
      void packSoon();
    },

    async collect(on) {
      await store.change(async (to) => {
        const known = await to.collection();
        if (!on) await to.setCollection(undefined);
        else if (!known || known.completed !== undefined) await to.setCollection(beginCollection(now()));
      });
      changed();
    },

    async move() {
      const kept = await writer.run((transaction) => transaction.all('products'));
      if (kept.size === 0) return;
      const looks = [...kept.values()].flat().flatMap((row) => rowSeen(row, row.first, row.last) ?? []);
      await store.change((to) => join(to, looks));
      await writer.run(async (transaction) => {
        for (const id of kept.keys()) transaction.remove('products', id);
      });
      changed();
    },

    pack: packSoon,

    async forget() {
      try {
        await store.clear();
      } catch (cause) {
        // Nor anything to forget.
        if (!isClosed(cause)) throw cause;
      }
      changed();
    },
  };
}

/** What a list says of itself, read off its foot and the form above it. What is no code there is another condition. */
export function factsOf({ rows, foot, conditions }: ListSeen): ListFacts {
  const { filtered, ...paging } = foot ? readFoot(foot, rows) : {};
  if (conditions === 'unknown') return { ...paging, conditions };
  const { hs, ciq } = conditions;
  const isHs = hs !== undefined && /^\d{1,10}$/.test(hs);
  const isCiq = ciq !== undefined && /^\d{3}$/.test(ciq);
  const isOther =
    filtered || conditions.other || (hs !== undefined && !isHs) || (ciq !== undefined && !isCiq);
  return {
    ...paging,
    conditions: { ...(isHs && { hs }), ...(isCiq && { ciq }), ...(isOther && { other: true }) },
  };
}

/** What a page of the list tells beside its rows: which known ones it lacks, and how far a collection has come. */
async function looked(
  to: CodeTransaction,
  list: ListFacts,
  keys: readonly string[],
  at: string,
): Promise<void> {
  const scope = scopeOf(keys, list);
  if (scope) await to.put(goneAfter(await to.under(scope.hs), keys, list, at));
  const collection = await to.collection();
  if (!collection || collection.completed !== undefined) return;
  const next: Collection = addPage(collection, list, at);
  await to.setCollection(next);
  if (next.completed !== undefined) await to.put(goneAfterCollection(await to.under(''), next));
}

const isClosed = (cause: unknown): boolean => cause instanceof StorageError && cause.fault === 'closed';
