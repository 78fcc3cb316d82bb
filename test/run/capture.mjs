/**
 * Saves pages of the practice portal as a browser draws them into test/pages, where the readers are tried on
 * them: `node test/run/capture.mjs` saves all, `… public-query desk` those whose names begin so. What is
 * filled in is written into the markup; scripts, styles and frames are left out. What is to be found on a page
 * stands beside it in a .json file, which this does not touch.
 */
import { writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { startPortal } from '../portal/server.mjs';
import { CIFER_CAPTURES } from './captures-cifer.mjs';
import { findBrowser } from './find-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/**
 * @typedef {object} Capture
 * @property {string} name the file is <name>-<edition>.html
 * @property {string} url
 * @property {readonly ('en2026' | 'enOld' | 'zh' | 'both')[]} in editions; `both`: one file for a page that says all in two languages
 * @property {string} [tables] generation of tables
 * @property {boolean} [named] the generation is part of the file's name
 * @property {Record<string, unknown>} [control] state of the portal before
 * @property {(page: Page) => Promise<unknown>} [act] what is done on the page before it is saved
 */

const PAGES = new URL('../pages/', import.meta.url);
const CIFER = 'https://cifer.singlewindow.cn';
const INNER = `${CIFER}/sw/cfppweb`;
const TRACE = 'https://swapp.singlewindow.cn/food/trace';
const ALL = /** @type {const} */ (['en2026', 'enOld', 'zh']);
const ZH = /** @type {const} */ (['zh']);
const BOTH = /** @type {const} */ (['both']);

/** @param {string} selector @returns {(page: Page) => Promise<unknown>} a click, and what it opens */
const click = (selector) => async (page) => {
  await page.click(selector);
  await page.waitForSelector('.layui-layer-content', { visible: true });
};

/**
 * A list of CIFER in its editions, in the older generation of tables, the newer or both.
 * @param {string} name
 * @param {string} page
 * @param {Partial<Record<'en2026' | 'enOld' | 'zh', readonly string[]>>} generations
 * @param {number} [size] rows on a page
 * @returns {Capture[]}
 */
const list = (name, page, generations, size = 10) =>
  ALL.flatMap((edition) =>
    (generations[edition] ?? []).map((tables) => ({
      name,
      url: `${INNER}/${page}`,
      in: [edition],
      tables,
      named: true,
      control: { pageSize: size },
    })),
  );

const MIXED = { en2026: ['1.15'], enOld: ['1.15'], zh: ['1.11'] };
const EACH = { en2026: ['1.11', '1.15'], enOld: ['1.11', '1.15'], zh: ['1.11', '1.15'] };

/** @type {Capture[]} */
const CAPTURES = [
  { name: 'desk', url: `${CIFER}/`, in: ALL },
  { name: 'home', url: `${CIFER}/sw/cfppweb/home`, in: ALL },
  ...list('enquiry', 'enquiry', EACH, 500),
  ...list('modifications', 'modifyList', MIXED),
  { name: 'form', url: `${INNER}/form?serial=202600000000500012`, in: ALL },
  ...list('product-types', 'productType', MIXED),
  { name: 'landing', url: 'https://www.singlewindow.cn/', in: ZH },
  { name: 'landing-new', url: 'https://www.singlewindow.cn/new', in: ZH },
  { name: 'sign-on', url: 'https://app.singlewindow.cn/cas/login', in: ZH },
  {
    name: 'sign-on-card',
    url: 'https://app.singlewindow.cn/cas/login',
    in: ZH,
    act: (page) => page.click('#cardTabBtn'),
  },
  { name: 'sign-in', url: `${CIFER}/login`, in: ALL },
  { name: 'change-password', url: `${CIFER}/account/password`, in: ALL },
  { name: 'account-form', url: `${CIFER}/account/register`, in: BOTH },
  { name: 'profile', url: `${CIFER}/account/profile`, in: BOTH },
  { name: 'profile-mail', url: `${CIFER}/account/profile`, in: BOTH, act: click('#edit-mail') },
  { name: 'profile-edit', url: `${CIFER}/account/profile`, in: BOTH, act: click('#edit-profile') },
  { name: 'profile-number', url: `${CIFER}/account/profile`, in: BOTH, act: click('#add-number') },
  { name: 'not-found', url: `${CIFER}/no/such/page`, in: BOTH },
  { name: 'public-query', url: 'https://ciferquery.singlewindow.cn/', in: BOTH, tables: '1.15' },
  { name: 'trace-desk', url: 'https://swapp.singlewindow.cn/deskserver/sw/deskIndex', in: ZH },
  { name: 'trace-filing', url: `${TRACE}/traceFiling`, in: ZH },
  { name: 'trace-filing-sale', url: `${TRACE}/traceFiling`, in: ZH, act: click('#add') },
  {
    name: 'trace-filing-goods',
    url: `${TRACE}/traceFiling`,
    in: ZH,
    act: async (page) => {
      await page.type('#declaration', '222020261000000011');
      await click('#find-goods')(page);
    },
  },
  { name: 'trace-query', url: `${TRACE}/traceQuery`, in: ZH, tables: '1.15' },
  { name: 'trace-query-code', url: `${TRACE}/traceQuery`, in: ZH, tables: '1.15', act: click('.show-qr') },
  { name: 'trace-detail', url: `${TRACE}/traceDetail?no=TR202600000001`, in: ZH },
  { name: 'recall-list', url: `${TRACE}/recallList`, in: ZH, tables: '1.15' },
  { name: 'recall-form', url: `${TRACE}/recallForm?no=RC202600000002`, in: ZH },
  {
    name: 'recall-form-handling',
    url: `${TRACE}/recallForm?no=RC202600000002`,
    in: ZH,
    act: click('#add'),
  },
  { name: 'food-safety-info', url: 'https://swapp.singlewindow.cn/food/safetyInfo', in: ZH },
  ...CIFER_CAPTURES,
];

/** Runs in the page: its markup with what is filled in, one line for each block. */
function drawn() {
  const SECRET = ['password', 'hidden'];
  for (const input of document.querySelectorAll('input')) {
    if (input.type === 'checkbox' || input.type === 'radio') input.toggleAttribute('checked', input.checked);
    else if (!SECRET.includes(input.type) && input.value) input.setAttribute('value', input.value);
  }
  for (const area of document.querySelectorAll('textarea')) area.textContent = area.value;
  for (const option of document.querySelectorAll('option')) {
    option.toggleAttribute('selected', option.selected && option.index > 0);
  }
  const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  for (const node of copy.querySelectorAll('script, style, link, meta[name], iframe')) node.remove();
  return copy.outerHTML
    .replaceAll(' style=""', '')
    .replace(/<(?:div|tr|ul|li|tbody|\/tbody)[\s>]/g, '\n$&')
    .replace(/\n{2,}/g, '\n');
}

const wanted = process.argv.slice(2);
const chosen = CAPTURES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)),
);
if (chosen.length === 0) throw new Error(`No page is called ${wanted.join(', ')}.`);
const executablePath = findBrowser('chromium')?.path;
if (!executablePath) throw new Error('No Chromium is on this machine.');

const portal = await startPortal();
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const browser = await puppeteer.launch({
  executablePath,
  acceptInsecureCerts: true,
  defaultViewport: { width: 1280, height: 800 },
  args: [`--proxy-server=127.0.0.1:${portal.proxyPort}`, ...(asRoot ? ['--no-sandbox'] : [])],
});
try {
  for (const one of chosen) {
    for (const edition of one.in) {
      portal.control({
        reset: true,
        edition: edition === 'both' ? 'en2026' : edition,
        tables: one.tables ?? '1.11',
        ...one.control,
      });
      const file = `${one.name}-${edition}${one.named ? `-${one.tables}` : ''}`;
      const page = await browser.newPage();
      await page.goto(one.url, { waitUntil: 'networkidle0' });
      if (one.act) await one.act(page);
      writeFileSync(new URL(`${file}.html`, PAGES), `<!doctype html>\n${await page.evaluate(drawn)}\n`);
      console.log(file);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await portal.close();
}
