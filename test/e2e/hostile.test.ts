/** "Text of the page is untrusted: it is only ever shown as text. The portal redesigned: nothing breaks." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as Extension } from 'webextension-polyfill';
import { BROWSER } from './support/journey.mjs';
import { HOST, layerText, marker, markers, openHint } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { ACCEPTED, SAVED, type Stage, setStage, until } from './support/stage';

declare const chrome: Extension;

const IMG = '<img src=x onerror="document.title=\'taken\'">';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const working = (page: Page, id = 'enquiry.status') => marker(page.mainFrame(), id, { timeout: 5000 });

/** What the popup is told of the portal's tab. */
const tabSaid = async (): Promise<{
  found: number;
  known: number;
  markers: number;
  pages: string[];
} | null> => {
  const id = await stage.behind(
    async () => (await chrome.tabs.query({ url: 'https://*.singlewindow.cn/*' }))[0]?.id,
  );
  const reply = (await stage.tell('tab-wanted', { tabId: id })) as { output: never };
  return reply.output;
};

describe('texts of the page that look like markup', () => {
  it('are shown as text at the row, on the card and in the popup, and kept as they stand', async () => {
    const serial = '202699999999999999';
    stage.portal.control({ tables: '1.15', add: { serial, step: IMG, regNo: IMG, verbatim: 'Odd' } });
    const page = await stage.open('enquiry?size=500', { width: 1600, height: 1000 });
    await until('the row to be kept', async () => stage.application(serial));
    stage.portal.control({
      move: { serial, status: `${IMG}"><script>document.title='taken'</script>`, verbatim: true },
    });
    await press(page, 'Inquire');
    await until('the change', async () => (await stage.application(serial))?.change);
    await until('the pill', () => layerText(page.mainFrame(), '.pill'));
    await (await page.$(`${HOST} >>> .pill`))?.click();
    await until('the card', async () =>
      (await layerText(page.mainFrame(), '.card')).includes('<img src=x onerror='),
    );
    const made = await page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelectorAll('img, script').length,
      HOST,
    );
    expect(made).toBe(0);
    expect(await page.title()).not.toBe('taken');

    const popup = await stage.session.popup();
    await until('the tabs', () => popup.$('#tab-applications'));
    await popup.click('#tab-applications');
    const text = () => popup.$eval('#panel-applications', (panel) => (panel as HTMLElement).innerText);
    await until('the text', async () => (await text()).includes('<img src=x onerror='));
    expect(await popup.$$('#panel-applications img, #panel-applications script')).toEqual([]);
    expect(await popup.title()).not.toBe('taken');
    await popup.close();
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    'a serial number “%s” harms nothing that is kept',
    async (serial) => {
      stage.portal.control({ add: { serial } });
      await stage.open('enquiry?size=500');
      await until('the other rows', async () => stage.application(ACCEPTED));
      expect((await stage.application(ACCEPTED))?.history[0]?.text).toBe('Being accepted by the GACC');
      expect(await stage.behind(() => Object.keys(Object.prototype))).toEqual([]);
    },
  );
});

