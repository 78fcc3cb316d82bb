import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../../src/storage/errors';
import { latestVersion } from '../../src/storage/migrations';
import { readKept, readOne, readSettings } from '../../src/storage/read';
import { KINDS, keyOf, parseKey, parseRecord } from '../../src/storage/schema';
import { createWriter } from '../../src/storage/writer';
import {
  ATTACHMENTS,
  application,
  fakeArea,
  GOOD,
  NOW,
  notice,
  PRODUCT,
  QUOTA,
  registration,
  reminder,
  task,
} from './storage-fake';

const now = () => NOW;
const reading = {
  status: (text: string) => (text === 'Approved' ? ['approved'] : []),
  state: (text: string) => (text === 'Valid' ? ['valid'] : []),
};
const read = (area: ReturnType<typeof fakeArea>) => readKept(area, reading);

describe('reading', () => {
  it('gives all that is kept, and what it means', async () => {
    const period = { first: NOW, last: NOW };
    expect(await read(fakeArea(GOOD))).toEqual({
      settings: { language: 'nb', markers: false, country: 'no', hour: 8 },
      managed: { country: 'no', hour: 8 },
      applications: [
        {
          serial: 'S100',
          category: 'Aquatic products',
          history: [{ text: 'Approved', possible: ['approved'], ...period }],
        },
      ],
      registrations: [
        {
          number: 'CNOR100',
          expiry: '2027-04-25',
          states: [{ text: 'Valid', possible: ['valid'], ...period }],
          state: 'valid',
          ...period,
        },
      ],
      notices: [
        {
          id: 'rectification/R1//',
          list: 'rectification',
          deadline: '2026-12-01',
          day: '2026-12-01',
          ...period,
        },
      ],
      tasks: [task('t1')],
      reminders: new Map([['correct/S100', reminder('correct/S100')]]),
      records: {
        applications: [application('S100')],
        registrations: [registration('CNOR100')],
        notices: [notice('rectification/R1//')],
        tasks: [task('t1')],
      },
      lookup: { starred: ['0302141000/101'], recent: ['030214'] },
      products: [PRODUCT],
      attachments: [ATTACHMENTS],
      notApplicable: new Map([['S100', ['Check list']]]),
      unreadable: [],
      setAside: [],
      state: 'ok',
    });
  });

  it('of nothing gives the defaults', async () => {
    expect(await read(fakeArea())).toMatchObject({
      settings: { markers: true },
      applications: [],
      state: 'ok',
    });
    expect(await readSettings(fakeArea())).toEqual({ markers: true });
    expect(await readOne(fakeArea(), 'application', 'S100')).toBeUndefined();
  });

  it('lets the company’s word hold before the user’s', async () => {
    const area = fakeArea({ settings: { markers: false, hour: 7, plant: 'M1' }, managed: { hour: 10 } });
    expect(await readSettings(area)).toEqual({ markers: false, hour: 10, plant: 'M1' });
    expect((await read(area)).settings).toEqual({ markers: false, hour: 10, plant: 'M1' });
  });

  it('shows no task that was taken away, and keeps it among the records', async () => {
    const gone = task('t2', { gone: true });
    const kept = await read(fakeArea({ ...GOOD, 'task/t2': gone }));
    expect(kept.tasks).toEqual([task('t1')]);
    expect(kept.records.tasks).toEqual([task('t1'), gone]);
  });

  it.each([
    ['a string', 'x'],
    ['a list', []],
    ['no look', { ...application('S101'), looks: [] }],
    ['a time that is none', { ...application('S101'), looks: [{ text: 'x', at: ['now'] }] }],
    ['another key than its own', application('S999')],
    ['a key more than the schema has', { ...application('S101'), note: 'x' }],
    ['a megabyte of text', application('S101', 'x'.repeat(1_000_000))],
  ])('tells a record that is %s, and gives the others', async (_, broken) => {
    const kept = await read(fakeArea({ ...GOOD, 'application/S101': broken }));
    expect(kept.applications.map(({ serial }) => serial)).toEqual(['S100']);
    expect(kept.unreadable).toEqual([{ key: 'application/S101', reason: expect.any(String) }]);
    expect(kept.unreadable[0]?.reason.length).toBeLessThan(200);
    expect(await readOne(fakeArea({ 'application/S101': broken }), 'application', 'S101')).toBeUndefined();
  });

  it('passes over what was taken away and whose key still stands there', async () => {
    const area = fakeArea({
      ...GOOD,
      'application/S101': null,
      settings: null,
      [`set-aside/${NOW}/x`]: null,
    });
    const kept = await read(area);
    expect(kept).toMatchObject({ unreadable: [], setAside: [], settings: { markers: true } });
    expect(kept.applications).toHaveLength(1);
    expect(await readOne(area, 'application', 'S101')).toBeUndefined();
    expect(await readSettings(area)).toEqual({ markers: true, country: 'no', hour: 8 });
  });

  it('never throws: what the browser does not give is told', async () => {
    const area = fakeArea(GOOD);
    area.failAt('get', 0);
    expect(await read(area)).toMatchObject({
      settings: { markers: true },
      applications: [],
      state: 'failed',
    });
    area.failAt('get', 0);
    area.failAt('get', 0);
    expect(await readSettings(area)).toEqual({ markers: true });
  });

  it('tells that a later version wrote it, and gives what it can', async () => {
    const kept = await read(fakeArea({ ...GOOD, version: latestVersion() + 1 }));
    expect(kept.state).toBe('newer');
    expect(kept.applications).toHaveLength(1);
  });

  it('takes names of the language itself for plain texts', async () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      expect(parseKey(id)).toBeUndefined();
      expect(parseKey(`${id}/x`)).toBeUndefined();
      expect(parseKey(keyOf('not-applicable', id))).toEqual({ kind: 'not-applicable', id });
    }
    const area = fakeArea();
    await createWriter(area, now).run(async (transaction) => {
      transaction.put('not-applicable', '__proto__', ['constructor', '__proto__']);
      transaction.put('task', 'constructor', task('constructor'));
    });
    const kept = await read(area);
    expect(kept.notApplicable.get('__proto__')).toEqual(['constructor', '__proto__']);
    expect(kept.tasks).toEqual([task('constructor')]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('keys', () => {
  it('are of a kind and an id, and are taken apart as they were put together', () => {
    expect(KINDS).toHaveLength(Object.keys(GOOD).length - 1);
    for (const kind of KINDS) {
      const isSingle = ['settings', 'managed', 'lookup'].includes(kind);
      for (const id of isSingle ? [''] : ['x', 'a/b//c', '__proto__', '设/1']) {
        expect(parseKey(keyOf(kind, id))).toEqual({ kind, id });
      }
      expect(parseKey(`${kind}/x`)).toEqual(isSingle ? undefined : { kind, id: 'x' });
    }
    for (const none of [
      'version',
      'settings/',
      'application',
      'nothing/x',
      '/x',
      '',
      `set-aside/${NOW}/task/x`,
    ])
      expect(parseKey(none)).toBeUndefined();
  });

  it.each([
    ['application', application('S100')],
    ['registration', registration('CNOR100')],
    ['notice', notice('rectification/R1//')],
    ['task', task('t1')],
    ['reminder', reminder('correct/S100')],
    ['attachments', ATTACHMENTS],
  ] as const)('of %s are the record’s own', (kind, record) => {
    const own =
      'serial' in record
        ? record.serial
        : 'number' in record
          ? record.number
          : 'id' in record
            ? record.id
            : record.key;
    expect(parseRecord(kind, own, record)).toEqual({ ok: true, value: record });
    expect(parseRecord(kind, `${own}x`, record)).toMatchObject({ ok: false, reason: /another key/ });
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
    expect(area.calls).toEqual(['get', 'get', 'set', 'set']);
    expect(await area.all()).toEqual({
      version: latestVersion(),
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

  it('takes away in one call with what it puts, and then the keys that hold nothing', async () => {
    const seen: Record<string, unknown>[] = [];
    const area = fakeArea(GOOD);
    const writer = createWriter({ ...area, set: async (items) => void seen.push(items) }, now);
    await writer.run(async (transaction) => {
      transaction.put('application', 'S200', application('S200'));
      transaction.remove('application', 'S100');
    });
    expect(seen).toEqual([{ 'application/S200': application('S200'), 'application/S100': null }]);
    expect(area.calls).toEqual(['get', 'remove']);
    expect(await area.all()).not.toHaveProperty(['application/S100']);
    await writer.run(async (transaction) => transaction.remove('task', 't1'));
    expect(seen).toHaveLength(1);
    expect(await area.all()).not.toHaveProperty(['task/t1']);
  });

  it('keeps what is put after it was taken away, and takes away what is put before', async () => {
    const area = fakeArea(GOOD);
    await createWriter(area, now).run(async (transaction) => {
      transaction.remove('application', 'S100');
      transaction.put('application', 'S100', application('S100', 'new'));
      transaction.put('task', 't1', task('t1', { text: 'new' }));
      transaction.remove('task', 't1');
      expect((await transaction.get('application', ['S100'])).get('S100')?.looks[0]?.text).toBe('new');
      expect((await transaction.all('task')).size).toBe(0);
    });
    const all = await area.all();
    expect(all['application/S100']).toEqual(application('S100', 'new'));
    expect(all).not.toHaveProperty(['task/t1']);
  });

  it('finds no record where one was taken away and its key still stands there', async () => {
    const area = fakeArea({ ...GOOD, 'application/S101': null });
    const writer = createWriter(area, now);
    await writer.run(async (transaction) => {
      expect((await transaction.get('application', ['S101'])).size).toBe(0);
      expect([...(await transaction.all('application')).keys()]).toEqual(['S100']);
    });
    expect(Object.keys(await area.all()).filter((key) => key.startsWith('set-aside/'))).toEqual([]);
    expect(await writer.sweep()).toBe(0);
    expect(await area.all()).toEqual(GOOD);
  });

  it('whichever call fails, what is stored can be read and is the old or the new', async () => {
    const start = { ...GOOD, settings: 'broken' };
    const run = async (area: ReturnType<typeof fakeArea>) => {
      const writer = createWriter(area, now);
      await writer.sweep().catch(() => 0);
      await writer
        .run(async (transaction) => {
          const kept = (await transaction.get('application', ['S100'])).get('S100');
          if (kept) transaction.put('application', 'S100', { ...kept, seen: NOW });
          transaction.remove('attachments', 'S100');
        })
        .catch(() => undefined);
    };
    const counted = fakeArea(start);
    await run(counted);
    expect(counted.calls.length).toBeGreaterThan(5);
    for (const call of ['get', 'set', 'remove'] as const) {
      const times = counted.calls.filter((each) => each === call).length;
      for (let n = 0; n < times; n++) {
        const area = fakeArea(start);
        area.failAt(call, n);
        await run(area);
        const kept = await read(area);
        const [only] = kept.records.applications;
        const isNew = only?.seen !== undefined;
        expect(only).toEqual({ ...application('S100'), ...(isNew && { seen: NOW }) });
        expect(kept.attachments).toEqual(isNew ? [] : [ATTACHMENTS]);
        const told = [
          ...kept.unreadable.map(({ key }) => key),
          ...kept.setAside.map(({ original }) => original),
        ];
        expect(told).toEqual(['settings']);
      }
    }
  });

  it('sets aside what does not parse, and keeps its value', async () => {
    const area = fakeArea({ ...GOOD, 'application/S101': { serial: 1 }, settings: 'x', other: 'not ours' });
    expect(await createWriter(area, now).sweep()).toBe(2);
    const kept = await read(area);
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
    const newer = { ...GOOD, version: 99, 'application/S101': { shape: 'of the future' } };
    const area = fakeArea(newer);
    const writer = createWriter(area, now);
    await expect(writer.run(put('S200'))).rejects.toMatchObject({ fault: 'newer' });
    await expect(writer.sweep()).rejects.toMatchObject({ fault: 'newer' });
    expect(await area.all()).toEqual(newer);
    await writer.forgetEverything();
    expect(await area.all()).toEqual({});
    await writer.run(put('S200'));
    expect((await area.all()).version).toBe(latestVersion());
  });

  it('forgets everything but the settings', async () => {
    const area = fakeArea({ ...GOOD, [`set-aside/${NOW}/x`]: 1 });
    await createWriter(area, now).forgetEverything();
    const { version, settings, managed } = GOOD;
    expect(await area.all()).toEqual({ version, settings, managed });
  });

  it('forgets all but the settings even where it is too full to be brought to this version', async () => {
    const full = fakeArea({ ...GOOD, version: 1 });
    full.failAt('set', 0, QUOTA);
    await createWriter(full, now).forgetEverything();
    expect(await full.all()).toEqual({ version: 1, settings: GOOD.settings, managed: GOOD.managed });
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
