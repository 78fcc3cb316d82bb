import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnRow } from '../../src/codes/own/types';
import { createConnection, NAME } from '../../src/storage/codes/database';
import { onCodesChanged, tellCodesChanged } from '../../src/storage/codes/news';
import { createCodeStore } from '../../src/storage/codes/store';
import type { CodeStore } from '../../src/storage/codes/types';
import { StorageError } from '../../src/storage/errors';
import { anyRow, DAY, KEYS, own } from './codes-own-fake';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const put = (store: CodeStore, ...rows: OwnRow[]) => store.change((transaction) => transaction.put(rows));
const names = (rows: Iterable<OwnRow>) => [...rows].map(({ key, name }) => `${key} ${name.en}`).sort();
const pack = (rows: readonly OwnRow[]) => names(rows).join('\n');
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (cause: unknown) => (cause instanceof StorageError ? cause.fault : String(cause)),
  );

describe('own rows', () => {
  it('are found by their key and under their digits', async () => {
    const store = createCodeStore();
    await put(store, ...KEYS.map((key) => own(key)));
    expect(await store.count()).toBe(5);
    expect([...(await store.get(['0304', '9', '0302141000/103'])).keys()].sort()).toEqual([
      '0302141000/103',
      '0304',
    ]);
    expect((await store.under('030214')).map(({ key }) => key)).toEqual([
      '0302141000/101',
      '0302141000/103',
      '0302142000/101',
    ]);
    expect(await store.under('99')).toEqual([]);
    expect(await store.under('')).toHaveLength(5);
  });

  it('are read in portions, none twice', async () => {
    const store = createCodeStore();
    const rows = Array.from({ length: 4001 }, (_, at) => own(`${100000 + at}0000/101`));
    await put(store, ...rows);
    const all = await store.under('');
    expect(new Set(all.map(({ key }) => key)).size).toBe(4001);
    expect(all).toHaveLength(4001);
    const many = await store.get(Array.from({ length: 6000 }, (_, at) => `${100000 + at}0000/101`));
    expect(many.size).toBe(4001);
  });

  it('of one subheading are kept together, and counted', async () => {
    const store = createCodeStore();
    await put(store, own('0302141000/103'), own('0302149000/101'), own('030214'));
    await put(store, own('0302141000/101'), own('0302141000/103', { name: { en: 'new' } }));
    expect(await store.count()).toBe(4);
    expect((await store.under('0302141')).map(({ key, name }) => `${key} ${name.en}`)).toEqual([
      '0302141000/101 name of 0302141000/101',
      '0302141000/103 new',
    ]);
    expect((await store.under('03')).map(({ key }) => key)).toEqual([
      '030214',
      '0302141000/101',
      '0302141000/103',
      '0302149000/101',
    ]);
  });

  it('are seen inside a change as it has put them', async () => {
    const store = createCodeStore();
    await put(store, own('0304'));
    const found = await store.change(async (transaction) => {
      await transaction.put([own('0304', { name: { en: 'new' } }), own('0305')]);
      await transaction.setCollection({ began: DAY(1), last: DAY(1), pages: [], rows: 0 });
      return {
        got: (await transaction.get(['0304'])).get('0304')?.name.en,
        under: names(await transaction.under('03')),
        collection: (await transaction.collection())?.began,
      };
    });
    expect(found).toEqual({ got: 'new', under: ['0304 new', '0305 name of 0305'], collection: DAY(1) });
    await store.change((transaction) => transaction.setCollection(undefined));
    expect(await store.collection()).toBeUndefined();
  });

  it('do not take a row under another key than its own', async () => {
    const store = createCodeStore();
    await expect(put(store, own('0304'), { ...own('0305'), key: '0306' })).rejects.toThrow('has the key');
    expect(await store.count()).toBe(0);
  });
});

