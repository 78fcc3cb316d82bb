/**
 * Getting in, and what is read on the way: the notice at 404, sign-in pages whose passwords and captchas are never
 * read, terms explained within a feedback text, and codes checked by their check character.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { tabOf } from './support/command';
import { inLayer, layerText, marker, markers } from './support/layer.mjs';
import { openPanel, steps, title, words } from './support/panel';
import { type Stage, setStage, until } from './support/stage';
import { nameOf, pageNameOf } from './support/words';

declare const chrome: Browser;

const CIFER = 'https://cifer.singlewindow.cn';
const FILING = 'https://swapp.singlewindow.cn/food/trace/traceFiling';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
// A page that answers 404 is what some of these journeys are about.
afterAll(() => stage.finish(/\b404\b/));

describe.each([
  ['en', 'The portal answered 404', 'Copy the address', 'Try a new tab', 'Close'],
  ['nb', 'Portalen svarte 404', 'Kopier adressen', 'Prøv i en ny fane', 'Lukk'],
] as const)('where a link or bookmark gives 404, in %s', (language, heading, copy, fresh, close) => {
  async function openLink(): Promise<Page> {
    await stage.speak(language);
    stage.portal.control({ deepLinks: '404' });
    const page = await stage.open(`${CIFER}/sw/cfppweb/enquiry`);
    await until('the notice', async () => (await layerText(page.mainFrame(), '.notice h2')) === heading);
    return page;
  }

  /** A page without a doctype is as low as its text to the driver, which so takes the notice for out of view. */
  async function pressIn(page: Page, selector: string): Promise<void> {
    const button = await inLayer(page.mainFrame(), `.notice ${selector}`);
    const { x, y, width, height } = await button.evaluate((one) => one.getBoundingClientRect().toJSON());
    await page.mouse.click(x + width / 2, y + height / 2);
  }

  it('the address is copied, to be pasted', async () => {
    const page = await openLink();
    const frame = page.mainFrame();
    expect(await layerText(frame, '.notice .act.main')).toBe(copy);
    await pressIn(page, '.act.main');
    await until('the answer', async () => (await layerText(frame, '.notice .said')) !== '');
    expect(await layerText(frame, '.notice .said')).toMatch(/^The address is copied|^Adressen er kopiert/);
    // A page where it can be pasted.
    stage.portal.control({ deepLinks: 'ok' });
    await page.goto(`${CIFER}/login`, { waitUntil: 'load' });
    await page.waitForSelector('#user', { visible: true });
    await page.focus('#user');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    await until('the address', () =>
      page.$eval('#user', (field) => (field as HTMLInputElement).value === 'https://cifer.singlewindow.cn/'),
    );
  });

  it('a fresh tab gets through', async () => {
    const page = await openLink();
    expect(await layerText(page.mainFrame(), '.notice .acts')).toContain(fresh);
    await pressIn(page, '.act:not(.main)');
    const desk = (await until('the desk in a new tab', async () =>
      (await stage.session.browser.pages()).find((one) => one.url().includes('/deskserver/')),
    )) as Page;
    await marker(desk.mainFrame(), 'menu.registration');
    expect(await layerText(desk.mainFrame(), '.notice')).toBe('');
    await desk.close();
  });

  it('the notice is closed for good', async () => {
    const page = await openLink();
    const frame = page.mainFrame();
    expect(await page.title()).toBe('404 Not Found');
    // In our own letters, whatever the page's are.
    const letters = await (await inLayer(frame, '.notice p')).evaluate((one) => getComputedStyle(one).font);
    expect(letters).toMatch(/^14px.*system-ui, sans-serif$/);
    const button = await inLayer(frame, '.notice .close');
    expect(await button.evaluate((one) => one.getAttribute('aria-label'))).toBe(close);
    await pressIn(page, '.close');
    await page.setViewport({ width: 1200, height: 800 });
    await until('the notice to be gone', async () => (await layerText(frame, '.notice')) === '');
  });
});

