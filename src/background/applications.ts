/** Keeps the applications that the portal's frames report. */
import type { Route } from '../portal/types';
import type { Writer } from '../storage/writer';
import {
  acknowledged,
  addFeedback,
  addRoute,
  addSighting,
  applicationOf,
  pendingChange,
  unacknowledged,
} from '../tracking/application';
import { until } from '../tracking/clock';
import { joinAccounts } from '../tracking/join';
import { span } from '../tracking/looks';
import type { ResolveStatus } from '../tracking/status';
import type { Application, ApplicationRecord, Change, Feedback, Sighting } from '../tracking/types';

/** How rows were seen. */
export interface SeenIn {
  /** Name of the portal's user in whose account, where it is known. */
  readonly account?: string;
  /** The user has them before their eyes: what they show need not be told by a notification. */
  readonly isLookedAt: boolean;
}

export interface Applications {
  /** Adds what a frame saw. @returns what is new to the user in these rows */
  seen(rows: readonly Sighting[], how: SeenIn): Promise<Change[]>;
  /** The rows were seen in this user's account, as turned out afterwards. */
  claimed(serials: readonly string[], account: string): Promise<void>;
  feedbackSeen(serial: string, feedback: Pick<Feedback, 'from' | 'text'>): Promise<void>;
  routeSeen(of: { serial?: string; registration?: string }, route: Route): Promise<void>;
  acknowledge(serials: readonly string[]): Promise<void>;
  restoreChanges(changes: readonly { serial: string; since: string; at: string }[]): Promise<void>;
}

/**
 * @param now gives the ISO time in UTC
 * @param toldBySight ids of the reminders and changes that a look at this application has told the user of
 */
export function createApplications(
  writer: Writer,
  resolve: ResolveStatus,
  now: () => string,
  toldBySight: (application: Application) => readonly string[],
): Applications {
  const change = (
    serials: readonly string[],
    how: (record: ApplicationRecord) => ApplicationRecord,
  ): Promise<void> =>
    writer.run(async (transaction) => {
      for (const [serial, record] of await transaction.get('application', unique(serials))) {
        const changed = how(record);
        if (changed !== record) transaction.put('application', serial, changed);
      }
    });

  return {
    seen: (rows, { account, isLookedAt }) =>
      writer.run(async (transaction) => {
        const at = now();
        const serials = unique(rows.map(({ serial }) => serial));
        const kept = new Map(await transaction.get('application', serials));
        for (const row of rows) {
          const before = kept.get(row.serial);
          const after = addSighting(before && until(before, at), row, at, account);
          if (after) kept.set(row.serial, after);
        }
        const pending: Change[] = [];
        const told: string[] = [];
        for (const [serial, record] of kept) {
          transaction.put('application', serial, record);
          const application = applicationOf(record, resolve);
          const waiting = pendingChange(application);
          if (waiting) pending.push(waiting);
          if (isLookedAt) told.push(...toldBySight(application));
        }
        const reminders = await transaction.get('reminder', told);
        for (const id of told) transaction.put('reminder', id, { ...reminders.get(id), id, told: at });
        return pending;
      }),

    claimed: (serials, account) =>
      change(serials, (record) => {
        const last = span(record.looks)?.last;
        if (last === undefined) return record;
        return { ...record, accounts: joinAccounts(record.accounts, [{ name: account, last }]) };
      }),

    feedbackSeen: (serial, feedback) => change([serial], (record) => addFeedback(record, feedback, now())),

    routeSeen: ({ serial, registration }, route) =>
      writer.run(async (transaction) => {
        // The route hangs on the product category (decree 248), so it is one for all of a registration.
        const found = serial
          ? await transaction.get('application', [serial])
          : registration
            ? await transaction.all('application')
            : [];
        for (const [id, record] of found) {
          const known = record.fields.route?.text;
          const isMeant = serial
            ? known !== route
            : record.fields.registration?.text === registration && known === undefined;
          if (isMeant) transaction.put('application', id, addRoute(record, route, now()));
        }
      }),

    acknowledge: (serials) => change(serials, acknowledged),

    restoreChanges: (changes) => {
      const bySerial = new Map(changes.map((entry) => [entry.serial, entry]));
      return change([...bySerial.keys()], (record) => {
        const entry = bySerial.get(record.serial);
        return entry ? unacknowledged(record, entry.since) : record;
      });
    },
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
