/**
 * "The portal's own elements stay where they are: none moves or resizes by more than 1 px because of us, its own
 * DOM is never changed, and the Tab order over a whole form is the same with and without us." The same pages are
 * served on a host that the extension has no access to.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attachments, HOST, marker, markers, openHint } from './support/layer.mjs';
import { focused, INNER, SAVED, type Stage, setStage, until } from './support/stage';

const WITHOUT = INNER.replace('cifer.singlewindow.cn', 'cifer.practice.test');
const FORM = `form?serial=${SAVED}`;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

/** The page without us, once it has drawn what the page with us has. */
async function without(path: string): Promise<Page> {
  const page = await stage.open(`${WITHOUT}${path}`);
  const drawn = path.startsWith('form') ? '.upload-choose' : 'tbody tr[data-index]';
  await until('the page without us', () => page.$(drawn));
  expect(await markers(page.mainFrame())).toEqual([]);
  return page;
}

/** Everything of the document but our one element. */
const markup = (page: Page): Promise<string> =>
  page.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll(host)) own.remove();
    return copy.outerHTML.replaceAll('cifer.practice.test', 'cifer.singlewindow.cn');
  }, HOST);

type Box = [name: string, x: number, y: number, width: number, height: number];

/** Where each element of the portal stands, and how far the page scrolls. */
const boxes = (page: Page): Promise<Box[]> =>
  page.evaluate((host) => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const all = [...document.querySelectorAll('*')].filter((one) => one.localName !== host);
    return [
      ['scroll size', 0, 0, scrollWidth, scrollHeight] as Box,
      ...all.map((one): Box => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [`${one.localName}#${one.id}.${one.className}`, x, y, width, height];
      }),
    ];
  }, HOST);

function moved(one: readonly Box[], other: readonly Box[]): string[] {
  if (one.length !== other.length) return [`${one.length} elements, not ${other.length}`];
  return one.flatMap((box, index) => {
    const its = other[index] ?? box;
    const by = Math.max(...[1, 2, 3, 4].map((at) => Math.abs(Number(box[at]) - Number(its[at]))));
    return by > 1 || box[0] !== its[0] ? [`${box.join(' ')} and ${its.join(' ')}`] : [];
  });
}

describe.each([
  ['the enquiry, older tables', 'enquiry', '1.11'],
  ['the enquiry, newer tables', 'enquiry', '1.15'],
  ['the product types', 'productType', '1.15'],
  ['the list of modifications', 'modifyList', '1.11'],
  ['the form', FORM, '1.11'],
] as const)('%s, with and without us', (_name, path, tables) => {
  it('has the same DOM, and every element in its place', async () => {
    stage.portal.control({ tables });
    const withUs = await stage.open(path);
    // A card and a pill are open too: what is drawn over the page must not push it.
    const [first] = await markers(withUs.mainFrame());
    await openHint(withUs.mainFrame(), first?.id ?? '');
    const itself = await without(path);
    await until('the same DOM', async () => (await markup(withUs)) === (await markup(itself)), 3000).catch(
      () => undefined,
    );
    expect(await markup(withUs)).toBe(await markup(itself));
    const there = await boxes(withUs);
    expect(there.length).toBeGreaterThan(60);
    expect(moved(there, await boxes(itself))).toEqual([]);
  });
});

it('the shell has the same DOM, and every element in its place', async () => {
  const withUs = await stage.open('https://cifer.singlewindow.cn/');
  await marker(withUs.mainFrame(), 'menu.version');
  const itself = await stage.open('https://cifer.practice.test/');
  await until('the menu', () => itself.$('#side-menu .J_menuItem'));
  expect(await markup(withUs)).toBe(await markup(itself));
  expect(moved(await boxes(withUs), await boxes(itself))).toEqual([]);
});

describe('the Tab order of the whole form', () => {
  /** What gets the focus, Tab by Tab, from the top of the page to its end. */
  async function chain(page: Page): Promise<string[]> {
    await page.bringToFront();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.getSelection()?.removeAllRanges();
    });
    const order: string[] = [];
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page.mainFrame());
      if (now === '' || (order.length > 3 && now === order[0])) break;
      order.push(now);
    }
    return order;
  }

  it.each(['#basicTab', '#productionTab', '#checkTab', '#attachTab'])(
    'is the same on the tab %s',
    async (tab) => {
      const orders: string[][] = [];
      for (const path of [FORM, `${WITHOUT}${FORM}`]) {
        const page = path === FORM ? await stage.open(path) : await without(FORM);
        await (await page.$(tab))?.click();
        await until('the tab', () => page.$eval(tab, (one) => one.parentElement?.className === 'active'));
        if (path === FORM) await marker(page.mainFrame(), 'form.tab-basic');
        if (path === FORM && tab === '#attachTab') await attachments(page.mainFrame());
        // A press on a tab leaves the focus there; from the first button on, the way is the whole form.
        await page.focus('#btn-save');
        await page.evaluate(() => document.getElementById('btn-save')?.blur());
        orders.push(await chain(page));
      }
      const [withUs = [], itself = []] = orders;
      expect(itself.length).toBeGreaterThan(5);
      expect(withUs.slice(0, itself.length)).toEqual(itself);
      // What comes behind the portal's last element can only be the notice of missing attachments.
      const rest = withUs.slice(itself.length);
      const notice = /^ours: (\d attachments missing|Does not apply)/;
      expect(rest.filter((one) => !notice.test(one))).toEqual([]);
      expect(rest.length > 0).toBe(tab === '#attachTab');
    },
  );
});
