/** What the user does with records of any kind: forgets them and takes that back, writes notes, joins a file's. */
import { applicationRecord, noticeRecord, registrationRecord, task } from '../shared/record-schemas';
import { z } from '../shared/zod';
import { parseRecord, type Records } from '../storage/schema';
import type { Transaction, Writer } from '../storage/writer';
import { acknowledged, joinApplications } from '../tracking/application';
import { joinNotes } from '../tracking/join';
import { span } from '../tracking/looks';
import { joinNotices } from '../tracking/notice';
import { joinRegistrations } from '../tracking/registration';
import { joinTasks } from '../tracking/task';
import {
  type ApplicationRecord,
  type Note,
  type RegistrationRecord,
  recordId,
  type Subject,
  type Task,
} from '../tracking/types';

export interface TrackedStore {
  forget(subject: Subject): Promise<void>;
  /** Puts a record back that was forgotten. @throws Error where it is not of its form */
  restore(kind: Subject['kind'], record: unknown): Promise<void>;
  noted(subject: Subject, note: Note): Promise<void>;
  taskKept(task: Task): Promise<void>;
  /**
   * Joins the records of a file with what is kept, like further looks.
   * @returns how many were new, and how many were joined with one that was kept
   * @throws Error where they are not of their form
   */
  join(records: unknown): Promise<{ added: number; joined: number }>;
}

/** Kinds of records that can be joined. */
type Joinable = 'application' | 'registration' | 'notice' | 'task';
const JOIN: { readonly [K in Joinable]: (a: Records[K], b: Records[K]) => Records[K] } = {
  application: joinApplications,
  registration: joinRegistrations,
  notice: joinNotices,
  task: joinTasks,
};

const FILE = z.strictObject({
  applications: z.array(applicationRecord),
  registrations: z.array(registrationRecord),
  notices: z.array(noticeRecord),
  tasks: z.array(task),
});

export function createTrackedStore(writer: Writer): TrackedStore {
  async function joinAll<K extends Joinable>(
    transaction: Transaction,
    kind: K,
    incoming: readonly Records[K][],
  ): Promise<{ added: number; joined: number }> {
    const kept = await transaction.get(kind, incoming.map(recordId));
    const joined = new Map<string, Records[K]>(kept);
    for (const record of incoming) {
      const own = joined.get(recordId(record));
      joined.set(recordId(record), own ? JOIN[kind](own, record) : record);
    }
    for (const [id, record] of joined) transaction.put(kind, id, record);
    return { added: joined.size - kept.size, joined: kept.size };
  }

  return {
    forget: ({ kind, id }) => writer.run(async (transaction) => transaction.remove(kind, id)),

    restore: (kind, given) =>
      writer.run(async (transaction) => {
        const parsed = parseRecord(kind, undefined, given);
        if (!parsed.ok) throw new Error(`the record can't be restored: ${parsed.reason}`);
        await joinAll(transaction, kind, [parsed.value]);
      }),

    noted: ({ kind, id }, note) =>
      writer.run(async (transaction) => {
        const record = (await transaction.get(kind, [id])).get(id);
        if (!record) throw new Error(`there is no ${kind} of this number`);
        transaction.put(kind, id, { ...record, notes: joinNotes(record.notes, [note]) });
      }),

    taskKept: (given) =>
      writer.run(async (transaction) => {
        await joinAll(transaction, 'task', [given]);
      }),

    join: (given) =>
      writer.run(async (transaction) => {
        const file = z.safeParse(FILE, given);
        if (!file.success) throw new Error('the records of the file are not of their form');
        const { applications, registrations, notices, tasks } = file.data;
        const known = await transaction.get('application', applications.map(recordId));
        const followed = await transaction.get('registration', registrations.map(recordId));
        // What a colleague saw long ago is no news: a record that is new here begins as one that is known, and of
        // one that is kept all is known that came before the user's own first look.
        const newApplications = applications.map(({ seen: _theirs, ...record }): ApplicationRecord => {
          const own = known.get(record.serial);
          if (!own) return acknowledged(record);
          return { ...record, ...(own.seen === undefined && { seen: span(own.looks)?.first ?? '' }) };
        });
        const newRegistrations = registrations.map(({ seen: _theirs, ...record }): RegistrationRecord => {
          const own = followed.get(record.number);
          if (!own) return { ...record, seen: record.last };
          return { ...record, ...(own.seen === undefined && { seen: own.first }) };
        });
        const sums = [
          await joinAll(transaction, 'application', newApplications),
          await joinAll(transaction, 'registration', newRegistrations),
          await joinAll(transaction, 'notice', notices),
          await joinAll(transaction, 'task', tasks),
        ];
        return {
          added: sums.reduce((sum, { added }) => sum + added, 0),
          joined: sums.reduce((sum, { joined }) => sum + joined, 0),
        };
      }),
  };
}