describe('a page that works against us', () => {
  it('may remove our element again and again: we give up, and the page stays quick', async () => {
    const page = await stage.open('enquiry');
    await working(page);
    await page.evaluate((host) => {
      document.documentElement.dataset.removed = '0';
      const fight = () => {
        const ours = document.querySelector(host);
        if (!ours) return;
        ours.remove();
        document.documentElement.dataset.removed = String(
          Number(document.documentElement.dataset.removed) + 1,
        );
      };
      new MutationObserver(fight).observe(document.documentElement, { childList: true });
      fight();
    }, HOST);
    const removed = () => page.evaluate(() => Number(document.documentElement.dataset.removed));
    await until('us to give up', async () => !(await page.$(HOST)) && (await removed()) > 5);
    const before = await removed();
    expect(before).toBeLessThan(40);
    // The page goes on working, and its rows are still told.
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await page.select('#applyType', 'change');
    await press(page, 'Inquire');
    await until('the list', async () => (await page.$$('tbody tr[data-index]')).length === 10);
    expect(await removed()).toBe(before);
    expect(await page.$(HOST)).toBeNull();
  });

  it('may style everything away: our card stays readable', async () => {
    const page = await stage.open('enquiry');
    await page.addStyleTag({
      content: `* { all: unset !important } ${HOST}, ${HOST} * { display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; transform: scale(0) !important }`,
    });
    await working(page, 'enquiry.type-filter');
    expect(await openHint(page.mainFrame(), 'enquiry.type-filter')).toContain('Type of application');
    const look = await page.evaluate((host) => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('.card');
      if (!card) return undefined;
      const { backgroundColor, fontSize, visibility } = getComputedStyle(card);
      const { width, height } = card.getBoundingClientRect();
      return { backgroundColor, fontSize, visibility, large: width > 150 && height > 60 };
    }, HOST);
    expect(look).toMatchObject({ visibility: 'visible', large: true });
    expect(look?.backgroundColor).not.toMatch(/rgba\(0, 0, 0, 0\)|transparent/);
  });

  it('may extend the prototypes and put forms in the way of the document’s own names', async () => {
    const page = await stage.open('modifyList');
    await page.evaluateOnNewDocument(() => {
      Object.assign(Object.prototype, { foo: 'bar' });
      Array.prototype.toString = () => 'taken';
      document.addEventListener('DOMContentLoaded', () => {
        for (const name of [
          'body',
          'querySelector',
          'querySelectorAll',
          'createElement',
          'createTreeWalker',
          'createRange',
          'activeElement',
          'elementFromPoint',
          'elementsFromPoint',
          'addEventListener',
          'defaultView',
          'location',
          'visibilityState',
        ]) {
          const form = document.createElementNS('http://www.w3.org/1999/xhtml', 'form') as HTMLFormElement;
          form.name = name;
          form.hidden = true;
          Document.prototype.getElementsByTagName.call(document, 'head')[0]?.append(form);
        }
      });
    });
    await page.goto('https://cifer.singlewindow.cn/sw/cfppweb/missing?title=menu.extension');
    // The portal's own scripts are lost on such a page; a label of it is put there by hand.
    await page.evaluate(() => {
      const html = Document.prototype.getElementsByTagName.call(document, 'html')[0];
      const heading = Document.prototype.createElement.call(document, 'h5');
      heading.textContent = 'Application information management';
      html?.querySelector('body')?.prepend(heading);
    });
    await until('its marker', () =>
      page.evaluate((host) => {
        const html = Document.prototype.getElementsByTagName.call(document, 'html')[0];
        const button = html?.querySelector(host)?.shadowRoot?.querySelector('button.marker');
        return button?.getAttribute('data-label') === 'common.application-management';
      }, HOST),
    );
    // What the page's own scripts complain of is no complaint of ours.
    stage.session.troubles.length = 0;
  });

  it('may fake our element: the real one is another', async () => {
    const page = await stage.open('enquiry');
    await page.evaluate((host) => {
      const fake = document.createElement(host);
      fake.attachShadow({ mode: 'open' }).innerHTML =
        '<button class="marker" data-label="fake">fake</button>';
      document.body.prepend(fake);
      fake.shadowRoot?.querySelector('button')?.click();
    }, HOST);
    const ours = () =>
      page.evaluate(
        (host) =>
          [...document.querySelectorAll(host)].at(-1)?.shadowRoot?.querySelectorAll('.marker').length ?? 0,
        HOST,
      );
    expect(await ours()).toBeGreaterThan(10);
  });
});

describe('a portal that was redesigned', () => {
  it('has no hints, gives no errors, and is said to be unknown', async () => {
    const page = await stage.open('https://cifer.singlewindow.cn/sw/cfppweb/missing?title=menu.contact');
    await until('the page', () => page.$('h5'));
    await page.evaluate(() => {
      document.body.innerHTML =
        '<main><app-root><nav-rail><a>Dashboard</a><a>Dossiers</a></nav-rail><section><p>Welcome back</p><div role="table"><div role="row"><div role="cell">A</div></div></div></section></app-root></main>';
    });
    await until('no markers', async () => (await markers(page.mainFrame())).length === 0);
    expect(await tabSaid()).toMatchObject({ found: 0, markers: 0 });
  });

  it('says how many of the labels were found, before and after', async () => {
    const page = await stage.open('enquiry');
    await working(page);
    await until('the page to be known', async () => (await tabSaid())?.pages.includes('application-enquiry'));
    const before = await tabSaid();
    expect(before?.found).toBeGreaterThanOrEqual(15);
    expect(before?.known).toBeGreaterThanOrEqual(before?.found ?? 0);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('th .th-inner, label, button, h5')) {
        if (/serial|status|time|type/i.test(one.textContent ?? '')) continue;
        one.textContent = `Zq ${(one.textContent ?? '').split('').reverse().join('')}`;
      }
    });
    await until('fewer to be found', async () => ((await tabSaid())?.found ?? 99) < (before?.found ?? 0));
    expect((await tabSaid())?.known).toBe(before?.known);
    // The rows are still read: by the columns that are left, and by the shapes of their values.
    expect(await stage.application(SAVED)).toBeDefined();
  });

  it.runIf(BROWSER === 'chromium')(
    'is told in the popup of that tab (Chromium: the toolbar button of Firefox cannot be pressed by a test)',
    async () => {
      const page = await stage.open('enquiry');
      await working(page);
      await until('the page to be known', async () =>
        (await tabSaid())?.pages.includes('application-enquiry'),
      );
      const popup = await stage.session.realPopup(page);
      const footer = () => popup.$eval('footer', (one) => (one as HTMLElement).innerText);
      await until('what was found', async () =>
        /\d+ of \d+ known labels of this page found/.test(await footer()),
      );
      await popup.close();
    },
  );
});

describe.runIf(BROWSER === 'firefox')(
  'host access withdrawn (Firefox: Chromium does not let an extension give up access that it requires)',
  () => {
    it('is said in the popup, with a button to give it', async () => {
      await stage.behind(() => chrome.permissions.remove({ origins: ['https://*.singlewindow.cn/*'] }));
      const popup = await stage.session.popup();
      await until('the notice', () =>
        popup.$eval('.notice', (one) =>
          (one as HTMLElement).innerText.includes('has no access to the portal'),
        ),
      );
      expect(await popup.$eval('.notice button', (one) => one.textContent)).toBe('Give access');
      await popup.close();
    });
  },
);
