/**
 * Own rows in IndexedDB. Each row remembers in which change it was put, and the packed text up to which change it
 * goes: what was changed while somebody packed has a higher number, and is lost by nobody, whoever is killed when.
 *
 * A transaction of IndexedDB ends by itself as soon as something else is awaited. So what is put inside `change` is
 * collected and written at its end: work that awaited something else fails, and has changed nothing.
 */
import { storageError } from '../errors';
import {
  BOTH,
  changedAfter,
  changesOf,
  metaOf,
  packedOf,
  type Reading,
  rowsOf,
  rowsUnder,
  type Writing,
} from './blocks';
import { type Connection, createConnection } from './database';
import { createStaged } from './staged';
import type { CodeStore } from './types';

export interface OwnCodeStore extends CodeStore {
  /** How many rows were changed since they were packed. */
  unpacked(): Promise<number>;
  /** The first line of the packed text, which says its format; empty where nothing is packed. */
  packedForm(): Promise<string>;
}

/** @param connection for tests */
export function createCodeStore(connection: Connection = createConnection()): OwnCodeStore {
  /** Where the browser has closed the data base under us, it is opened once more. */
  async function begin(mode: IDBTransactionMode): Promise<Writing> {
    const start = async () => {
      const transaction = (await connection.get()).transaction(BOTH, mode, { durability: 'strict' });
      // `done` is awaited only where all went well before.
      transaction.done.catch(() => undefined);
      return transaction as Writing;
    };
    try {
      return await start();
    } catch (cause) {
      if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause;
      connection.lost();
      return start();
    }
  }

  /** @throws what `work` throws; a StorageError where the data base is the cause. Then nothing was changed. */
  async function run<T>(
    mode: 'readonly' | 'readwrite',
    doing: string,
    work: (transaction: Writing) => Promise<T>,
  ): Promise<T> {
    let transaction: Writing | undefined;
    try {
      transaction = await begin(mode);
      const result = await work(transaction);
      await transaction.done;
      return result;
    } catch (cause) {
      if (transaction) abort(transaction);
      if (!(cause instanceof DOMException)) throw cause;
      // A full disk is told by the transaction; its requests say no more than that they were aborted.
      throw storageError(doing, transaction?.error ?? cause);
    }
  }
  const reading = <T>(doing: string, work: (transaction: Reading) => Promise<T>): Promise<T> =>
    run('readonly', doing, work);
  const writing = <T>(doing: string, work: (transaction: Writing) => Promise<T>): Promise<T> =>
    run('readwrite', doing, work);

  return {
    get: (keys) => reading('own rows could not be read', (from) => rowsOf(from, keys)),
    under: (digits) => reading('own rows could not be read', (from) => rowsUnder(from, digits)),
    count: () => reading('own rows could not be counted', async (from) => (await metaOf(from, 'count')) ?? 0),
    collection: () => reading('the collection could not be read', (from) => metaOf(from, 'collection')),

    async change(work, signal) {
      signal?.throwIfAborted();
      try {
        return await writing('own rows could not be kept', async (transaction) => {
          const stop = (): void => abort(transaction);
          signal?.addEventListener('abort', stop, { once: true });
          try {
            const staged = createStaged(transaction);
            const result = await work(staged.transaction);
            await staged.write(signal);
            return result;
          } finally {
            signal?.removeEventListener('abort', stop);
          }
        });
      } catch (cause) {
        signal?.throwIfAborted();
        throw cause;
      }
    },

    packed: () =>
      reading('own rows could not be read', async (from) => {
        const { rows, changes } = await packedOf(from);
        const text = await metaOf(from, 'text');
        const packed = rows && text !== undefined ? { ...rows, text } : undefined;
        return { packed, since: await changedAfter(from, changes) };
      }),
    unpacked: () =>
      reading('own rows could not be counted', async (from) => {
        const { changes } = await packedOf(from);
        return (await changedAfter(from, changes)).length;
      }),
    packedForm: () =>
      reading('own rows could not be read', async (from) => (await packedOf(from)).form ?? ''),

    async repack(pack, at) {
      const { rows, changes } = await reading('own rows could not be read', async (from) => ({
        changes: await changesOf(from),
        rows: await rowsUnder(from, ''),
      }));
      const text = pack(rows);
      await writing('own rows could not be packed', async (to) => {
        // Who packed later, or forgot everything, knows better.
        if ((await packedOf(to)).changes > changes) return;
        const meta = to.objectStore('meta');
        const form = text.slice(0, Math.max(0, text.indexOf('\n')));
        await Promise.all([
          meta.put({ changes, rows: { rows: rows.length, at }, form }, 'packed'),
          meta.put(text, 'text'),
        ]);
      });
    },

    clear: () =>
      writing('own rows could not be forgotten', async (to) => {
        const changes = (await changesOf(to)) + 1;
        const meta = to.objectStore('meta');
        await Promise.all([
          to.objectStore('blocks').clear(),
          meta.delete('count'),
          meta.put(changes, 'changes'),
          meta.put({ changes }, 'packed'),
          meta.delete('text'),
          meta.delete('collection'),
        ]);
      }),
  };
}

function abort(transaction: Reading): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
