/**
 * What a journey sees of our own layer: one `<los-for-cifer>` with an open shadow root at the end of each
 * frame's document. It is read from the page's side, as a user meets it; every press is a real one.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { waitFor } from './wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('puppeteer-core').ElementHandle<Element>} Handle
 * @typedef {{ id: string, name: string, shown: boolean, tabIndex: number,
 *   box: { x: number, y: number, width: number, height: number } }} Marker
 */

/** The host element of our layer. */
export const HOST = 'los-for-cifer';

/**
 * The frame of a page whose address holds a text or matches a pattern; the page's own frame counts too.
 *
 * @param {Page} page
 * @param {string | RegExp} wanted
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<Frame>}
 */
export function frameByUrl(page, wanted, options) {
  return waitFor(
    `a frame at ${wanted}`,
    () =>
      page
        .frames()
        .find(
          (frame) =>
            !frame.detached &&
            (typeof wanted === 'string' ? frame.url().includes(wanted) : wanted.test(frame.url())),
        ),
    options,
  );
}

/**
 * @param {Frame} frame
 * @param {'marker' | 'term'} [kind] a term within a text has a line under it
 * @returns {Promise<Marker[]>} every marker that our layer holds in this frame, shown or not, in their order
 */
export function markers(frame, kind = 'marker') {
  return frame.evaluate(
    (host, wanted) => {
      const root = document.querySelector(host)?.shadowRoot;
      return [...(root?.querySelectorAll(`button.${wanted}`) ?? [])].map((node) => {
        const button = /** @type {HTMLButtonElement} */ (node);
        const { x, y, width, height } = button.getBoundingClientRect();
        return {
          id: button.dataset.label ?? '',
          name: button.getAttribute('aria-label') ?? '',
          shown: width > 0 && height > 0 && getComputedStyle(button).visibility === 'visible',
          tabIndex: button.tabIndex,
          box: { x, y, width, height },
        };
      });
    },
    HOST,
    kind,
  );
}

/**
 * @param {Frame} frame
 * @param {string} id an entry's id
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<Marker>} its first marker that is shown
 */
export function marker(frame, id, options) {
  return waitFor(
    `the marker ${id}`,
    async () => (await markers(frame)).find((one) => one.id === id && one.shown),
    options,
  );
}

/**
 * The first element of our layer that answers a selector, as a handle for real presses.
 *
 * @param {Frame} frame
 * @param {string} selector
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<Handle>}
 */
export async function inLayer(frame, selector, options) {
  return waitFor(`${selector} in our layer`, () => frame.$(`${HOST} >>> ${selector}`), options);
}

/**
 * @param {Frame} frame
 * @param {string} selector
 * @returns {Promise<string>} the text that our layer shows there; empty where it shows nothing
 */
export function layerText(frame, selector) {
  return frame.evaluate(
    (host, wanted) => {
      const found = /** @type {HTMLElement | null | undefined} */ (
        document.querySelector(host)?.shadowRoot?.querySelector(wanted)
      );
      if (!found || found.getClientRects().length === 0) return '';
      // innerText, and not textContent as the linter would have it: what is shown, line by line.
      return String(Reflect.get(found, 'innerText')).trim();
    },
    HOST,
    selector,
  );
}

/**
 * Waits for the card of a marker, with its explanation; another one may still be open.
 *
 * @param {Frame} frame
 * @param {Marker} marker
 */
function cardOf(frame, { id, name }) {
  return waitFor(`the card of ${id}`, async () => {
    // The source stands last: what is read after it is the whole card.
    if ((await layerText(frame, '.card .source')) === '') return false;
    const text = await layerText(frame, '.card');
    return text.includes(name) && text;
  });
}

/**
 * Presses a marker with the mouse and waits for its card.
 *
 * @param {Frame} frame
 * @param {string} id
 * @returns {Promise<string>} the text of the card
 */
export async function openHint(frame, id) {
  const found = await marker(frame, id);
  await (await inLayer(frame, `button.marker[data-label="${id}"]`)).click();
  return cardOf(frame, found);
}

/**
 * Moves the mouse over a marker and waits for its card.
 *
 * @param {Frame} frame
 * @param {string} id
 * @returns {Promise<string>} the text of the card
 */
export async function hoverHint(frame, id) {
  const found = await marker(frame, id);
  await (await inLayer(frame, `button.marker[data-label="${id}"]`)).hover();
  return cardOf(frame, found);
}

/**
 * @param {Frame} frame
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<string>} the text of the attachment banner, once it stands
 */
export function attachments(frame, options) {
  return waitFor('the attachment banner', () => layerText(frame, '.attachments'), options);
}

/**
 * @param {Frame} frame
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<string>} the text of the question that Submit is met with, once it is open
 */
export function question(frame, options) {
  return waitFor('the question before Submit', () => layerText(frame, 'dialog.ask[open]'), options);
}

/**
 * @param {Page | Frame} where
 * @param {string} selector
 * @returns {Promise<string[]>} the text of every element that answers it, as it is shown, line by line
 */
export function shownTexts(where, selector) {
  return where.$$eval(selector, (found) => found.map((one) => String(Reflect.get(one, 'innerText')).trim()));
}

/**
 * @param {Page} page
 * @param {string} path of a .png; its folder is made
 * @param {{ fullPage?: boolean }} [options]
 */
export async function shot(page, path, { fullPage = false } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage });
}
