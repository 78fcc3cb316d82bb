/** What a notification tells, what is kept of it, and how it is put off; in Norway, in 2026. */
import { describe, expect, it } from 'vitest';
import { remindersAt } from '../../src/tracking/due/reminders';
import { subjectOf } from '../../src/tracking/due/subject';
import { asTold, repaired, snoozeUntil, toTell } from '../../src/tracking/due/telling';
import type { Reminder, ReminderMatter, ReminderRecord } from '../../src/tracking/due/types';
import type { ReminderOptions, Times, World } from '../../src/tracking/due/world';
import type { Registration, Subject } from '../../src/tracking/types';
import { NORWAY } from './norway';

const TIMES: Times = {
  hour: 9,
  holidays: NORWAY,
  timeZone: 'Europe/Oslo',
};
const utc = (at: string) => `2026-${at.replace(' ', 'T')}:00.000Z`;
const logOf = (...records: ReminderRecord[]) => new Map(records.map((record) => [record.id, record]));

function reminder(id: string, at: string, matter: ReminderMatter, about?: Subject): Reminder {
  return { ...matter, id, at: utc(at), ...(about && { about }) };
}
const correct = (at: string, first = at) =>
  reminder(
    `correct/S1/${utc(first)}`,
    at,
    { kind: 'correct', serial: 'S1', sure: true },
    { kind: 'application', id: 'S1' },
  );
const state = (at: string) =>
  reminder('state/CNOR1/x', at, { kind: 'state', number: 'CNOR1' }, { kind: 'registration', id: 'CNOR1' });
const yearly = (at: string, what: 'information' | 'control-form' = 'information') =>
  reminder(
    `yearly/${what}/CNOR1/2026`,
    at,
    { kind: 'yearly', number: 'CNOR1', what },
    { kind: 'registration', id: 'CNOR1' },
  );
const task = (at: string) =>
  reminder(
    'task/T1/2026-11-23',
    at,
    { kind: 'task', task: 'T1', text: 'x' },
    { kind: 'application', id: 'S1' },
  );
const told = (due: readonly Reminder[], now: string, ...records: ReminderRecord[]) =>
  toTell(due, logOf(...records), utc(now), TIMES).map(({ id }) => id);

