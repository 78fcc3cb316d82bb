/** Tabs that look again by themselves, on the user's standing word. */
import { describe, expect, it } from 'vitest';
import { inWorkingHours } from '../../src/background/watch';
import type { Watch } from '../../src/shared/messages';
import { type FakeTab, frame, POPUP, PORTAL, settled } from './background-fake';
import { later, startBackground } from './background-start';
import { NORWAY } from './norway';
import { fakeArea } from './storage-fake';

const TAB: FakeTab = { id: 7, url: PORTAL, active: false, windowId: 1 };

async function watched(every = 60, options: Parameters<typeof startBackground>[0] = {}) {
  const all = startBackground(options);
  await all.ready;
  all.tabs.set(7, TAB);
  const heard: unknown[] = [];
  let takes = true;
  all.frames.set('7/0', () => undefined);
  all.frames.set('7/3', (message) => {
    heard.push(message);
    return message.type === 'watch-look' ? takes : undefined;
  });
  const page = (pages: string[]) => ({ type: 'page-seen', input: { pages, found: 1, known: 1, markers: 1 } });
  await all.send(page(['shell']), frame(TAB));
  await all.send(page(['application-enquiry']), frame(TAB, 3));
  await all.send({ type: 'watch-set', input: { tabId: 7, every } }, POPUP);
  return {
    ...all,
    heard,
    refuse: () => {
      takes = false;
    },
    now: async () =>
      ((await all.send({ type: 'watch-wanted', input: { tabId: 7 } }, POPUP)) as { output: Watch | null })
        .output,
    rings: () => new Date(all.alarms.get('watch/7') ?? 0).toISOString(),
    ring: async (at: string) => {
      all.clock.now = at;
      all.ring('watch/7');
      await settled();
    },
    says: (outcome: string) => all.send({ type: 'watch-looked', input: { outcome } }, frame(TAB, 3)),
    looks: () => heard.filter((one) => (one as { type: string }).type === 'watch-look').length,
  };
}

describe('a watched tab', () => {
  it('is asked to look again after the minutes that were chosen, and once more after it has', async () => {
    const { now, rings, ring, says, looks, clock } = await watched();
    expect(await now()).toEqual({ every: 60, next: later(60) });
    expect(rings()).toBe(later(60));
    await ring(later(60));
    expect(looks()).toBe(1);
    clock.now = later(61);
    await says('looked');
    expect(await now()).toEqual({ every: 60, last: later(61), next: later(121) });
    expect(rings()).toBe(later(121));
  });

  it('is left alone while the user is at work in it', async () => {
    const { now, ring, says } = await watched();
    await ring(later(60));
    await says('busy');
    expect(await now()).toMatchObject({ every: 60, next: later(65) });
  });

  it('ends when the portal has signed the user out, and says so', async () => {
    const { now, ring, says, shown, alarms } = await watched();
    await ring(later(60));
    await says('signed-out');
    expect(await now()).toEqual({ every: null, stopped: 'signed-out' });
    expect(shown.get('watch/7')).toMatchObject({ message: expect.stringContaining('logget deg ut') });
    expect(alarms.has('watch/7')).toBe(false);
    await says('looked');
    expect(await now()).toMatchObject({ every: null });
  });

  it('ends after two looks in a row that nobody answered, not after one', async () => {
    const { now, rings, ring, says, looks, shown } = await watched();
    await ring(later(60));
    expect(rings()).toBe(later(62));
    await ring(later(62));
    expect(await now()).toMatchObject({ every: 60, next: later(67) });
    await ring(later(67));
    await says('looked');
    await ring(later(130));
    await ring(later(132));
    await ring(later(137));
    expect(shown.size).toBe(0);
    await ring(later(139));
    expect(looks()).toBe(4);
    expect(await now()).toMatchObject({ every: null, stopped: 'no-answer' });
    expect([...shown.keys()]).toEqual(['watch/7']);
  });

  it('ends when the page has no list with its button any more', async () => {
    const { now, ring, refuse } = await watched();
    refuse();
    await ring(later(60));
    expect(await now()).toMatchObject({ every: 60 });
    await ring(later(65));
    expect(await now()).toMatchObject({ every: null, stopped: 'no-list' });
  });

  it('ends when it leaves the portal, and is forgotten when it is closed', async () => {
    const one = await watched();
    one.events.updated.send(7, { status: 'loading' }, { ...TAB, url: undefined });
    await settled();
    expect(await one.now()).toMatchObject({ every: null, stopped: 'left' });
    const two = await watched();
    two.events.updated.send(7, { status: 'loading' }, TAB);
    await settled();
    expect(await two.now()).toMatchObject({ every: 60 });
    two.events.removed.send(7, {});
    await settled();
    expect(await two.now()).toBeNull();
    expect(two.alarms.has('watch/7')).toBe(false);
  });

  it('is watched on by the next worker, and ends at the user’s word', async () => {
    const session = fakeArea();
    const first = await watched(30, { session });
    first.end.abort();
    const second = await watched(30, { session });
    await second.ring(later(30));
    expect(second.looks()).toBe(1);
    await second.send({ type: 'watch-set', input: { tabId: 7, every: null } }, POPUP);
    expect(await second.now()).toBeNull();
    expect(second.heard.at(-1)).toEqual({ type: 'watch', every: null });
    expect(second.alarms.has('watch/7')).toBe(false);
  });

  it('is not asked more often than every quarter of an hour', async () => {
    const { send } = await watched();
    for (const every of [14, 0, -1, 1.5, 100_000])
      expect(await send({ type: 'watch-set', input: { tabId: 7, every } }, POPUP)).toMatchObject({
        ok: false,
      });
  });

  it('tells its frames, also those that come later', async () => {
    const { send, heard } = await watched(45);
    expect(heard).toContainEqual({ type: 'watch', every: 45 });
    expect(await send({ type: 'knowledge-wanted', input: {} }, frame(TAB, 9))).toMatchObject({
      output: { watch: 45 },
    });
    expect(await send({ type: 'knowledge-wanted', input: {} }, frame({ ...TAB, id: 8 }))).toMatchObject({
      output: { watch: null },
    });
  });

  it('sleeps over the weekend, and an alarm that rings in the night only sets the next', async () => {
    const { now, ring, says, looks } = await watched(240);
    await ring(later(239));
    await says('looked');
    // Friday 16.59 and four hours: after hours, so on Monday at seven.
    expect(await now()).toMatchObject({ next: '2026-11-23T06:00:00.000Z' });
    await ring('2026-11-21T02:00:00.000Z');
    expect(looks()).toBe(1);
    expect(await now()).toMatchObject({ next: '2026-11-23T06:00:00.000Z' });
  });
});

describe('working hours', () => {
  it.each([
    ['within them it is now', '2026-11-20T12:00:00.000Z', '2026-11-20T12:00:00.000Z'],
    ['before them it is their beginning', '2026-11-20T03:00:00.000Z', '2026-11-20T06:00:00.000Z'],
    ['at their end it is over', '2026-11-20T16:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['on a Saturday it is Monday', '2026-11-21T12:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['on 17 May it is the 18th', '2027-05-17T09:00:00.000Z', '2027-05-18T05:00:00.000Z'],
    ['from Maundy Thursday’s evening over Easter', '2027-03-25T20:00:00.000Z', '2027-03-30T05:00:00.000Z'],
  ])('%s', (_, from, to) => {
    expect(inWorkingHours(from, NORWAY, 'Europe/Oslo')).toBe(to);
  });
});
