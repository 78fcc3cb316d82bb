/** What the background keeps beside applications, and what the user does with it. */
import { describe, expect, it } from 'vitest';
import { applicationOf } from '../../src/tracking/application';
import type { ApplicationRecord, RegistrationRecord } from '../../src/tracking/types';
import { type FakeTab, frame, POPUP, PORTAL } from './background-fake';
import { later, NOW, resolve, startBackground } from './background-start';
import { fakeArea } from './storage-fake';

const SERIAL = '202211160000002960';
const NUMBER = 'CNOR18PP1804010103';
const tab = (id: number): FakeTab => ({ id, url: PORTAL, active: true, windowId: 1 });
const rows = (...serials: string[]) => ({
  type: 'applications-seen',
  input: { rows: serials.map((serial) => ({ serial, status: 'Approved' })), inFront: true },
});

async function begun(...given: Parameters<typeof startBackground>) {
  const all = startBackground(...given);
  await all.ready;
  const record = async <T>(key: string) => (await all.local.all())[key] as T | undefined;
  return {
    ...all,
    record,
    application: async (serial: string) => {
      const kept = await record<ApplicationRecord>(`application/${serial}`);
      return kept && applicationOf(kept, resolve);
    },
    registration: (number: string) => record<RegistrationRecord>(`registration/${number}`),
  };
}

describe('the account', () => {
  it('of rows is the user whom the frame round them names, whichever comes first', async () => {
    const { send, application } = await begun();
    await send(rows(SERIAL), frame(tab(7), 3));
    expect((await application(SERIAL))?.accounts).toBeUndefined();
    await send({ type: 'account-seen', input: { name: 'NORGETEST' } }, frame(tab(7)));
    expect((await application(SERIAL))?.accounts).toEqual(['NORGETEST']);
    await send(rows('OTHER100'), frame(tab(7), 3));
    expect((await application('OTHER100'))?.accounts).toEqual(['NORGETEST']);
  });

  it('of another tab is another one, and an application may be seen in both', async () => {
    const { send, application, clock } = await begun();
    await send({ type: 'account-seen', input: { name: 'PLANT A' } }, frame(tab(7)));
    await send({ type: 'account-seen', input: { name: 'PLANT B' } }, frame(tab(8)));
    await send(rows(SERIAL), frame(tab(7), 3));
    await send(rows('OTHER100'), frame(tab(8), 3));
    expect((await application(SERIAL))?.accounts).toEqual(['PLANT A']);
    expect((await application('OTHER100'))?.accounts).toEqual(['PLANT B']);
    clock.now = later(1);
    await send(rows(SERIAL), frame(tab(8), 3));
    expect((await application(SERIAL))?.accounts).toEqual(['PLANT B', 'PLANT A']);
  });

  it('goes with the tab', async () => {
    const { send, application, events } = await begun();
    await send({ type: 'account-seen', input: { name: 'PLANT A' } }, frame(tab(7)));
    events.removed.send(7, {});
    await send(rows(SERIAL), frame(tab(7), 3));
    expect((await application(SERIAL))?.accounts).toBeUndefined();
  });
});

describe('a feedback', () => {
  const opened = { type: 'feedback-opened', input: { serial: SERIAL, from: 'customs' } };
  const seen = (text: string) => ({ type: 'feedback-seen', input: { text } });

  it('is kept with the application whose button was pressed, also from another frame', async () => {
    const { send, application, clock } = await begun();
    await send(rows(SERIAL), frame(tab(7), 3));
    await send(opened, frame(tab(7), 3));
    await send(seen('补齐补正：工艺流程图'), frame(tab(7), 9));
    clock.now = later(2);
    await send(seen('补齐补正：工艺流程图'), frame(tab(7), 9));
    expect((await application(SERIAL))?.feedback).toEqual([
      { from: 'customs', text: '补齐补正：工艺流程图', first: NOW, last: later(2) },
    ]);
  });

  it('of another tab, of nobody’s pressing or long after it is not', async () => {
    const { send, application, clock } = await begun();
    await send(rows(SERIAL), frame(tab(7), 3));
    await send(seen('a dialog'), frame(tab(7), 3));
    await send(opened, frame(tab(7), 3));
    await send(seen('another tab'), frame(tab(8), 3));
    clock.now = later(4);
    await send(seen('too late'), frame(tab(7), 3));
    expect((await application(SERIAL))?.feedback).toBeUndefined();
  });
});

