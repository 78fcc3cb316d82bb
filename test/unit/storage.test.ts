import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../src/storage/errors';
import { latestVersion, migrate, type Step } from '../../src/storage/migrations';
import { readKept, readOne, readSettings } from '../../src/storage/read';
import { keyOf, parseKey, parseRecord, parseSetAside } from '../../src/storage/schema';
import { createWriter } from '../../src/storage/writer';
import type { Application } from '../../src/tracking/types';
import { fakeArea, QUOTA } from './storage-fake';

const NOW = '2026-11-20T08:00:00.000Z';
const now = () => NOW;
const application = (serial: string, text = 'Approved'): Application => ({
  serial,
  history: [{ text, possible: ['approved'], first: NOW, last: NOW }],
});
const PRODUCT = {
  hs: '0302140000',
  ciq: '101',
  name: '大西洋鲑鱼',
  ciqName: '鲜大西洋鲑',
  first: NOW,
  last: NOW,
};
const READING = { key: 'S100', items: [{ text: 'Check list', uploaded: false }], read: NOW };
const GOOD = {
  version: 1,
  settings: { language: 'nb', markers: false },
  'application/S100': application('S100'),
  'products/030214': [PRODUCT],
  'attachments/S100': READING,
  'not-applicable/S100': ['Check list'],
};

