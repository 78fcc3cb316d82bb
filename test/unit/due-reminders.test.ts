/** Each rule by example: what is due at a moment in Norway, and when to look again. */
import { describe, expect, it } from 'vitest';
import type { Category, RegistrationState, Status } from '../../src/portal/types';
import { remindersAt } from '../../src/tracking/due/reminders';
import type { ReminderRecord } from '../../src/tracking/due/types';
import {
  DEFAULT_HOUR,
  DEFAULT_LOOK_AFTER,
  type ReminderOptions,
  type World,
} from '../../src/tracking/due/world';
import { createTurns } from '../../src/tracking/turn';
import type { Application, Notice, Registration, Task } from '../../src/tracking/types';
import { NORWAY } from './norway';

const STATUSES: readonly Status[] = [
  { id: 'saved', actor: 'enterprise', draft: true },
  { id: 'correct', actor: 'enterprise' },
  { id: 'authority', actor: 'authority' },
  { id: 'review', actor: 'customs' },
  { id: 'approved', actor: 'nobody', final: true },
  { id: 'refused', actor: 'nobody', final: true },
  { id: 'failed', actor: { direct: 'enterprise', authority: 'authority' } },
];
const CATEGORIES: readonly Category[] = [
  {
    id: 'aquatic',
    texts: ['Aquatic products', '水产品'],
    name: { nb: 'Sjømat', en: 'Seafood' },
    route: 'authority',
    renewal: 'automatic',
  },
  { id: 'meat', texts: ['Meat'], name: { nb: 'Kjøtt', en: 'Meat' }, route: 'authority' },
];
const OPTIONS: ReminderOptions = {
  hour: DEFAULT_HOUR,
  lookAfter: DEFAULT_LOOK_AFTER,
  off: [],
  holidays: NORWAY,
  timeZone: 'Europe/Oslo',
};

/** `11-24 09:00` is that time in UTC in 2026; a whole ISO time is itself. */
const utc = (at: string) =>
  at.length > 20 ? at : `${at.length > 11 ? at.replace(' ', 'T') : `2026-${at.replace(' ', 'T')}`}:00.000Z`;

function application(serial: string, possible: string[], first: string, last = first): Application {
  return { serial, history: [{ text: 'x', possible, first: utc(first), last: utc(last) }] };
}

function registration(more: Partial<Registration> = {}): Registration {
  const first = utc('11-10 12:00');
  return { number: 'CNOR1', states: [], first, last: first, ...more };
}

const inState = (state: RegistrationState, first: string, more: Partial<Registration> = {}) =>
  registration({
    state,
    states: [{ text: state, possible: [state], first: utc(first), last: utc(first) }],
    ...more,
  });

function world(more: Partial<World>): World {
  return {
    applications: [],
    registrations: [],
    notices: [],
    tasks: [],
    turn: createTurns(STATUSES, CATEGORIES),
    statuses: STATUSES,
    categories: CATEGORIES,
    ...more,
  };
}

interface Asked {
  readonly log?: readonly ReminderRecord[];
  readonly options?: Partial<ReminderOptions>;
}

/** What is due at a time, without the reminders that come of anything that is tracked: another look, a copy. */
function at(more: Partial<World>, now: string, { log = [], options = {} }: Asked = {}) {
  const all = { ...OPTIONS, off: ['export', 'look'] as const, ...options };
  const { due, next } = remindersAt(
    world(more),
    new Map(log.map((record) => [record.id, record])),
    all,
    utc(now),
  );
  return { due, ids: due.map(({ id }) => id), at: due.map((one) => one.at), next };
}

