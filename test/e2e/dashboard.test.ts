/**
 * "One place to see it all": the dashboard over real storage and the real background. In Chromium only: what it uses
 * of the browser the other pages use too, and they are looked at in both.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { violations } from './support/axe';
import { BROWSER, PICTURES } from './support/journey.mjs';
import { shot } from './support/layer.mjs';
import { richRecords } from './support/practice-records.mjs';
import { type Stage, setStage, until } from './support/stage';

declare const chrome: Browser;

/** The one of the practice records that must be corrected. */
const RETURNED = '202600000000500012';
const SUSPENDED = 'CNOR23AQ2304260601';
const PAGE = 'src/dashboard/index.html';
const PLACES = [
  '#now',
  '#applications',
  '#registrations',
  '#notices',
  '#reminders',
  '#data',
  `#application/${RETURNED}`,
  `#registration/${SUSPENDED}`,
  `#notice/${encodeURIComponent('rectification/ZG-2026-118')}`,
  '#application/nothing',
];

let stage: Stage;
let downloads: string;

describe.runIf(BROWSER === 'chromium')('the dashboard', () => {
  beforeAll(async () => {
    stage = await setStage();
    downloads = mkdtempSync(join(tmpdir(), 'los-downloads-'));
  });
  afterEach(() => stage.reset());
  afterAll(async () => {
    rmSync(downloads, { recursive: true, force: true });
    await stage.finish();
  });

  const kept = async (key: string) =>
    (await stage.stored())[key] as { notes?: { text: string; gone?: true }[] } & Record<string, unknown>;

  /** Opens it over the practice records. */
  async function open(at = '', size = { width: 1280, height: 900 }): Promise<Page> {
    await stage.behind(
      (items: Record<string, unknown>) => chrome.storage.local.set(items),
      richRecords(new Date().toISOString()),
    );
    const page = await stage.session.extensionPage(`${PAGE}${at}`, size);
    await page.bringToFront();
    await until('what is kept', () => page.$('main .part, main .data, main .empty'));
    return page;
  }
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const says = (page: Page, text: string) =>
    until(`“${text}”`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));
  /** Presses a button of the page by its accessible name. */
  const press = async (page: Page, name: string): Promise<void> => {
    await (await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))?.click();
  };

  const heading = (page: Page) => page.$eval('h1', (one) => one.textContent);
  /** Goes to another place, and waits until it is drawn: no two of `PLACES` have the same heading. */
  const go = async (page: Page, place: string): Promise<void> => {
    const before = await heading(page);
    const here = await page.evaluate((to) => {
      const is = location.hash === to || (location.hash === '' && to === '#now');
      location.hash = to;
      return is;
    }, place);
    if (!here) await until(place, async () => (await heading(page)) !== before);
  };

  it('is gone through with the keyboard: heading, list, application, and back to where one was', async () => {
    const page = await open('#applications');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Applications');
    const reach = async (wanted: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if ((await focused(page)).startsWith(wanted)) return;
      }
      throw new Error(`Tab does not reach ${wanted}`);
    };
    await reach('Application number');
    await page.keyboard.press('Enter');
    await until('the order', () => page.$('th[aria-sort=ascending]'));
    await reach(RETURNED);
    await page.keyboard.press('Enter');
    await until('the application', async () => (await focused(page)) === `Application ${RETURNED}`);
    expect(page.url()).toContain(`#application/${RETURNED}`);
    await page.goBack();
    await until('the link that led there', async () => (await focused(page)) === RETURNED);
    await page.close();
  });

  it('keeps a note and a reminder, and takes them back', async () => {
    const page = await open(`#application/${RETURNED}`);
    const key = `application/${RETURNED}`;
    await page.type('#notes ~ form textarea', 'The chart is on its way');
    await press(page, 'Save the note');
    await until('the note', async () => (await kept(key)).notes?.length === 2);
    await says(page, 'The note is saved');
    await press(page, 'Undo');
    await until('the note to go', async () => (await kept(key)).notes?.some(({ gone }) => gone));
    await page.type('#tasks ~ form input[type=text]', 'Call them');
    await press(page, 'Add');
    await until('the reminder', async () =>
      Object.entries(await stage.stored()).some(
        ([name, value]) => name.startsWith('task/') && (value as { text: string }).text === 'Call them',
      ),
    );
    await says(page, 'Call them');
    await page.close();
  });

  it('removes an application, and puts it back whole', async () => {
    const page = await open(`#application/${RETURNED}`);
    const before = await kept(`application/${RETURNED}`);
    await press(page, 'Remove from the overview');
    await until('it to go', async () => (await kept(`application/${RETURNED}`)) == null);
    // The page follows when the background has answered.
    await until('the list', () => page.url().includes('#applications'));
    await press(page, 'Undo');
    await until('it to come back', async () => (await kept(`application/${RETURNED}`)) != null);
    expect(await kept(`application/${RETURNED}`)).toEqual(before);
    await page.close();
  });

  it('follows a registration by its number', async () => {
    const page = await open('#registrations');
    await page.type('form.follow input', 'cnor 99aq 9901010001');
    await press(page, 'Follow');
    await until('it to be kept', async () => (await kept('registration/CNOR99AQ9901010001')) != null);
    await says(page, 'CNOR99AQ9901010001');
    await page.close();
  });

  it('saves everything, and brings it in again where nothing is left', async () => {
    const page = await open('#data');
    const cdp = await page.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const before = await stage.stored();
    await press(page, 'Save a backup (JSON)');
    const name = await until('the file', () =>
      readdirSync(downloads).find((one) => /^los-backup-\d{4}-\d\d-\d\d\.json$/.test(one)),
    );
    const file = join(downloads, String(name));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'los-for-cifer' });
    await until('the reminder to be settled', async () => {
      const { done } = await kept('reminder/export');
      return done !== (before['reminder/export'] as { done: string }).done;
    });
    await stage.tell('everything-forgotten', {});
    await says(page, 'No dates to export');
    const field = await page.waitForSelector('input[type=file]');
    await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await press(page, 'Import');
    await says(page, 'The file was brought in.');
    const after = await stage.stored();
    for (const kind of ['application', 'registration', 'notice', 'task']) {
      const ids = (of: Record<string, unknown>) =>
        Object.keys(of)
          .filter((one) => one.startsWith(`${kind}/`))
          .sort();
      expect(ids(after)).toEqual(ids(before));
    }
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe-core objects to, in every part (%s)',
    async (scheme) => {
      const page = await open();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const place of PLACES) {
        await go(page, place);
        expect(await violations(page), place).toEqual([]);
        for (const name of ['Timeline', 'All time']) {
          const button = await page.$(`::-p-aria([name="${name}"][role="button"])`);
          await button?.click();
          if (button) expect(await violations(page), `${place} ${name}`).toEqual([]);
        }
      }
      await page.close();
    },
  );

  // 640 is a window of 1280 at 200 %.
  it.each([1280, 800, 640])('needs no scrolling sideways in a window of %i', async (width) => {
    const page = await open('', { width, height: 800 });
    for (const place of PLACES) {
      await go(page, place);
      const wide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await wide(), place).toBe(0);
      const button = await page.$('::-p-aria([name="Timeline"][role="button"])');
      await button?.click();
      expect(await wide(), `${place} Timeline`).toBe(0);
    }
    await page.close();
  });

  it.each(['nb', 'en'] as const)('is pictured in %s', async (language) => {
    await stage.speak(language);
    const page = await open('#applications');
    await page.waitForSelector('table.data');
    await shot(page, join(PICTURES, `${language}-dashboard-applications.png`));
    await (await page.$$('.pick button'))[1]?.click();
    await page.waitForSelector('.chart');
    await shot(page, join(PICTURES, `${language}-dashboard-ways.png`));
    await page.evaluate(() => {
      location.hash = '#now';
    });
    await page.waitForSelector('.reminder');
    await shot(page, join(PICTURES, `${language}-dashboard-now.png`));
    await page.close();
  });
});
