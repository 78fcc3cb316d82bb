/** What a user does on the portal's own pages: finds a text in whatever frame it stands, and presses it. */
import { waitFor } from './wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 * @typedef {import('puppeteer-core').ElementHandle<Element>} Handle
 * @typedef {{ timeout?: number, within?: string }} Options within: only inside elements that answer this selector
 */

/** Where the practice portal begins. */
export const PORTAL = 'https://cifer.singlewindow.cn/';

/**
 * The innermost element shown in a frame whose text, or value, is exactly this.
 *
 * @param {Frame} frame
 * @param {string} text
 * @param {string} within a selector
 * @returns {Promise<Handle | null>}
 */
async function textIn(frame, text, within) {
  const found = await frame.evaluateHandle(
    (wanted, scope) => {
      /** @param {string | null | undefined} value */
      const tidy = (value) => (value ?? '').replace(/\s+/g, ' ').trim();
      for (const part of document.querySelectorAll(scope)) {
        const hits = [part, ...part.querySelectorAll('*')].filter((node) => {
          const own = node instanceof HTMLInputElement ? node.value : node.textContent;
          return tidy(own) === wanted && node.getClientRects().length > 0 && node.checkVisibility();
        });
        const last = hits.at(-1);
        if (last) return last;
      }
      return null;
    },
    text,
    within,
  );
  const element = /** @type {Handle | null} */ (found.asElement());
  if (!element) await found.dispose();
  return element;
}

/**
 * Waits until a text is shown in a frame of the page.
 *
 * @param {Page} page
 * @param {string} text
 * @param {Options} [options]
 * @returns {Promise<{ frame: Frame, element: Handle }>}
 */
export function findText(page, text, { timeout, within = 'body' } = {}) {
  return waitFor(
    `the text "${text}" on the page`,
    async () => {
      for (const frame of page.frames()) {
        const element = frame.detached ? null : await textIn(frame, text, within).catch(() => null);
        if (element) return { frame, element };
      }
      return undefined;
    },
    timeout === undefined ? {} : { timeout },
  );
}

/**
 * Where a person presses a text: on the first line of its words, not on the middle of the box around them.
 *
 * @param {Handle} element
 * @returns {Promise<{ x: number, y: number }>} from the corner of the element's first box
 */
function onTheWords(element) {
  return element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = node.getClientRects()[0];
    const line = [...range.getClientRects()].find((one) => one.width > 4 && one.height > 4) ?? box;
    if (!box || !line) return { x: 1, y: 1 };
    return { x: line.x - box.x + line.width / 3, y: line.y - box.y + line.height / 2 };
  });
}

/**
 * Presses what bears this text, with the mouse.
 *
 * @param {Page} page
 * @param {string} text
 * @param {Options} [options]
 * @returns {Promise<Frame>} the frame that it stands in
 */
export async function press(page, text, options) {
  const { frame, element } = await findText(page, text, options);
  await element.scrollIntoView();
  await element.click({ offset: await onTheWords(element) });
  await element.dispose();
  return frame;
}

/**
 * Opens a page by the portal's menu; its group first, where it is folded.
 *
 * @param {Page} page
 * @param {string} entry
 * @param {string} [group]
 */
export async function openPage(page, entry, group) {
  if (group) {
    await findText(page, group);
    const shown = await findText(page, entry, { timeout: 300 }).catch(() => undefined);
    if (!shown) await press(page, group);
  }
  await press(page, entry);
}
