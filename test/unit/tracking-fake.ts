/** What the tests of tracking see of one application, one registration, one entry and one task. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import { z } from '../../src/shared/zod';
import {
  acknowledged,
  addFeedback,
  addRoute,
  addSighting,
  applicationOf,
  pendingChange,
} from '../../src/tracking/application';
import { joinNotes } from '../../src/tracking/join';
import type { ResolveStatus } from '../../src/tracking/status';
import type {
  ApplicationRecord,
  Note,
  NoticeSighting,
  RegistrationSighting,
  Sighting,
  Task,
} from '../../src/tracking/types';

/** Wordings in both editions; 补齐补正 is shared and narrowed by the step. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Approved: ['approved'],
  审批通过: ['approved'],
  'Being accepted by the GACC': ['accepted'],
  受理: ['accepted'],
  'To be corrected by enterprise': ['by-enterprise'],
  'To be corrected by authorities': ['by-authorities'],
  补齐补正: ['by-enterprise', 'by-authorities'],
};
export const resolve: ResolveStatus = (text, step) => {
  const ids = Object.hasOwn(KNOWN, text) ? (KNOWN[text] ?? []) : [];
  if (text !== '补齐补正') return ids;
  if (step === 'enterprise') return ['by-enterprise'];
  return step === 'authority' ? ['by-authorities'] : ids;
};

export const SERIAL = '202211160000002960';
export const NUMBER = 'CNOR22042606010001';
export const at = (minute: number): string =>
  new Date(Date.UTC(2026, 10, 12, 8) + minute * 60_000).toISOString();
export const look = (status: string, more: Partial<Sighting> = {}): Sighting => ({
  serial: SERIAL,
  status,
  ...more,
});

/** How a record is shown by what `resolve` knows. */
export const view = (record: ApplicationRecord) => applicationOf(record, resolve);
/** The change that is new to the user, in one line. */
export const told = (record: ApplicationRecord): string | undefined => {
  const pending = pendingChange(view(record));
  return pending && `${pending.from.text} → ${pending.to.text} @${pending.since}`;
};

/** `toEqual`, which is slow, asked only where it fails: for properties that are tried thousands of times. */
export function same(actual: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual).toEqual(wanted);
}

/** Something that happens to one application at a time. */
export type Event =
  | { readonly kind: 'look'; readonly at: string; readonly sighting: Sighting; readonly account?: string }
  | {
      readonly kind: 'feedback';
      readonly at: string;
      readonly from: 'customs' | 'authority';
      readonly text: string;
    }
  | { readonly kind: 'route'; readonly at: string; readonly route: 'direct' | 'authority' }
  | { readonly kind: 'note'; readonly at: string; readonly note: Note }
  | { readonly kind: 'seen'; readonly at: string };

/** The record with this event. An event that needs a record and finds none is nobody's. */
export function happened(record: ApplicationRecord | undefined, event: Event): ApplicationRecord | undefined {
  if (event.kind === 'look') return addSighting(record, event.sighting, event.at, event.account);
  if (!record) return undefined;
  switch (event.kind) {
    case 'feedback':
      return addFeedback(record, event, event.at);
    case 'route':
      return addRoute(record, event.route, event.at);
    case 'note':
      return { ...record, notes: joinNotes(record.notes, [event.note]) };
    case 'seen':
      return record.seen !== undefined && record.seen > event.at ? record : { ...record, seen: event.at };
  }
}

/** The record that these events lead to; those that need one wait until there is one. */
export function afterEvents(events: readonly Event[]): ApplicationRecord | undefined {
  let record: ApplicationRecord | undefined;
  let waiting: Event[] = [];
  for (const event of events) {
    record = happened(record, event);
    if (!record) waiting.push(event);
    else {
      record = waiting.reduce<ApplicationRecord>((kept, one) => happened(kept, one) ?? kept, record);
      waiting = [];
    }
  }
  return record;
}

/** Adds looks one after another, a minute apart. */
export function follow(...looks: readonly (string | Sighting)[]): ApplicationRecord {
  const record = looks.reduce<ApplicationRecord | undefined>(
    (kept, each, minute) => addSighting(kept, typeof each === 'string' ? look(each) : each, at(minute)),
    undefined,
  );
  if (!record) throw new Error('no look');
  return record;
}

/** A record whose user knows of everything up to now. */
export const known = (...looks: readonly (string | Sighting)[]): ApplicationRecord =>
  acknowledged(follow(...looks));

const STATUSES = [
  ...Object.keys(KNOWN),
  'Suspended',
  'Rectification',
  '整改',
  '撤销',
  '__proto__',
  'constructor',
];
export const minutes = fc.integer({ min: 0, max: 40 }).map(at);
export const sightings: fc.Arbitrary<Sighting> = fc.record(
  {
    serial: fc.constant(SERIAL),
    status: fc.constantFrom(...STATUSES, ''),
    registration: fc.constantFrom('CNOR1', 'CNOR2', '-', ''),
    category: fc.constantFrom('Aquatic products', '水产品'),
    type: fc.constant('Registration'),
    time: fc.constant('2022-11-16 09:00:00'),
    step: fc.constantFrom('enterprise', 'authority', 'customs', '-', ''),
  },
  { requiredKeys: ['serial', 'status'] },
);
const accounts = fc.constantFrom('anna', 'bjorn', '__proto__');
const texts = fc.constantFrom('Fix page 2.', '请修改。', '');

