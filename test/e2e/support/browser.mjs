/**
 * One driver for both browsers: starts a browser with the built extension and a fresh profile, opens pages
 * of the practice portal, the popup and the options, and does what only a driver can (kill the worker,
 * update the extension). The journeys in test/e2e and `npm start` share it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../run/find-browser.mjs';
import { chromiumArgs, FIREFOX_UUID, firefoxPrefs } from './settings.mjs';
import { waitFor } from './wait.mjs';

/**
 * @typedef {import('../../run/find-browser.mjs').Family} Family
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {{ width: number, height: number }} Size
 *
 * @typedef {object} LaunchOptions
 * @property {string} dist folder of the built extension (dist/chrome or dist/firefox)
 * @property {number} proxyPort port of the practice portal's proxy on 127.0.0.1
 * @property {boolean} [headless] default true
 * @property {string} [lang] language of the browser itself, 'en' (default) or 'nb'
 * @property {'light' | 'dark'} [scheme] colour scheme that pages are told, default 'light'
 * @property {string} [executablePath] default: the browser of that family found on this machine
 * @property {Size | null} [viewport] default 1280 x 900; null: as large as the window
 * @property {string[]} [args] more command line arguments
 *
 * @typedef {object} Session
 * @property {Family} name
 * @property {string} version the browser's own name and version
 * @property {Browser} browser
 * @property {string} extensionId
 * @property {string} origin of the extension's own pages, without a slash at the end
 * @property {string[]} troubles errors of pages and consoles so far, one line each
 * @property {(url?: string, size?: Size) => Promise<Page>} page opens a tab, and the address once it has loaded
 * @property {(path: string, size?: Size) => Promise<Page>} extensionPage opens one of the extension's own pages in a tab
 * @property {(size?: Size) => Promise<Page>} popup the popup's page in a tab of 400 x 600
 * @property {(size?: Size) => Promise<Page>} options the options page
 * @property {(page: Page) => Promise<Page>} realPopup presses the toolbar button over that tab (Chromium only)
 * @property {() => Promise<string>} uiLanguage the language that the browser itself speaks; `lang` asks for it, and
 *   it is not had where the browser's translation is not installed
 * @property {() => Promise<boolean>} workerRuns whether the service worker is alive (Chromium only)
 * @property {() => Promise<void>} killWorker ends the service worker as the browser does (Chromium only)
 * @property {(dist?: string) => Promise<void>} update loads the folder once more, as an update does
 * @property {() => Promise<void>} close
 */

const POPUP = 'src/popup/index.html';
const OPTIONS = 'src/options/index.html';
const POPUP_SIZE = { width: 400, height: 600 };

/**
 * Starts one browser with the extension in it.
 *
 * @param {Family} name
 * @param {LaunchOptions} options
 * @returns {Promise<Session>}
 * @throws {Error} when no such browser is here, or it refuses the extension
 */
