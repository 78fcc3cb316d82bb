/** "On a CIFER page, in English or in Chinese, every label that we know has a small marker at its end." */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Written } from '../../src/portal/types';
import { hoverHint, inLayer, layerText, markers, openHint } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { DESK, layerWords, SAVED, type Stage, setStage, until } from './support/stage';
import { labelsOf, markerAt, nameOf, type Word, wordsInView } from './support/words';

const LARGE = { width: 1700, height: 1900 };
const EDITIONS = ['en2026', 'enOld', 'zh'] as const;
const TABS = ['#productionTab', '#checkTab', '#attachTab', '#basicTab'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

/** Texts in view that the data knows, outside the rows of tables, and have no marker by a name of theirs. */
async function bare(frame: Frame, language: Written): Promise<{ known: Word[]; bare: string[] }> {
  const [words, drawn] = [await wordsInView(frame), await markers(frame)];
  const known = words.filter((word) => !word.inRow && labelsOf(word.text).length > 0);
  const lacking = known.filter((word) => {
    const names = labelsOf(word.text).map((label) => label.name[language]);
    return !names.includes(markerAt(word, drawn)?.name ?? '');
  });
  return { known, bare: lacking.map((word) => word.text) };
}

/** Waits until every known text in view is marked in this language; tells which are not. */
async function allMarked(frame: Frame, language: Written, atLeast: number): Promise<void> {
  let last: { known: Word[]; bare: string[] } = { known: [], bare: ['nothing'] };
  await until(
    'every known text to be marked',
    async () => {
      last = await bare(frame, language);
      return last.bare.length === 0 && last.known.length >= atLeast;
    },
    4000,
  ).catch(() => undefined);
  expect(last.bare).toEqual([]);
  expect(last.known.length).toBeGreaterThanOrEqual(atLeast);
}

describe.each(EDITIONS)('every label that we know has a marker, in the edition %s', (edition) => {
  it('in the shell: every menu entry, named in English and in Norwegian', async () => {
    stage.portal.control({ edition });
    const page = await stage.open(DESK, LARGE);
    await allMarked(page.mainFrame(), 'en', 19);
    const menu = (await markers(page.mainFrame())).filter(({ id }) => id.startsWith('menu.'));
    expect(new Set(menu.map(({ id }) => id)).size).toBe(17);
    await stage.speak('nb');
    await allMarked(page.mainFrame(), 'nb', 19);
  });

  it('on the form: every field, button and tab, on each of its tabs', async () => {
    stage.portal.control({ edition });
    const page = await stage.open(`form?serial=${SAVED}`, LARGE);
    for (const [index, tab] of TABS.entries()) {
      await (await page.$(tab))?.click();
      await allMarked(page.mainFrame(), 'en', [16, 16, 19, 40][index] ?? 0);
    }
    await stage.speak('nb');
    await allMarked(page.mainFrame(), 'nb', 40);
  });

  /** Every list in each edition; the generation of tables that is left out is on saved pages (test/unit). */
  const other = edition === 'enOld' ? '1.11' : '1.15';
  it.each([
    ['enquiry', '1.11', 17, 11],
    ['enquiry', '1.15', 17, 11],
    ['home', other, 4, 3],
    ['modifyList', other, 10, 6],
    ['productType', other, 16, 9],
  ] as const)(
    'on %s, with tables of bootstrap-table %s: each column once, and not one a cell',
    async (path, tables, atLeast, columns) => {
      stage.portal.control({ edition, tables });
      const page = await stage.open(path, LARGE);
      await allMarked(page.mainFrame(), 'en', atLeast);
      await stage.speak('nb');
      await allMarked(page.mainFrame(), 'nb', atLeast);
      const seen = new Set<string>();
      await sideways(page, async () => {
        const ids = (await columnMarkers(page)).map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
        for (const id of ids) seen.add(id);
        return seen.size >= columns;
      });
      expect(seen.size).toBe(columns);
    },
  );
});

/** Markers that stand in the header of the list. */
async function columnMarkers(page: Page) {
  const ids = new Set(['column', 'enquiry', 'modification', 'products', 'shell'].map((one) => `${one}.`));
  const heads = await page.$$eval('.fixed-table-container thead', (all) =>
    all.map((one) => one.getBoundingClientRect().toJSON()).filter((box) => box.height > 5),
  );
  return (await markers(page.mainFrame())).filter(
    ({ id, box }) =>
      [...ids].some((one) => id.startsWith(one)) &&
      heads.some((head) => box.y + box.height / 2 >= head.top && box.y + box.height / 2 <= head.bottom),
  );
}

/** Scrolls the list to its right end, where it does not fit, and asks at both ends. */
async function sideways(page: Page, ask: () => Promise<boolean>): Promise<void> {
  await until('all columns', ask, 1500).catch(() => undefined);
  await page.$$eval('.fixed-table-body', (all) => {
    for (const one of all) one.scrollLeft = one.scrollWidth;
  });
  await until('all columns, scrolled to the right', ask, 3000);
}

describe('statuses are marked only where they are in view', () => {
  it.each(['1.11', '1.15'] as const)(
    'at each row that is seen, and at others once they are (%s)',
    async (tables) => {
      stage.portal.control({ tables, pageSize: 50, addRows: 30 });
      const page = await stage.open('enquiry', { width: 1700, height: 700 });
      const frame = page.mainFrame();
      const compare = async () => {
        const words = (await wordsInView(frame)).filter(
          (word) => word.inRow && labelsOf(word.text).some((label) => label.place === 'status'),
        );
        const marked = (await markers(frame)).filter(({ id }) => id.startsWith('status.'));
        return (
          words.length > 0 && words.every((word) => markerAt(word, marked)) && marked.length === words.length
        );
      };
      await until('as many status markers as statuses in view', compare);
      const before = (await markers(frame)).filter(({ id }) => id.startsWith('status.')).length;
      expect(before).toBeLessThan(20);
      await page.evaluate(() => {
        const body = document.querySelector('.fixed-table-body');
        if (body) body.scrollTop = 600;
        window.scrollTo(0, 600);
      });
      await until('markers at the rows that came into view', compare);
    },
  );
});

describe('hover or click opens a short explanation', () => {
  it('says what this is, what to do, what to beware of, and where that is known from', async () => {
    const page = await stage.open('enquiry');
    const frame = page.mainFrame();
    const text = await openHint(frame, 'status.to-be-corrected-by-enterprise');
    expect(text).toContain('To be corrected by you');
    expect(text).toContain('On the portal: To be corrected by enterprise');
    expect(text).toContain('You have to correct or add something');
    expect(text).toMatch(/Do\s+Read both feedbacks/);
    expect(text).toMatch(/Beware\s+Do not start a new application/);
    expect(text).toMatch(/Source: .*p\. 22.*June 2026/);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await layerText(frame, '.card')) === '');
  });

  it('opens under the pointer, closes when it leaves, and stays where it was pressed', async () => {
    const page = await stage.open('enquiry');
    const frame = page.mainFrame();
    expect(await hoverHint(frame, 'enquiry.time-from')).toContain(nameOf('enquiry.time-from', 'en'));
    await page.mouse.move(700, 690);
    await until('the card to close', async () => (await layerText(frame, '.card')) === '');
    await openHint(frame, 'enquiry.time-from');
    await page.mouse.move(700, 690);
    await (await inLayer(frame, 'button.marker[data-label="enquiry.time-to"]')).hover();
    expect(await layerText(frame, '.card')).toContain(nameOf('enquiry.time-from', 'en'));
    await (await inLayer(frame, '.card .close')).click();
    await until('the card to close', async () => (await layerText(frame, '.card')) === '');
  });

  it('is in Norwegian, with the portal’s own words beside it, once that is the language', async () => {
    await stage.speak('nb');
    stage.portal.control({ edition: 'zh' });
    const page = await stage.open('enquiry');
    await openHint(page.mainFrame(), 'enquiry.status');
    await until('the source', async () => (await layerText(page.mainFrame(), '.card')).includes('Kilde'));
    const text = await layerText(page.mainFrame(), '.card');
    expect(text).toContain(nameOf('enquiry.status', 'nb'));
    expect(text).toContain('På portalen: 申请单状态');
    expect(text).toMatch(/Kilde: .*juni 2026/);
  });
});