describe('a password and a captcha', () => {
  const USER = 'norge100test';
  const PASSWORD = 'Fjord7!laks';
  const CAPTCHA = 'Q7XW';

  /** Gathers all that frames of a tab send, and what they answer the side panel. */
  async function listen(page: Page): Promise<void> {
    await stage.behind(
      (tabId: number) => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        chrome.runtime.onMessage.addListener((message: unknown) => {
          said.push(JSON.stringify(message));
        });
        const port = chrome.tabs.connect(tabId, { name: 'panel' });
        port.onMessage.addListener((message: unknown) => {
          said.push(JSON.stringify(message));
          port.postMessage({ type: 'structure-wanted', texts: [] });
        });
      },
      await tabOf(stage, page),
    );
  }

  /** All that the extension has sent and keeps. */
  const known = () =>
    stage.behind(async () => {
      const [local, session] = await Promise.all([
        chrome.storage.local.get(null),
        chrome.storage.session.get(null),
      ]);
      const { said } = globalThis as unknown as { said: string[] };
      return { said: said.join('\n'), kept: JSON.stringify([local, session]) };
    });

  it.each([
    ['sign-in', `${CIFER}/login`, '#user', '#password', '#code', 'entry.captcha', 0],
    [
      'sign-in-zh',
      'https://app.singlewindow.cn/cas/login',
      '#swy',
      '#swm2',
      '#verifyCode',
      'entry.image-code',
      1,
    ],
  ] as const)(
    'typed on the page %s are in no message, in no storage and not in the panel',
    async (id, url, user, password, captcha, label, step) => {
      const page = await stage.open(url);
      await marker(page.mainFrame(), label);
      expect((await markers(page.mainFrame())).filter(({ shown }) => shown).length).toBeGreaterThan(6);
      const panel = await openPanel(stage, page);
      await until('the page', async () => (await title(panel)) === pageNameOf(id, 'en'));
      await listen(page);
      await page.type(password, PASSWORD);
      await page.type(captcha, CAPTCHA);
      await page.type(user, USER);
      // What was typed last has reached the panel, so that all of it has.
      await until('the user name', async () => (await steps(panel))[step]?.done === true);
      await until('the structure', async () => (await known()).said.includes('"type":"structure"'));
      const { said, kept } = await known();
      expect(said).toContain(`"${id}"`);
      const all = `${said}\n${kept}\n${await words(panel)}`;
      expect([USER, PASSWORD, CAPTCHA].filter((secret) => all.includes(secret))).toEqual([]);
      await panel.close();
    },
  );
});

describe('a feedback in Chinese', () => {
  /** Where a word of the page stands. */
  const boxOf = (frame: Frame, word: string): Promise<DOMRect> =>
    frame.evaluate((wanted) => {
      const dialog = document.querySelector('.layui-layer-content');
      const walker = document.createTreeWalker(dialog ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range.getBoundingClientRect().toJSON();
      }
      throw new Error(`The page does not say ${wanted}`);
    }, word);

  it.each([
    ['nb', 'egenerklæring fra virksomheten', 'På portalen', 'Kilde'],
    ['en', 'manufacturer’s declaration', 'On the portal', 'Source'],
  ] as const)('has its terms explained where they stand, in %s', async (language, name, original, source) => {
    await stage.speak(language);
    const page = await stage.open('enquiry');
    const frame = page.mainFrame();
    await page.$eval('tr[data-index="1"] .view-customs', (link) => (link as HTMLElement).click());
    // The dialog grows as it opens.
    await until('a line under the term', async () => {
      const line = (await markers(frame, 'term')).find(({ id, shown }) => shown && id === 'term.declaration');
      const word = await boxOf(frame, '企业声明');
      if (!line) return false;
      const { x, y, width } = line.box;
      return [x - word.x, width - word.width, (y - word.bottom) / 2].every((away) => Math.abs(away) < 5);
    });
    const terms = (await markers(frame, 'term')).filter(({ shown }) => shown);
    expect(terms.length).toBeGreaterThan(5);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    await (await inLayer(frame, 'button.term[data-label="term.declaration"]')).click();
    await until('the card', async () => (await layerText(frame, '.card .source')).startsWith(source));
    const card = (await layerText(frame, '.card')).replaceAll("'", '’');
    expect(card).toContain(name);
    expect(card).toContain(original);
    expect(await marker(frame, 'enquiry.feedback-customs')).toMatchObject({
      name: nameOf('enquiry.feedback-customs', language),
    });
  });
});

describe('a unified social credit code', () => {
  // The standard's own example, and the same with another check character.
  const RIGHT = '91350100M000100Y43';
  const WRONG = '91350100M000100Y44';

  it.each([
    ['en', 'This code can’t be right', 'The last character is a check character'],
    ['nb', 'Koden kan ikke stemme', 'Det siste tegnet er et kontrolltegn'],
  ] as const)('that can’t be right has its pill until it is mended, in %s', async (language, said, why) => {
    await stage.speak(language);
    const page = await stage.open(FILING);
    const frame = page.mainFrame();
    await page.waitForSelector('#add', { visible: true });
    await page.click('#add');
    const field = await page.waitForSelector('#d-dealerCode', { visible: true });
    await marker(frame, 'trace.buyer-code');
    const pill = () => layerText(frame, '.pill');
    await field?.type(WRONG.slice(0, 12));
    await field?.type(WRONG.slice(12));
    await until('the pill', async () => (await pill()) === said);
    await (await inLayer(frame, '.pill')).click();
    await until('the reason', async () => (await layerText(frame, '.card')).includes(why));
    await page.keyboard.press('Escape');
    await field?.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    // A code that is being typed is short until it is whole.
    await until('the pill to go while it is typed', async () => (await pill()) === '');
    await page.focus('#d-dealer');
    await until('the pill of a short one', async () => (await pill()) === said);
    await field?.focus();
    await page.keyboard.press('End');
    await field?.type(RIGHT.slice(-1));
    await until('the pill to go', async () => (await pill()) === '');
    await page.focus('#d-dealer');
    await marker(frame, 'trace.buyer-code');
    expect(await pill()).toBe('');
  });
});
