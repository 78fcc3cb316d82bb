/**
 * Reminders through time: the alarm is exact, nothing is lost and nothing told twice, however the machine sleeps,
 * restarts or has its clock set. The zone is the machine's, as in the extension.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { packCategories } from '../../src/build/knowledge';
import type { RegistrationState, Status } from '../../src/portal/types';
import { createZone, workingDayFrom } from '../../src/tracking/calendar';
import { remindersAt } from '../../src/tracking/due/reminders';
import { asTold, repaired, SNOOZES, snoozeUntil, toTell } from '../../src/tracking/due/telling';
import type { Reminder, ReminderRecord } from '../../src/tracking/due/types';
import type { ReminderLog, ReminderOptions, World } from '../../src/tracking/due/world';
import { createTurns } from '../../src/tracking/turn';
import type { Application, Notice, Registration, StatusPeriod, Task } from '../../src/tracking/types';
import { data, knowledge } from './knowledge';
import { NORWAY } from './norway';

const HALF_HOUR = 1_800_000;
const HOUR = 2 * HALF_HOUR;
const DAY = 24 * HOUR;
const ZONES = ['Europe/Oslo', 'Europe/Oslo', 'America/Los_Angeles', 'Australia/Lord_Howe'];
const STATUSES: readonly Status[] = [
  { id: 'saved', actor: 'enterprise', draft: true },
  { id: 'correct', actor: 'enterprise' },
  { id: 'authority', actor: 'authority' },
  { id: 'review', actor: 'customs' },
  { id: 'approved', actor: 'nobody', final: true },
];
const POSSIBLE = [['saved'], ['correct'], ['correct', 'authority'], ['review'], ['approved'], []];
const STATES: readonly (RegistrationState | undefined)[] = [
  ...[undefined, 'valid', 'suspended', 'rectification', 'revoked', 'cancelled', 'expired'],
] as const;

const machine = process.env.TZ;
afterAll(() => {
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
});

const iso = (time: number) => new Date(time).toISOString();
const START = Date.parse('2026-01-01T00:00:00.000Z');

/** Times of two years, on full and half hours. */
const time = fc.integer({ min: 0, max: (2 * 365 * DAY) / HALF_HOUR }).map((n) => iso(START + n * HALF_HOUR));
const day = time.map((at) => at.slice(0, 10));
/** Around changes of the clocks, Easter and Christmas as well as at any time. */
const moment = fc.oneof(
  time,
  fc
    .tuple(
      fc.constantFrom('2026-03-27', '2026-10-24', '2027-03-24', '2026-12-22', '2026-03-07', '2026-04-04'),
      fc.integer({ min: 0, max: 200 }),
    )
    .map(([from, halves]) => iso(Date.parse(from) + halves * HALF_HOUR)),
);

const status = (possible: readonly string[], first: string, last = first): StatusPeriod => ({
  text: possible.join(),
  possible,
  first,
  last,
});

const application = (serial: string): fc.Arbitrary<Application> =>
  fc
    .tuple(fc.constantFrom(...POSSIBLE), moment, fc.integer({ min: 0, max: 500 }))
    .map(([possible, first, more]) => ({
      serial,
      history: [status(possible, first, iso(Date.parse(first) + more * HALF_HOUR))],
    }));

const registration = (number: string): fc.Arbitrary<Registration> =>
  fc
    .tuple(
      fc.constantFrom(...STATES),
      moment,
      fc.option(day, { nil: undefined }),
      fc.option(day, { nil: undefined }),
    )
    .map(([state, first, registered, expiry]) => ({
      number,
      states: state === undefined ? [] : [status([state], first)],
      ...(state !== undefined && { state }),
      ...(registered !== undefined && { registered }),
      ...(expiry !== undefined && { expiry }),
      first,
      last: first,
    }));

const notice = (id: string): fc.Arbitrary<Notice> =>
  fc.tuple(moment, fc.option(day, { nil: undefined })).map(([first, limit]) => ({
    id,
    list: 'notification',
    ...(limit !== undefined && { day: limit }),
    first,
    last: first,
  }));

const task = (id: string): fc.Arbitrary<Task> =>
  fc.tuple(day, moment).map(([on, at]) => ({ id, text: id, day: on, at }));

