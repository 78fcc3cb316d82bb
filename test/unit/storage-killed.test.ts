/**
 * The worker is killed at every point of a write: before, between and after each call of the storage. What is left
 * is the state before the job or after it, and the next worker goes on from there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StorageArea } from '../../src/storage/area';
import { migrate, type Step } from '../../src/storage/migrations';
import { readKept } from '../../src/storage/read';
import { createWriter, type Writer } from '../../src/storage/writer';
import { joinApplications } from '../../src/tracking/application';
import {
  application,
  type Death,
  dyingArea,
  fakeArea,
  GOOD,
  NOW,
  notice,
  registration,
  type Silence,
  task,
} from './storage-fake';
import { resolve } from './tracking-fake';

const V1 = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', 'storage-v1.json'), 'utf8')) as Record<
  string,
  unknown
>;
type Stored = Record<string, unknown>;
type Job = (writer: Writer) => Promise<unknown>;

/** What is stored, without keys that hold nothing. */
const held = (stored: Stored): Stored =>
  Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null));

/** Jobs of every kind, as the background does them. */
const JOBS: Readonly<Record<string, Job>> = {
  'a new record': (writer) => writer.run(async (to) => to.put('task', 't9', task('t9'))),
  'a look at several records': (writer) =>
    writer.run(async (to) => {
      const kept = await to.get('application', ['S100', 'S101', 'S102']);
      for (const serial of ['S100', 'S101', 'S102']) {
        const before = kept.get(serial);
        const seen = application(serial, '受理');
        to.put('application', serial, before ? joinApplications(before, seen) : seen);
      }
      to.put('registration', 'CNOR100', { ...registration('CNOR100'), looks: [] });
      to.put('reminder', 'correct/S100', { id: 'correct/S100', done: NOW });
    }),
  'one record in the place of another': (writer) =>
    writer.run(async (to) => {
      to.remove('notice', 'rectification/R1//');
      to.put('notice', 'rectification/R2//', notice('rectification/R2//'));
      to.remove('task', 't1');
      to.put('settings', '', { markers: true, hour: 9 });
    }),
  'records taken away': (writer) =>
    writer.run(async (to) => {
      for (const [id] of await to.all('reminder')) to.remove('reminder', id);
      to.remove('application', 'S100');
    }),
  'what was set aside, deleted': (writer) =>
    writer.run(async (to) => to.removeKey(`set-aside/${NOW}/application/OLD`)),
  'a record that does not parse, met in passing': (writer) =>
    writer.run(async (to) => {
      await to.get('products', ['0304']);
      const kept = await to.get('not-applicable', ['BAD']);
      to.put('not-applicable', 'BAD', [...(kept.get('BAD') ?? []), 'Label']);
      to.remove('attachments', 'S100');
    }),
  'a sweep': (writer) => writer.sweep(),
  'everything, forgotten': (writer) => writer.forgetEverything(),
};

/** Things in the storage that no job of ours would have written. */
const BROKEN: Stored = {
  'not-applicable/BAD': 'no list',
  'products/0304': [{ hs: 1 }],
  'registration/CNOR9': { number: 'CNOR8' },
};
const START: Stored = {
  ...GOOD,
  ...BROKEN,
  [`set-aside/${NOW}/application/OLD`]: { odd: 1 },
  'task/gone': null,
  foreign: 'not ours',
};

/** All points of a run: each call of the storage, before and after it, with a worker that is gone or that fails. */
async function points(run: (area: StorageArea) => Promise<unknown>, start: Stored) {
  const area = fakeArea(start);
  await run(area);
  return area.calls.flatMap((call, n) =>
    (['before', 'after'] as const).flatMap((death) =>
      (['gone', 'failing'] as const).map((silence) => ({ call, n, death, silence })),
    ),
  );
}

/** Runs until the worker is killed; gives what is left. */
async function killed(
  run: (area: StorageArea) => Promise<unknown>,
  start: Stored,
  { n, death, silence }: { n: number; death: Death; silence: Silence },
): Promise<ReturnType<typeof fakeArea>> {
  const left = fakeArea(start);
  const area = dyingArea(left, n, death, silence);
  const ended = await Promise.race([
    area.dead,
    run(area).then(
      () => 'ended',
      () => undefined,
    ),
  ]);
  expect(ended).toBeUndefined();
  await area.dead;
  return left;
}

const now = () => NOW;
const reading = { status: resolve, state: resolve };

