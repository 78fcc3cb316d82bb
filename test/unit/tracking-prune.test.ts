/** What is left out of what is kept, and what never is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPruner, withRoom } from '../../src/background/prune';
import { memoryArea } from '../../src/storage/area';
import { createWriter } from '../../src/storage/writer';
import { addSighting, applicationOf } from '../../src/tracking/application';
import { pruned, uselessReminders } from '../../src/tracking/prune';
import type { ResolveStatus } from '../../src/tracking/status';
import type { ApplicationRecord } from '../../src/tracking/types';
import { fakeArea, QUOTA } from './storage-fake';

const NOW = '2026-11-20T12:00:00.000Z';
const DAY = 86_400_000;
const at = (days: number, hours = 0): string =>
  new Date(Date.parse(NOW) + days * DAY + hours * 3_600_000).toISOString();
const resolve: ResolveStatus = (text) => ({ Approved: ['approved'], Accepted: ['accepted'] })[text] ?? [];
/** Looks of an application: so many days ago, and what they found. */
const record = (serial: string, ...looks: [days: number, status: string][]): ApplicationRecord => {
  const made = looks.reduce<ApplicationRecord | undefined>(
    (kept, [days, status]) => addSighting(kept, { serial, status }, at(-days)),
    undefined,
  );
  if (!made) throw new Error('no look');
  return made;
};
const times = ({ looks }: ApplicationRecord): readonly string[] => looks.flatMap((one) => one.at).sort();

describe('old looks', () => {
  it('in the middle of a stretch go; its ends, and those of the last fortnight, stay', () => {
    const kept = record(
      'S100',
      [90, 'Accepted'],
      [80, 'Accepted'],
      [70, 'Accepted'],
      [60, 'Approved'],
      [10, 'Approved'],
      [5, 'Approved'],
      [1, 'Approved'],
    );
    expect(times(pruned(kept, NOW))).toEqual([90, 70, 60, 10, 5, 1].map((days) => at(-days)));
  });

  it('leave the history as it was, however often that is done', () => {
    const look = fc.tuple(
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom('Approved', 'Accepted', 'Odd', '受理'),
    );
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 60 }), (looks) => {
        const kept = record('S100', ...looks);
        const once = pruned(kept, NOW);
        expect(applicationOf(once, resolve)).toEqual(applicationOf(kept, resolve));
        expect(pruned(once, NOW)).toBe(once);
        expect(pruned(once, at(100)).looks.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('that are few are left alone', () => {
    const kept = record('S100', [90, 'Accepted'], [1, 'Approved']);
    expect(pruned(kept, NOW)).toBe(kept);
  });
});

describe('what was told of reminders', () => {
  const useless = (id: string, more = {}) =>
    uselessReminders(
      [{ id, told: at(-1), ...more }],
      ({ kind, id: of }) => kind === 'application' && of === 'S100',
      NOW,
    );

  it('goes with what they are about, and after more than a year', () => {
    expect(useless(`correct/S100/${at(-3)}`)).toEqual([]);
    expect(useless(`correct/S101/${at(-3)}`)).toHaveLength(1);
    expect(useless('expiry/CNOR1/2028-01-01/6')).toHaveLength(1);
    expect(useless(`correct/S100/${at(-500)}`, { told: at(-420) })).toHaveLength(1);
    expect(useless(`correct/S100/${at(-500)}`, { told: at(-420), snoozed: at(-5) })).toEqual([]);
    expect(useless(`draft/S100/${at(-500)}`, { told: at(-420), done: at(-5) })).toEqual([]);
    expect(useless('task/t1', { done: at(-420), told: undefined })).toEqual(['task/t1']);
    expect(useless('task/t2', { done: at(-5) })).toEqual([]);
  });

  it('stays of the last export, however long ago that was', () => {
    expect(useless('export', { told: at(-900), done: at(-900) })).toEqual([]);
  });
});

describe('the storage', () => {
  const reading = (key: string, days: number) => ({ key, read: at(-days), items: [] });
  const stored = () => ({
    version: 2,
    'application/S100': record('S100', [900, 'Accepted'], [450, 'Accepted'], [1, 'Accepted']),
    'application/S101': record('S101', [900, 'Approved'], [450, 'Approved'], [1, 'Approved']),
    'attachments/S100': reading('S100', 600),
    'attachments/S101': reading('S101', 100),
    'attachments//form?x': reading('/form?x', 600),
    'reminder/export': { id: 'export', done: at(-900) },
    'reminder/change/GONE': { id: 'change/GONE', told: at(-1) },
  });
  const isOpen = (one: ApplicationRecord) => applicationOf(one, resolve).history.at(-1)?.text !== 'Approved';
  const begun = (area = fakeArea(stored())) => {
    const session = memoryArea();
    const clock = { now: NOW };
    const writer = createWriter(area, () => clock.now);
    return { area, clock, writer, pruner: createPruner(writer, session, isOpen, () => clock.now) };
  };

  it('is tidied once a day: what is open keeps its readings, and every application stays', async () => {
    const { area, clock, pruner } = begun();
    await pruner.daily();
    const first = await area.all();
    expect(Object.keys(first).sort()).toEqual(
      [
        'application/S100',
        'application/S101',
        'attachments/S100',
        'attachments/S101',
        'reminder/export',
        'version',
      ].sort(),
    );
    // The last look before the fortnight stays too: a look that is told late finds its place behind it.
    expect(times(first['application/S100'] as ApplicationRecord)).toEqual([at(-900), at(-450), at(-1)]);
    await area.set({ 'reminder/change/GONE': { id: 'change/GONE', told: at(-1) } });
    await pruner.daily();
    expect(await area.all()).toHaveProperty(['reminder/change/GONE']);
    clock.now = at(1);
    await pruner.daily();
    expect(await area.all()).not.toHaveProperty(['reminder/change/GONE']);
  });

  it('that is full loses the readings of what has ended too, and the write is tried once more', async () => {
    const { area, writer, pruner } = begun();
    const roomy = withRoom(writer, pruner.room);
    await writer.sweep();
    area.failAt('set', 0, QUOTA);
    const job = () =>
      roomy.run(async (transaction) => transaction.put('reminder', 'look', { id: 'look', told: NOW }));
    await job();
    const all = await area.all();
    expect(all).toHaveProperty(['reminder/look']);
    expect(all).not.toHaveProperty(['attachments/S101']);
    expect(all).toHaveProperty(['attachments/S100']);
    expect(all).toHaveProperty(['application/S101']);
  });

  it('that fails otherwise is not tried again', async () => {
    const { area, writer, pruner } = begun();
    const roomy = withRoom(writer, pruner.room);
    await writer.sweep();
    area.failAt('set', 0);
    await expect(
      roomy.run(async (transaction) => transaction.put('reminder', 'look', { id: 'look', told: NOW })),
    ).rejects.toThrow('disk is gone');
    expect(await area.all()).toHaveProperty(['attachments/S101']);
  });
});
