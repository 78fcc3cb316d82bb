// @vitest-environment happy-dom
/** The guided collection in the side panel: how it is done, how far it has come, and what is missing. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Collection } from '../../src/codes/own/types';
import { missing } from '../../src/panel/collect/missing';
import { all, button, closePage, drawPanel, found, pageText, texts } from './ui-fake';
import { draw, files, framePage, guide, hints, nb, s, sectionOf } from './ui-panel-stage';

afterEach(closePage);

const PRODUCTS = framePage({ pages: ['product-types'], steps: {} });
const withProducts = (path: string): unknown =>
  path.startsWith('data/guide')
    ? { ...guide, pages: { ...guide.pages, 'product-types': guide.pages.form } }
    : hints;
const collection = (more: Partial<Collection> = {}): Collection => ({
  began: '2026-11-20T09:00:00.000Z',
  last: '2026-11-20T09:30:00.000Z',
  pages: [],
  rows: 0,
  ...more,
});
/** Rows 1 to 3,400 of 12,318, in pages of 100. */
const HALF = collection({ total: 12_318, pages: [[1, 3401]], rows: 3400, size: 100 });
const onProducts = (now?: Collection, wishes: object = {}) =>
  draw(PRODUCTS, { files: withProducts, ...(now && { collection: now }), ...wishes });