describe('a correction', () => {
  // Friday 20 November 2026, 15:30 in Norway.
  const waiting = application('S1', ['correct'], '11-20 14:30');
  const id = 'correct/S1/2026-11-20T14:30:00.000Z';

  it('is due at once, then every working day at the hour', () => {
    const found = at({ applications: [waiting] }, '11-20 14:30');
    expect(found.due).toEqual([
      {
        kind: 'correct',
        id,
        serial: 'S1',
        sure: true,
        about: { kind: 'application', id: 'S1' },
        at: utc('11-20 14:30'),
      },
    ]);
    expect(found.next).toBe(utc('11-23 08:00'));
    expect(at({ applications: [waiting] }, '11-23 07:59')).toMatchObject({ at: [utc('11-20 14:30')] });
    expect(at({ applications: [waiting] }, '11-23 08:00')).toMatchObject({
      ids: [id],
      at: [utc('11-23 08:00')],
      next: utc('11-24 08:00'),
    });
    expect(at({ applications: [waiting] }, '11-20 14:29')).toMatchObject({
      ids: [],
      next: utc('11-20 14:30'),
    });
  });

  it('that was found before the hour is not due again the same day', () => {
    const early = application('S1', ['correct'], '11-23 06:10');
    expect(at({ applications: [early] }, '11-23 09:00')).toMatchObject({
      at: [utc('11-23 06:10')],
      next: utc('11-24 08:00'),
    });
  });

  it('rests on holidays: from the Wednesday before Easter to the Tuesday after', () => {
    const easter = application('S1', ['correct'], '2027-03-22 10:00');
    expect(at({ applications: [easter] }, '2027-03-24 12:00').next).toBe(utc('2027-03-30 07:00'));
    expect(at({ applications: [easter] }, '2027-03-29 12:00')).toMatchObject({
      at: [utc('2027-03-24 08:00')],
      next: utc('2027-03-30 07:00'),
    });
    const christmas = application('S1', ['correct'], '12-22 10:00');
    expect(at({ applications: [christmas] }, '12-24 12:00').next).toBe(utc('12-28 08:00'));
    expect(at({ applications: [christmas] }, '12-31 12:00').next).toBe(utc('2027-01-04 08:00'));
  });

  it("keeps the user's hour when the clocks change", () => {
    const spring = application('S1', ['correct'], '03-26 10:00');
    expect(at({ applications: [spring] }, '03-27 12:00').next).toBe(utc('03-30 07:00'));
    const autumn = application('S1', ['correct'], '10-22 10:00');
    expect(at({ applications: [autumn] }, '10-22 12:00').next).toBe(utc('10-23 07:00'));
    expect(at({ applications: [autumn] }, '10-23 12:00').next).toBe(utc('10-26 08:00'));
  });

  it("keeps the user's hour in other places, on their own days", () => {
    const none = { fixed: [], easter: [] };
    const west = { options: { timeZone: 'America/Los_Angeles', holidays: none } };
    // Sunday evening there; Monday at nine is 17:00 UTC in winter and 16:00 in summer.
    const found = application('S1', ['correct'], '11-23 05:00');
    expect(at({ applications: [found] }, '11-23 05:00', west).next).toBe(utc('11-23 17:00'));
    const spring = application('S1', ['correct'], '03-06 05:00');
    expect(at({ applications: [spring] }, '03-06 18:00', west).next).toBe(utc('03-09 16:00'));
    const lordHowe = { options: { timeZone: 'Australia/Lord_Howe', holidays: none, hour: 2 } };
    expect(at({ applications: [found] }, '11-23 05:00', lordHowe).next).toBe(utc('11-23 15:00'));
    const easter = application('S1', ['correct'], '04-02 05:00');
    // 02:00 on Monday 6 April, half an hour less ahead of UTC than on Friday.
    expect(at({ applications: [easter] }, '04-02 15:30', lordHowe).next).toBe(utc('04-05 15:30'));
    expect(at({ applications: [easter] }, '04-01 05:00', lordHowe).next).toBe(utc('04-02 05:00'));
    expect(at({ applications: [easter] }, '04-02 05:00', lordHowe).next).toBe(utc('04-02 15:00'));
  });

  it('is not sure where the status may be the turn of another', () => {
    const shared = application('S1', ['correct', 'authority'], '11-20 14:30');
    expect(at({ applications: [shared] }, '11-23 08:00')).toMatchObject({
      due: [{ kind: 'correct', sure: false, at: utc('11-23 08:00') }],
    });
  });

  it('is due too where processing failed on the direct route, and not where it is the authority’s', () => {
    const failed = application('S1', ['failed'], '11-20 14:30');
    const on = (more: Partial<Application>) =>
      at({ applications: [{ ...failed, ...more }] }, '11-23 08:00').due;
    expect(on({ route: 'direct' })).toMatchObject([{ kind: 'correct', sure: true, at: utc('11-23 08:00') }]);
    expect(on({ route: 'authority' })).toEqual([]);
    expect(on({ category: 'Meat' })).toEqual([]);
    expect(on({})).toMatchObject([{ kind: 'correct', sure: false }]);
  });

  it('of a status that nobody knows comes back weekly', () => {
    const unknown = application('S1', [], '11-20 14:30');
    expect(at({ applications: [unknown] }, '11-20 14:30')).toMatchObject({
      due: [{ kind: 'correct', sure: false }],
      next: utc('11-27 08:00'),
    });
    expect(at({ applications: [unknown] }, '11-27 08:00')).toMatchObject({
      at: [utc('11-27 08:00')],
      next: utc('12-04 08:00'),
    });
    // Christmas Day and New Year's Day are Fridays: the Mondays after them.
    expect(at({ applications: [unknown] }, '12-20 08:00').next).toBe(utc('12-28 08:00'));
    expect(at({ applications: [unknown] }, '12-28 08:00').next).toBe(utc('2027-01-04 08:00'));
  });

  it('is over when the application moves, and another round is another one', () => {
    expect(at({ applications: [application('S1', ['review'], '11-20 14:30')] }, '11-23 08:00').ids).toEqual(
      [],
    );
    const [first] = application('S1', ['correct'], '11-02 10:00').history;
    const [review] = application('S1', ['review'], '11-10 10:00').history;
    if (!first || !review) throw new Error('a history is empty');
    const again = { ...waiting, history: [first, review, ...waiting.history] };
    const log = [{ id: 'correct/S1/2026-11-02T10:00:00.000Z', done: utc('11-02 11:00') }];
    expect(at({ applications: [again] }, '11-20 14:30', { log }).ids).toEqual([id]);
  });

  it('is not due once it is done, nor before its snooze ends, which is a time of its own', () => {
    const done = { log: [{ id, done: utc('11-20 15:00') }] };
    expect(at({ applications: [waiting] }, '11-23 08:00', done)).toEqual({
      due: [],
      ids: [],
      at: [],
    });
    const asleep = { log: [{ id, told: utc('11-23 08:00'), snoozed: utc('11-23 09:00') }] };
    expect(at({ applications: [waiting] }, '11-23 08:59', asleep)).toMatchObject({
      ids: [],
      next: utc('11-23 09:00'),
    });
    expect(at({ applications: [waiting] }, '11-23 09:00', asleep)).toMatchObject({
      at: [utc('11-23 09:00')],
      next: utc('11-24 08:00'),
    });
    expect(at({ applications: [waiting] }, '11-24 08:00', asleep).at).toEqual([utc('11-24 08:00')]);
    const long = { log: [{ id, snoozed: utc('11-27 07:00') }] };
    expect(at({ applications: [waiting] }, '11-24 08:00', long)).toMatchObject({
      ids: [],
      next: utc('11-27 07:00'),
    });
  });

  it('is not due where its kind is switched off', () => {
    const options = { off: ['correct', 'look', 'export'] as const };
    expect(at({ applications: [waiting] }, '11-23 08:00', { options })).toEqual({
      due: [],
      ids: [],
      at: [],
    });
  });
});

