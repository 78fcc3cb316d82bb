/**
 * "A side panel that follows the tab: which page this is, what it is for, the steps in order with what is done
 * ticked, and every label on it in the portal's order; a click scrolls there." In Chromium it is the real side
 * panel; in Firefox, whose sidebar no driver gets at, its page in a tab behind the portal's.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readData } from '../../src/build/knowledge';
import type { Written } from '../../src/portal/types';
import { learn } from '../run/learn-lesson';
import { HOST } from './support/layer.mjs';
import { inPanel, openPanel, pressIn, rows, steps, title, words } from './support/panel';
import { openPage, press } from './support/portal.mjs';
import { DESK, SAVED, type Stage, setStage, until } from './support/stage';
import { nameOf, pageNameOf } from './support/words';

const LOW = { width: 1100, height: 500 };
const ACCOUNT_FORM = 'https://cifer.singlewindow.cn/account/register';
const SIGN_IN = 'https://cifer.singlewindow.cn/login';

let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await setStage();
  const first = await stage.open('enquiry');
  panel = await openPanel(stage, first);
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const isTitled = (name: string) => until(`the page "${name}"`, async () => (await title(panel)) === name);
const isPage = (id: string, language: Written = 'en') => isTitled(pageNameOf(id, language));

/** Fills a field of the panel in, as typing does. */
async function fill(selector: string, text: string): Promise<void> {
  const field = await inPanel(panel, selector);
  await field.evaluate((one, value) => {
    (one as HTMLInputElement).value = value;
    one.dispatchEvent(new Event('input', { bubbles: true }));
    one.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** Opens a part of the panel that is folded. */
const unfold = async (summary: string): Promise<void> => {
  const found = await inPanel(panel, 'summary', summary);
  await found.evaluate((one) => {
    (one.parentElement as HTMLDetailsElement).open = true;
  });
};

describe('which page it is', () => {
  it('follows the portal’s own tabs', async () => {
    const page = await stage.open(DESK);
    await isPage('home');
    await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
    await isPage('application-enquiry');
    await openPage(page, 'Application for modification');
    await isPage('modification-list');
    // A page whose look nobody knows is told by the menu entry that led there.
    await openPage(page, 'Reinspection');
    await isPage('reinspection');
    await press(page, 'Application enquiry', { within: '.page-tabs-content' });
    await isPage('application-enquiry');
    expect(await words(panel)).toContain('Source: ');
  });

  it('follows the browser’s tabs, and says where one is not on the portal', async () => {
    const form = await stage.open(ACCOUNT_FORM);
    await isPage('account-form');
    const list = await stage.open('productType');
    await isPage('product-types');
    await form.bringToFront();
    await isPage('account-form');
    await list.goto('https://cifer.practice.test/', { waitUntil: 'load' });
    await list.bringToFront();
    await isTitled('Not on the portal');
    expect(await rows(panel)).toEqual([]);
  });

  it('stays with a page that is loaded anew, and goes on working there', async () => {
    const page = await stage.open(ACCOUNT_FORM, LOW);
    await isPage('account-form');
    await page.reload({ waitUntil: 'load' });
    await page.type('#username', 'ola100');
    await until('the first step', async () => (await steps(panel))[0]?.done === true);
    expect(await title(panel)).toBe(pageNameOf('account-form', 'en'));
  });

  it('speaks the language and names the authority of the country that are chosen in it', async () => {
    await stage.open(SIGN_IN);
    await isPage('sign-in');
    await panel.select('#language', 'nb');
    await isPage('sign-in', 'nb');
    expect(await words(panel)).toContain('En konto fra Mattilsynet kan registrere alle kategorier');
    await panel.select('#country', 'dk');
    await until('the Danish authority', async () =>
      (await words(panel)).includes('En konto fra Fødevarestyrelsen kan registrere alle kategorier'),
    );
    expect((await stage.stored()).settings).toMatchObject({ language: 'nb', country: 'dk' });
  });
});

describe('the steps', () => {
  it('are ticked while the form is filled in, and no longer where it is emptied', async () => {
    const page = await stage.open(ACCOUNT_FORM);
    await isPage('account-form');
    const done = async () => (await steps(panel)).map((step) => step.done);
    await until('the steps', async () => (await done()).length === 7);
    // What has a password in it, and what is a press, the page does not show.
    expect(await done()).toEqual([false, undefined, false, false, false, undefined, undefined]);
    await inPanel(panel, '.title p', '0 of 4 done');
    await page.type('#username', 'ola100');
    await until('the user name', async () => (await done())[0] === true);
    await page.type('#password', 'Ngh7!kloster');
    await page.evaluate(() => {
      const country = document.querySelector<HTMLSelectElement>('#country');
      if (!country) return;
      country.selectedIndex = 1;
      country.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.type('#number', 'M 100');
    await until('the number', async () => (await done())[3] === true);
    for (const field of ['organisation', 'contact', 'phone', 'address']) await page.type(`#${field}`, 'x');
    expect((await done())[4]).toBe(false);
    await page.type('#mail', 'a@b.example');
    await until('all fields', async () => (await done())[4] === true);
    expect(await done()).toEqual([true, undefined, true, true, true, undefined, undefined]);
    await inPanel(panel, '.title p', '4 of 4 done');
    expect((await steps(panel))[0]?.text).toMatch(/^Done: Choose a user name/);
    await page.$eval('#number', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('the tick to go', async () => (await done())[3] === false);
  });
});

describe('the labels', () => {
  it('stand in the portal’s order, with the original and the translation', async () => {
    const page = await stage.open(ACCOUNT_FORM);
    await isPage('account-form');
    await until('the labels', async () => (await rows(panel)).length > 15);
    const onPage = await page.$$eval('label', (all) => all.map((one) => (one.textContent ?? '').trim()));
    const listed = await rows(panel);
    const originals = listed.map(({ original }) => original).filter((text) => onPage.includes(text));
    expect(originals.length).toBeGreaterThan(10);
    expect(originals).toEqual(onPage.filter((text) => originals.includes(text)));
    const named = (text: string) => listed.find(({ original }) => original === text)?.name;
    expect(named('*用户名(Username)')).toBe(nameOf('account.user-name', 'en'));
    await stage.speak('nb');
    await until('Norwegian names', async () =>
      (await rows(panel)).some(({ name }) => name === nameOf('account.user-name', 'nb')),
    );
  });

  it('scroll the portal to where one stands, and ring it', async () => {
    const page = await stage.open(ACCOUNT_FORM, LOW);
    await isPage('account-form');
    const name = nameOf('account.email', 'en');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await pressIn(stage, panel, '.labels button.go', name);
    await until('the portal to scroll', () => page.evaluate(() => scrollY > 0));
    const spot = await page.$eval('label[for="mail"]', (label) => label.getBoundingClientRect().toJSON());
    expect(spot.top).toBeGreaterThan(0);
    expect(spot.bottom).toBeLessThan(LOW.height);
    // The first step goes to the user name, back at the top.
    await pressIn(stage, panel, '.steps button.go');
    await until('the portal to scroll back', () =>
      page.$eval('#username', (field) => field.getBoundingClientRect().top > 0),
    );
    await until('the ring', () =>
      page.evaluate(
        (host) => Boolean(document.querySelector(host)?.shadowRoot?.querySelector('.ring')),
        HOST,
      ),
    );
  });

  it('stand under the portal’s tabs, and can be gone to once their tab is opened', async () => {
    const page = await stage.open(`form?serial=${SAVED}`);
    await isPage('application-form');
    const capacity = async () =>
      (await rows(panel)).find(({ name }) => name === nameOf('form.capacity', 'en'));
    await until('a label of another tab', async () => (await capacity())?.goes === false);
    await inPanel(panel, 'h3', 'Tab “Production-related information”');
    await inPanel(panel, 'p', 'Under the tab “Production-related information”.');
    await page.click('#productionTab');
    await until('it to be open', async () => (await capacity())?.goes === true);
  });

  it('are explained one by one, and show all their translations on the portal', async () => {
    const page = await stage.open('enquiry');
    await isPage('application-enquiry');
    const name = nameOf('enquiry.status', 'en');
    await pressIn(stage, panel, `.fold[aria-label="Explain “${name}”"]`);
    await inPanel(panel, '.hints:not([hidden]) .hint', '');
    await pressIn(stage, panel, 'header button', 'Show all translations');
    await until('the translations', () =>
      page.evaluate(
        (host) => (document.querySelector(host)?.shadowRoot?.querySelectorAll('.peek > div').length ?? 0) > 9,
        HOST,
      ),
    );
    await pressIn(stage, panel, 'header button', 'Hide translations');
    await inPanel(panel, 'header button', 'Show all translations');
  });
});

describe('a letter for a forgotten password', () => {
  const mailLinks = () =>
    panel.$$eval('a[href^="mailto:"]', (all) => all.map((one) => (one as HTMLAnchorElement).href));

  it('goes to whom the Norwegian guide names, with the subject that it asks for', async () => {
    await stage.speak('nb');
    await stage.open(SIGN_IN);
    await isPage('sign-in', 'nb');
    await unfold('Be om nytt passord på e-post');
    await fill('.mail input', 'M 100');
    const letter = async () => new URL((await mailLinks())[0] ?? 'about:blank');
    await until('the number in the letter', async () =>
      decodeURIComponent((await letter()).href).includes('M 100'),
    );
    const { protocol, pathname, searchParams } = await letter();
    expect(`${protocol}${pathname}`).toBe('mailto:insight@seafood.no');
    expect(searchParams.get('subject')).toBe('nytt passord til Single Window (M 100)');
    expect(searchParams.get('body')).toMatch(/^Hei,\r\n\r\n.* for virksomheten M 100\./);
    await until('the number to be kept', async () =>
      JSON.stringify((await stage.stored()).settings).includes('"plant":"M 100"'),
    );
  });

  it('is not invented for Australia, whose guide names nobody', async () => {
    await stage.tell('settings-set', { country: 'au' });
    await stage.open(SIGN_IN);
    await isPage('sign-in');
    await unfold('Ask for a new password by e-mail');
    await inPanel(panel, 'p', 'The guides give no address for this. Ask DAFF');
    expect(await mailLinks()).toEqual([]);
    expect(await words(panel)).not.toContain('insight@seafood.no');
  });
});

describe('the self-check', () => {
  const PLANTED = [
    'Planted Seafood AS',
    'kari@planted.example',
    '4711-PLANTED',
    'planted-secret',
    ...[SAVED],
  ];

  /** Puts on the page what no file may hold, and one label that nobody knows. */
  const plant = (page: Page) =>
    page.evaluate((serial) => {
      const fields = document.querySelector('.query-fields');
      fields?.insertAdjacentHTML(
        'beforeend',
        `<div class="query-field"><label for="new">Cold store reference</label>
        <input id="new" value="4711-PLANTED" title="planted-secret" data-owner="planted-secret"></div>
        <h4>Planted Seafood AS</h4><a href="/x?planted-secret">kari@planted.example</a>
        <input type="hidden" value="planted-secret"><!-- planted-secret --><p>Planted Seafood AS, ${serial}</p>`,
      );
    }, SAVED);

  it('says how many labels it knows, which it does not, and saves the page without its contents', async () => {
    const page = await stage.open('enquiry');
    await isPage('application-enquiry');
    await plant(page);
    await unfoldUnknown();
    const check = await inPanel(panel, '.check > p', 'Knows');
    const [, known = 0, all = 0] = (
      /Knows (\d+) of (\d+) labels on this page/.exec(await check.evaluate((one) => one.textContent ?? '')) ??
      []
    ).map(Number);
    const unknown = await panel.$$eval('.check details li', (list) => list.map((one) => one.textContent));
    expect(unknown).toContain('Cold store reference');
    expect(all - known).toBe(unknown.length);
    expect(known).toBeGreaterThan(15);

    await pressIn(stage, panel, '.check button', 'Save the page');
    const ticks = await until('the unknown texts', () =>
      panel.$$eval('.tick', (list) =>
        list.map((one) => [one.textContent, one.querySelector('input')?.checked] as const),
      ),
    );
    // A heading or a link may be a name: whoever knows that it is none ticks it.
    expect(Object.fromEntries(ticks as [string, boolean][])).toMatchObject({ 'Cold store reference': true });
    expect((ticks as [string, boolean][]).filter(([text, on]) => on && PLANTED.includes(text))).toEqual([]);
    await unfold('See what is in the file');
    const text = (await until('the file', async () => {
      const shown = await panel.$eval('.preview pre', (one) => one.textContent ?? '');
      return shown.startsWith('{') && shown;
    })) as string;
    expect(PLANTED.filter((one) => text.includes(one))).toEqual([]);
    expect(text).not.toMatch(/\d{6}/);
    expect(text).toContain('Cold store reference');

    if (stage.session.name === 'chromium') expect(await download()).toBe(text);
    const lesson = learn(text, readData('src/portal/data'), parse);
    expect(lesson.name).toMatch(/^application-enquiry/);
    expect(lesson.labels).toContain('Cold store reference');
    expect(lesson.practice).toContain('Cold store reference');
  });

  const unfoldUnknown = () => unfold('1 unknown label').catch(() => unfold('2 unknown labels'));

  /** Saves the file, and reads it from where the browser put it. Firefox asks where: no test answers it. */
  async function download(): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'los-saved-'));
    const client = await stage.session.browser.target().createCDPSession();
    try {
      await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await pressIn(stage, panel, '.save button.act.main', 'Save file');
      const name = (await until('the file', () =>
        readdirSync(folder).find((one) => /^los-side-application-enquiry-\d{4}-\d\d-\d\d\.json$/.test(one)),
      )) as string;
      await inPanel(panel, '.save [role=status]', `Saved as ${name}`);
      return readFileSync(join(folder, name), 'utf8');
    } finally {
      await client.detach();
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    }
  }

  /** As test/run/learn.mjs does. */
  function parse(html: string): Document {
    const window = new Window();
    Object.assign(globalThis, { Node: window.Node });
    window.document.documentElement.innerHTML = html.replace(/^<!doctype html>/i, '');
    return window.document as unknown as Document;
  }
});