describe('a notification', () => {
  // 20 November is a Friday.
  it('tells each time that something becomes due once', () => {
    const one = correct('11-20 08:00', '11-19 12:00');
    expect(told([one], '11-20 08:00')).toEqual([one.id]);
    expect(told([one], '11-20 10:00', { id: one.id, told: utc('11-19 12:00') })).toEqual([one.id]);
    expect(told([one], '11-20 10:00', { id: one.id, told: utc('11-20 08:00') })).toEqual([]);
    expect(told([one], '11-22 10:00', { id: one.id, told: utc('11-20 08:30') })).toEqual([]);
    expect(told([], '11-20 08:00')).toEqual([]);
  });

  it('tells all at once that becomes due at one time, also of one subject', () => {
    const both = [yearly('11-20 08:00'), yearly('11-20 08:00', 'control-form')];
    expect(told(both, '11-20 08:00')).toHaveLength(2);
  });

  it('tells of one subject once a day: the rest waits for the hour of the next working day', () => {
    const records: ReminderRecord[] = [{ id: yearly('11-20 08:00').id, told: utc('11-20 08:00') }];
    const late = state('11-20 13:00');
    for (const now of ['11-20 13:00', '11-20 22:59', '11-20 23:30', '11-21 12:00', '11-23 07:59']) {
      expect(told([late], now, ...records)).toEqual([]);
    }
    expect(told([late], '11-23 08:00', ...records)).toEqual([late.id]);
    // On another day than the telling nothing waits.
    expect(told([state('11-21 13:00')], '11-21 13:00', ...records)).toEqual([late.id]);
    // Another subject does not wait.
    expect(told([correct('11-20 13:00')], '11-20 13:00', ...records)).toHaveLength(1);
  });

  it('knows the day of the user, not that of Greenwich', () => {
    const records: ReminderRecord[] = [{ id: yearly('11-20 08:00').id, told: utc('11-19 22:30') }];
    expect(told([state('11-19 23:30')], '11-19 23:30', ...records)).toHaveLength(1);
    const west = { ...TIMES, timeZone: 'America/Los_Angeles' };
    const now = utc('11-19 23:30');
    expect(toTell([state('11-19 23:30')], logOf(...records), now, west)).toEqual([]);
  });

  it('tells a correction when it is found, whatever was told of the application that day', () => {
    const change: ReminderRecord = { id: 'change/S1', told: utc('11-20 07:00') };
    const first = correct('11-20 07:00');
    expect(told([first], '11-20 07:00', change)).toEqual([first.id]);
    // After that it waits like others.
    const again = correct('11-20 08:00', '11-19 12:00');
    const before = { id: again.id, told: utc('11-19 12:00') };
    expect(told([again], '11-20 08:00', change, before)).toEqual([]);
    expect(told([again], '11-23 08:00', change, before)).toEqual([again.id]);
  });

  it("is not kept back from the user's own tasks, nor by them", () => {
    const first = correct('11-20 08:00', '11-19 12:00');
    const correction = { id: first.id, told: utc('11-20 08:00') };
    expect(told([task('11-20 09:00')], '11-20 09:00', correction)).toHaveLength(1);
    const before = { id: first.id, told: utc('11-19 12:00') };
    const own = { id: task('11-20 07:00').id, told: utc('11-20 07:00') };
    expect(told([first], '11-20 08:00', own, before)).toHaveLength(1);
  });

  it('comes when a snooze ends, on the same day too, and once', () => {
    const asleep = correct('11-20 09:00', '11-19 12:00');
    const record = { id: asleep.id, told: utc('11-20 08:00'), snoozed: utc('11-20 09:00') };
    expect(told([asleep], '11-20 09:00', record)).toEqual([asleep.id]);
    const [after] = asTold([asleep], logOf(record), utc('11-20 09:00'));
    expect(after).toEqual({ ...record, told: utc('11-20 09:00') });
    expect(told([asleep], '11-20 10:00', after ?? record)).toEqual([]);
  });

  it('is kept by its id, with what was kept before', () => {
    const one = correct('11-20 08:00');
    expect(asTold([one], new Map(), utc('11-20 08:00'))).toEqual([{ id: one.id, told: utc('11-20 08:00') }]);
  });

  it('that has to wait is in the alarm', () => {
    const first = utc('11-20 13:00');
    const suspended: Registration = {
      number: 'CNOR1',
      state: 'suspended',
      states: [{ text: 'Suspended', possible: ['suspended'], first, last: first }],
      first,
      last: first,
    };
    const world: World = {
      applications: [],
      registrations: [suspended],
      notices: [],
      tasks: [],
      turn: () => ({ actors: new Set(), needsEnterprise: 'no' }),
      statuses: [],
      categories: [],
    };
    const options: ReminderOptions = { ...TIMES, lookAfter: 3, off: ['export'] };
    const yearlyTold = { id: yearly('11-20 08:00').id, told: utc('11-20 08:00') };
    expect(remindersAt(world, new Map(), options, first).next).toBe(utc('11-27 08:00'));
    expect(remindersAt(world, logOf(yearlyTold), options, first).next).toBe(utc('11-23 08:00'));
    const both = logOf(yearlyTold, { id: `state/CNOR1/${first}`, told: first });
    expect(remindersAt(world, both, options, first).next).toBe(utc('11-27 08:00'));
  });
});