describe('a draft', () => {
  it('is due after a week, then weekly, on working days', () => {
    const saved = application('S1', ['saved'], '11-14 10:00'); // a Saturday
    const first = { ids: [], next: utc('11-23 08:00') };
    expect(at({ applications: [saved] }, '11-14 10:00')).toMatchObject(first);
    expect(at({ applications: [saved] }, '11-23 08:00')).toMatchObject({
      due: [
        {
          kind: 'draft',
          serial: 'S1',
          id: 'draft/S1/2026-11-14T10:00:00.000Z',
          about: { kind: 'application', id: 'S1' },
          at: utc('11-23 08:00'),
        },
      ],
      next: utc('11-30 08:00'),
    });
  });

  it('is one only where nothing else is possible', () => {
    const maybe = application('S1', ['saved', 'correct'], '11-14 10:00');
    expect(at({ applications: [maybe] }, '11-24 08:00').due.map(({ kind }) => kind)).toEqual(['correct']);
  });
});

describe('another look', () => {
  const on = { options: { off: ['export'] as const } };
  const one = application('S1', ['review'], '11-02 10:00', '11-16 10:00'); // Monday
  const two = application('S2', ['authority'], '11-02 10:00', '11-12 23:30'); // Friday 00:30 in Norway
  const applications = [one, two];

  it('is due some days after the last one, in one reminder for all, the oldest look first', () => {
    expect(at({ applications }, '11-13 10:00', on)).toMatchObject({ ids: [], next: utc('11-16 08:00') });
    expect(at({ applications }, '11-16 08:00', on)).toMatchObject({
      due: [
        { kind: 'look', id: 'look', serials: ['S2'], since: two.history[0]?.last, at: utc('11-16 08:00') },
      ],
      next: utc('11-17 08:00'),
    });
    expect(at({ applications }, '11-19 07:59', on).due).toMatchObject([{ serials: ['S2'] }]);
    expect(at({ applications }, '11-19 08:00', on).due).toMatchObject([
      { serials: ['S2', 'S1'], since: two.history[0]?.last, at: utc('11-19 08:00') },
    ]);
    expect(at({ applications }, '11-21 08:00', on)).toMatchObject({
      at: [utc('11-20 08:00')],
      next: utc('11-23 08:00'),
    });
  });

  it('counts the days that the user chose, and at least one', () => {
    const options = (lookAfter: number) => ({ options: { ...on.options, lookAfter } });
    expect(at({ applications: [one] }, '11-16 12:00', options(7)).next).toBe(utc('11-23 08:00'));
    expect(at({ applications: [one] }, '11-16 12:00', options(0))).toMatchObject({
      ids: [],
      next: utc('11-17 08:00'),
    });
  });

  it('is not wanted of what is finished, or a draft, but of what nobody knows', () => {
    const closed = ['approved', 'refused', 'saved'].map((id) => application(id, [id], '11-02 10:00'));
    const all = application('both', ['approved', 'refused'], '11-02 10:00');
    const open = [
      application('open', ['approved', 'review'], '11-02 10:00'),
      application('unknown', [], '11-03 10:00'),
    ];
    const found = at({ applications: [...closed, all, ...open] }, '11-09 08:00', on);
    expect(found.due.find(({ kind }) => kind === 'look')).toMatchObject({ serials: ['open', 'unknown'] });
  });

  it('that is done is settled until the next working day', () => {
    const log = { ...on, log: [{ id: 'look', done: utc('11-19 10:00') }] };
    expect(at({ applications }, '11-19 10:00', log)).toMatchObject({
      ids: [],
      next: utc('11-20 08:00'),
    });
    expect(at({ applications }, '11-20 08:00', log).ids).toEqual(['look']);
    const asleep = { ...log, log: [{ id: 'look', done: utc('11-19 10:00'), snoozed: utc('11-19 12:00') }] };
    expect(at({ applications }, '11-19 11:00', asleep)).toMatchObject({ ids: [], next: utc('11-20 08:00') });
  });
});

