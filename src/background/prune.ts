/**
 * Makes room: once a day what is of no use any more, and where the storage is full also the readings of attachment
 * lists of applications that have ended. What is open is never touched.
 */
import type { StorageArea } from '../storage/area';
import { StorageError } from '../storage/errors';
import type { Records } from '../storage/schema';
import type { Writer } from '../storage/writer';
import { pruned, uselessReminders } from '../tracking/prune';
import type { ApplicationRecord } from '../tracking/types';

/** A reading of an attachment list is of use while its application is at work; this long after it at the most. */
const DAYS_OF_READINGS = 400;
const DAY = 24 * 60 * 60_000;

export interface Pruner {
  /** Does it, if it was not done today. */
  daily(): Promise<void>;
  /** Makes as much room as can be made. */
  room(): Promise<void>;
}

/**
 * @param isOpen whether something can still happen with an application
 * @param session remembers when it was done
 */
export function createPruner(
  writer: Writer,
  session: StorageArea,
  isOpen: (record: ApplicationRecord) => boolean,
  now: () => string,
): Pruner {
  const prune = (isFull: boolean): Promise<void> =>
    writer.run(async (transaction) => {
      const at = now();
      const tracked = {
        application: await transaction.all('application'),
        registration: await transaction.all('registration'),
        notice: await transaction.all('notice'),
      };
      const shorten = <K extends keyof typeof tracked>(kind: K, records: ReadonlyMap<string, Records[K]>) => {
        for (const [id, record] of records) {
          const next = pruned(record, at);
          if (next !== record) transaction.put(kind, id, next);
        }
      };
      shorten('application', tracked.application);
      shorten('registration', tracked.registration);
      shorten('notice', tracked.notice);
      const reminders = (await transaction.all('reminder')).values();
      for (const id of uselessReminders(reminders, ({ kind, id }) => tracked[kind].has(id), at))
        transaction.remove('reminder', id);
      const oldest = new Date(Date.parse(at) - DAYS_OF_READINGS * DAY).toISOString();
      for (const [key, { read }] of await transaction.all('attachments')) {
        const application = tracked.application.get(key);
        const hasEnded = application !== undefined && !isOpen(application);
        if (read < oldest ? !application || hasEnded : isFull && hasEnded)
          transaction.remove('attachments', key);
      }
    });

  return {
    async daily() {
      const today = now().slice(0, 'YYYY-MM-DD'.length);
      if ((await session.get(PRUNED))[PRUNED] === today) return;
      await prune(false);
      await session.set({ [PRUNED]: today });
    },
    room: () => prune(true),
  };
}
const PRUNED = 'pruned';

/** A writer that makes room where the storage is full, and tries once more. */
export function withRoom(writer: Writer, room: () => Promise<void>): Writer {
  return {
    ...writer,
    async run(job) {
      try {
        return await writer.run(job);
      } catch (cause) {
        if (!(cause instanceof StorageError) || cause.fault !== 'quota') throw cause;
        await room().catch(() => undefined);
        return writer.run(job);
      }
    },
  };
}