describe('a worker that is killed', () => {
  it.each(Object.entries(JOBS))('leaves the old state or the new one: %s', async (_, job) => {
    const run = (area: StorageArea) => job(createWriter(area, now));
    const before = held(START);
    const whole = fakeArea(START);
    await run(whole);
    const after = held(await whole.all());
    expect(after).not.toEqual(before);
    const reached = { before: 0, after: 0 };
    for (const point of await points(run, START)) {
      const left = await killed(run, START, point);
      const found = held(await left.all());
      const isOld = JSON.stringify(sorted(found)) === JSON.stringify(sorted(before));
      reached[isOld ? 'before' : 'after']++;
      expect(found, `killed ${point.death} ${point.call} ${point.n}`).toEqual(isOld ? before : after);

      // The next worker sets aside what was broken from the start, and nothing else.
      const writer = createWriter(left, now);
      await writer.sweep();
      const kept = await readKept(left, reading);
      expect(kept).toMatchObject({ unreadable: [], state: 'ok' });
      const others = kept.setAside.map(({ original }) => original).filter((key) => !(key in BROKEN));
      expect(others.filter((key) => key !== 'application/OLD')).toEqual([]);
      expect(Object.values(await left.all())).not.toContain(null);
      // It does the job once more, and all is as if nobody had been killed.
      await job(writer);
      const again = fakeArea(START);
      await createWriter(again, now).sweep();
      await job(createWriter(again, now));
      if (isOld) expect(await left.all()).toEqual(await again.all());
    }
    expect(reached.before).toBeGreaterThan(0);
    expect(reached.after).toBeGreaterThan(0);
  });

  it('in the midst of many jobs loses none that was done, and none that waits is half done', async () => {
    const jobs = Object.entries(JOBS).filter(([name]) => !name.startsWith('everything'));
    const all = async (area: StorageArea, done: (n: number) => void): Promise<void> => {
      const writer = createWriter(area, now);
      // All are handed in at once, as several frames would.
      await Promise.all(jobs.map(([, job], n) => job(writer).then(() => done(n + 1))));
    };
    const states: Stored[] = [held(START)];
    const whole = fakeArea(START);
    const writer = createWriter(whole, now);
    for (const [, job] of jobs) {
      await job(writer);
      states.push(held(await whole.all()));
    }
    for (const point of await points((area) => all(area, () => undefined), START)) {
      let done = 0;
      const left = await killed(
        (area) =>
          all(area, (n) => {
            done = Math.max(done, n);
          }),
        START,
        point,
      );
      const found = held(await left.all());
      const possible = states.slice(done, done + 2);
      expect(possible, `killed ${point.death} ${point.call} ${point.n}`).toContainEqual(found);
    }
  });

  it('while it brings version 1 to this one leaves version 1 or this one', async () => {
    const job: Job = (writer) => writer.run(async (to) => to.put('task', 't9', task('t9')));
    const run = (area: StorageArea) => job(createWriter(area, now));
    const migrated = fakeArea(V1);
    await migrate(migrated, NOW);
    const shown = await readKept(migrated, reading);
    const versions = new Set<unknown>();
    for (const point of await points(run, V1)) {
      const left = await killed(run, V1, point);
      const found = await left.all();
      versions.add(found.version);
      const { 'task/t9': _task, ...rest } = found;
      expect([V1, await migrated.all()]).toContainEqual(rest);
      // A page shows the same at once, and after the next worker.
      const atOnce = await readKept(left, reading);
      expect(atOnce.applications).toEqual(shown.applications);
      expect(atOnce).toMatchObject({ unreadable: [], setAside: [] });
      await job(createWriter(left, now));
      expect(await left.all()).toEqual({ ...(await migrated.all()), 'task/t9': task('t9') });
    }
    expect(versions).toEqual(new Set([1, 2]));
  });

  it('within several steps that take things away leaves one version or the next', async () => {
    const steps: readonly Step[] = [
      (stored) => ('a' in stored && stored.a !== null ? { set: { b: stored.a }, remove: ['a'] } : NOTHING),
      (stored) =>
        'b' in stored && stored.b !== null ? { set: { 'c/1': [stored.b] }, remove: ['b'] } : NOTHING,
    ];
    const run = (area: StorageArea) => migrate(area, NOW, steps);
    const states = [
      { version: 1, a: 'x' },
      { version: 2, b: 'x' },
      { version: 3, 'c/1': ['x'] },
    ];
    const reached = new Set<unknown>();
    for (const point of await points(run, { version: 1, a: 'x' })) {
      const left = await killed(run, { version: 1, a: 'x' }, point);
      const found = held(await left.all());
      expect(states).toContainEqual(found);
      reached.add(found.version);
      await migrate(left, NOW, steps);
      expect(held(await left.all())).toEqual(states[2]);
    }
    expect(reached).toEqual(new Set([1, 2, 3]));
  });

  it('while it sets a version aside that is none keeps it', async () => {
    const start = { ...GOOD, version: 'one' };
    const run = (area: StorageArea) => createWriter(area, now).sweep();
    for (const point of await points(run, start)) {
      const left = await killed(run, start, point);
      await createWriter(left, now).sweep();
      expect(await left.all()).toEqual({ ...GOOD, [`set-aside/${NOW}/version`]: 'one' });
    }
  });
});

const NOTHING = { set: {}, remove: [] };
const sorted = (stored: Stored) => Object.entries(stored).sort(([a], [b]) => (a < b ? -1 : 1));