describe('an entry of GACC', () => {
  const notice = (more: Partial<Notice> = {}): Notice => ({
    id: 'rectification/R1/CNOR1/2026-11-02',
    list: 'rectification',
    first: utc('11-02 10:00'),
    last: utc('11-02 10:00'),
    ...more,
  });
  const times = (entry: Notice, from: string, until: string) => {
    const found: string[] = [];
    let now: string | undefined = utc(from);
    while (now !== undefined && now < utc(until)) {
      const step = at({ notices: [entry] }, now);
      if (step.at[0] === now) found.push(now.slice(5, 16).replace('T', ' '));
      now = step.next;
    }
    return found;
  };

  it('without a time limit is due at once, then weekly', () => {
    expect(at({ notices: [notice()] }, '11-02 10:00').due).toEqual([
      {
        kind: 'notice',
        id: 'notice/rectification/R1/CNOR1/2026-11-02/-',
        notice: 'rectification/R1/CNOR1/2026-11-02',
        about: { kind: 'notice', id: 'rectification/R1/CNOR1/2026-11-02' },
        at: utc('11-02 10:00'),
      },
    ]);
    expect(times(notice(), '11-02 10:00', '12-01 00:00')).toEqual([
      '11-02 10:00',
      '11-09 08:00',
      '11-16 08:00',
      '11-23 08:00',
      '11-30 08:00',
    ]);
  });

  it('with a time limit is due on working days before it, and daily for a week after it', () => {
    // Wednesday 9 December: three days before it is a Sunday.
    expect(times(notice({ day: '2026-12-09' }), '11-02 10:00', '12-10 00:00')).toEqual([
      '11-02 10:00',
      '11-25 08:00',
      '12-02 08:00',
      '12-04 08:00',
      '12-08 08:00',
      '12-09 08:00',
    ]);
    // Sunday 6 December: told on the Fridays before where a day falls on the weekend.
    expect(times(notice({ day: '2026-12-06' }), '11-02 10:00', '2027-02-01 00:00')).toEqual([
      '11-02 10:00',
      '11-20 08:00',
      '11-27 08:00',
      '12-03 08:00',
      '12-04 08:00',
      '12-07 08:00',
      '12-08 08:00',
      '12-09 08:00',
      '12-10 08:00',
      '12-11 08:00',
    ]);
  });

  it('with a time limit in Easter is due before the holidays', () => {
    const entry = notice({ day: '2027-03-29', first: utc('2027-03-20 10:00') });
    expect(times(entry, '2027-03-20 10:00', '2027-04-30 00:00')).toEqual([
      '03-20 10:00',
      '03-22 08:00',
      '03-24 08:00',
      '03-30 07:00',
      '03-31 07:00',
      '04-01 07:00',
      '04-02 07:00',
      '04-05 07:00',
    ]);
  });

  it('counts the days to its limit and past it, and stays due until it is done', () => {
    const days = (now: string, log: ReminderRecord[] = []) =>
      at({ notices: [notice({ day: '2026-12-04' })] }, now, { log }).due.map((one) =>
        one.kind === 'notice' ? one.days : undefined,
      );
    expect(days('11-20 08:00')).toEqual([14]);
    expect(days('12-03 23:30')).toEqual([0]); // 4 December in Norway
    expect(days('12-07 08:00')).toEqual([-3]);
    expect(days('2027-02-01 08:00')).toEqual([-59]);
    const id = 'notice/rectification/R1/CNOR1/2026-11-02/2026-12-04';
    expect(days('12-07 08:00', [{ id, done: utc('12-01 08:00') }])).toEqual([]);
  });

  it('that is found late counts from then on', () => {
    const late = notice({ day: '2026-11-12', first: utc('11-11 06:00') });
    expect(times(late, '11-11 06:00', '11-14 00:00')).toEqual(['11-11 06:00', '11-12 08:00', '11-13 08:00']);
  });
});

