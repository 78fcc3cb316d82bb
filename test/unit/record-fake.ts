/**
 * Records as the storage holds them, made from what is shown: a test writes down what it wants to see, and the
 * looks that lead there follow.
 */
import { statusKnowledge } from '../../src/portal/knowledge';
import { createReading, type Reading } from '../../src/shared/reading';

import { type Kind, keyOf } from '../../src/storage/schema';
import type { ReminderRecord } from '../../src/tracking/due/types';
import { some } from '../../src/tracking/join';
import { joinLooks, order } from '../../src/tracking/looks';
import { noticeId } from '../../src/tracking/notice';
import type { ResolveStatus } from '../../src/tracking/status';
import {
  APPLICATION_FIELDS,
  type Application,
  type ApplicationRecord,
  type Dated,
  type Looks,
  NOTICE_FIELDS,
  type Notice,
  type NoticeRecord,
  type NoticeSighting,
  REGISTRATION_FIELDS,
  type Registration,
  type RegistrationRecord,
  type StatusPeriod,
  type Task,
} from '../../src/tracking/types';

/** When a thing was seen, where the test does not say. */
export const SEEN = '2026-11-12T08:14:00.000Z';

/**
 * A stretch of time in which each look found the same status (of a registration: the same state).
 * @param possible what `reading` takes the text for from when a record is made of it
 */
export const period = (
  text: string,
  possible: readonly string[],
  first = SEEN,
  last = first,
  step?: string,
): StatusPeriod => ({ text, possible, ...(step !== undefined && { step }), first, last });

/** What the texts of kept periods can be, whatever the portal's data say. */
const meant = new Map<string, readonly string[]>();

const known = createReading(statusKnowledge);
const orElse =
  (resolve: ResolveStatus): ResolveStatus =>
  (text, step) =>
    meant.get(text) ?? resolve(text, step);
/** Today's knowledge, and what the test's own texts mean. */
export const reading: Reading = { status: orElse(known.status), state: orElse(known.state) };

export function application(serial: string, history: readonly StatusPeriod[], more = {}): Application {
  return { serial, registration: 'CNOR23042606010001', history, ...more };
}

/** @param states oldest first; left out: no look showed one */
export function registration(
  number: string,
  more: Partial<Registration> = {},
  states: readonly StatusPeriod[] = [],
): Registration {
  const [first] = states;
  return { number, states, first: first?.first ?? SEEN, last: states.at(-1)?.last ?? SEEN, ...more };
}

/** An entry that is told from others as the portal's would be. */
export function notice(
  sighting: NoticeSighting,
  more: Partial<Notice> = {},
  first = SEEN,
  last = first,
): Notice {
  return { ...sighting, id: noticeId(sighting) ?? '', first, last, ...more };
}

export function task(id: string, text: string, day: string, more: Partial<Task> = {}): Task {
  return { id, text, day, at: SEEN, ...more };
}

/** The looks that find these periods. */
function looksOf(periods: readonly StatusPeriod[]): readonly Looks[] {
  for (const { text, possible } of periods) meant.set(text, possible);
  return periods
    .map(({ text, step, first, last }): Looks => {
      return { text, ...(step !== undefined && { step }), at: first === last ? [first] : [first, last] };
    })
    .reduce<readonly Looks[]>((all, one) => joinLooks(all, [one]), []);
}

function dated<Name extends string>(
  names: readonly Name[],
  shown: Readonly<Partial<Record<Name, string>>>,
  at: string,
): Partial<Record<Name, Dated>> {
  const fields: Partial<Record<Name, Dated>> = {};
  for (const name of names) {
    const text = shown[name];
    if (text !== undefined) fields[name] = { text, at };
  }
  return fields;
}

/** Names of accounts, the one of the last look first, a second apart. */
const accountsOf = (names: readonly string[] | undefined, last: string) =>
  some(
    'accounts',
    (names ?? [])
      .map((name, index) => ({ name, last: new Date(Date.parse(last) - index * 1000).toISOString() }))
      .sort((a, b) => order(a.name, b.name)),
  );

/** What is kept of an application that is shown like this. */
export function recordOf(shown: Application): ApplicationRecord {
  const { serial, history, change, feedback, notes, accounts } = shown;
  const last = history.at(-1)?.last ?? SEEN;
  return {
    serial,
    fields: dated(APPLICATION_FIELDS, shown, last),
    looks: looksOf(history),
    ...accountsOf(accounts, last),
    ...some('feedback', feedback ?? []),
    ...some('notes', notes ?? []),
    seen: change?.since ?? last,
  };
}

/** What is kept of a registration that is shown like this. */
export function registrationRecordOf(shown: Registration): RegistrationRecord {
  const { number, states, change, notes, accounts, first, last } = shown;
  return {
    number,
    fields: dated(REGISTRATION_FIELDS, shown, last),
    looks: looksOf(states),
    first,
    last,
    ...accountsOf(accounts, last),
    ...some('notes', notes ?? []),
    seen: change?.since ?? last,
  };
}

/** What is kept of an entry that is shown like this. */
export function noticeRecordOf(shown: Notice): NoticeRecord {
  const { id, list, state, notes, first, last } = shown;
  return {
    id,
    list,
    fields: dated(NOTICE_FIELDS, shown, last),
    looks: state === undefined ? [] : [{ text: state, at: first === last ? [first] : [first, last] }],
    first,
    last,
    ...some('notes', notes ?? []),
  };
}

/** What is shown, as the storage holds it. */
export interface Shown {
  readonly applications?: readonly Application[];
  readonly registrations?: readonly Registration[];
  readonly notices?: readonly Notice[];
  readonly tasks?: readonly Task[];
  readonly reminders?: readonly ReminderRecord[];
}
export function keptAll(shown: Shown): Record<string, unknown> {
  const under = (kind: Kind, records: readonly object[], idOf: (index: number) => string) =>
    records.map((record, index): [string, unknown] => [keyOf(kind, idOf(index)), record]);
  const { applications = [], registrations = [], notices = [], tasks = [], reminders = [] } = shown;
  const items = Object.fromEntries([
    ...under('application', applications.map(recordOf), (at) => applications[at]?.serial ?? ''),
    ...under(
      'registration',
      registrations.map(registrationRecordOf),
      (at) => registrations[at]?.number ?? '',
    ),
    ...under('notice', notices.map(noticeRecordOf), (at) => notices[at]?.id ?? ''),
    ...under('task', tasks, (at) => tasks[at]?.id ?? ''),
    ...under('reminder', reminders, (at) => reminders[at]?.id ?? ''),
  ]);
  const periods = [
    ...applications.flatMap(({ history }) => history),
    ...registrations.flatMap(({ states }) => states),
  ];
  for (const { text, possible } of periods) {
    if (String(meant.get(text)) !== String(possible))
      throw new Error(`"${text}" can't mean two things at once`);
  }
  return items;
}

/** Applications as the storage holds them. */
export const kept = (...applications: readonly Application[]): Record<string, unknown> =>
  keptAll({ applications });