/** Some of these, each there or not. */
const some = <T>(all: readonly fc.Arbitrary<T>[]) =>
  fc
    .tuple(...all.map((one) => fc.option(one, { nil: undefined })))
    .map((found) => found.filter((one): one is Awaited<T> & T => one !== undefined) as readonly T[]);

type Tracked = Pick<World, 'applications' | 'registrations' | 'notices' | 'tasks'>;
const tracked: fc.Arbitrary<Tracked> = fc.record({
  applications: some([application('S1'), application('S2')]),
  registrations: some([registration('C1'), registration('C2')]),
  notices: some([notice('notification/1')]),
  tasks: some([task('T1')]),
});

/** One of each: enough where time itself is looked at. */
const oneOfEach: fc.Arbitrary<Tracked> = fc.record({
  applications: some([application('S1')]),
  registrations: some([registration('C1')]),
  notices: some([notice('notification/1')]),
  tasks: some([task('T1')]),
});

function worldOf(all: Tracked): World {
  return { ...all, turn: createTurns(STATUSES, []), statuses: STATUSES, categories: [] };
}

const options: fc.Arbitrary<ReminderOptions> = fc.record({
  hour: fc.constantFrom(9, 9, 2, 0, 23),
  lookAfter: fc.constantFrom(3, 1, 7),
  off: fc.constantFrom([], [], ['correct'], ['look', 'export']),
  holidays: fc.constant(NORWAY),
});
const zone = fc.constantFrom(...ZONES);

const byId = (records: readonly ReminderRecord[]): ReminderLog =>
  new Map(records.map((record) => [record.id, record]));
const keyOf = ({ id, at }: Reminder) => `${id} at ${at}`;

/** What the user said of some of these, at a time or before it. */
const logFor = (ids: readonly string[], now: string) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...ids, 'change/S1'),
        fc.constantFrom('told', 'done', 'snoozed', 'told'),
        fc.integer({ min: 0, max: 100 }),
      ),
      { maxLength: 4 },
    )
    .map((said) =>
      byId(
        said.map(([id, what, halves]) => ({
          id,
          [what]: iso(Date.parse(now) + (what === 'snoozed' ? 1 : -1) * halves * HALF_HOUR),
        })),
      ),
    );