describe('a registration that is not valid', () => {
  const quiet = { options: { off: ['export', 'yearly'] as const } };

  it('is due at once, and weekly while it can be mended', () => {
    for (const state of ['suspended', 'rectification'] as const) {
      const registrations = [inState(state, '11-20 14:30')];
      expect(at({ registrations }, '11-20 14:30', quiet)).toMatchObject({
        due: [
          {
            kind: 'state',
            id: 'state/CNOR1/2026-11-20T14:30:00.000Z',
            number: 'CNOR1',
            about: { kind: 'registration', id: 'CNOR1' },
            at: utc('11-20 14:30'),
          },
        ],
        next: utc('11-27 08:00'),
      });
    }
  });

  it('is due once where it is at an end', () => {
    for (const state of ['revoked', 'expired'] as const) {
      const found = at({ registrations: [inState(state, '11-20 14:30')] }, '12-20 14:30', quiet);
      expect(found.at).toEqual([utc('11-20 14:30')]);
      expect(found.next).toBeUndefined();
    }
    for (const state of ['valid', 'cancelled'] as const) {
      expect(at({ registrations: [inState(state, '11-20 14:30')] }, '12-20 14:30', quiet).ids).toEqual([]);
    }
  });
});

describe('a date of expiry', () => {
  const quiet = { options: { off: ['export', 'yearly', 'state'] as const } };
  const expiring = (more: Partial<Registration> = {}) => registration({ expiry: '2028-03-31', ...more });
  const stage = (now: string, more: Partial<Registration> = {}, log: ReminderRecord[] = []) =>
    at({ registrations: [expiring(more)] }, now, { ...quiet, log });

  it('is due 12, 6 and 3 months before it and when it has passed, each in the place of the one before', () => {
    const id = (months: number) => `expiry/CNOR1/2028-03-31/${months}`;
    expect(stage('2026-11-20 10:00')).toMatchObject({ ids: [], next: utc('2027-03-31 07:00') });
    expect(stage('2027-03-31 07:00')).toMatchObject({
      ids: [id(12)],
      at: [utc('2027-03-31 07:00')],
      next: utc('2027-09-30 07:00'),
    });
    // New Year's Eve is a Friday; the day after the expiry is a Saturday.
    expect(stage('2027-10-20 07:00')).toMatchObject({ ids: [id(6)], next: utc('2027-12-31 08:00') });
    expect(stage('2028-01-20 07:00')).toMatchObject({ ids: [id(3)], next: utc('2028-04-03 07:00') });
    const last = stage('2029-04-03 07:00');
    expect(last).toMatchObject({ ids: [id(0)], at: [utc('2028-04-03 07:00')] });
    expect(last.next).toBeUndefined();
  });

  it('is due at the nearest stage only where the registration is seen late', () => {
    const first = utc('2027-12-01 12:00');
    expect(stage('2027-12-01 12:00', { first })).toMatchObject({
      ids: ['expiry/CNOR1/2028-03-31/6'],
      at: [first],
      next: utc('2027-12-31 08:00'),
    });
    expect(stage('2028-06-01 12:00', { first: utc('2028-06-01 12:00') })).toMatchObject({
      ids: ['expiry/CNOR1/2028-03-31/0'],
      at: [utc('2028-06-01 12:00')],
    });
  });

  it('that is done is due again at the next stage', () => {
    const log = [{ id: 'expiry/CNOR1/2028-03-31/12', done: utc('2027-04-01 10:00') }];
    expect(stage('2027-05-01 12:00', {}, log)).toMatchObject({ ids: [], next: utc('2027-09-30 07:00') });
    expect(stage('2027-09-30 07:00', {}, log).ids).toEqual(['expiry/CNOR1/2028-03-31/6']);
  });

  it('forgets the snooze of a stage that has been replaced', () => {
    const log = [{ id: 'expiry/CNOR1/2028-03-31/12', snoozed: utc('2027-10-10 10:00') }];
    expect(stage('2027-09-29 12:00', {}, log)).toMatchObject({ ids: [], next: utc('2027-09-30 07:00') });
    expect(stage('2027-09-30 07:00', {}, log).ids).toEqual(['expiry/CNOR1/2028-03-31/6']);
    const gone = { id: 'expiry/CNOR1/2028-03-31/6', done: utc('2027-09-01 10:00') };
    expect(stage('2027-10-01 12:00', {}, [...log, gone]).next).toBe(utc('2027-12-31 08:00'));
    expect(stage('2027-09-29 12:00', {}, [...log, gone]).next).toBe(utc('2027-12-31 08:00'));
    // Done before its time, by a clock that was ahead: the one after it is still awaited.
    const early = [{ id: 'expiry/CNOR1/2028-03-31/12', done: utc('2026-11-10 10:00') }];
    expect(stage('2026-11-20 12:00', {}, early).next).toBe(utc('2027-09-30 07:00'));
  });

  it('says how it is renewed as far as is known, and what can stand against it', () => {
    const said = (more: Partial<Registration>) => {
      const [one] = stage('2027-04-01 12:00', more).due;
      return one?.kind === 'expiry' ? [one.renewal, ...one.exceptions] : [];
    };
    expect(said({ category: ' aquatic  PRODUCTS' })).toEqual(['automatic', 'listed']);
    expect(said({ category: '水产品', state: 'rectification' })).toEqual([
      'automatic',
      'listed',
      'rectification',
    ]);
    expect(said({ category: 'Meat', state: 'suspended' })).toEqual(['check', 'listed', 'suspended']);
    expect(said({})).toEqual(['check', 'listed']);
    expect(said({ state: 'valid' })).toEqual(['check', 'listed']);
    for (const state of ['cancelled', 'revoked'] as const) expect(said({ state })).toEqual([]);
  });
});

