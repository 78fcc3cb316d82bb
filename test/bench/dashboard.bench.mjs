/** How soon the dashboard can be used with very many applications, beside one with none, and what they take in the storage. */
import { waitFor } from '../e2e/support/wait.mjs';
import { manyRecords } from './many-records.mjs';
import { median, verdict } from './stats.mjs';

/** @typedef {import('../e2e/support/browser.mjs').Session} Session */

const APPLICATIONS = 1000;
const CHANGES = 30;
const ROUNDS = 7;
const PAGE = 'src/dashboard/index.html';
/** What `storage.local` gives an extension without further permissions (Chrome's documentation of QUOTA_BYTES). */
const QUOTA = 10_485_760;

/**
 * @param {Session} session
 * @param {string} wanted selector of what must be drawn
 * @returns {Promise<{ drawn: number, search: number }>} ms from the navigation until the list is drawn, and from a key in
 *   the search box until it follows
 */
async function open(session, wanted) {
  const page = await session.page(undefined, { width: 1400, height: 900 });
  await page.evaluateOnNewDocument((selector) => {
    const look = () => {
      const box = document.querySelector('input[type=search]');
      if (!box || !document.querySelector(selector)) return requestAnimationFrame(look);
      // Drawn, and on the screen a frame later.
      return requestAnimationFrame(() =>
        setTimeout(() => Object.assign(window, { drawnAt: performance.now() })),
      );
    };
    requestAnimationFrame(look);
  }, wanted);
  await page.goto(`${session.origin}/${PAGE}#applications`, { waitUntil: 'load' });
  const drawn = await waitFor('the list', () =>
    page.evaluate(() => /** @type {{ drawnAt?: number }} */ (/** @type {unknown} */ (window)).drawnAt),
  );
  const search = await page.evaluate(async () => {
    if (!document.querySelector('main table')) return 0;
    const box = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search]'));
    const said = () => document.querySelector('nav [aria-current]')?.textContent;
    const before = said();
    const began = performance.now();
    box.value = '0007';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    while (said() === before) await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - began;
  });
  await page.close();
  return { drawn, search };
}

/** @param {Session} session */
export async function measureDashboard(session) {
  const back = await session.options();
  const rounds = async (/** @type {string} */ wanted) => {
    const found = [];
    for (let round = 0; round <= ROUNDS; round++) found.push(await open(session, wanted));
    // The first one warms the caches that an installed extension has warm.
    return found.slice(1);
  };
  await back.evaluate('chrome.storage.local.clear()');
  const empty = median((await rounds('main .empty')).map(({ drawn }) => drawn));
  const items = manyRecords(new Date().toISOString(), APPLICATIONS, CHANGES);
  await back.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
  const full = await rounds('main table.data tbody tr:nth-child(100)');
  const drawn = median(full.map((one) => one.drawn));
  const search = median(full.map((one) => one.search));
  const bytes = Number(await back.evaluate('chrome.storage.local.getBytesInUse(null)'));
  await back.evaluate('chrome.storage.local.clear()');
  await back.close();
  const size = `${APPLICATIONS} applications with ${CHANGES} changes each`;
  verdict(
    `dashboard usable with ${size}, median`,
    `${drawn.toFixed(0)} ms (${(drawn / empty).toFixed(1)} times the ${empty.toFixed(0)} ms of an empty one)`,
    drawn <= 1000,
    'at most 1000 ms',
  );
  verdict(
    'first key to a list that follows, median',
    `${search.toFixed(0)} ms`,
    search <= 200,
    'at most 200 ms',
  );
  verdict(
    'what they take in the storage',
    `${(bytes / 1e6).toFixed(2)} MB of ${(QUOTA / 1e6).toFixed(2)} MB`,
    bytes <= QUOTA / 2,
    'at most half of it',
  );
}
