/** What the background does with rows of Product type enquiry: kept, joined, missed, packed, moved, forgotten. */

import { IDBFactory } from 'fake-indexeddb';
import { FORMAT } from '../../src/codes/parse';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOwnCodes } from '../../src/background/own-codes';
import type { ListFacts } from '../../src/codes/own/types';
import type { ProductSeen } from '../../src/shared/records';
import type { StorageArea } from '../../src/storage/area';
import { createCodeStore, type OwnCodeStore } from '../../src/storage/codes/store';
import { StorageError } from '../../src/storage/errors';
import { createWriter } from '../../src/storage/writer';
import { POPUP } from './background-fake';
import { startBackground } from './background-start';
import { DAY, own } from './codes-own-fake';
import { type Death, dyingArea, fakeArea, PRODUCT, type Silence } from './storage-fake';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const seen = (code: string, ciqName = `name of ${code}`, more: Partial<ProductSeen> = {}): ProductSeen => {
  const [hs = '', ciq = ''] = code.split('/');
  return { hs, ciq, name: 'Salmon', ciqName, ...more };
};
const all = (total: number, conditions: ListFacts['conditions'] = {}): ListFacts => ({
  total,
  from: 1,
  to: total,
  conditions,
});
const FARMED = '0302141000/101';
const WILD = '0302141000/103';
const TROUT = '0302110000/101';

function setCodes(area: StorageArea = fakeArea(), store: OwnCodeStore = createCodeStore()) {
  const clock = { now: DAY(1) };
  const told = { changes: 0, reports: [] as string[], packed: 0 };
  const writer = createWriter(area, () => clock.now);
  const codes = createOwnCodes({
    store,
    writer,
    now: () => clock.now,
    pack: (rows) => {
      told.packed++;
      return `${FORMAT}\n${rows.map(({ key }) => key).join('\n')}`;
    },
    changed: () => told.changes++,
    report: (doing) => told.reports.push(doing),
  });
  const rows = async () => Object.fromEntries((await store.under('')).map((row) => [row.key, row]));
  return { codes, store, clock, told, rows, area, writer };
}

describe('rows of Product type enquiry', () => {
  it('are joined, in both languages, with their dates', async () => {
    const { codes, clock, told, rows } = setCodes();
    await codes.seen([
      seen(FARMED, 'Salmon (cultured)', { recommended: 'Yes' }),
      seen('０３０２.１４.１０００/103', 'x', { range: '-' }),
      seen('none/101'),
    ]);
    clock.now = DAY(2);
    await codes.seen([seen(FARMED, '鲜大西洋鲑（养殖）', { name: '鲑', recommended: '否' })]);
    expect(await rows()).toEqual({
      [FARMED]: own(FARMED, {
        product: { en: 'Salmon', zh: '鲑' },
        name: { en: 'Salmon (cultured)', zh: '鲜大西洋鲑（养殖）' },
        recommended: false,
        last: DAY(2),
        asOf: { en: DAY(1) },
      }),
      [WILD]: own(WILD, { product: { en: 'Salmon' }, name: { en: 'x' } }),
    });
    expect(told.changes).toBe(2);
  });

  it('change nothing where none has a code', async () => {
    const { codes, told, store } = setCodes();
    await codes.seen([seen('none/101')]);
    expect([told.changes, await store.count()]).toEqual([0, 0]);
  });

  it('are gone when a complete look lacks them, and back when they are seen again', async () => {
    const { codes, clock, rows } = setCodes();
    await codes.seen([seen(FARMED), seen(WILD), seen(TROUT)]);
    clock.now = DAY(2);
    await codes.seen([seen(FARMED)], all(1, { hs: '030214' }), [FARMED]);
    const gone = async () =>
      Object.values(await rows()).flatMap(({ key, gone: at }) => (at ? [[key, at]] : []));
    expect(await gone()).toEqual([[WILD, DAY(2)]]);
    clock.now = DAY(3);
    await codes.seen([seen(WILD)]);
    expect(await gone()).toEqual([]);
  });

  it('are packed when more than five hundred are not', async () => {
    const { codes, store, told } = setCodes();
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => seen(`${1000000000 + from + at}/101`));
    await codes.seen(many(0, 500));
    await codes.pack();
    expect(told.packed).toBe(0);
    await codes.seen(many(500, 1));
    await codes.pack();
    expect(told.packed).toBe(1);
    expect((await store.packed()).packed).toMatchObject({ rows: 501, at: DAY(1) });
    expect(await store.unpacked()).toBe(0);
  });

  it('are packed anew where an older version packed them', async () => {
    const { codes, store, told } = setCodes();
    await codes.seen([seen(FARMED)]);
    await store.repack(() => 'los-codes\t1\ns\told', DAY(1));
    await codes.pack();
    expect(told.packed).toBe(1);
    await store.repack(() => `${FORMAT}\ns\tnew`, DAY(2));
    await codes.pack();
    expect(told.packed).toBe(1);
  });

  it('say why where the browser has no data base; only packing is silent', async () => {
    // @ts-expect-error A private window of some browsers.
    delete globalThis.indexedDB;
    const { codes, told } = setCodes();
    await expect(codes.seen([seen(FARMED)])).rejects.toMatchObject({ fault: 'closed' });
    await codes.pack();
    await codes.forget();
    expect(told.reports).toEqual([]);
    const failing = {
      ...createCodeStore(),
      packedForm: () => Promise.reject(new StorageError('failed', 'x')),
    };
    const other = setCodes(fakeArea(), failing);
    await other.codes.pack();
    expect(other.told.reports).toEqual(['packing own rows']);
  });
});

