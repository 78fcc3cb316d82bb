/** The data base of own rows: opened when it is first asked for, and anew when the browser has closed it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Collection, OwnRow } from '../../codes/own/types';
import { StorageError } from '../errors';
import type { PackedRows } from './types';

export interface CodeSchema extends DBSchema {
  blocks: { key: string; value: Block; indexes: { changed: number } };
  meta: { key: string; value: Meta[keyof Meta] };
}

/**
 * Rows are kept together by the first six of their HS digits, some ten in one record: a record of its own for each
 * would make 200,000 rows ten times as slow to read and to write.
 */
export interface Block {
  readonly digits: string;
  /** In the order of their keys. */
  readonly rows: readonly KeptRow[];
  /** The last change in which one of them was put. */
  readonly changed: number;
}

export interface KeptRow {
  readonly row: OwnRow;
  /** In which change it was put, counted through. */
  readonly changed: number;
}

/** What is kept beside the rows, by its key. */
export interface Meta {
  /** How many changes there were; it only grows, also over "everything is forgotten". */
  readonly changes: number;
  /** How many rows there are. */
  readonly count: number;
  /** Holds the rows of all changes up to `changes`. */
  readonly packed: {
    readonly changes: number;
    readonly rows?: Omit<PackedRows, 'text'>;
    readonly form?: string;
  };
  /** The packed text itself, apart: it may be long, and is not always wanted. */
  readonly text: string;
  readonly collection: Collection;
}

export type CodeDatabase = IDBPDatabase<CodeSchema>;

export const NAME = 'los-codes';
/** A step of `upgrade` for each; never edit one that was released. */
const VERSION = 1;
/** How long to wait for pages of an older version to let go of the data base, in milliseconds. */
const LONGEST_BLOCK = 5000;

export interface Connection {
  /** @throws StorageError where there is none */
  get(): Promise<CodeDatabase>;
  /** The browser has closed it under us: the next `get` opens it anew. */
  lost(): void;
}

/** @param open `openDB` of idb, for tests; @param longestBlock in milliseconds */
export function createConnection(open: typeof openDB = openDB, longestBlock = LONGEST_BLOCK): Connection {
  let opened: Promise<CodeDatabase> | undefined;

  async function connect(): Promise<CodeDatabase> {
    let stop: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const lost = (): void => {
      closed = true;
      if (opened === mine) opened = undefined;
    };
    // Where there is no `indexedDB` at all, `open` throws at once.
    const opening = Promise.resolve().then(() =>
      open<CodeSchema>(NAME, VERSION, {
        upgrade(database, from) {
          if (from < 1) {
            database.createObjectStore('blocks', { keyPath: 'digits' }).createIndex('changed', 'changed');
            database.createObjectStore('meta');
          }
        },
        blocked() {
          stop = setTimeout(() => refuse(new StorageError('closed', 'held by an older page')), longestBlock);
        },
        // A newer version wants to upgrade: it must not wait for us.
        blocking(_from, _to, event) {
          lost();
          (event.target as IDBDatabase).close();
        },
        terminated: lost,
      }),
    );
    let refuse: (cause: StorageError) => void = () => undefined;
    const refused = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    const mine: Promise<CodeDatabase> = Promise.race([opening, refused]);
    opened = mine;
    try {
      const database = await mine;
      if (closed && opened === mine) opened = undefined;
      return database;
    } catch (cause) {
      opened = undefined;
      // Should it open after all, nobody is there who would close it.
      opening.then(
        (late) => late.close(),
        () => undefined,
      );
      throw openingError(cause);
    } finally {
      clearTimeout(stop);
    }
  }

  return {
    get: () => opened ?? connect(),
    lost() {
      opened = undefined;
    },
  };
}

/** In a private window of some browsers there is no `indexedDB`, or it refuses to open: both are said alike. */
function openingError(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const fault = name === 'VersionError' ? 'newer' : /quota/i.test(name) ? 'quota' : 'closed';
  return new StorageError(fault, `own rows could not be opened: ${String(cause)}`, cause);
}