describe('the next time', () => {
  it('is that of the next thing that is due, or may be told, and nothing comes before it', () => {
    const given = fc.tuple(zone, tracked, options, moment).chain(([timeZone, all, chosen, now]) => {
      process.env.TZ = timeZone;
      const { due } = remindersAt(worldOf(all), new Map(), chosen, now);
      return fc.tuple(
        fc.constant({ timeZone, all, chosen, now }),
        logFor(
          due.map(({ id }) => id),
          now,
        ),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 6 }),
      );
    });
    fc.assert(
      fc.property(given, ([{ timeZone, all, chosen, now }, log, parts]) => {
        process.env.TZ = timeZone;
        const at = (when: string) => {
          const found = remindersAt(worldOf(all), log, chosen, when);
          return { ...found, told: toTell(found.due, log, when, chosen) };
        };
        const before = at(now);
        const known = new Set(before.due.map(keyOf));
        const said = new Set(before.told.map(keyOf));
        for (const one of before.due) expect(one.at <= now).toBe(true);
        // Four years on where nothing comes any more.
        const end = before.next === undefined ? Date.parse(now) + 4 * 365 * DAY : Date.parse(before.next);
        expect(end).toBeGreaterThan(Date.parse(now));
        const span = end - Date.parse(now) - 1;
        for (const part of [1, ...parts]) {
          const between = at(iso(Date.parse(now) + Math.floor(part * span)));
          expect(between.due.map(keyOf).filter((key) => !known.has(key))).toEqual([]);
          expect(between.told.map(keyOf).filter((key) => !said.has(key))).toEqual([]);
        }
        if (before.next === undefined) return;
        const then = at(before.next);
        const isNew = (one: Reminder) => one.at === before.next && !known.has(keyOf(one));
        const isFree = (one: Reminder) => known.has(keyOf(one)) && !said.has(keyOf(one));
        expect(then.due.some(isNew) || then.told.some(isFree)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('is enough: who looks then only tells what one tells who looks every half hour', () => {
    const SPAN = 15 * DAY;
    const given = fc.tuple(zone, oneOfEach, options, moment, fc.boolean());
    fc.assert(
      fc.property(given, ([timeZone, all, chosen, from, isChanged]) => {
        process.env.TZ = timeZone;
        const world = worldOf(all);
        const end = iso(Date.parse(from) + SPAN);
        const tellFrom = (after: (now: string, next: string | undefined) => string) => {
          const log = new Map<string, ReminderRecord>();
          if (isChanged) log.set('change/S1', { id: 'change/S1', told: from });
          const told: string[] = [];
          for (let now = from; now < end; ) {
            const { due, next } = remindersAt(world, log, chosen, now);
            const tell = toTell(due, log, now, chosen);
            for (const record of asTold(tell, log, now)) log.set(record.id, record);
            told.push(...tell.map(keyOf));
            const then = after(now, next);
            expect(then > now).toBe(true);
            now = then;
          }
          return told;
        };
        const seldom = tellFrom((_, next) => next ?? end);
        const often = tellFrom((now) => iso(Date.parse(now) + HALF_HOUR));
        expect(seldom).toEqual(often);
      }),
      { numRuns: 30 },
    );
  });
});

type Event =
  | { readonly kind: 'look'; readonly serial: number; readonly possible: number }
  | { readonly kind: 'registered'; readonly number: number; readonly state: number }
  | { readonly kind: 'asleep' | 'awake'; readonly hours: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'clock'; readonly minutes: number }
  | { readonly kind: 'snooze'; readonly which: number; readonly choice: number }
  | { readonly kind: 'done'; readonly which: number };

const small = fc.nat({ max: 5 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look'), serial: small, possible: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('registered'), number: small, state: small }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('awake'), hours: fc.integer({ min: 1, max: 7 * 24 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('asleep'), hours: fc.integer({ min: 1, max: 14 * 24 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock'),
      minutes: fc.oneof(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: -20 * 24 * 60, max: 20 * 24 * 60 }),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('snooze'), which: small, choice: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('done'), which: small }) },
) as fc.Arbitrary<Event>;

/** A machine with the extension on it. Only `stored` outlives a restart, and the alarm, which the browser keeps. */
class Machine {
  private stored: { tracked: Tracked; log: Map<string, ReminderRecord> };
  private alarm: number | undefined;
  /** What was due at the last wake, as long as nothing but time has passed since. */
  private before: { now: string; known: ReadonlySet<string>; next: string | undefined } | undefined;
  /** Told, and not undone by a clock that was set back before it. */
  private readonly pairs = new Map<string, string>();
  wakes = 0;
  tellings = 0;

  constructor(
    all: Tracked,
    private readonly chosen: ReminderOptions,
    private now: number,
  ) {
    this.stored = { tracked: all, log: new Map() };
    this.wake();
  }

  run(happens: Event): void {
    if (happens.kind === 'awake') this.pass(happens.hours * HOUR, true);
    else if (happens.kind === 'asleep') this.pass(happens.hours * HOUR, false);
    else if (happens.kind === 'clock') this.setClock(happens.minutes * 60_000);
    else {
      // Whatever happens, the machine is on: nothing that is due is still untold.
      this.wake();
      this.apply(happens);
      this.before = undefined;
    }
    this.wake();
  }

  private pass(span: number, isAwake: boolean): void {
    const end = this.now + span;
    while (isAwake && this.alarm !== undefined && this.alarm <= end) {
      this.now = Math.max(this.now, this.alarm);
      this.wake();
    }
    this.now = end;
  }

  private setClock(by: number): void {
    this.now += by;
    if (by >= 0) return;
    this.before = undefined;
    for (const [key, at] of this.pairs) if (at > iso(this.now)) this.pairs.delete(key);
    // As the records of what is tracked are mended: no look is later than now.
    const until = (at: string) => (at > iso(this.now) ? iso(this.now) : at);
    const { tracked: all } = this.stored;
    const mend = <T extends { first: string; last: string }>(one: T): T => ({
      ...one,
      first: until(one.first),
      last: until(one.last),
    });
    this.stored.tracked = {
      applications: all.applications.map((one) => ({ ...one, history: one.history.map(mend) })),
      registrations: all.registrations.map((one) => ({ ...mend(one), states: one.states.map(mend) })),
      notices: all.notices.map(mend),
      tasks: all.tasks,
    };
  }

