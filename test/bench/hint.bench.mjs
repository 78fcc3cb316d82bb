/** How long a hint takes from the press to its explanation: with the worker awake, and asleep. */
import { frameByUrl, inLayer, marker } from '../e2e/support/layer.mjs';
import { waitFor } from '../e2e/support/wait.mjs';
import { quantile, verdict } from './stats.mjs';

/** @typedef {import('puppeteer-core').Frame} Frame */

/**
 * Presses a marker and waits for the source line of its card, in the page's own clock.
 *
 * @param {Frame} frame @param {string} id @returns {Promise<number>} milliseconds
 */
async function open(frame, id) {
  await marker(frame, id);
  const button = await inLayer(frame, `button.marker[data-label="${id}"]`);
  await frame.evaluate(() => {
    const root = document.querySelector('los-for-cifer')?.shadowRoot;
    if (!root) throw new Error('our layer is not here');
    const state = /** @type {{ pressed?: number, shown?: number }} */ ({});
    Object.assign(window, { measured: state });
    window.addEventListener('pointerdown', () => (state.pressed = performance.now()), {
      capture: true,
      once: true,
    });
    const look = () => {
      if (state.pressed !== undefined && root.querySelector('.card .source')) state.shown = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  // Straight to the press: a hover on the way would open the card before.
  await button.click();
  const time = await waitFor('the explanation', () =>
    frame.evaluate(() => {
      const { pressed, shown } = /** @type {{ measured: { pressed?: number, shown?: number } }} */ (
        /** @type {unknown} */ (window)
      ).measured;
      return pressed !== undefined && shown !== undefined ? { took: shown - pressed } : undefined;
    }),
  );
  await frame.page().keyboard.press('Escape');
  return time.took;
}

/** @param {import('../e2e/support/browser.mjs').Session} session */
export async function measureHints(session) {
  const ids = [
    'enquiry.type',
    'column.serial',
    'enquiry.time',
    'column.category',
    'common.inquire',
    'common.reset',
  ];
  const page = await session.page('https://cifer.singlewindow.cn/sw/cfppweb/enquiry');
  const frame = await frameByUrl(page, '/enquiry');
  /** @type {number[]} */
  const awake = [];
  for (let round = 0; round < 4; round++) for (const id of ids) awake.push(await open(frame, id));
  /** @type {number[]} */
  const asleep = [];
  for (const id of ids) {
    await session.killWorker();
    await page.reload();
    asleep.push(await open(await frameByUrl(page, '/enquiry'), id));
  }
  await page.close();
  const p95 = quantile(awake, 0.95);
  const worst = Math.max(...asleep);
  verdict('explanation open, p95', `${p95.toFixed(0)} ms`, p95 <= 50, 'at most 50 ms');
  verdict(
    'the same, page new and worker asleep, worst',
    `${worst.toFixed(0)} ms`,
    worst <= 300,
    'at most 300 ms',
  );
}
