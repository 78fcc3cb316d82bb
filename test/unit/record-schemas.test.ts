/** The form of what is kept: all that tracking makes is of it (see the tests of tracking), and nothing odd is. */
import { describe, expect, it } from 'vitest';
import {
  applicationRecord,
  LONGEST_TEXT,
  noticeRecord,
  registrationRecord,
  reminder,
  task,
} from '../../src/shared/record-schemas';
import { z } from '../../src/shared/zod';
import { MOST_LOOKS } from '../../src/tracking/looks';
import * as good from './storage-fake';

const { NOW } = good;
const time = (minute: number): string => new Date(Date.parse(NOW) + minute * 60_000).toISOString();
const times = (count: number): string[] => Array.from({ length: count }, (_, minute) => time(minute));
/** With a key that would change what an object is, as JSON can hold it. */
const hostile = (record: object, at: 'top' | 'fields'): unknown => {
  const text = JSON.stringify(record);
  const evil = '"__proto__":{"polluted":true},';
  return JSON.parse(
    at === 'top' ? `{${evil}${text.slice(1)}` : text.replace('"fields":{', `"fields":{${evil}`),
  );
};

const dated = { text: 'x', at: NOW };
const feedback = { from: 'customs', text: 'Fix page 2.', first: NOW, last: NOW };
const note = { id: '2026-11-20T08:00:00.000Z-ab', text: 'Called them.', at: NOW };
const account = { name: 'anna', last: NOW };

const application = {
  ...good.application('S100'),
  fields: { registration: dated, time: dated, category: dated, type: dated, route: dated },
  looks: [
    { text: 'Approved', step: '-', at: times(3) },
    { text: '受理', at: [NOW] },
  ],
  accounts: [account],
  feedback: [feedback],
  notes: [note, { ...note, id: 'b', gone: true }],
  seen: NOW,
};
const registration = {
  ...good.registration('CNOR100'),
  fields: {
    category: dated,
    homeNumber: dated,
    name: dated,
    address: dated,
    registered: dated,
    expiry: dated,
  },
  accounts: [account],
  notes: [note],
  seen: NOW,
};
const notice = {
  ...good.notice('rectification/R1//'),
  fields: { serial: dated, registration: dated, category: dated, title: dated, time: dated, deadline: dated },
  looks: [{ text: 'Open', at: [NOW] }],
  notes: [note],
};
const about = { kind: 'notice', id: 'rectification/R1//' };
const full = {
  application: [applicationRecord, application],
  registration: [registrationRecord, registration],
  notice: [noticeRecord, notice],
  task: [task, { ...good.task('t1'), about, done: NOW, gone: true }],
  reminder: [reminder, { id: 'correct/S100', told: NOW, snoozed: NOW, done: NOW }],
} as const;
type Kind = keyof typeof full;
const takes = (kind: Kind, record: unknown): boolean => z.safeParse(full[kind][0], record).success;

