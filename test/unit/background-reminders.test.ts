/** When one is told: the background with its alarms, on a clock that a test sets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReminderRecord } from '../../src/tracking/due/types';
import { type FakeTab, frame, POPUP, PORTAL, settled } from './background-fake';
import { NOW, startBackground } from './background-start';
import { fakeArea } from './storage-fake';

const SERIAL = '202211160000002960';
const TAB: FakeTab = { id: 7, url: PORTAL, active: false, windowId: 1 };
const rows = (status: string, ...serials: string[]) => ({
  type: 'applications-seen',
  input: { rows: serials.map((serial) => ({ serial, status })), inFront: false },
});
const CORRECT = 'To be corrected by enterprise';
const OPEN = 'Being accepted by the GACC';

async function begun(options: Parameters<typeof startBackground>[0] = {}) {
  const all = startBackground(options);
  await all.ready;
  /** The computer is on at this time, and the alarm rings if it is due. */
  const at = async (iso: string) => {
    all.clock.now = iso;
    const when = all.alarms.get('review');
    if (when !== undefined && when <= Date.parse(iso)) all.ring('review');
    await settled();
  };
  const see = async (status: string, ...serials: string[]) => {
    await all.send(rows(status, ...serials), frame(TAB));
    await settled();
  };
  const titles = () => all.created.map(({ title }) => title);
  return { ...all, at, see, titles };
}

describe('an application that waits for the enterprise', () => {
  it('is told at once, then every working day at the hour, until it moves', async () => {
    const { see, at, created, shown, send } = await begun();
    await see(CORRECT, SERIAL);
    expect(created).toMatchObject([{ id: `application/${SERIAL}` }]);
    await at('2026-11-21T08:00:00.000Z');
    await at('2026-11-22T08:00:00.000Z');
    expect(created).toHaveLength(1);
    await at('2026-11-23T07:59:00.000Z');
    expect(created).toHaveLength(1);
    await at('2026-11-23T08:00:00.000Z');
    await at('2026-11-23T18:00:00.000Z');
    expect(created).toHaveLength(2);
    await at('2026-11-24T08:30:00.000Z');
    expect(created).toHaveLength(3);
    expect(shown.size).toBe(1);
    await see('Approved', SERIAL);
    await send({ type: 'changes-acknowledged', input: { serials: [SERIAL] } }, POPUP);
    await settled();
    expect(shown.size).toBe(0);
    await at('2026-11-25T08:30:00.000Z');
    expect(created).toHaveLength(3);
  });

  it('is told once after ten days of sleep, and again after a clock that was ahead was set back', async () => {
    const { see, at, created } = await begun();
    await see(CORRECT, SERIAL);
    await at('2026-11-30T07:00:00.000Z');
    expect(created).toHaveLength(2);
    await at('2027-11-30T09:00:00.000Z');
    const ahead = created.length;
    // Set right again: the alarm of the wrong clock is far away, so a start of the browser looks.
    await at('2026-12-01T10:00:00.000Z');
    await see(CORRECT, SERIAL);
    await at('2026-12-02T10:00:00.000Z');
    expect(created.length).toBeGreaterThan(ahead);
  });

  it('is hidden when it is done, and comes back with another round', async () => {
    const { see, at, created, send, local, shown } = await begun();
    await send({ type: 'settings-set', input: { off: ['look'] } }, POPUP);
    await see(CORRECT, SERIAL);
    const id = Object.keys(await local.all())
      .find((key) => key.startsWith('reminder/correct/'))
      ?.slice('reminder/'.length);
    await send({ type: 'reminders-set', input: { ids: [id ?? ''], done: NOW } }, POPUP);
    await settled();
    expect(shown.size).toBe(0);
    await at('2026-11-23T08:30:00.000Z');
    expect(created).toHaveLength(1);
    await see(OPEN, SERIAL);
    await send({ type: 'changes-acknowledged', input: { serials: [SERIAL] } }, POPUP);
    await at('2026-11-24T08:30:00.000Z');
    await see(CORRECT, SERIAL);
    expect(created.at(-1)).toMatchObject({ id: `application/${SERIAL}` });
    expect(created.length).toBeGreaterThan(1);
  });

  it('waits until the end of a snooze', async () => {
    const { see, at, created, send, local } = await begun();
    await send({ type: 'settings-set', input: { off: ['look'] } }, POPUP);
    await see(CORRECT, SERIAL);
    const key = Object.keys(await local.all()).find((one) => one.startsWith('reminder/correct/')) ?? '';
    const ids = [key.slice('reminder/'.length)];
    await send({ type: 'reminders-set', input: { ids, snoozed: '2026-11-25T08:00:00.000Z' } }, POPUP);
    await at('2026-11-23T08:30:00.000Z');
    await at('2026-11-24T08:30:00.000Z');
    expect(created).toHaveLength(1);
    await at('2026-11-25T08:00:00.000Z');
    expect(created).toHaveLength(2);
  });
});