describe('registrations', () => {
  const seen = (from: 'own' | 'public', ...list: object[]) => ({
    type: 'registrations-seen',
    input: { rows: list, from },
  });
  const row = (more = {}) => ({ number: NUMBER, state: '有效', expiry: '2028-03-31', ...more });

  it('of the user’s own lists are kept with their account', async () => {
    const { send, registration } = await begun();
    await send({ type: 'account-seen', input: { name: 'PLANT A' } }, frame(tab(7)));
    await send(seen('own', row({ homeNumber: 'M-1' })), frame(tab(7), 3));
    expect(await registration(NUMBER)).toEqual({
      number: NUMBER,
      fields: {
        expiry: { text: '2028-03-31', at: NOW },
        homeNumber: { text: 'M-1', at: NOW },
      },
      looks: [{ text: '有效', at: [NOW] }],
      first: NOW,
      last: NOW,
      accounts: [{ name: 'PLANT A', last: NOW }],
    });
  });

  it('of the open register are kept where they are one’s own: tracked, named by an application, or by the plant’s number', async () => {
    const { send, registration } = await begun();
    const look = () =>
      send(
        seen(
          'public',
          row(),
          row({ number: 'CNOR00000000000002' }),
          row({ number: 'CNOR00000000000003', homeNumber: 'm 77' }),
          row({ number: 'CNOR00000000000004', homeNumber: 'M-78' }),
        ),
        frame(tab(7)),
      );
    const kept = async () =>
      Promise.all([NUMBER, ...[2, 3, 4].map((n) => `CNOR0000000000000${n}`)].map(registration)).then((all) =>
        all.map((one) => one !== undefined),
      );
    await look();
    expect(await kept()).toEqual([false, false, false, false]);
    await send({ type: 'registration-followed', input: { number: NUMBER } }, POPUP);
    await send(
      {
        type: 'applications-seen',
        input: {
          rows: [{ serial: SERIAL, status: 'Approved', registration: 'CNOR00000000000002' }],
          inFront: true,
        },
      },
      frame(tab(7)),
    );
    await send({ type: 'settings-set', input: { plant: 'M-77' } }, POPUP);
    await look();
    expect(await kept()).toEqual([true, true, true, false]);
    expect((await registration(NUMBER))?.looks).toEqual([{ text: '有效', at: [NOW] }]);
  });

  it('that are followed once more lose nothing', async () => {
    const { send, registration, clock } = await begun();
    await send(seen('own', row()), frame(tab(7)));
    const before = await registration(NUMBER);
    clock.now = later(1);
    await send({ type: 'registration-followed', input: { number: NUMBER } }, POPUP);
    expect(await registration(NUMBER)).toEqual(before);
  });
});

it('entries of GACC’s lists are kept, one record however often they are seen', async () => {
  const { send, local, clock } = await begun();
  const row = { list: 'rectification', registration: NUMBER, time: '2026-11-01', deadline: '2026-12-01' };
  const seen = { type: 'notices-seen', input: { rows: [row, { list: 'notification' }] } };
  await send(seen, frame(tab(7)));
  clock.now = later(1);
  await send(seen, frame(tab(7)));
  const notices = Object.entries(await local.all()).filter(([key]) => key.startsWith('notice/'));
  expect(notices).toMatchObject([
    [`notice/rectification//${NUMBER}/2026-11-01`, { first: NOW, last: later(1) }],
  ]);
});