describe('once a year', () => {
  const quiet = { options: { off: ['export', 'state', 'expiry'] as const } };
  const ids = (year: number) => [`yearly/information/CNOR1/${year}`, `yearly/control-form/CNOR1/${year}`];

  it('the information and the control form are asked for, on the day of the registration', () => {
    const registrations = [registration({ registered: '2024-05-17' })]; // Constitution Day
    expect(at({ registrations }, '11-20 10:00', quiet)).toMatchObject({
      ids: [],
      next: utc('2027-05-18 07:00'),
    });
    expect(at({ registrations }, '2027-05-18 07:00', quiet)).toMatchObject({
      ids: ids(2027),
      at: [utc('2027-05-18 07:00'), utc('2027-05-18 07:00')],
      next: utc('2028-05-18 07:00'),
    });
    expect(at({ registrations }, '2030-02-01 07:00', quiet).ids).toEqual(ids(2029));
  });

  it('or of the first look, in the next year, where the day of the registration is not known', () => {
    const registrations = [registration()];
    expect(at({ registrations }, '11-20 10:00', quiet).next).toBe(utc('2027-11-10 08:00'));
    expect(at({ registrations }, '2027-11-10 08:00', quiet).ids).toEqual(ids(2027));
  });

  it('what is done is done for that year', () => {
    const registrations = [registration()];
    const log = ids(2027).map((id) => ({ id, done: utc('2027-11-11 08:00') }));
    expect(at({ registrations }, '2027-11-12 08:00', { ...quiet, log })).toMatchObject({
      ids: [],
      next: utc('2028-11-10 08:00'),
    });
    expect(at({ registrations }, '2028-11-10 08:00', { ...quiet, log }).ids).toEqual(ids(2028));
  });

  it('a day that the new year has moved belongs to its own year', () => {
    const registrations = [registration({ registered: '2021-12-31' })];
    // 31 December 2028 is a Sunday, the next day is free.
    expect(at({ registrations }, '2028-12-31 12:00', quiet)).toMatchObject({
      ids: ids(2027),
      next: utc('2029-01-02 08:00'),
    });
    expect(at({ registrations }, '2029-01-01 12:00', quiet).ids).toEqual(ids(2027));
    expect(at({ registrations }, '2029-01-02 08:00', quiet).ids).toEqual(ids(2028));
    const leap = [registration({ registered: '2024-02-29' })];
    expect(at({ registrations: leap }, '2027-02-01 08:00', quiet).next).toBe(utc('2027-03-01 08:00'));
  });

  it('nothing is asked of a registration that is not in force', () => {
    for (const state of ['valid', 'suspended', 'rectification'] as const)
      expect(at({ registrations: [registration({ state })] }, '2027-12-01 08:00', quiet).ids).toHaveLength(2);
    for (const state of ['revoked', 'cancelled', 'expired'] as const)
      expect(at({ registrations: [registration({ state })] }, '2027-12-01 08:00', quiet).ids).toEqual([]);
  });
});