describe('markers are real buttons, out of the portal’s Tab order', () => {
  it('each has a name, is a button and has tabindex -1', async () => {
    const page = await stage.open('enquiry');
    const drawn = await markers(page.mainFrame());
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter(({ name }) => name.trim() === '')).toEqual([]);
    expect(drawn.filter(({ tabIndex }) => tabIndex !== -1)).toEqual([]);
  });
});

describe('the page changes under the markers', () => {
  it('follows a list that is drawn anew, and leaves none behind', async () => {
    const page = await stage.open('enquiry', LARGE);
    const frame = page.mainFrame();
    const statuses = async () => (await markers(frame)).filter(({ id }) => id.startsWith('status.')).length;
    await until('ten statuses', async () => (await statuses()) === 10);
    await page.select('#applyType', 'registration');
    await press(page, 'Inquire');
    await until('the one that is left', async () => (await statuses()) === 1);
    await page.select('#applyType', 'cancellation');
    await press(page, 'Inquire');
    await until('its marker', async () =>
      (await markers(frame)).some(({ id }) => id === 'enquiry.type-cancellation'),
    );
    expect(await statuses()).toBe(1);
  });

  it('follows the portal’s own switch of language, in the shell and in its page', async () => {
    const page = await stage.open(DESK, LARGE);
    await press(page, 'Application enquiry', { within: '#side-menu' });
    await until('the page in its frame', async () => (await allMarkers(page)).includes('enquiry.status'));
    await press(page, '中文');
    await until('the Chinese menu', async () =>
      (await page.$eval('#side-menu', (menu) => menu.textContent ?? '')).includes('申请单查询'),
    );
    await allMarked(page.mainFrame(), 'en', 19);
    expect(await layerWords(page.mainFrame())).not.toContain('undefined');
  });

  it('takes a page’s markers away with its tab', async () => {
    const page = await stage.open(DESK, LARGE);
    await press(page, 'Product type enquiry', { within: '#side-menu' });
    await until('the page in its frame', async () => (await allMarkers(page)).includes('products.ciq-name'));
    await press(page, 'Application enquiry', { within: '#side-menu' });
    await until('the hidden page to lose its markers', async () => {
      const now = await allMarkers(page);
      return now.includes('enquiry.status') && !now.includes('products.ciq-name');
    });
  });
});

/** Ids of the markers of all frames of a page that are shown. */
async function allMarkers(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map((frame) => markers(frame).catch(() => [])));
  return found.flat().flatMap(({ id, shown }) => (shown ? [id] : []));
}