describe('what the user does', () => {
  it('notes and tasks are kept, changed, and taken away for good', async () => {
    const { send, record, application, clock } = await begun();
    await send(rows(SERIAL), frame(tab(7)));
    clock.now = later(5);
    const about = { kind: 'application', id: SERIAL };
    const note = { id: `${NOW}-a`, text: 'ring Kari', at: NOW };
    await send({ type: 'note-kept', input: { about, note } }, POPUP);
    expect((await application(SERIAL))?.notes).toEqual([note]);
    await send(
      { type: 'note-kept', input: { about, note: { ...note, text: '', at: later(1), gone: true } } },
      POPUP,
    );
    await send({ type: 'note-kept', input: { about, note } }, POPUP);
    expect((await application(SERIAL))?.notes).toBeUndefined();
    const nowhere = { about: { kind: 'application', id: 'NOBODY' }, note };
    expect(await send({ type: 'note-kept', input: nowhere }, POPUP)).toMatchObject({ ok: false });

    const task = { id: 't1', text: 'call Mattilsynet', day: '2026-11-24', at: NOW };
    await send({ type: 'task-kept', input: { task } }, POPUP);
    await send({ type: 'task-kept', input: { task: { ...task, day: '2026-11-25', at: later(2) } } }, POPUP);
    await send({ type: 'task-kept', input: { task } }, POPUP);
    expect(await record('task/t1')).toMatchObject({ day: '2026-11-25' });
  });

  it('a reminder is done or snoozed, and not any more', async () => {
    const { send, record } = await begun();
    const set = (what: object) => send({ type: 'reminders-set', input: { ids: ['export'], ...what } }, POPUP);
    await set({ done: NOW });
    await set({ snoozed: later(60) });
    expect(await record('reminder/export')).toEqual({ id: 'export', done: NOW, snoozed: later(60) });
    await set({ done: null });
    expect(await record('reminder/export')).toEqual({ id: 'export', snoozed: later(60) });
  });

  it('a colleague’s file adds to what is kept and loses nothing, and what is old in it is no news', async () => {
    const { send, local, application, registration } = await begun();
    await send(rows(SERIAL), frame(tab(7)));
    const before = await application(SERIAL);
    const early = '2026-10-01T08:00:00.000Z';
    const seen = (text: string, at: string) => ({ text, at: [at] });
    const file = {
      applications: [
        {
          serial: SERIAL,
          fields: { registration: { text: NUMBER, at: early } },
          looks: [seen('Being accepted by the GACC', early)],
          notes: [{ id: 'n', text: 'theirs', at: early }],
        },
        {
          serial: 'OTHER100',
          fields: {},
          looks: [seen('Being accepted by the GACC', early), seen('Approved', NOW)],
        },
      ],
      registrations: [{ number: NUMBER, fields: {}, looks: [], first: early, last: early }],
      notices: [],
      tasks: [{ id: 't', text: 'theirs', day: '2026-12-01', at: early }],
    };
    const joined = await send({ type: 'records-joined', input: { records: file } }, POPUP);
    expect(joined).toEqual({ ok: true, output: { added: 3, joined: 1 } });
    expect(await application(SERIAL)).toMatchObject({
      registration: NUMBER,
      notes: [{ text: 'theirs' }],
      history: [{ text: 'Being accepted by the GACC', first: early }, before?.history[0]],
    });
    expect((await application('OTHER100'))?.change).toBeUndefined();
    expect(await registration(NUMBER)).toBeDefined();
    const once = await local.all();
    await send({ type: 'records-joined', input: { records: file } }, POPUP);
    expect(await local.all()).toEqual(once);
    const hostile = { ...file, applications: [{ serial: 'S1' }] };
    expect(await send({ type: 'records-joined', input: { records: hostile } }, POPUP)).toMatchObject({
      ok: false,
    });
    expect(await local.all()).toEqual(once);
  });
});

describe('what a company has set', () => {
  it('goes before what the user has, value by value, and goes with the policy', async () => {
    const local = fakeArea({ version: 2, settings: { markers: true, language: 'nb', hour: 7 } });
    const policy = { language: 'en', hour: 'late', lookAfter: 5, unknown: 1 };
    const first = await begun({ local, policy });
    expect(await first.record('managed')).toEqual({ language: 'en', lookAfter: 5 });
    first.end.abort();
    const second = await begun({ local });
    expect(await second.record('managed')).toBeUndefined();
    expect(await second.record('settings')).toEqual({ markers: true, language: 'nb', hour: 7 });
  });

  it('is no error where there is none, or where it is nonsense', async () => {
    for (const policy of [undefined, {}, null, 'x', { language: 7 }]) {
      const { local, reports } = await begun({ policy });
      expect(reports).toEqual([]);
      expect(Object.keys(await local.all())).toEqual(['version']);
    }
  });
});
