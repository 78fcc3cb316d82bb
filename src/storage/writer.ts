/**
 * The one writer of `storage.local`; only the background has it. Jobs run one after another: two frames that
 * report at once would else both read, then both write, and one report would be lost.
 */
import type { StorageArea } from './area';
import { StorageError, storageError } from './errors';
import { migrate, STEPS, type Step } from './migrations';
import { createQueue } from './queue';
import {
  KINDS,
  type Kind,
  keyOf,
  parseKey,
  parseRecord,
  REMOVED,
  type Records,
  setAsideKey,
  VERSION_KEY,
} from './schema';

/** Reads and changes of one job. The changes are written together when the job is done, or not at all. */
export interface Transaction {
  /** Records by id; those that do not exist are left out. What does not parse is set aside with this job. */
  get<K extends Kind>(kind: K, ids: readonly string[]): Promise<ReadonlyMap<string, Records[K]>>;
  /** All records of a kind, by id. */
  all<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Records[K]>>;
  put<K extends Kind>(kind: K, id: string, value: Records[K]): void;
  remove(kind: Kind, id: string): void;
  /** Removes something that was set aside, or that does not parse. */
  removeKey(key: string): void;
}

export interface Writer {
  /**
   * Runs a job after those before it.
   * @throws StorageError where the storage did not take it: the old data stay; what the job throws otherwise
   */
  run<T>(job: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Sets aside all that does not parse; gives how many records that were. */
  sweep(): Promise<number>;
  /** Deletes all but the settings, whatever version wrote it. */
  forgetEverything(): Promise<void>;
}

/** @param now gives the ISO time in UTC */
export function createWriter(area: StorageArea, now: () => string, steps: readonly Step[] = STEPS): Writer {
  const queue = createQueue();
  let migrated = false;
  const ready = async (): Promise<void> => {
    if (migrated) return;
    await migrate(area, now(), steps);
    migrated = true;
  };

  const run: Writer['run'] = (job) =>
    queue(async () => {
      await ready();
      const staged = createTransaction(area, now());
      const result = await job(staged.transaction);
      await staged.commit();
      return result;
    });

  return {
    run,
    sweep: () =>
      run(async (transaction) => {
        const stored = await getFrom(area, null);
        const broken = Object.entries(stored).filter(([key, value]) => {
          const record = parseKey(key);
          return record && value !== REMOVED && !parseRecord(record.kind, record.id, value).ok;
        });
        for (const [key, value] of Object.entries(stored)) if (value === REMOVED) transaction.removeKey(key);
        const ids = (kind: Kind) =>
          broken.flatMap(([key]) => {
            const record = parseKey(key);
            return record?.kind === kind ? [record.id] : [];
          });
        for (const kind of KINDS) {
          const found = ids(kind);
          if (found.length > 0) await transaction.get(kind, found);
        }
        return broken.length;
      }),
    forgetEverything: () =>
      queue(async () => {
        const isNewer = await ready().then(
          () => false,
          (error: unknown) => error instanceof StorageError && error.fault === 'newer',
        );
        const keys = Object.keys(await getFrom(area, null));
        const kept = ['settings', 'managed', VERSION_KEY];
        await removeFrom(area, isNewer ? keys : keys.filter((key) => !kept.includes(key)));
      }),
  };
}

function createTransaction(area: StorageArea, now: string) {
  const puts = new Map<string, unknown>();
  const removals = new Set<string>();
  /** All that is stored, once somebody has asked for it: nobody else writes while the job is done. */
  let whole: Record<string, unknown> | undefined;

  const setAside = (key: string, value: unknown): void => {
    puts.set(setAsideKey(key, now), value);
    removals.add(key);
  };
  const collect = <K extends Kind>(kind: K, stored: Record<string, unknown>): Map<string, Records[K]> => {
    const found = new Map<string, Records[K]>();
    const current = new Map([...Object.entries(stored), ...puts]);
    for (const [key, value] of current) {
      const record = parseKey(key);
      if (record?.kind !== kind || value === REMOVED || removals.has(key)) continue;
      const parsed = parseRecord(kind, record.id, value);
      if (parsed.ok) found.set(record.id, parsed.value);
      else setAside(key, value);
    }
    return found;
  };

  const transaction: Transaction = {
    async get(kind, ids) {
      if (ids.length === 0) return new Map();
      const keys = ids.map((id) => keyOf(kind, id));
      const found = collect(kind, await getFrom(area, keys));
      const wanted = new Set(ids);
      return new Map([...found].filter(([id]) => wanted.has(id)));
    },
    async all(kind) {
      whole ??= await getFrom(area, null);
      return collect(kind, whole);
    },
    put(kind, id, value) {
      const parsed = parseRecord(kind, id, value);
      // A record that we could not read back must never get into the storage.
      if (!parsed.ok) throw new Error(`a ${kind} record is not of its form: ${parsed.reason}`);
      const key = keyOf(kind, id);
      puts.set(key, parsed.value);
      removals.delete(key);
    },
    remove(kind, id) {
      transaction.removeKey(keyOf(kind, id));
    },
    removeKey(key) {
      puts.delete(key);
      removals.add(key);
    },
  };
  const commit = async (): Promise<void> => {
    // One `set` is whole or not at all. What is to go with what is put goes in the same: a worker that is killed
    // before the second step leaves nothing half done, only keys that hold nothing.
    if (puts.size > 0) {
      const gone = [...removals].map((key): [string, unknown] => [key, REMOVED]);
      await setIn(area, Object.fromEntries([...puts, ...gone]));
    }
    await removeFrom(area, [...removals]);
  };
  return { transaction, commit };
}

async function getFrom(area: StorageArea, keys: null | string[]): Promise<Record<string, unknown>> {
  try {
    return await area.get(keys);
  } catch (cause) {
    throw storageError('what is stored could not be read', cause);
  }
}

async function setIn(area: StorageArea, items: Record<string, unknown>): Promise<void> {
  try {
    await area.set(items);
  } catch (cause) {
    throw storageError('nothing could be stored', cause);
  }
}

async function removeFrom(area: StorageArea, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  try {
    await area.remove(keys);
  } catch (cause) {
    throw storageError('nothing could be removed', cause);
  }
}
