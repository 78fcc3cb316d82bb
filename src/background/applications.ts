/** Keeps the applications that the portal's frames report. */
import type { Route } from '../portal/types';
import { parseRecord } from '../storage/schema';
import type { Writer } from '../storage/writer';
import {
  acknowledge,
  joinRecords,
  mergeSighting,
  notAfter,
  pendingChange,
  restoreChange,
} from '../tracking/merge';
import type { ResolveStatus } from '../tracking/status';
import type { Application, Change, Sighting } from '../tracking/types';

export interface Applications {
  /**
   * Adds what a frame saw.
   * @returns `fresh`: what this look changed (nobody was told yet); `pending`: all in these rows that the user
   *   has not marked as seen
   */
  seen(rows: readonly Sighting[]): Promise<{ fresh: Change[]; pending: Change[] }>;
  routeSeen(of: { serial?: string; registration?: string }, route: Route): Promise<void>;
  acknowledge(serials: readonly string[]): Promise<void>;
  restoreChanges(changes: readonly { serial: string; since: string; at: string }[]): Promise<void>;
  forget(serial: string): Promise<void>;
  /** Puts a record back that was forgotten. @throws Error where it is not of its form */
  restore(record: unknown): Promise<void>;
}

/** @param now gives the ISO time in UTC */
export function createApplications(writer: Writer, resolve: ResolveStatus, now: () => string): Applications {
  const change = (
    serials: readonly string[],
    how: (application: Application) => Application,
  ): Promise<void> =>
    writer.run(async (transaction) => {
      for (const [serial, application] of await transaction.get('application', unique(serials))) {
        const changed = how(application);
        if (changed !== application) transaction.put('application', serial, changed);
      }
    });

  return {
    seen: (rows) =>
      writer.run(async (transaction) => {
        const at = now();
        const serials = unique(rows.map(({ serial }) => serial));
        const kept = new Map(await transaction.get('application', serials));
        const fresh: Change[] = [];
        for (const row of rows) {
          const before = kept.get(row.serial);
          const merged = mergeSighting(before && notAfter(before, at), row, at, resolve);
          kept.set(row.serial, merged.application);
          if (merged.change) fresh.push(merged.change);
        }
        const pending: Change[] = [];
        for (const [serial, application] of kept) {
          transaction.put('application', serial, application);
          const waiting = pendingChange(application);
          if (waiting) pending.push(waiting);
        }
        return { fresh, pending };
      }),

    routeSeen: ({ serial, registration }, route) =>
      writer.run(async (transaction) => {
        // The route hangs on the product category (decree 248), so it is one for all of a registration.
        const found = serial
          ? await transaction.get('application', [serial])
          : registration
            ? await transaction.all('application')
            : [];
        for (const [id, application] of found) {
          const isMeant = serial
            ? application.route !== route
            : application.registration === registration && application.route === undefined;
          if (isMeant) transaction.put('application', id, { ...application, route });
        }
      }),

    acknowledge: (serials) =>
      change(serials, (application) => (application.change ? acknowledge(application) : application)),

    restoreChanges: (changes) => {
      const bySerial = new Map(changes.map((entry) => [entry.serial, entry]));
      return change([...bySerial.keys()], (application) => {
        const entry = bySerial.get(application.serial);
        return entry ? restoreChange(application, entry) : application;
      });
    },

    forget: (serial) => writer.run(async (transaction) => transaction.remove('application', serial)),

    restore: (record) =>
      writer.run(async (transaction) => {
        const serial = serialOf(record);
        const parsed = parseRecord('application', serial, record);
        if (!parsed.ok) throw new Error(`the record can't be restored: ${parsed.reason}`);
        const since = (await transaction.get('application', [serial])).get(serial);
        const joined = since ? joinRecords(parsed.value, since, resolve) : parsed.value;
        transaction.put('application', serial, joined);
      }),
  };
}

function serialOf(record: unknown): string {
  const given =
    typeof record === 'object' && record !== null && 'serial' in record ? record.serial : undefined;
  return typeof given === 'string' ? given : '';
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