export async function launch(name, options) {
  const dist = resolve(options.dist);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const executablePath = options.executablePath ?? findBrowser(name)?.path;
  if (!executablePath) throw new Error(`No ${name} is on this machine.`);
  const { headless = true, lang = 'en', viewport = { width: 1280, height: 900 } } = options;
  const shared = {
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: viewport,
    env: {
      ...process.env,
      LANGUAGE: lang === 'nb' ? 'nb:no' : lang,
      // Lets the preference services.settings.server count, so that Firefox stays off the network.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    },
    protocolTimeout: 60_000,
    // `npm start` and vitest end the browser themselves, after the profile is closed.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const geckoId = manifest.browser_specific_settings?.gecko?.id ?? '';
  const browser =
    name === 'firefox'
      ? await puppeteer.launch({
          ...shared,
          browser: 'firefox',
          // Without it WebDriver BiDi may not enter moz-extension:// pages.
          args: ['--remote-allow-system-access', ...(options.args ?? [])],
          extraPrefsFirefox: firefoxPrefs(options, geckoId),
        })
      : await puppeteer.launch({
          ...shared,
          browser: 'chrome',
          // Extensions.loadUnpacked is answered over the pipe only; Chrome >= 137 has no flag for it any more.
          pipe: true,
          enableExtensions: true,
          args: chromiumArgs(options),
        });
  // Chromium makes the id from the folder's path: an update must come from the same folder, so it gets its own.
  const staged = mkdtempSync(join(tmpdir(), 'los-extension-'));
  try {
    cpSync(dist, staged, { recursive: true });
    const extensionId = await browser.installExtension(staged);
    const origin =
      name === 'firefox' ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${extensionId}`;
    return await session({ name, browser, origin, staged, options, extensionId });
  } catch (cause) {
    await browser.close();
    rmSync(staged, { recursive: true, force: true });
    throw new Error(`${name} did not take the extension in ${dist}`, { cause });
  }
}

/**
 * @param {{ name: Family, browser: Browser, origin: string, staged: string, options: LaunchOptions, extensionId: string }} parts
 * @returns {Promise<Session>}
 */
async function session({ name, browser, origin, staged, options, extensionId }) {
  /** @type {string[]} */
  const troubles = [];
  let unused = (await browser.pages()).find((one) => one.url() === 'about:blank');

  /** @param {Page} page */
  function listen(page) {
    page.on('pageerror', (error) => {
      troubles.push(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${page.url()}: ${message.text()}`);
    });
  }

  /** @param {Size} [size] */
  async function blank(size) {
    // The tab that the browser came with is the first one used.
    const page = unused ?? (await browser.newPage());
    unused = undefined;
    listen(page);
    if (size) await page.setViewport(size);
    if (name === 'chromium') await setScheme(page, options.scheme ?? 'light');
    return page;
  }

  /**
   * @param {string} [url]
   * @param {Size} [size]
   */
  async function page(url, size) {
    const opened = await blank(size);
    if (url) await opened.goto(url, { waitUntil: 'load' });
    return opened;
  }

  /**
   * @param {string} path
   * @param {Size} [size]
   */
  async function extensionPage(path, size) {
    const opened = await blank(size);
    const url = `${origin}/${path}`;
    if (name === 'firefox') {
      // BiDi opens the page, but its answer never comes: the new document is in another process.
      void opened.goto(url).catch(() => undefined);
      await waitFor(`${path} in Firefox`, () =>
        opened.evaluate((want) => location.href.startsWith(want) && document.readyState === 'complete', url),
      );
    } else {
      await opened.goto(url, { waitUntil: 'load' });
    }
    return opened;
  }

  const workers = () =>
    browser.targets().filter((one) => one.type() === 'service_worker' && one.url().startsWith(origin));

  function chromiumOnly() {
    if (name !== 'chromium') throw new Error('Only Chromium has this; ask session.name first.');
  }

  return {
    name,
    version: await browser.version(),
    browser,
    extensionId,
    origin,
    troubles,
    page,
    extensionPage,
    popup: (size = POPUP_SIZE) => extensionPage(POPUP, size),
    options: (size) => extensionPage(OPTIONS, size),
    async realPopup(over) {
      chromiumOnly();
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The browser does not know the extension.');
      await over.bringToFront();
      const opened = browser.waitForTarget((one) => one.url().startsWith(`${origin}/${POPUP}`), {
        timeout: 10_000,
      });
      await extension.triggerAction(over);
      const popup = await (await opened).asPage();
      listen(popup);
      return popup;
    },
    async uiLanguage() {
      const opened = await extensionPage(OPTIONS);
      const language = await opened.evaluate(() =>
        /** @type {any} */ (globalThis).chrome.i18n.getUILanguage(),
      );
      await opened.close();
      return language;
    },
    async workerRuns() {
      chromiumOnly();
      return workers().length > 0;
    },
    async killWorker() {
      chromiumOnly();
      const ended = new Set(workers());
      const client = await browser.target().createCDPSession();
      try {
        const { targetInfos } = await client.send('Target.getTargets');
        for (const one of targetInfos) {
          if (one.type === 'service_worker' && one.url.startsWith(origin)) {
            await client.send('Target.closeTarget', { targetId: one.targetId });
          }
        }
      } finally {
        await client.detach();
      }
      // A frame's message may have woken another one already.
      await waitFor('the service worker to end', () => workers().every((one) => !ended.has(one)));
    },
    async update(folder) {
      if (folder) {
        rmSync(staged, { recursive: true });
        cpSync(resolve(folder), staged, { recursive: true });
      }
      await browser.installExtension(staged);
    },
    async close() {
      await browser.close();
      rmSync(staged, { recursive: true, force: true });
    },
  };
}

/**
 * Tells a page which colours the user likes. Chromium only: Firefox has it from `launch({scheme})`.
 *
 * @param {Page} page
 * @param {'light' | 'dark'} scheme
 */
export async function setScheme(page, scheme) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}