it('what was seen by a clock that was ahead is mended when it is set back, without another look', async () => {
  const { see, at, created, clock, local, send } = await begun();
  clock.now = '2027-11-20T12:00:00.000Z';
  await see(CORRECT, SERIAL);
  clock.now = NOW;
  await send({ type: 'settings-set', input: { plant: 'M 1' } }, POPUP);
  await settled();
  const { looks } = (await local.all())[`application/${SERIAL}`] as { looks: { at: string[] }[] };
  expect(looks[0]?.at.at(-1)?.slice(0, 10)).toBe('2026-11-20');
  const before = created.length;
  await at('2026-11-23T08:00:00.000Z');
  expect(created.length).toBeGreaterThan(before);
});

describe('a notification', () => {
  it('is one for several matters, and the single ones go', async () => {
    const { see, at, created, shown } = await begun();
    await see(CORRECT, SERIAL);
    await see(CORRECT, 'OTHER100');
    expect([...shown.keys()].sort()).toEqual([`application/${SERIAL}`, 'application/OTHER100'].sort());
    await at('2026-11-23T08:00:00.000Z');
    expect(created.at(-1)).toMatchObject({ id: 'several' });
    expect([...shown.keys()]).toEqual(['several']);
  });

  it('that is blocked is told when it is not any more, and the badge tells meanwhile', async () => {
    const { see, at, created, drawn, blockNotifications } = await begun();
    blockNotifications();
    await see(CORRECT, SERIAL);
    expect(created).toEqual([]);
    expect(drawn.text).toBe('1');
    blockNotifications(false);
    await at('2026-11-20T14:00:00.000Z');
    expect(created).toHaveLength(1);
  });

  it('is shown where the browser can’t be asked, beside the badge, and has no buttons: Firefox has neither', async () => {
    const { see, shown, drawn } = await begun({ without: ['permission-level'] });
    await see(CORRECT, SERIAL);
    expect(drawn.text).toBe('1');
    expect([...shown.keys()]).toEqual([`application/${SERIAL}`]);
    const [notification] = shown.values();
    expect(Object.keys(notification ?? {}).sort()).toEqual(['iconUrl', 'message', 'title', 'type']);
  });

  it('comes with the next worker where one was killed before it was kept that it was told', async () => {
    const local = fakeArea();
    const first = await begun({ local });
    // The first write is the look, the second that it was told.
    local.failAt('set', 1);
    await first.see(CORRECT, SERIAL);
    expect(first.created).toHaveLength(1);
    first.end.abort();
    const second = await begun({ local });
    await settled();
    expect(second.created).toMatchObject([{ id: `application/${SERIAL}` }]);
    second.end.abort();
    const third = await begun({ local });
    await settled();
    expect(third.created).toEqual([]);
  });

  it('tells nothing of what the user has before their eyes', async () => {
    const { send, created } = await begun();
    await send(
      { type: 'applications-seen', input: { rows: [{ serial: SERIAL, status: CORRECT }], inFront: true } },
      frame({ ...TAB, active: true }),
    );
    await settled();
    expect(created).toEqual([]);
  });

  it('is told once a day of one application, but for a correction', async () => {
    const { see, at, created, send } = await begun();
    await see(OPEN, SERIAL);
    await at('2026-11-20T12:10:00.000Z');
    await see('Approved', SERIAL);
    expect(created).toHaveLength(1);
    await send({ type: 'changes-acknowledged', input: { serials: [SERIAL] } }, POPUP);
    await at('2026-11-20T12:20:00.000Z');
    await see(OPEN, SERIAL);
    await at('2026-11-20T13:20:00.000Z');
    expect(created).toHaveLength(1);
    await at('2026-11-20T13:30:00.000Z');
    await see(CORRECT, SERIAL);
    expect(created).toHaveLength(2);
  });
});