describe('a task', () => {
  const task = (more: Partial<Task> = {}): Task => ({
    id: 'T1',
    text: 'Ring Mattilsynet',
    day: '2026-11-28',
    at: utc('11-20 10:00'),
    ...more,
  });

  it('is due on its day, a Saturday too, then every working day', () => {
    const about = { kind: 'application', id: 'S1' } as const;
    const tasks = [task({ about })];
    expect(at({ tasks }, '11-27 12:00')).toMatchObject({ ids: [], next: utc('11-28 08:00') });
    expect(at({ tasks }, '11-28 08:00')).toMatchObject({
      due: [
        {
          kind: 'task',
          id: 'task/T1/2026-11-28',
          task: 'T1',
          text: 'Ring Mattilsynet',
          about,
          at: utc('11-28 08:00'),
        },
      ],
      next: utc('11-30 08:00'),
    });
    expect(at({ tasks }, '11-30 08:00')).toMatchObject({
      at: [utc('11-30 08:00')],
      next: utc('12-01 08:00'),
    });
  });

  it('is not due once it is done, or gone', () => {
    const tasks = [task({ done: utc('11-29 08:00') }), task({ id: 'T2', gone: true })];
    expect(at({ tasks }, '11-30 08:00')).toEqual({ due: [], ids: [], at: [] });
  });

  it('is not lost where its day is none', () => {
    for (const day of ['2027-02-31', 'soon', '']) {
      expect(at({ tasks: [task({ day })] }, '11-20 10:00').ids).toEqual([`task/T1/${day}`]);
    }
  });
});