/** Numbers are parted by spaces that do not break. */
const words = () => (sectionOf(s.collectTitle).textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('what a collection lacks', () => {
  const of = (more: Partial<Collection>) => missing(collection({ size: 100, ...more }));

  it('is nothing where all was seen, nothing was, or the list did not say how long it is', () => {
    expect(of({ total: 250, pages: [[1, 251]] })).toEqual({ kind: 'nothing' });
    expect(of({ total: 250 })).toEqual({ kind: 'nothing' });
    expect(of({ pages: [[1, 101]] })).toEqual({ kind: 'nothing' });
  });

  it('is the rest, from the first page that was not seen', () => {
    expect(of({ total: 3400, pages: [[1, 1101]] })).toEqual({ kind: 'rest', page: 12 });
    expect(of({ total: 3400, pages: [[1, 3301]] })).toEqual({ kind: 'rest', page: 34 });
  });

  it('is the pages that were passed over, with the rest', () => {
    const pages = [
      [1, 1101],
      [1201, 1401],
      [1701, 3401],
    ] as const;
    expect(of({ total: 3400, pages })).toEqual({
      kind: 'pages',
      spans: [
        [12, 12],
        [15, 17],
      ],
    });
    expect(of({ total: 3500, pages })).toMatchObject({
      spans: [
        [12, 12],
        [15, 17],
        [35, 35],
      ],
    });
    expect(of({ total: 300, pages: [[201, 301]] })).toEqual({ kind: 'pages', spans: [[1, 2]] });
  });

  it('is a page once, however it was seen in part, and pages that follow each other as one span', () => {
    expect(
      of({
        total: 300,
        pages: [
          [1, 11],
          [21, 41],
          [51, 151],
        ],
      }),
    ).toEqual({ kind: 'pages', spans: [[1, 3]] });
  });

  it('is a single row too, in the middle and at the end', () => {
    const rows = (pages: Collection['pages']) => missing(collection({ total: 3, pages }));
    expect(
      rows([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({ kind: 'rows', spans: [[2, 2]] });
    expect(rows([[1, 3]])).toEqual({ kind: 'rows', spans: [[3, 3]] });
  });

  it('is rows, where the size of a page is not known', () => {
    const { size: _, ...unsized } = collection({ size: 1, total: 30, pages: [[11, 21]] });
    expect(missing(unsized)).toEqual({
      kind: 'rows',
      spans: [
        [1, 10],
        [21, 30],
      ],
    });
  });
});

describe('on Product type enquiry', () => {
  it('says what it is for and how, that nothing is pressed, and begins when it is told to', async () => {
    const { sent } = await onProducts();
    await vi.waitFor(() => expect(texts('h2')).toContain(s.collectTitle));
    for (const said of [s.collectWhat, s.collectFor, ...s.collectHow, s.collectNoPress])
      expect(words()).toContain(said);
    expect(words()).not.toContain(s.collectOpenPage);
    (await button(s.collectStart)).click();
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'collection-set', input: { on: true } }));
  });

  it('shows how far it has come, with a bar, and goes on by itself', async () => {
    const fake = await onProducts(collection());
    await vi.waitFor(() => expect(words()).toContain(s.collectNoneYet));
    expect(all('progress')).toEqual([]);
    fake.collect(HALF);
    await vi.waitFor(() => expect(words()).toContain('3,400 of 12,318 rows'));
    expect(words()).toContain('Go on with page 35.');
    const bar = (await found('progress')) as HTMLProgressElement;
    expect([bar.getAttribute('max'), bar.getAttribute('value')]).toEqual(['12318', '3400']);
    expect(document.getElementById(bar.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      '3,400 of 12,318 rows',
    );
    fake.collect({
      ...HALF,
      pages: [
        [1, 1101],
        [1201, 1401],
        [1701, 12_319],
      ],
    });
    await vi.waitFor(() => expect(words()).toContain('Pages 12 and 15–17 are missing.'));
  });

  it('says so in Norwegian', async () => {
    await onProducts(
      {
        ...HALF,
        pages: [
          [1, 1101],
          [1201, 1401],
          [1701, 12_319],
        ],
      },
      { uiLanguages: ['nb'] },
    );
    await vi.waitFor(() => expect(texts('h2')).toContain(nb.collectTitle));
    const said = (sectionOf(nb.collectTitle).textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');
    expect(said).toContain('3 400 av 12 318 rader');
    expect(said).toContain('Mangler side 12 og 15–17.');
  });

  it('names a few of many missing pages', async () => {
    const pages = Array.from({ length: 10 }, (_, at): [number, number] => [at * 200 + 1, at * 200 + 101]);
    await onProducts({ ...HALF, total: 2000, pages, rows: 1000 });
    await vi.waitFor(() => expect(words()).toContain('Pages 2, 4, 6, 8, 10, 12, and more are missing.'));
  });

  it('tells rows where the pages or the total are not known', async () => {
    const { size: _, ...unsized } = HALF;
    const fake = await onProducts({ ...unsized, total: 3410 });
    await vi.waitFor(() => expect(words()).toContain('Rows 3,401–3,410 are missing.'));
    fake.collect(collection({ rows: 1, pages: [[1, 2]] }));
    await vi.waitFor(() => expect(words()).toContain(s.collectRowsSoFar('1')));
  });

  it('says that the list changed on the way, and that a condition is set', async () => {
    const fake = await onProducts({ ...HALF, totalBefore: 12_300 });
    await vi.waitFor(() => expect(words()).toContain(s.collectChanged('12,300', '12,318')));
    expect(words()).not.toContain(s.collectCondition);
    fake.collect({ ...HALF, condition: true });
    await vi.waitFor(() => expect(words()).toContain(s.collectCondition));
    expect(words()).not.toContain(s.collectChanged('12,300', '12,318'));
  });

  it('stops only when that is meant', async () => {
    const { sent } = await onProducts(HALF);
    (await button(s.collectStop)).click();
    (await button(s.collectStopNo)).click();
    (await button(s.collectStop)).click();
    expect(sent.filter(({ type }) => type === 'collection-set')).toEqual([]);
    (await button(s.collectStopYes)).click();
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'collection-set', input: { on: false } }));
  });

  it('says when the whole list is there, and leads to where it is saved as a file', async () => {
    const done = { ...HALF, rows: 12_318, completed: '2026-11-20T10:00:00.000Z' };
    const { opened, sent } = await onProducts(done);
    await vi.waitFor(() => expect(words()).toContain('The whole list was collected on 20 Nov 2026.'));
    expect(words()).toContain(s.collectDoneRows('12,318'));
    expect(all('progress')).toEqual([]);
    (await button(s.collectSave)).click();
    expect(opened).toEqual(['lookup#data']);
    (await button(s.collectAgain)).click();
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'collection-set', input: { on: true } }));
  });
});

describe('elsewhere', () => {
  const topic = () => all('.topic').find((one) => one.textContent?.startsWith(s.collectTitle));

  it('is a topic, which says first how to get to the page', async () => {
    await drawPanel({ files });
    await vi.waitFor(() => expect(topic()?.textContent).toContain(s.collectOpenPage));
    expect(topic()?.textContent).toContain(s.collectHow[0]);
  });

  it('is a topic on other pages of the portal, and not on its own', async () => {
    await draw();
    await vi.waitFor(() => expect(topic()).toBeDefined());
    closePage();
    await onProducts(HALF);
    await vi.waitFor(() => expect(words()).toContain('3,400'));
    expect(topic()).toBeUndefined();
    expect(pageText()).not.toContain(s.collectOpenPage);
  });
});