it('a kind that is switched off is told no more, and the hour is the user’s', async () => {
  const { see, at, created, send } = await begun();
  await send({ type: 'settings-set', input: { hour: 14, off: ['look'] } }, POPUP);
  await see(CORRECT, SERIAL);
  await see(OPEN, 'OTHER100');
  await at('2026-11-23T09:00:00.000Z');
  expect(created).toHaveLength(1);
  await at('2026-11-23T13:00:00.000Z');
  expect(created).toHaveLength(2);
  expect(created.at(-1)).toMatchObject({ id: `application/${SERIAL}` });
});

/** What happens in a schedule; numbers are minutes. */
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 3000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('see' as const),
      status: fc.constantFrom(CORRECT, OPEN, 'Approved', '补齐补正', 'Something new'),
      serial: fc.constantFrom('S100', 'S101', 'S102'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('sleep' as const), days: fc.integer({ min: 1, max: 14 }) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('set back' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
);

describe('in any schedule of looks, sleeps, restarts and clocks that are set back', () => {
  it('each application that waits is told once more in the days after, and no two of the same stand on screen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
        const local = fakeArea();
        let all = await begun({ local });
        /** When a notification told something of an application last, by the true clock. */
        const toldAt = new Map<string, number>();
        let counted = 0;
        /** Hours that passed: the machine's clock may be set back, time is not. */
        let passed = 0;
        const note = () => {
          const names = all.created.slice(counted);
          counted = all.created.length;
          for (const { id, message } of names) {
            for (const serial of ['S100', 'S101', 'S102'])
              if (id === `application/${serial}` || message.includes(serial)) toldAt.set(serial, passed);
          }
          // A gathered one takes the place of the single ones that it tells.
          if (names.at(-1)?.id === 'several') {
            const gathered = all.shown.get('several')?.message ?? '';
            for (const serial of ['S100', 'S101', 'S102'])
              if (gathered.includes(serial))
                expect([...all.shown.keys()]).not.toContain(`application/${serial}`);
          }
        };
        const pass = async (minutes: number) => {
          passed += minutes;
          await all.at(new Date(Date.parse(all.clock.now) + minutes * 60_000).toISOString());
          note();
        };
        const status = new Map<string, string>();
        for (const one of events) {
          if (one.what === 'pass') await pass(one.minutes);
          else if (one.what === 'sleep') await pass(one.days * 24 * 60);
          else if (one.what === 'see') {
            await all.see(one.status, one.serial);
            status.set(one.serial, one.status);
            note();
          } else if (one.what === 'restart') {
            all.end.abort();
            all = await begun({ local, now: all.clock.now });
            counted = 0;
            note();
          } else {
            all.clock.now = new Date(Date.parse(all.clock.now) - one.hours * 60 * 60_000).toISOString();
            // A start of the browser, or any look, finds it.
            await all.see(OPEN, 'S199');
            note();
          }
        }
        // Five days with the computer on, a weekend among them or not: what waits has been told once more.
        const before = passed;
        for (let hour = 0; hour < 5 * 24; hour += 4) await pass(4 * 60);
        for (const [serial, last] of status) {
          if (last === CORRECT || last === '补齐补正')
            expect(toldAt.get(serial) ?? -1).toBeGreaterThan(before);
        }
        const log = Object.values(await local.all()).filter(
          (kept): kept is ReminderRecord => typeof kept === 'object' && kept !== null && 'told' in kept,
        );
        for (const { told = '' } of log) expect(told <= all.clock.now).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
