/** Keeps the registrations and the entries of GACC's lists that the portal's frames report. */
import type { Transaction, Writer } from '../storage/writer';
import { until } from '../tracking/clock';
import { addNotice, noticeId } from '../tracking/notice';
import { addRegistration } from '../tracking/registration';
import type {
  NoticeRecord,
  NoticeSighting,
  RegistrationRecord,
  RegistrationSighting,
} from '../tracking/types';

export interface Registrations {
  /** Adds what a page of the user's own account shows. */
  seen(rows: readonly RegistrationSighting[], account: string | undefined): Promise<void>;
  /**
   * Adds what the open register shows, which is everybody's: those that are tracked, that an application names,
   * or that bear the plant's own number.
   */
  seenInRegister(rows: readonly RegistrationSighting[]): Promise<void>;
  /** Follows a registration that no page has shown yet. */
  follow(number: string): Promise<void>;
  noticesSeen(rows: readonly NoticeSighting[]): Promise<void>;
}

/** @param now gives the ISO time in UTC */
export function createRegistrations(writer: Writer, now: () => string): Registrations {
  async function add(
    transaction: Transaction,
    rows: readonly RegistrationSighting[],
    account: string | undefined,
  ): Promise<void> {
    const at = now();
    const numbers = [...new Set(rows.map(({ number }) => number))];
    const kept = new Map<string, RegistrationRecord>(await transaction.get('registration', numbers));
    for (const row of rows) {
      const before = kept.get(row.number);
      kept.set(row.number, addRegistration(before && until(before, at), row, at, account));
    }
    for (const [number, record] of kept) transaction.put('registration', number, record);
  }

  return {
    seen: (rows, account) => writer.run((transaction) => add(transaction, rows, account)),

    seenInRegister: (rows) =>
      writer.run(async (transaction) => {
        const tracked = await transaction.get(
          'registration',
          rows.map(({ number }) => number),
        );
        const settings = (await transaction.get('settings', [''])).get('');
        const plant = plain(settings?.plant);
        const applied = new Set(
          [...(await transaction.all('application')).values()].map(({ fields }) => fields.registration?.text),
        );
        const own = rows.filter(
          ({ number, homeNumber }) =>
            tracked.has(number) || applied.has(number) || (plant !== '' && plain(homeNumber) === plant),
        );
        if (own.length > 0) await add(transaction, own, undefined);
      }),

    follow: (number) =>
      writer.run(async (transaction) => {
        if ((await transaction.get('registration', [number])).has(number)) return;
        const at = now();
        transaction.put('registration', number, { number, fields: {}, looks: [], first: at, last: at });
      }),

    noticesSeen: (rows) =>
      writer.run(async (transaction) => {
        const at = now();
        const ids = rows.flatMap((row) => noticeId(row) ?? []);
        const kept = new Map<string, NoticeRecord>(await transaction.get('notice', ids));
        for (const row of rows) {
          const after = addNotice(kept.get(noticeId(row) ?? ''), row, at);
          if (after) kept.set(after.id, after);
        }
        for (const [id, record] of kept) transaction.put('notice', id, record);
      }),
  };
}

/** A number as two people write it: `M-123` and `m 123`. */
const plain = (number: string | undefined): string =>
  (number ?? '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
