/** Product type enquiry of the practice portal: the long list, its conditions and pages, and how rows change. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../portal/api.mjs';
import { control, snapshot } from '../portal/control.mjs';
import { Store } from '../portal/store.mjs';

interface Answer {
  readonly total: number;
  readonly rows: readonly Record<string, string>[];
}

let store: Store;
beforeEach(() => {
  store = new Store(() => new Date('2026-11-20T08:00:00Z'));
  control(store, { products: 'long' });
});

const ask = (condition: object = {}, form: Record<string, string> = {}): Answer =>
  ENDPOINTS['product/query']?.(
    store,
    new URLSearchParams({ formCondition: JSON.stringify(condition), limit: '10', ...form }),
  ) as Answer;
const codes = ({ rows }: Answer) => rows.map(({ hs, ciq }) => `${hs}/${ciq}`);
const rowOf = (hs: string, ciq: string) => ask({ hs, ciq }).rows[0];

describe('the long list', () => {
  it('holds 3,400 rows of different codes, page by page, the guide’s first', () => {
    const pages = Array.from({ length: 34 }, (_, at) => ask({}, { limit: '100', offset: String(at * 100) }));
    expect(pages.every(({ total, rows }) => total === 3400 && rows.length === 100)).toBe(true);
    expect(new Set(pages.flatMap(codes)).size).toBe(3400);
    expect(codes(ask()).slice(0, 4)).toEqual([
      '0302142000/101',
      '0302142000/102',
      '0302141000/101',
      '0302141000/103',
    ]);
    expect(codes(ask({}, { limit: '100', page: '3' }))).toEqual(codes(pages[2] as Answer));
  });

  it('says of every row that is not the portal’s own or China Customs’ that it is made up, in both languages', () => {
    const all = () => ask({}, { limit: '3400' }).rows;
    const marks = (rows: Answer['rows'], name: RegExp, remark: string) =>
      rows
        .filter(({ ciq }) => ciq === '991' || ciq === '992')
        .map((row) => name.test(row.name ?? '') && name.test(row.ciqName ?? '') && row.remarks === remark);
    expect(new Set(marks(all(), /\(practice/, 'Practice row, made up'))).toEqual(new Set([true]));
    expect(marks(all(), /\(practice/, '')).toHaveLength(2462);
    control(store, { edition: 'zh' });
    expect(new Set(marks(all(), /\(练习/, '练习数据'))).toEqual(new Set([true]));
  });

  it('shows one language at a time', () => {
    const [hs, ciq] = ['0201100000', '991'] as const;
    expect(rowOf(hs, ciq)).toMatchObject({ name: /^[\x20-\x7e]+$/.exec(rowOf(hs, ciq)?.name ?? '')?.[0] });
    control(store, { edition: 'zh' });
    expect(rowOf(hs, ciq)?.name).toMatch(/^\p{Script=Han}/u);
  });

  it('answers an HS code by how it begins, and the other conditions', () => {
    const fish = ask({ hs: '0302' }, { limit: '3400' });
    expect(fish.total).toBeGreaterThan(50);
    expect(fish.rows.every(({ hs }) => hs?.startsWith('0302'))).toBe(true);
    expect(ask({ hs: '302' }).total).toBe(0);
    expect(ask({ hs: '0302', ciq: '992' }).rows.every(({ ciq }) => ciq === '992')).toBe(true);
    expect(ask({ name: '帝王蟹', hs: '0306339911' }).total).toBe(1);
    expect(ask({ name: 'DANUBE' }).total).toBe(16);
    expect(ask({ range: 'Meat and meat products' }).total).toBe(158);
  });
});

describe('what the control panel does to it', () => {
  it('takes a row away, names one anew, and adds one', () => {
    control(store, { product: { hs: '0302141000', ciq: '103', gone: true } });
    expect(ask({ hs: '0302141000', ciq: '103' }).total).toBe(0);
    expect(ask().total).toBe(3399);
    control(store, { product: { hs: '0302142000', ciq: '102', ciqName: 'Renamed' } });
    expect(rowOf('0302142000', '102')).toMatchObject({
      name: 'Fresh or chilled Danube salmon',
      ciqName: 'Renamed',
    });
    control(store, { product: { hs: '0302149990', ciq: '101', name: 'New (practice)' } });
    expect(rowOf('0302149990', '101')).toMatchObject({ name: 'New (practice)', category: '-' });
    expect(() => control(store, { product: { hs: '0302141000', ciq: '103', gone: true } })).toThrow(
      'no such row',
    );
    expect(() => control(store, { product: { hs: '03', ciq: '1' } })).toThrow('no codes');
  });

  it('goes back to the dozen, and all is as at the start after a reset', () => {
    control(store, { product: { hs: '0302141000', ciq: '103', gone: true } });
    control(store, { products: 'short' });
    expect(ask().total).toBe(12);
    control(store, { products: 'long' });
    expect(ask().total).toBe(3400);
    control(store, { reset: true });
    expect(ask().total).toBe(12);
  });

  it('changes the foot, the page sizes and the dialog, which every page asks for', () => {
    control(store, { productPaging: 'layui', pageSizes: [10, 'All'], productDialog: 'picker' });
    expect(ENDPOINTS['common/init']?.(store, new URLSearchParams())).toMatchObject({
      productPaging: 'layui',
      pageSizes: [10, 'All'],
      productDialog: 'picker',
    });
    for (const bad of [
      { products: 'all' },
      { productPaging: 'x' },
      { pageSizes: [] },
      { pageSizes: ['all'] },
      { productDialog: 1 },
    ])
      expect(() => control(store, bad), JSON.stringify(bad)).toThrow();
  });

  it('tells what was asked: every press of Inquire and every page', () => {
    expect(snapshot(store)).toMatchObject({ products: 3400, productsAsked: [] });
    ask({ hs: '0302' }, { offset: '10' });
    expect(snapshot(store).productsAsked).toEqual([{ hs: '0302', offset: '10', limit: '10' }]);
  });
});