  private apply(happens: Event): void {
    const now = iso(this.now);
    const { log, tracked: all } = this.stored;
    const put = (id: string, more: Partial<ReminderRecord>) => log.set(id, { ...log.get(id), ...more, id });
    const { due } = remindersAt(worldOf(all), log, this.chosen, now);
    if (happens.kind === 'snooze' || happens.kind === 'done') {
      const one = due[happens.which % Math.max(1, due.length)];
      if (!one) return;
      if (happens.kind === 'done') return void put(one.id, { done: now });
      const choice = SNOOZES[happens.choice % SNOOZES.length] ?? 'hour';
      return void put(one.id, { snoozed: snoozeUntil(choice, now, this.chosen) });
    }
    if (happens.kind === 'look') {
      const serial = `S${happens.serial % 3}`;
      const known = all.applications.find((one) => one.serial === serial);
      const seen = POSSIBLE[happens.possible % POSSIBLE.length] ?? [];
      const last = known?.history.at(-1);
      const history =
        last?.text === seen.join()
          ? [...(known?.history.slice(0, -1) ?? []), { ...last, last: now }]
          : [...(known?.history ?? []), status(seen, now)];
      const others = all.applications.filter((one) => one !== known);
      this.stored.tracked = { ...all, applications: [...others, { serial, history }] };
      // The background tells of the change itself.
      if (known && last?.text !== seen.join()) put(`change/${serial}`, { told: now });
    } else if (happens.kind === 'registered') {
      const number = `C${happens.number % 2}`;
      const known = all.registrations.find((one) => one.number === number);
      const state = STATES[happens.state % STATES.length];
      const others = all.registrations.filter((one) => one !== known);
      const one: Registration = {
        ...(known ?? { number, first: now, states: [] }),
        last: now,
        ...(state !== undefined && {
          state,
          states: [...(known?.states ?? []), status([state], now)],
        }),
      };
      this.stored.tracked = { ...all, registrations: [...others, one] };
    }
  }

  private wake(): void {
    this.wakes++;
    const now = iso(this.now);
    const { log } = this.stored;
    for (const record of repaired(log, now)) log.set(record.id, record);
    const { due, next } = remindersAt(worldOf(this.stored.tracked), log, this.chosen, now);
    const tell = toTell(due, log, now, this.chosen);
    this.check(due, tell, next, now);
    for (const record of asTold(tell, log, now)) log.set(record.id, record);
    this.tellings += tell.length;
    this.alarm = next === undefined ? undefined : Date.parse(next);
    this.before = { now, known: new Set(due.map(keyOf)), next };
  }

  private check(due: readonly Reminder[], tell: readonly Reminder[], next: string | undefined, now: string) {
    const fail = (what: string, one: Reminder) => {
      throw new Error(`${what}: ${keyOf(one)}, now ${now}, log ${JSON.stringify([...this.stored.log])}`);
    };
    if (next !== undefined && next <= now) throw new Error(`the alarm at ${next} is past: ${now}`);
    if (new Set(due.map(({ id }) => id)).size !== due.length) throw new Error('an id is due twice');
    if (new Set(tell).size !== tell.length) throw new Error('a notification would be shown twice');
    const told = new Set(tell);
    for (const one of due) {
      if (one.at > now) fail('due before its time', one);
      // Whoever waits for the alarm misses nothing.
      if (this.before && !this.before.known.has(keyOf(one)) && one.at < (this.before.next ?? '9')) {
        fail(`due before the alarm at ${this.before.next}`, one);
      }
      const isNew = !this.pairs.has(keyOf(one));
      if (told.has(one)) {
        if (!isNew) fail('told twice', one);
        this.pairs.set(keyOf(one), one.at);
      } else if (isNew) {
        const free = this.mayBeTold(one);
        if (free === undefined || free <= now) fail('not told', one);
        else if (next === undefined || next > free) fail('no alarm', one);
      }
    }
  }