describe('a record', () => {
  it.each(Object.keys(full) as Kind[])('of %s is taken with all that it can hold', (kind) => {
    const [schema, record] = full[kind];
    expect(z.safeParse(schema, record)).toEqual({ success: true, data: record });
  });

  it.each(Object.keys(full) as Kind[])('of %s is refused with a key more, or as something else', (kind) => {
    const [, record] = full[kind];
    const wrong = [
      { ...record, more: 1 },
      hostile(record, 'top'),
      [record],
      null,
      undefined,
      'x',
      7,
      {},
      JSON.stringify(record),
    ];
    for (const one of wrong) expect(takes(kind, one), JSON.stringify(one)).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['application', 'registration', 'notice'] as const)('of %s has no field but its own', (kind) => {
    const [, record] = full[kind];
    const withFields = (fields: object) => ({ ...record, fields });
    expect(takes(kind, withFields({}))).toBe(true);
    for (const fields of [
      { status: dated },
      { category: { ...dated, more: 1 } },
      { category: 'x' },
      { category: { text: 'x' } },
      { category: { text: 'x', at: 'today' } },
      { category: { text: 'x'.repeat(LONGEST_TEXT + 1), at: NOW } },
      { category: undefined },
    ])
      expect(takes(kind, withFields(fields)), JSON.stringify(fields)).toBe(false);
    expect(takes(kind, hostile(record, 'fields'))).toBe(false);
  });

  it.each([
    '2026-11-20',
    '2026-11-20T08:00:00Z',
    '2026-11-20T08:00:00.0000Z',
    '2026-11-20T08:00:00.000',
    '2026-11-20T08:00:00.000+01:00',
    '2026-11-20 08:00:00.000Z',
    '2026-02-30T08:00:00.000Z',
    '2026-13-01T08:00:00.000Z',
    '2026-11-20T24:00:00.000Z',
    '+012026-11-20T08:00:00.000Z',
    'x2026-11-20T08:00:00.000Z',
    '',
    1795161600000,
    null,
  ])('has no such time: %s', (wrong) => {
    expect(takes('application', { ...application, looks: [{ text: 'x', at: [wrong] }] })).toBe(false);
    expect(takes('application', { ...application, seen: wrong })).toBe(false);
    expect(takes('application', { ...application, accounts: [{ ...account, last: wrong }] })).toBe(false);
    expect(takes('application', { ...application, feedback: [{ ...feedback, first: wrong }] })).toBe(false);
    expect(takes('application', { ...application, notes: [{ ...note, at: wrong }] })).toBe(false);
    expect(takes('registration', { ...registration, first: wrong })).toBe(false);
    expect(takes('notice', { ...notice, last: wrong })).toBe(false);
    expect(takes('task', { ...good.task('t'), done: wrong })).toBe(false);
    expect(takes('reminder', { id: 'x', snoozed: wrong })).toBe(false);
  });

  it('has its looks in order, each once, and no more than are kept', () => {
    const withLooks = (looks: unknown) => takes('application', { ...application, looks });
    expect(withLooks([{ text: 'x', at: times(MOST_LOOKS) }])).toBe(true);
    expect(withLooks([{ text: 'x', at: times(MOST_LOOKS + 1) }])).toBe(false);
    const half = times(MOST_LOOKS / 2);
    expect(
      withLooks([
        { text: 'x', at: half },
        { text: 'y', at: half },
        { text: 'z', at: [NOW] },
      ]),
    ).toBe(false);
    expect(withLooks([{ text: 'x', at: [time(1), time(0)] }])).toBe(false);
    expect(withLooks([{ text: 'x', at: [time(0), time(0)] }])).toBe(false);
    expect(withLooks([{ text: 'x', at: [] }])).toBe(false);
    expect(withLooks([])).toBe(false);
    expect(withLooks(Array.from({ length: 100_000 }, () => ({ text: 'x', at: [NOW] })))).toBe(false);
    expect(withLooks([{ text: 'x', at: [NOW], possible: [] }])).toBe(false);
    // A registration or an entry may have been seen without a state.
    expect(takes('registration', { ...registration, looks: [] })).toBe(true);
  });

  it('holds no more than can be', () => {
    const many = <T>(count: number, one: (n: number) => T): T[] =>
      Array.from({ length: count }, (_, n) => one(n));
    const long = (length: number): string => 'x'.repeat(length);
    for (const wrong of [
      { accounts: many(101, (n) => ({ name: `user ${n}`, last: NOW })) },
      { accounts: [{ name: '', last: NOW }] },
      { accounts: [{ name: long(81), last: NOW }] },
      { feedback: many(201, (n) => ({ ...feedback, text: `text ${n}` })) },
      { feedback: [{ ...feedback, text: long(20_001) }] },
      { feedback: [{ ...feedback, text: '' }] },
      { feedback: [{ ...feedback, from: 'me' }] },
      { notes: many(201, (n) => ({ ...note, id: `n${n}` })) },
      { notes: [{ ...note, text: long(5001) }] },
      { notes: [{ ...note, id: '../x' }] },
      { notes: [{ ...note, gone: false }] },
      { serial: '' },
      { serial: '__proto__' },
      { serial: 'a b c' },
      { serial: long(65) },
    ])
      expect(takes('application', { ...application, ...wrong }), Object.keys(wrong)[0]).toBe(false);
    for (const number of ['', 'cnor100', 'CN', '__proto__', 'CNOR 100', long(41).toUpperCase()])
      expect(takes('registration', { ...registration, number })).toBe(false);
    for (const wrong of [{ list: 'rumours' }, { id: '' }, { id: long(4001) }])
      expect(takes('notice', { ...notice, ...wrong })).toBe(false);
    for (const wrong of [
      { text: '' },
      { text: long(5001) },
      { day: '2026-02-30' },
      { day: '24.11.2026' },
      { day: NOW },
      { id: 'a b' },
      { about: { kind: 'rumour', id: 'S100' } },
      { gone: false },
    ])
      expect(takes('task', { ...good.task('t1'), ...wrong }), JSON.stringify(wrong)).toBe(false);
    for (const id of ['', long(5001)]) expect(takes('reminder', { id })).toBe(false);
  });
});
