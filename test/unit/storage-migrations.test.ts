/** What an older version of the extension wrote is brought to this one's form, and nothing is lost on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inLatestForm, latestVersion, migrate, type Step } from '../../src/storage/migrations';
import { readKept } from '../../src/storage/read';
import { parseKey, parseRecord, parseSetAside } from '../../src/storage/schema';
import { createWriter } from '../../src/storage/writer';
import type { Application } from '../../src/tracking/types';
import { fakeArea, NOW } from './storage-fake';
import { resolve } from './tracking-fake';

const reading = { status: resolve, state: resolve };

describe('migrations', () => {
  /** Versions 1 to 3 of something: `a` becomes `b`, then `b` becomes `c/…`. */
  const steps: readonly Step[] = [
    (stored) => ('a' in stored ? { set: { b: stored.a }, remove: ['a'] } : { set: {}, remove: [] }),
    (stored) => ('b' in stored ? { set: { 'c/1': [stored.b] }, remove: ['b'] } : { set: {}, remove: [] }),
  ];

  it.each([
    ['1', { version: 1, a: 'x' }],
    ['2', { version: 2, b: 'x' }],
    ['none, which is the first', { a: 'x' }],
  ])('lead from version %s to the latest, and do nothing when run again', async (_, stored) => {
    const area = fakeArea(stored);
    await migrate(area, NOW, steps);
    expect(await area.all()).toEqual({ version: 3, 'c/1': ['x'] });
    expect(inLatestForm(stored, steps)).toEqual({
      ...stored,
      ...('b' in stored ? { b: null } : { a: null, b: null }),
      'c/1': ['x'],
    });
    const { length } = area.calls;
    await migrate(area, NOW, steps);
    expect(area.calls.slice(length)).toEqual(['get']);
  });

  it('run only the steps that are left', async () => {
    const ran: number[] = [];
    const noted = steps.map(
      (step, index): Step =>
        (stored) => {
          ran.push(index + 1);
          return step(stored);
        },
    );
    await migrate(fakeArea({ version: 2, b: 'x' }), NOW, noted);
    expect(ran).toEqual([2]);
  });

  it('mark an empty storage with the latest version', async () => {
    const area = fakeArea();
    await migrate(area, NOW);
    expect(await area.all()).toEqual({ version: latestVersion() });
  });

  it('refuse a later version', async () => {
    const area = fakeArea({ version: 4, d: 1 });
    await expect(migrate(area, NOW, steps)).rejects.toMatchObject({ fault: 'newer' });
    expect(await area.all()).toEqual({ version: 4, d: 1 });
  });

  it('set a version aside that is none, and run no step on what it may be', async () => {
    const area = fakeArea({ version: 'one', a: 'x' });
    await migrate(area, NOW, steps);
    expect(await area.all()).toEqual({ version: 3, a: 'x', [`set-aside/${NOW}/version`]: 'one' });
  });

  it('have names of keys that can be taken apart again', () => {
    expect(parseSetAside(`set-aside/${NOW}/application/S1/2`)).toEqual({
      at: NOW,
      original: 'application/S1/2',
    });
    expect(parseSetAside('application/S1')).toBeUndefined();
  });
});

/** What the last version with version 1 of the storage wrote, made with its own code. */
const V1 = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', 'storage-v1.json'), 'utf8')) as Record<
  string,
  unknown
>;
/** Records of version 1 held what is now worked out. */
const applicationsV1 = Object.entries(V1).flatMap(([key, value]) =>
  key.startsWith('application/') ? [value as Application] : [],
);

describe('version 1', () => {
  it('gives the same histories, the same unseen changes and the same settings', async () => {
    const area = fakeArea(V1);
    await createWriter(area, () => NOW).sweep();
    const kept = await readKept(area, reading);
    expect(applicationsV1).toHaveLength(8);
    expect(kept.applications).toEqual(applicationsV1);
    expect(kept).toMatchObject({ unreadable: [], setAside: [], state: 'ok' });
    expect(applicationsV1.filter(({ change }) => change).length).toBeGreaterThan(3);
    const { version: _1, ...others } = Object.fromEntries(
      Object.entries(V1).filter(([key]) => !key.startsWith('application/')),
    );
    expect(await area.all()).toMatchObject({ ...others, version: latestVersion() });
    expect(Object.keys(await area.all()).sort()).toEqual(Object.keys(V1).sort());
  });

  it('gives records of the form that is kept now', async () => {
    const area = fakeArea(V1);
    await migrate(area, NOW);
    for (const [key, value] of Object.entries(await area.all())) {
      const at = parseKey(key);
      if (at) expect(parseRecord(at.kind, at.id, value)).toEqual({ ok: true, value });
    }
  });

  it('is read by a page before the background has been through it', async () => {
    const kept = await readKept(fakeArea(V1), reading);
    expect(kept.applications).toEqual(applicationsV1);
    expect(kept).toMatchObject({ unreadable: [], state: 'ok', settings: { plant: 'M100' } });
  });

  it('does the same when it is gone through again', async () => {
    const area = fakeArea(V1);
    await migrate(area, NOW);
    const once = await area.all();
    await area.set({ version: 1 });
    await migrate(area, NOW);
    expect(await area.all()).toEqual(once);
  });

  it('leaves what is of no known form as it is, to be set aside', async () => {
    const broken = { serial: 'S1', history: [] };
    const area = fakeArea({ ...V1, 'application/S1': broken, 'application/S2': null });
    expect(await createWriter(area, () => NOW).sweep()).toBe(1);
    const all = await area.all();
    expect(all[`set-aside/${NOW}/application/S1`]).toEqual(broken);
    expect((await readKept(area, reading)).applications).toEqual(applicationsV1);
  });
});