  /** When something new may be told that was not: said without the engine, by all that was told of its subject. */
  private mayBeTold({ id, kind, about, at }: Reminder): string | undefined {
    const { log } = this.stored;
    const own = log.get(id)?.told;
    // A clock that was set back told it before; but nothing may wait for a time that has to come again.
    if (own !== undefined && own >= at) return own > iso(this.now) ? undefined : '9';
    if (kind === 'correct' && own === undefined) return undefined;
    if ((log.get(id)?.snoozed ?? '') > (own ?? '')) return undefined;
    const isOfSubject = (other: string) =>
      kind === 'task' || !about ? other === id : !other.startsWith('task/') && other.includes(`/${about.id}`);
    const times = [...log.values()]
      .filter(({ id: other }) => isOfSubject(other))
      .map((one) => one.told ?? '');
    const last = times.sort().at(-1);
    if (!last) return undefined;
    const here = createZone();
    if (here.day(at) > here.day(last)) return undefined;
    const tomorrow = new Date(Date.parse(here.day(last)) + DAY).toISOString().slice(0, 10);
    return here.instant(workingDayFrom(tomorrow, NORWAY), this.chosen.hour);
  }
}

describe('whatever happens to the machine', () => {
  it('each time that something is due is told at the first wake that may, once, and none is lost', () => {
    let [wakes, tellings] = [0, 0];
    fc.assert(
      fc.property(
        zone,
        oneOfEach,
        options,
        moment,
        fc.array(event, { minLength: 6, maxLength: 18 }),
        (timeZone, all, chosen, from, events) => {
          process.env.TZ = timeZone;
          const machine = new Machine(all, chosen, Date.parse(from));
          for (const one of events) machine.run(one);
          machine.run({ kind: 'awake', hours: 10 * 24 });
          wakes += machine.wakes;
          tellings += machine.tellings;
        },
      ),
      { numRuns: 1000 },
    );
    if (process.env.LOS_TIMES) console.log(wakes, 'wakes', tellings, 'told');
    // The schedules are no empty ones.
    expect(wakes).toBeGreaterThan(20_000);
    expect(tellings).toBeGreaterThan(10_000);
  });
});

describe('much that is tracked', () => {
  it('is looked through in no time', () => {
    process.env.TZ = 'Europe/Oslo';
    const { statuses } = knowledge;
    const categories = packCategories(data);
    const ids = statuses.map(({ id }) => id);
    const at = (n: number) => iso(START + n * 7919_000);
    const applications = Array.from({ length: 1000 }, (_, n): Application => {
      const first = (index: number) => at(n * 7 + index * 300);
      return {
        serial: `S${n}`,
        category: '水产品',
        history: Array.from({ length: 30 }, (_period, index) =>
          status([ids[(n + index) % ids.length] ?? ''], first(index), first(index + 0.5)),
        ),
      };
    });
    const registrations = Array.from(
      { length: 200 },
      (_, n): Registration => ({
        number: `C${n}`,
        category: '水产品',
        registered: at(n * 30).slice(0, 10),
        expiry: at(n * 50 + 2000).slice(0, 10),
        states: [],
        first: at(n),
        last: at(n),
      }),
    );
    const all = worldOf({ applications, registrations, notices: [], tasks: [] });
    const turnOf = createTurns(statuses, categories);
    const turns = new Map(applications.map((one) => [one, turnOf(one)] as const));
    const turn: World['turn'] = (one) => turns.get(one) ?? { actors: new Set(), needsEnterprise: 'no' };
    const ask = (timeZone?: string) => {
      const started = process.cpuUsage();
      const chosen = { hour: 9, lookAfter: 3, off: [], holidays: NORWAY, ...(timeZone && { timeZone }) };
      const { due } = remindersAt(
        { ...all, statuses, categories, turn },
        new Map(),
        chosen,
        '2027-06-01T12:00:00.000Z',
      );
      return { due: due.length, spent: process.cpuUsage(started).user / 1000 };
    };
    for (const timeZone of [undefined, 'Europe/Oslo']) {
      const runs = Array.from({ length: 5 }, () => ask(timeZone));
      expect(runs[0]?.due).toBeGreaterThan(250);
      if (process.env.LOS_TIMES) console.log(timeZone, runs.map((one) => one.spent.toFixed(1)).join(' '));
      // Milliseconds of the processor's time, of which it takes some 15.
      expect(Math.min(...runs.map(({ spent }) => spent))).toBeLessThan(100);
    }
  });
});
