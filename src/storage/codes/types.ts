/** What the store of own rows can do. It is IndexedDB: 200,000 rows do not fit into the 10 MB of `storage.local`. */
import type { Collection, OwnRow } from '../../codes/own/types';

/** All own rows as one text that the search reads at once (`packOwn`), and when it was made (ISO, UTC). */
export interface PackedRows {
  readonly text: string;
  readonly rows: number;
  readonly at: string;
}

/** Inside one transaction: all of it happens, or nothing. */
export interface CodeTransaction {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, OwnRow>>;
  /** Rows whose HS digits begin so; all for an empty text. */
  under(digits: string): Promise<readonly OwnRow[]>;
  put(rows: readonly OwnRow[]): Promise<void>;
  collection(): Promise<Collection | undefined>;
  setCollection(collection: Collection | undefined): Promise<void>;
}

export interface CodeStore {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, OwnRow>>;
  under(digits: string): Promise<readonly OwnRow[]>;
  count(): Promise<number>;
  collection(): Promise<Collection | undefined>;
  /** Throws what `work` throws, and an AbortError where `signal` ends it; then nothing was changed. */
  change<T>(work: (transaction: CodeTransaction) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** The packed rows as they were packed last, and the rows that were changed since. */
  packed(): Promise<{ readonly packed: PackedRows | undefined; readonly since: readonly OwnRow[] }>;
  /** Packs all rows anew; rows changed meanwhile stay among `since`. */
  repack(pack: (rows: readonly OwnRow[]) => string, at: string): Promise<void>;
  /** Forgets every own row. */
  clear(): Promise<void>;
}