describe('reading', () => {
  it('gives all that is kept', async () => {
    expect(await readKept(fakeArea(GOOD))).toEqual({
      settings: { language: 'nb', markers: false },
      applications: [application('S100')],
      products: [PRODUCT],
      attachments: [READING],
      notApplicable: new Map([['S100', ['Check list']]]),
      unreadable: [],
      setAside: [],
      state: 'ok',
    });
  });

  it('of nothing gives the defaults', async () => {
    expect(await readKept(fakeArea())).toMatchObject({
      settings: { markers: true },
      applications: [],
      state: 'ok',
    });
    expect(await readSettings(fakeArea())).toEqual({ markers: true });
    expect(await readOne(fakeArea(), 'application', 'S100')).toBeUndefined();
  });

  it.each([
    ['null', null],
    ['a string', 'x'],
    ['a list', []],
    ['an empty history', { serial: 'S101', history: [] }],
    [
      'a time that is none',
      { serial: 'S101', history: [{ text: 'x', possible: [], first: 'now', last: NOW }] },
    ],
    [
      'a time that ends before it begins',
      {
        serial: 'S101',
        history: [{ text: 'x', possible: [], first: NOW, last: '2020-01-01T00:00:00.000Z' }],
      },
    ],
    ['another key than its own', application('S999')],
    ['a key more than the schema has', { ...application('S101'), note: 'x' }],
    ['a megabyte of text', application('S101', 'x'.repeat(1_000_000))],
  ])('tells a record that is %s, and gives the others', async (_, broken) => {
    const kept = await readKept(fakeArea({ ...GOOD, 'application/S101': broken }));
    expect(kept.applications).toEqual([application('S100')]);
    expect(kept.unreadable).toEqual([{ key: 'application/S101', reason: expect.any(String) }]);
    expect(kept.unreadable[0]?.reason.length).toBeLessThan(200);
  });

  it('never throws: what the browser does not give is told', async () => {
    const area = fakeArea(GOOD);
    area.failAt('get', 0);
    expect(await readKept(area)).toMatchObject({
      settings: { markers: true },
      applications: [],
      state: 'failed',
    });
    area.failAt('get', 0);
    expect(await readSettings(area)).toEqual({ markers: true });
  });

  it('tells that a later version wrote it, and gives what it can', async () => {
    const kept = await readKept(fakeArea({ ...GOOD, version: latestVersion() + 1 }));
    expect(kept.state).toBe('newer');
    expect(kept.applications).toHaveLength(1);
  });

  it('takes names of the language itself for plain texts', async () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      expect(parseKey(id)).toBeUndefined();
      expect(parseKey(`${id}/x`)).toBeUndefined();
      expect(parseKey(keyOf('not-applicable', id))).toEqual({ kind: 'not-applicable', id });
    }
    const hostile = JSON.parse('{"serial":"S100","__proto__":{"polluted":1},"history":[]}');
    expect(parseRecord('application', 'S100', hostile).ok).toBe(false);
    const area = fakeArea();
    await createWriter(area, now).run(async (transaction) => {
      transaction.put('not-applicable', '__proto__', ['constructor', '__proto__']);
    });
    const kept = await readKept(area);
    expect(kept.notApplicable.get('__proto__')).toEqual(['constructor', '__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('the writer', () => {
  const put = (serial: string) => async (transaction: Parameters<Parameters<Writer['run']>[0]>[0]) =>
    transaction.put('application', serial, application(serial));
  type Writer = ReturnType<typeof createWriter>;

  it('writes all changes of a job in one call, with the version before them', async () => {
    const area = fakeArea();
    const writer = createWriter(area, now);
    await writer.run(async (transaction) => {
      transaction.put('application', 'S100', application('S100'));
      transaction.put('settings', '', { markers: false });
    });
    expect(area.calls).toEqual(['get', 'set', 'set']);
    expect(await area.all()).toEqual({
      version: 1,
      settings: { markers: false },
      'application/S100': application('S100'),
    });
  });

  it('reads its own changes back within a job', async () => {
    const writer = createWriter(fakeArea(GOOD), now);
    await writer.run(async (transaction) => {
      transaction.put('application', 'S200', application('S200'));
      transaction.remove('application', 'S100');
      expect([...(await transaction.all('application')).keys()]).toEqual(['S200']);
      expect([...(await transaction.get('application', ['S100', 'S200'])).keys()]).toEqual(['S200']);
    });
  });

  it('runs jobs one after another, however long each takes', async () => {
    const area = fakeArea({ 'not-applicable/k': [] });
    const writer = createWriter(area, now);
    const add = (word: string) =>
      writer.run(async (transaction) => {
        const kept = (await transaction.get('not-applicable', ['k'])).get('k') ?? [];
        await new Promise((done) => setImmediate(done));
        transaction.put('not-applicable', 'k', [...kept, word]);
      });
    await Promise.all(['a', 'b', 'c'].map(add));
    expect((await area.all())['not-applicable/k']).toEqual(['a', 'b', 'c']);
  });

  it('says that the storage is full, leaves the old data, and goes on', async () => {
    const area = fakeArea(GOOD);
    const writer = createWriter(area, now);
    area.failAt('set', 0, QUOTA);
    const failed = await writer.run(put('S200')).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StorageError);
    expect(failed).toMatchObject({ fault: 'quota' });
    expect(await area.all()).toEqual(GOOD);
    await writer.run(put('S200'));
    expect(await area.all()).toHaveProperty(['application/S200']);
  });

  it('leaves the old data where a job throws, or its record is not of its form', async () => {
    const area = fakeArea(GOOD);
    const writer = createWriter(area, now);
    const job = writer.run(async (transaction) => {
      transaction.put('application', 'S200', application('S200'));
      transaction.put('application', 'S300', application('S200'));
    });
    await expect(job).rejects.toThrow(/another key/);
    expect(await area.all()).toEqual(GOOD);
  });

  it('whichever call fails, what is stored can be read and is the old or the new', async () => {
    const run = async (area: ReturnType<typeof fakeArea>) => {
      const writer = createWriter(area, now);
      await writer.sweep().catch(() => 0);
      await writer
        .run(async (transaction) => {
          const kept = (await transaction.get('application', ['S100'])).get('S100');
          if (kept) transaction.put('application', 'S100', { ...kept, registration: 'CNOR1' });
          transaction.remove('attachments', 'S100');
        })
        .catch(() => undefined);
    };
    const counted = fakeArea({ ...GOOD, settings: 'broken' });
    await run(counted);
    expect(counted.calls.length).toBeGreaterThan(5);
    for (const call of ['get', 'set', 'remove'] as const) {
      const times = counted.calls.filter((each) => each === call).length;
      for (let n = 0; n < times; n++) {
        const area = fakeArea({ ...GOOD, settings: 'broken' });
        area.failAt(call, n);
        await run(area);
        const kept = await readKept(area);
        const [only] = kept.applications;
        expect([undefined, 'CNOR1']).toContain(only?.registration);
        expect(only?.history).toEqual(application('S100').history);
        const told = [
          ...kept.unreadable.map(({ key }) => key),
          ...kept.setAside.map(({ original }) => original),
        ];
        expect(told).toContain('settings');
      }
    }
  });

  it('sets aside what does not parse, and keeps its value', async () => {
    const area = fakeArea({ ...GOOD, 'application/S101': { serial: 1 }, settings: 'x', other: 'not ours' });
    expect(await createWriter(area, now).sweep()).toBe(2);
    const kept = await readKept(area);
    expect(kept.unreadable).toEqual([]);
    expect(kept.setAside).toEqual([
      { key: `set-aside/${NOW}/settings`, at: NOW, original: 'settings' },
      { key: `set-aside/${NOW}/application/S101`, at: NOW, original: 'application/S101' },
    ]);
    const all = await area.all();
    expect(all[`set-aside/${NOW}/application/S101`]).toEqual({ serial: 1 });
    expect(all).not.toHaveProperty(['application/S101']);
    expect(all.other).toBe('not ours');
    expect(await createWriter(area, now).sweep()).toBe(0);
  });

  it('sets aside in passing what a job meets, with the new value in its place', async () => {
    const area = fakeArea({ ...GOOD, 'application/S100': 'x' });
    await createWriter(area, now).run(async (transaction) => {
      expect((await transaction.get('application', ['S100'])).size).toBe(0);
      transaction.put('application', 'S100', application('S100', 'new'));
    });
    const all = await area.all();
    expect(all['application/S100']).toEqual(application('S100', 'new'));
    expect(all[`set-aside/${NOW}/application/S100`]).toBe('x');
  });

  it('refuses to write what a later version wrote, and touches nothing', async () => {
    const newer = { ...GOOD, version: 9, 'application/S101': { shape: 'of the future' } };
    const area = fakeArea(newer);
    const writer = createWriter(area, now);
    await expect(writer.run(put('S200'))).rejects.toMatchObject({ fault: 'newer' });
    await expect(writer.sweep()).rejects.toMatchObject({ fault: 'newer' });
    expect(await area.all()).toEqual(newer);
    await writer.forgetEverything();
    expect(await area.all()).toEqual({});
    await writer.run(put('S200'));
    expect((await area.all()).version).toBe(1);
  });

  it('forgets everything but the settings', async () => {
    const area = fakeArea({ ...GOOD, [`set-aside/${NOW}/x`]: 1 });
    await createWriter(area, now).forgetEverything();
    expect(await area.all()).toEqual({ version: 1, settings: GOOD.settings });
  });

  it('loses nothing of what two writers of different records do at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.nat(50), { minLength: 2, maxLength: 8 }),
        async (s, ids) => {
          const area = fakeArea({ 'not-applicable/k': [] }, (call) => s.schedule(Promise.resolve(), call));
          const writer = createWriter(area, now);
          const jobs = ids.map((id) =>
            writer.run(async (transaction) => {
              const kept = (await transaction.get('not-applicable', ['k'])).get('k') ?? [];
              transaction.put('not-applicable', 'k', [...kept, String(id)]);
            }),
          );
          await s.waitFor(Promise.all(jobs));
          expect(new Set((await area.all())['not-applicable/k'] as string[])).toEqual(
            new Set(ids.map(String)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

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

  it('that were cut off are taken up again, wherever that was', async () => {
    for (const call of ['get', 'set', 'remove'] as const) {
      for (let n = 0; n < 3; n++) {
        const area = fakeArea({ version: 1, a: 'x' });
        area.failAt(call, n);
        await migrate(area, NOW, steps).catch(() => undefined);
        await migrate(area, NOW, steps);
        expect(await area.all()).toMatchObject({ version: 3, 'c/1': ['x'] });
      }
    }
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
    expect(parseKey('set-aside/x/application/S1')).toBeUndefined();
    expect(parseKey('version')).toBeUndefined();
    expect(parseKey('settings/x')).toBeUndefined();
  });
});
