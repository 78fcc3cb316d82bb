/**
 * What the extension costs a page: the shell with a 400-row enquiry table that is refreshed four times, on the
 * portal's host and on the same pages of a host that the extension has no access to, in turn. The figure is
 * Chromium's TaskDuration; only the ratio within a pair counts.
 */
import { waitFor } from '../e2e/support/wait.mjs';
import { median, medianInterval, percent, verdict } from './stats.mjs';

/**
 * @typedef {import('../e2e/support/browser.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 */

const WITH = 'cifer.singlewindow.cn';
const WITHOUT = 'cifer.practice.test';
const ROWS = 400;
const REFRESHES = 4;

/**
 * Opens the enquiry and refreshes it. After each step there is time for a marker of ours to stand again, so that
 * no work of ours falls outside the measured time.
 *
 * @param {Page} page @param {string} host @param {() => Promise<void>} [loaded] called between loading and refreshing
 */
async function visit(page, host, loaded) {
  await page.goto(`https://${host}/`, { waitUntil: 'networkidle0' });
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector('[menuid=cifer008leaf1]')).click(),
  );
  const frame = await waitFor('the enquiry', () =>
    page.frames().find((one) => one.url().includes('/enquiry')),
  );
  const drawn = () =>
    frame.waitForFunction(
      (rows) => {
        const all = document.querySelectorAll('#apply_table tbody tr[data-index]');
        return all.length >= rows && !all[0]?.hasAttribute('data-old');
      },
      {},
      ROWS,
    );
  const settled = () =>
    frame.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => requestIdleCallback(resolve), 350);
        }),
    );
  await drawn();
  await settled();
  await loaded?.();
  for (let time = 0; time < REFRESHES; time++) {
    await frame.evaluate(() => {
      document.querySelector('#apply_table tbody tr')?.setAttribute('data-old', '');
      /** @type {HTMLElement} */ (document.querySelector('#btn-search')).click();
    });
    await drawn();
    await settled();
  }
  return frame;
}

/**
 * @param {Session} session @param {string} host
 * @returns {Promise<{ all: number, refreshes: number }>} seconds: with loading three frames, and without
 */
async function taskTime(session, host) {
  const page = await session.page();
  const client = await page.createCDPSession();
  // Time of the thread, not of the clock: what else the machine does stays out of the figure.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const soFar = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find((one) => one.name === 'TaskDuration')?.value ?? Number.NaN;
  };
  let loading = 0;
  const frame = await visit(page, host, async () => {
    loading = await soFar();
  });
  const all = await soFar();
  const marked = await frame.evaluate(
    () => (document.querySelector('los-for-cifer')?.shadowRoot?.querySelectorAll('.marker').length ?? 0) > 0,
  );
  if (marked !== (host === WITH))
    throw new Error(`${host}: markers ${marked ? 'where none belong' : 'are missing'}`);
  await page.close();
  return { all, refreshes: all - loading };
}

/**
 * The longest stretch of our own code within one task of the page, in milliseconds, read from a trace.
 *
 * @param {Session} session
 */
async function longestTask(session) {
  const page = await session.page();
  await page.tracing.start({
    categories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await visit(page, WITH);
  const trace = JSON.parse(new TextDecoder().decode((await page.tracing.stop()) ?? new Uint8Array()));
  await page.close();
  /** @type {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args?: { data?: { url?: string } } }[]} */
  const events = trace.traceEvents;
  const ours = events.filter(
    (one) =>
      one.name === 'FunctionCall' && one.ph === 'X' && one.args?.data?.url?.startsWith('chrome-extension:'),
  );
  if (ours.length === 0) throw new Error('the trace holds no call of ours');
  const tasks = events.filter((one) => one.name === 'RunTask' && one.ph === 'X');
  return Math.max(
    ...tasks.map((task) => {
      const end = task.ts + (task.dur ?? 0);
      const within = ours.filter(
        (call) => call.pid === task.pid && call.tid === task.tid && call.ts >= task.ts && call.ts < end,
      );
      // Calls within calls are counted once.
      let reached = 0;
      let sum = 0;
      for (const call of within.sort((a, b) => a.ts - b.ts)) {
        if (call.ts < reached) continue;
        sum += call.dur ?? 0;
        reached = call.ts + (call.dur ?? 0);
      }
      return sum / 1000;
    }),
  );
}

/**
 * @param {Session} session
 * @param {{ control: (wish: object) => unknown }} portal
 * @param {number} pairs
 */
export async function measurePage(session, portal, pairs) {
  portal.control({ reset: true });
  portal.control({ edition: 'en2026', tables: '1.15', addRows: ROWS, pageSize: 500 });
  await taskTime(session, WITHOUT);
  await taskTime(session, WITH);
  /** @type {Record<'all' | 'refreshes', number[]>} */
  const ratios = { all: [], refreshes: [] };
  for (let pair = 0; pair < pairs; pair++) {
    const order = pair % 2 === 0 ? [WITH, WITHOUT] : [WITHOUT, WITH];
    /** @type {Map<string, { all: number, refreshes: number }>} */
    const took = new Map();
    for (const host of order) took.set(host, await taskTime(session, host));
    for (const part of /** @type {const} */ (['all', 'refreshes'])) {
      ratios[part].push((took.get(WITH)?.[part] ?? Number.NaN) / (took.get(WITHOUT)?.[part] ?? Number.NaN));
    }
  }
  for (const [part, name] of /** @type {const} */ ([
    ['refreshes', 'four refreshes'],
    ['all', 'loading and four refreshes'],
  ])) {
    const middle = median(ratios[part]);
    const { low, high } = medianInterval(ratios[part]);
    verdict(`task time of ${name}, more with us, median`, percent(middle), middle <= 1.02, 'at most 2 %');
    verdict(
      '  its 95 % interval',
      `${percent(low)} to ${percent(high)}`,
      high <= 1.05,
      'upper end at most 5 %',
    );
  }
  const longest = await longestTask(session);
  verdict('longest task of ours', `${longest.toFixed(1)} ms`, longest <= 50, 'at most 50 ms');
  portal.control({ reset: true });
}