export const notes: fc.Arbitrary<Note> = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), texts, minutes, fc.boolean())
  .map(([id, text, when, isGone]) => ({ id, text, at: when, ...(isGone && { gone: true as const }) }));

export const looks: fc.Arbitrary<Event> = fc
  .tuple(minutes, sightings, fc.option(accounts, { nil: undefined }))
  .map(([when, sighting, account]) => ({
    kind: 'look',
    at: when,
    sighting,
    ...(account !== undefined && { account }),
  }));

export const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: looks },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('feedback' as const),
      at: minutes,
      from: fc.constantFrom('customs' as const, 'authority' as const),
      text: fc.constantFrom('Fix page 2.', '请修改。'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('route' as const),
      at: minutes,
      route: fc.constantFrom('direct' as const, 'authority' as const),
    }),
  },
  { weight: 1, arbitrary: notes.map((note): Event => ({ kind: 'note', at: note.at, note })) },
  { weight: 1, arbitrary: minutes.map((when): Event => ({ kind: 'seen', at: when })) },
);

export const registrationSightings: fc.Arbitrary<RegistrationSighting> = fc.record(
  {
    number: fc.constant(NUMBER),
    category: fc.constantFrom('Aquatic products', '水产品'),
    homeNumber: fc.constantFrom('M100', '-'),
    name: fc.constantFrom('Plant', 'Plant AS'),
    address: fc.constantFrom('Ålesund', ''),
    registered: fc.constant('2022-04-26'),
    expiry: fc.constantFrom('2027-04-25', '2032-04-25', '/'),
    state: fc.constantFrom('Valid', '正常', 'Suspended', '注销', '—', ''),
  },
  { requiredKeys: ['number'] },
);

/** All of one entry: its list, its numbers and its time are the same. */
export const noticeSightings: fc.Arbitrary<NoticeSighting> = fc.record(
  {
    list: fc.constant('rectification' as const),
    serial: fc.constant('R1'),
    registration: fc.constant(NUMBER),
    time: fc.constant('2026-11-01'),
    category: fc.constantFrom('Aquatic products', '-'),
    title: fc.constantFrom('On-site inspection', '现场检查'),
    deadline: fc.constantFrom('2026-12-01', '2026-12-15', ''),
    state: fc.constantFrom('Open', '待整改', '-', ''),
  },
  { requiredKeys: ['list', 'serial', 'registration', 'time'] },
);

export const tasks: fc.Arbitrary<Task> = fc.record(
  {
    id: fc.constant('t'),
    text: fc.constantFrom('Call Mattilsynet', 'Call them again'),
    day: fc.constantFrom('2026-11-24', '2026-12-01'),
    at: minutes,
    done: minutes,
    gone: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'text', 'day', 'at'] },
);

/** Some things in two random orders, the second with some of them told again, and cut into the reports of two tabs. */
export function twice<T>(each: fc.Arbitrary<T>, most = 12): fc.Arbitrary<readonly [T[], T[], T[]]> {
  return fc.array(each, { minLength: 1, maxLength: most }).chain((told) =>
    fc
      .tuple(
        fc.shuffledSubarray(told, { minLength: told.length }),
        fc.array(fc.constantFrom(...told), { maxLength: 4 }),
        fc.nat(told.length),
      )
      .map(([shuffled, again, cut]) => {
        const [one, two] = [shuffled.slice(0, cut), shuffled.slice(cut)];
        return [told, [...one, ...again], [...two, ...again]] as const;
      }),
  );
}

/** Looks at something in any order, repeated, and by two tabs give the same record. */
export function givesOneRecord<T, R>(
  looks: fc.Arbitrary<T>,
  gather: (told: readonly T[]) => R | undefined,
  join: (a: R, b: R) => R,
): void {
  fc.assert(
    fc.property(twice(looks), ([told, one, two]) => {
      const once = gather(told);
      same(gather([...one, ...two]), once);
      const [here, there] = [gather(one), gather(two)];
      same(here && there ? join(here, there) : (here ?? there), once);
    }),
    { numRuns: 3000 },
  );
}

/** Records are joined in any order, in any groups and any number of times with one result, of the form that is kept. */
export function joinsToOne<R>(
  records: fc.Arbitrary<R | undefined>,
  join: (a: R, b: R) => R,
  schema: Parameters<typeof z.safeParse>[0],
): void {
  fc.assert(
    fc.property(records, records, records, (a, b, c) => {
      if (!a || !b || !c) throw new Error('no record');
      same(join(a, b), join(b, a));
      same(join(join(a, b), c), join(a, join(b, c)));
      same(join(a, a), a);
      same(join(join(a, b), b), join(a, b));
      const parsed = z.safeParse(schema, join(a, b));
      same(parsed.success && parsed.data, join(a, b));
    }),
    { numRuns: 500 },
  );
}
