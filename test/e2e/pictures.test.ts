/**
 * Pictures of every surface in Norwegian and English, to be looked at: screenshots/<browser>/<language>-*.png.
 * `npm run pictures` puts the README's own into test/e2e/pictures as well.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { LOOKUP } from '../../src/shared/lookup';
import { pressPeek } from './support/command';
import { PICTURES } from './support/journey.mjs';
import {
  attachments,
  frameByUrl,
  inLayer,
  layerText,
  marker,
  openHint,
  question,
  shot,
} from './support/layer.mjs';
import { openPanel, steps } from './support/panel';
import { openPage, press } from './support/portal.mjs';
import { richRecords } from './support/practice-records.mjs';
import { DESK, type Stage, setStage, until } from './support/stage';

declare const chrome: Browser;

const WIDE = { width: 1500, height: 860 };
/** An application of practice data that the authority has saved; it comes back to the enterprise. */
const RETURNED = '202600000000500010';
/** The one of the practice records that must be corrected. */
const RICH = '202600000000500012';
const OF_README = new Set([
  'nb-enquiry',
  'nb-attachments',
  'nb-popup-applications',
  'nb-popup-search',
  'nb-dashboard',
]);
const README = join(import.meta.dirname, 'pictures');

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
// A page that answers 404 is among them.
afterAll(() => stage.finish(/\b404\b/));

async function take(page: Page, name: string): Promise<void> {
  const file = join(PICTURES, `${name}.png`);
  await shot(page, file);
  expect(statSync(file).size).toBeGreaterThan(10_000);
  if (process.env.LOS_README && OF_README.has(name)) await shot(page, join(README, `${name}.png`));
}

describe.each(['nb', 'en'] as const)('pictures in %s', (language) => {
  it('of the portal: the list with a change and an explanation, the form, its attachments, the question', async () => {
    stage.portal.control({ edition: 'en2026', tables: '1.11', pageSize: 25 });
    await stage.speak(language);
    const page = await stage.open(DESK, WIDE);
    await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
    const list = await frameByUrl(page, '/enquiry');
    await marker(list, 'enquiry.status');
    await until('the rows to be kept', () => stage.application(RETURNED));
    stage.portal.control({ move: { serial: RETURNED, status: 'To be corrected by enterprise' } });
    await press(page, 'Inquire');
    await until('the mark of the change', () => layerText(list, '.pill'));
    await openHint(list, 'enquiry.status');
    await until('the source', async () => /20\d\d/.test(await layerText(list, '.card .source')));
    await take(page, `${language}-enquiry`);
    await page.keyboard.press('Escape');

    await openPage(page, 'Application for modification');
    await press(page, 'Modify');
    const form = await frameByUrl(page, '/form');
    await marker(form, 'form.home-number');
    await take(page, `${language}-form`);
    await press(page, 'Attachment Information');
    await attachments(form);
    await marker(form, 'attachment.declaration');
    await take(page, `${language}-attachments`);
    await press(page, 'Preview');
    await press(page, 'Submit');
    await question(form);
    await take(page, `${language}-question`);
    await (await inLayer(form, 'dialog.ask .act.main')).click();

    const popup = await stage.session.popup();
    await (await popup.waitForSelector('#tab-applications'))?.click();
    await popup.waitForSelector('.application');
    await take(popup, `${language}-popup-applications`);
    await (await popup.waitForSelector('#tab-search'))?.click();
    await popup.type('#panel-search input[type=search]', language === 'nb' ? 'fersk laks' : 'frozen cod');
    await popup.waitForSelector('[role=option]');
    await take(popup, `${language}-popup-search`);
    await popup.close();
    const options = await stage.session.options();
    await options.waitForSelector('#language');
    await take(options, `${language}-options`);
    await options.close();
  });

  it('of the look-up: a search, one code, two side by side, and the data', async () => {
    await stage.speak(language);
    const places = {
      search: ['#q=fersk%20torsk', '.detail h2'],
      row: ['#row=0302141000/103', '.detail h1'],
      compare: ['#compare=0302141000/101,0302141000/103', 'table.compare'],
      data: ['#data', '.plain-table'],
    } as const;
    for (const [name, [at, drawn]] of Object.entries(places)) {
      const page = await stage.session.extensionPage(`${LOOKUP}${at}`, WIDE);
      await page.waitForSelector(drawn);
      await take(page, `${language}-lookup-${name}`);
      await page.close();
    }
  });

  it('of the older English and the Chinese portal', async () => {
    await stage.speak(language);
    for (const edition of ['enOld', 'zh'] as const) {
      stage.portal.control({ edition, tables: '1.15' });
      const page = await stage.open('enquiry', WIDE);
      await take(page, `${language}-enquiry-${edition}`);
      await page.close();
    }
  });

  it('of the side panel on the form for an account', async () => {
    await stage.speak(language);
    const page = await stage.open('https://cifer.singlewindow.cn/account/register', WIDE);
    await marker(page.mainFrame(), 'account.user-name');
    const panel = await openPanel(stage, page);
    await page.type('#username', 'ola100');
    await until('the tick', async () => (await steps(panel))[0]?.done === true);
    await take(panel, `${language}-panel`);
    await panel.close();
  });

  it('of all translations over a list', async () => {
    await stage.speak(language);
    const page = await stage.open(DESK, WIDE);
    await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
    const list = await frameByUrl(page, '/enquiry');
    await marker(list, 'enquiry.status');
    await pressPeek(stage, page);
    await inLayer(list, '.peek > div');
    await inLayer(page.mainFrame(), '.mode .act');
    await take(page, `${language}-peek`);
  });

  it('of the dashboard: what is due, registrations, one application', async () => {
    await stage.speak(language);
    const records = richRecords(new Date().toISOString());
    await stage.behind((items: Record<string, unknown>) => chrome.storage.local.set(items), records);
    const page = await stage.session.extensionPage('src/dashboard/index.html', WIDE);
    for (const [place, drawn, name] of [
      ['#now', '.reminder', 'dashboard'],
      ['#registrations', 'tbody tr', 'dashboard-registrations'],
      [`#application/${RICH}`, '#heading', 'dashboard-application'],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await until(name, () => page.$(`main ${drawn}`));
      await take(page, `${language}-${name}`);
    }
    await page.close();
  });

  it('of the ways in: the notice at 404, and the Chinese sign-in', async () => {
    await stage.speak(language);
    stage.portal.control({ deepLinks: '404' });
    const page = await stage.open('https://cifer.singlewindow.cn/sw/cfppweb/enquiry', WIDE);
    await until('the notice', () => layerText(page.mainFrame(), '.notice'));
    await take(page, `${language}-404`);
    await page.goto('https://app.singlewindow.cn/cas/login', { waitUntil: 'load' });
    await openHint(page.mainFrame(), 'entry.image-code');
    await take(page, `${language}-sign-in`);
  });
});