describe('a guided collection', () => {
  it('counts pages of the whole list, and marks what it lacked', async () => {
    const { codes, store, clock, rows } = setCodes();
    await codes.seen([seen(TROUT)]);
    clock.now = DAY(2);
    await codes.collect(true);
    await codes.seen([seen(FARMED)], { total: 2, from: 1, to: 1, conditions: {} }, [FARMED]);
    expect(await store.collection()).toMatchObject({ began: DAY(2), pages: [[1, 2]], rows: 1, total: 2 });
    await codes.collect(true);
    expect((await store.collection())?.rows).toBe(1);
    await codes.seen([], { total: 1, from: 1, to: 1, conditions: { hs: '0302' } }, [FARMED]);
    expect(await store.collection()).toMatchObject({ rows: 1, condition: true });
    clock.now = DAY(3);
    await codes.seen([seen(WILD)], { total: 2, from: 2, to: 2, conditions: {} }, [WILD]);
    expect(await store.collection()).toMatchObject({ rows: 2, completed: DAY(3) });
    expect((await rows())[TROUT]?.gone).toBe(DAY(3));
    expect((await rows())[FARMED]?.gone).toBeUndefined();
    clock.now = DAY(4);
    await codes.collect(true);
    expect(await store.collection()).toEqual({ began: DAY(4), last: DAY(4), pages: [], rows: 0 });
    await codes.collect(false);
    expect(await store.collection()).toBeUndefined();
  });

  it('is not touched where none is under way', async () => {
    const { codes, store } = setCodes();
    await codes.seen([seen(FARMED)], all(1), [FARMED]);
    expect(await store.collection()).toBeUndefined();
  });
});

const OLD = {
  'products/030214': [
    PRODUCT,
    { ...PRODUCT, name: 'Salmon', ciqName: 'Fresh Atlantic salmon', last: DAY(25) },
  ],
  'products/0303': [{ ...PRODUCT, hs: '0303131000', first: DAY(2) }],
};
const OLD_ROWS = ['0302140000/101', '0303131000/101'];

describe('rows that the storage holds from before', () => {
  it('come into the data base, and are deleted only then', async () => {
    const area = fakeArea({ ...OLD, settings: { markers: true } });
    const { codes, rows, told } = setCodes(area);
    await codes.seen([seen('0302140000/101', 'later')]);
    await codes.move();
    expect(Object.keys(await rows())).toEqual(OLD_ROWS);
    expect((await rows())['0302140000/101']).toMatchObject({
      name: { en: 'Fresh Atlantic salmon', zh: '鲜大西洋鲑' },
      first: DAY(1),
      last: DAY(25),
    });
    expect(Object.keys(await area.all())).toEqual(['settings', 'version']);
    expect(told.changes).toBe(2);
    await codes.move();
    expect(told.changes).toBe(2);
  });

  it('stay where the data base takes none', async () => {
    // @ts-expect-error A private window of some browsers.
    delete globalThis.indexedDB;
    const area = fakeArea(OLD);
    await expect(setCodes(area).codes.move()).rejects.toMatchObject({ fault: 'closed' });
    expect(await area.all()).toMatchObject(OLD);
  });

  it.each<[Death, Silence]>([
    ['before', 'gone'],
    ['after', 'gone'],
    ['before', 'failing'],
    ['after', 'failing'],
  ])('lose nothing when the worker is killed %s a call of the storage (%s)', async (death, silence) => {
    for (let n = 0; n < 8; n++) {
      globalThis.indexedDB = new IDBFactory();
      const area = fakeArea(OLD);
      const dying = dyingArea(area, n, death, silence);
      const first = setCodes(dying);
      await Promise.race([first.codes.move().catch(() => undefined), dying.dead]);
      const left = await area.all();
      const isThere = (id: string) => Array.isArray(left[id]);
      if (!isThere('products/030214') || !isThere('products/0303'))
        expect(Object.keys(await first.rows())).toEqual(OLD_ROWS);
      const second = setCodes(area);
      await second.codes.move();
      expect(Object.keys(await second.rows())).toEqual(OLD_ROWS);
      expect(Object.keys(await area.all()).filter((key) => key.startsWith('products/'))).toEqual([]);
    }
  });
});

describe('the whole background', () => {
  it('moves old rows when it starts, keeps what frames tell, and forgets it all', async () => {
    const { ready, send, local, tabs, frames, did } = startBackground({ local: fakeArea(OLD) });
    await ready;
    const store = createCodeStore();
    expect(await store.count()).toBe(2);
    tabs.set(7, { id: 7, url: 'https://cifer.singlewindow.cn/', active: true, windowId: 1 });
    frames.set('7/0', (message: object) => did.asked.push({ frameId: 0, message }));
    expect(await send({ type: 'collection-set', input: { on: true } }, POPUP)).toEqual({
      ok: true,
      output: null,
    });
    expect(did.asked).toContainEqual({ frameId: 0, message: { type: 'collection-began' } });
    const kept = { type: 'lookup-kept', input: { starred: [FARMED] } };
    await send(kept, POPUP);
    await send({ type: 'lookup-kept', input: { recent: ['030214'] } }, POPUP);
    expect((await local.all()).lookup).toEqual({ starred: [FARMED], recent: ['030214'] });
    await send({ type: 'everything-forgotten', input: {} }, POPUP);
    expect(await store.count()).toBe(0);
    expect(await store.collection()).toBeUndefined();
    expect((await local.all()).lookup).toBeUndefined();
  });
});