describe('a change', () => {
  it('is all or nothing where its work throws', async () => {
    const store = createCodeStore();
    const failed = store.change(async (transaction) => {
      await transaction.put([own('0304')]);
      await transaction.get(['0305']);
      throw new RangeError('mine');
    });
    await expect(failed).rejects.toThrow(RangeError);
    expect(await store.count()).toBe(0);
  });

  it('is nothing where its work awaits something else, which ends the transaction', async () => {
    const store = createCodeStore();
    const failed = store.change(async (transaction) => {
      await transaction.put([own('0304')]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(await faultOf(failed)).toBe('failed');
    expect(await store.count()).toBe(0);
  });

  it('ends by a signal, before and while it works, and leaves everything', async () => {
    const store = createCodeStore();
    await put(store, own('0304'));
    const before = AbortSignal.abort();
    await expect(store.change(async () => undefined, before)).rejects.toMatchObject({ name: 'AbortError' });
    const during = new AbortController();
    const rows = Array.from({ length: 5000 }, (_, at) => own(`${100000 + at}0000/101`));
    const change = store.change((transaction) => transaction.put(rows), during.signal);
    setTimeout(() => during.abort(), 5);
    await expect(change).rejects.toMatchObject({ name: 'AbortError' });
    expect(await store.count()).toBe(1);
    expect(await store.unpacked()).toBe(1);
  });

  it('ends by a signal while its rows are being written', async () => {
    const store = createCodeStore();
    const end = new AbortController();
    const rows = Array.from({ length: 1000 }, (_, at) => own(`${100000 + at}0000/101`));
    const change = store.change(async (transaction) => {
      await transaction.put(rows);
      // Some turns later the rows are on their way.
      const wait = (turns: number): unknown =>
        setImmediate(() => (turns === 0 ? end.abort() : wait(turns - 1)));
      wait(20);
    }, end.signal);
    await expect(change).rejects.toMatchObject({ name: 'AbortError' });
    expect(await store.count()).toBe(0);
  });

  it('does not lose another that is made at the same time', async () => {
    const store = createCodeStore();
    const other = createCodeStore();
    const add = (to: CodeStore) =>
      to.change(async (transaction) => {
        const row = (await transaction.get(['0304'])).get('0304') ?? own('0304', { name: { en: '' } });
        await transaction.put([{ ...row, name: { en: `${row.name.en}x` } }]);
      });
    await Promise.all([add(store), add(other), add(store), add(other)]);
    expect((await store.get(['0304'])).get('0304')?.name.en).toBe('xxxx');
  });
});

describe('the packed text', () => {
  it('comes with the rows that were changed since', async () => {
    const store = createCodeStore();
    expect(await store.packed()).toEqual({ packed: undefined, since: [] });
    await put(store, own('0304'), own('0305'));
    await store.repack(pack, DAY(2));
    expect(await store.packed()).toEqual({
      packed: { text: '0304 name of 0304\n0305 name of 0305', rows: 2, at: DAY(2) },
      since: [],
    });
    await put(store, own('0305', { name: { en: 'new' } }));
    expect(names((await store.packed()).since)).toEqual(['0305 new']);
    expect(await store.unpacked()).toBe(1);
    // Of rows that are kept together only those that were changed.
    await put(store, own('0302141000/101'), own('0302141000/103'));
    await store.repack(pack, DAY(3));
    await put(store, own('0302141000/103', { name: { en: 'new' } }));
    expect(names((await store.packed()).since)).toEqual(['0302141000/103 new']);
  });

  /** What the search knows: the packed rows, and over them what was changed since. */
  async function known(store: CodeStore): Promise<string[]> {
    const { packed, since } = await store.packed();
    const newer = new Set(since.map(({ key }) => key));
    const lines = (packed?.text ?? '').split('\n').filter((line) => line !== '');
    return [...lines.filter((line) => !newer.has(line.split(' ')[0] ?? '')), ...names(since)].sort();
  }

  it('never loses a row, whatever is changed, packed, forgotten and killed between its steps', async () => {
    type Step =
      | { readonly do: 'put'; readonly row: OwnRow }
      | { readonly do: 'pack-begin' | 'pack-end' | 'pack-killed' | 'clear' };
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 4,
        arbitrary: anyRow(true, fc.constantFrom(...KEYS)).map((row) => ({ do: 'put' as const, row })),
      },
      fc.constantFrom<Step>({ do: 'pack-begin' }, { do: 'pack-end' }, { do: 'pack-killed' }, { do: 'clear' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        const store = createCodeStore();
        const expected = new Map<string, OwnRow>();
        /** Packings that have read their rows, and write when they are let: `repack` packs in between. */
        const open: { finish: () => Promise<unknown>; kill: () => Promise<unknown> }[] = [];
        for (const [at, one] of steps.entries()) {
          if (one.do === 'put') {
            const row = { ...one.row, name: { en: `${at}` } };
            await put(store, row);
            expected.set(row.key, row);
          } else if (one.do === 'clear') {
            await store.clear();
            expected.clear();
          } else if (one.do === 'pack-begin') open.push(await paused(DAY(1)));
          else if (one.do === 'pack-end') await open.pop()?.finish();
          else await open.shift()?.kill();
          expect(await known(store)).toEqual(names(expected.values()));
        }
        for (const { finish } of open) await finish();
        expect(await known(store)).toEqual(names(expected.values()));
        await store.repack(pack, DAY(2));
        expect((await store.packed()).since).toEqual([]);
        expect(await known(store)).toEqual(names(expected.values()));
      }),
      { numRuns: 60 },
    );
  });

  /** A packing that has read the rows, and is held before it writes: by a data base that hangs there. */
  async function paused(at: string) {
    const inner = createConnection();
    let calls = 0;
    let go = (): void => undefined;
    let die = (_: Error): void => undefined;
    let read = (): void => undefined;
    const gate = new Promise<void>((resolve, reject) => {
      go = resolve;
      die = reject;
    });
    const isRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    const store = createCodeStore({
      lost: inner.lost,
      async get() {
        if (calls++ > 0) {
          read();
          await gate;
        }
        return inner.get();
      },
    });
    const done = store.repack(pack, at).catch(() => undefined);
    await isRead;
    return {
      finish: () => {
        go();
        return done;
      },
      kill: () => {
        die(new Error('the worker was killed'));
        return done;
      },
    };
  }

  it('is forgotten with everything, and a packing that was under way does not bring it back', async () => {
    const store = createCodeStore();
    await put(store, own('0304'));
    await store.change((transaction) =>
      transaction.setCollection({ began: DAY(1), last: DAY(1), pages: [], rows: 0 }),
    );
    const packing = await paused(DAY(2));
    await store.clear();
    await packing.finish();
    expect(await store.packed()).toEqual({ packed: undefined, since: [] });
    expect(await store.count()).toBe(0);
    expect(await store.collection()).toBeUndefined();
    await put(store, own('0305'));
    expect(names((await store.packed()).since)).toEqual(['0305 name of 0305']);
  });
});

describe('a data base that is not there', () => {
  it('is said where the browser has none', async () => {
    // @ts-expect-error A private window of some browsers.
    delete globalThis.indexedDB;
    const store = createCodeStore();
    expect(await faultOf(store.count())).toBe('closed');
    expect(await faultOf(put(store, own('0304')))).toBe('closed');
    globalThis.indexedDB = new IDBFactory();
    // Once there is one it is used.
    expect(await store.count()).toBe(0);
  });

  it('is said where it refuses, is full, or was written by a later version', async () => {
    const failing = (name: string) =>
      createCodeStore(createConnection(() => Promise.reject(new DOMException('no', name))));
    expect(await faultOf(failing('InvalidStateError').count())).toBe('closed');
    expect(await faultOf(failing('QuotaExceededError').count())).toBe('quota');
    (await openDB(NAME, 99)).close();
    expect(await faultOf(createCodeStore().count())).toBe('newer');
  });

  it('is said where an older page holds it', async () => {
    const holding = await openDB(NAME, 1);
    const later = createCodeStore(
      createConnection(
        ((name: string, _: number, callbacks: object) => openDB(name, 2, callbacks)) as typeof openDB,
        20,
      ),
    );
    expect(await faultOf(later.count())).toBe('closed');
    holding.close();
  });

  it('lets a later version upgrade, and says so after', async () => {
    const store = createCodeStore();
    await put(store, own('0304'));
    const upgraded = await openDB(NAME, 2);
    expect(await faultOf(store.count())).toBe('newer');
    upgraded.close();
  });

  it('is opened again where the browser has closed it', async () => {
    const connection = createConnection();
    const store = createCodeStore(connection);
    await put(store, own('0304'));
    (await connection.get()).close();
    expect(await store.count()).toBe(1);
  });

  it('says a full disk, and has kept nothing', async () => {
    const inner = createConnection();
    const store = createCodeStore(inner);
    const bound = (of: object, member: string | symbol): unknown => {
      const value: unknown = Reflect.get(of, member, of);
      return typeof value === 'function' ? value.bind(of) : value;
    };
    const full = createCodeStore({
      ...inner,
      async get() {
        const database = await inner.get();
        return new Proxy(database, {
          get(target, name) {
            if (name !== 'transaction') return Reflect.get(target, name);
            return (...args: Parameters<typeof target.transaction>) => {
              const transaction = target.transaction(...args);
              const rows = transaction.objectStore('blocks');
              const failing = new Proxy(rows, {
                get: (of, member) =>
                  member === 'put'
                    ? () => Promise.reject(new DOMException('disk is full', 'QuotaExceededError'))
                    : bound(of, member),
              });
              return new Proxy(transaction, {
                get: (of, member) => {
                  if (member === 'objectStore')
                    return (which: 'blocks' | 'meta') =>
                      which === 'blocks' ? failing : of.objectStore(which);
                  return bound(of, member);
                },
              });
            };
          },
        });
      },
    });
    expect(await faultOf(put(full, own('0304')))).toBe('quota');
    expect(await store.count()).toBe(0);
    expect(await store.unpacked()).toBe(0);
  });
});

describe('news', () => {
  it('reaches whoever listens, until the signal', async () => {
    const end = new AbortController();
    let heard = 0;
    const news = new Promise<void>((resolve) => {
      onCodesChanged(() => {
        heard++;
        resolve();
      }, end.signal);
    });
    tellCodesChanged();
    await news;
    end.abort();
    tellCodesChanged();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toBe(1);
  });
});