describe('the subject of a reminder', () => {
  it('is in its id, whatever the number holds', () => {
    const of = (kind: Subject['kind'], id: string) => ({ kind, id });
    expect(subjectOf('correct/S1/2026-11-20T14:30:00.000Z')).toEqual(of('application', 'S1'));
    expect(subjectOf('draft/S1/2026-11-20T14:30:00.000Z')).toEqual(of('application', 'S1'));
    expect(subjectOf('change/S1')).toEqual(of('application', 'S1'));
    expect(subjectOf('notice/rectification/R1/C1/2026/11/02/-')).toEqual(
      of('notice', 'rectification/R1/C1/2026/11/02'),
    );
    expect(subjectOf('state/CNOR1/2026-11-20T14:30:00.000Z')).toEqual(of('registration', 'CNOR1'));
    expect(subjectOf('expiry/CNOR1/2028-03-31/12')).toEqual(of('registration', 'CNOR1'));
    expect(subjectOf('yearly/control-form/CNOR1/2026')).toEqual(of('registration', 'CNOR1'));
    expect(subjectOf('yearly/information/A/B/2026')).toEqual(of('registration', 'A/B'));
  });

  it('is nothing where it is about itself', () => {
    for (const id of ['look', 'export', 'task/T1/2026-11-20', 'constructor/x', '']) {
      expect(subjectOf(id)).toBeUndefined();
    }
  });

  it('is the one that the reminder names', () => {
    for (const one of [correct('11-20 08:00'), state('11-20 08:00'), yearly('11-20 08:00')]) {
      expect(subjectOf(one.id)).toEqual(one.about);
    }
  });
});

describe('a snooze', () => {
  it('lasts one hour, also where the clocks change', () => {
    expect(snoozeUntil('hour', utc('11-20 14:30'), TIMES)).toBe(utc('11-20 15:30'));
    expect(snoozeUntil('hour', utc('10-25 00:30'), TIMES)).toBe(utc('10-25 01:30'));
  });

  it('lasts until the hour of the next working day', () => {
    expect(snoozeUntil('tomorrow', utc('11-19 14:30'), TIMES)).toBe(utc('11-20 08:00'));
    expect(snoozeUntil('tomorrow', utc('11-19 23:30'), TIMES)).toBe(utc('11-23 08:00'));
    expect(snoozeUntil('tomorrow', utc('11-23 04:00'), TIMES)).toBe(utc('11-24 08:00'));
    expect(snoozeUntil('tomorrow', utc('04-01 12:00'), TIMES)).toBe(utc('04-07 07:00'));
    expect(snoozeUntil('tomorrow', utc('12-24 12:00'), TIMES)).toBe(utc('12-28 08:00'));
  });

  it('lasts a week, and to the next working day', () => {
    expect(snoozeUntil('week', utc('11-19 14:30'), TIMES)).toBe(utc('11-26 08:00'));
    expect(snoozeUntil('week', utc('11-21 14:30'), TIMES)).toBe(utc('11-30 08:00'));
    expect(snoozeUntil('week', utc('03-27 14:30'), TIMES)).toBe(utc('04-07 07:00'));
  });
});

describe('a clock that was set back', () => {
  const now = utc('11-20 12:00');

  it('leaves nothing in the log that is later than now', () => {
    const log = logOf(
      { id: 'a', told: utc('11-21 12:00') },
      { id: 'b', told: utc('11-19 12:00'), done: utc('12-19 12:00') },
      { id: 'c', told: utc('11-19 12:00'), snoozed: utc('12-22 12:00') },
    );
    expect(repaired(log, now)).toEqual([
      { id: 'a', told: now },
      { id: 'b', told: utc('11-19 12:00'), done: now },
      { id: 'c', told: utc('11-19 12:00'), snoozed: now },
    ]);
    expect(repaired(new Map(repaired(log, now).map((one) => [one.id, one])), now)).toEqual([]);
  });

  it('changes nothing that is in order', () => {
    const log = logOf(
      { id: 'a', told: now, done: now, snoozed: utc('12-21 12:00') },
      { id: 'b' },
      { id: 'c', snoozed: utc('11-27 12:00') },
    );
    expect(repaired(log, now)).toEqual([]);
  });
});