describe('a copy of what is tracked', () => {
  const options = { off: ['correct', 'look', 'yearly', 'task'] as const };
  const applications = [application('S1', ['review'], '11-10 10:00', '11-12 10:00')]; // Tuesday
  const exported = (now: string, log: ReminderRecord[] = [], more: Partial<World> = { applications }) =>
    at(more, now, { log, options });

  it('is due two weeks after the first look, then weekly', () => {
    expect(exported('11-20 10:00')).toMatchObject({ ids: [], next: utc('11-24 08:00') });
    expect(exported('11-24 08:00')).toMatchObject({
      due: [{ kind: 'export', id: 'export', at: utc('11-24 08:00') }],
      next: utc('12-01 08:00'),
    });
    expect(exported('12-01 09:00').at).toEqual([utc('12-01 08:00')]);
  });

  it('is due thirty days after the last one', () => {
    const log = [{ id: 'export', done: utc('11-24 09:00') }];
    expect(exported('11-24 09:00', log)).toMatchObject({ ids: [], next: utc('12-24 08:00') });
    expect(exported('12-24 08:00', log)).toMatchObject({
      due: [{ kind: 'export', last: utc('11-24 09:00') }],
      next: utc('12-31 08:00'),
    });
  });

  it('is wanted of anything that is tracked, and of nothing else', () => {
    const task: Task = { id: 'T1', text: 'x', day: '2027-11-10', at: utc('11-10 10:00') };
    expect(exported('11-24 08:00', [], { tasks: [task] }).ids).toEqual(['export']);
    expect(exported('11-24 08:00', [], { registrations: [registration()] }).ids).toEqual(['export']);
    expect(exported('11-24 08:00', [], { tasks: [{ ...task, gone: true }] })).toEqual({
      due: [],
      ids: [],
      at: [],
    });
    expect(exported('11-24 08:00', [], {}).next).toBeUndefined();
  });
});

describe('all that is due', () => {
  it('stands in the order of its kinds', () => {
    const all = at(
      {
        applications: [
          application('S1', ['saved'], '11-02 10:00'),
          application('S2', ['correct'], '11-02 10:00'),
        ],
        registrations: [inState('suspended', '11-02 10:00', { expiry: '2027-01-01' })],
        tasks: [{ id: 'T1', text: 'x', day: '2026-11-10', at: utc('11-02 10:00') }],
      },
      '11-24 08:00',
      { options: { off: [] } },
    );
    expect(all.due.map(({ kind }) => kind)).toEqual([
      'correct',
      'draft',
      'look',
      'state',
      'expiry',
      'task',
      'export',
    ]);
  });
});
