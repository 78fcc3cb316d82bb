/**
 * The tour of `npm start` where there is no display: what a user meets, step by step, said in plain words.
 * A step throws where the extension does not do its part.
 */
import { attachments, layerText, markers, openHint, question, shownTexts } from '../e2e/support/layer.mjs';
import { findText, openPage, PORTAL, press } from '../e2e/support/portal.mjs';
import { waitFor } from '../e2e/support/wait.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Frame} Frame
 *
 * @typedef {object} Context
 * @property {import('../e2e/support/browser.mjs').Session} session
 * @property {{ refused: string[] }} portal
 * @property {(sentence: string) => void} say
 * @property {(page: Page, name: string) => Promise<void>} picture leaves a screenshot of that name
 * @property {() => string[]} strangers addresses asked for that are neither the portal's nor a browser's own
 * @property {Page} [page] the portal's tab, from the first step on
 *
 * @typedef {{ name: string, run: (context: Context) => Promise<void> }} Step
 */

/** @param {Context} context @returns {Page} the portal's tab */
function tab({ page }) {
  if (!page) throw new Error('The portal has not been opened.');
  return page;
}

/** @param {string} text as it is shown, in lines @returns {string} one line, without the close button's cross */
const oneLine = (text) => text.replace(/\n\s*×$/, '').replace(/\s*\n\s*/g, ' / ');

/** How often in a row the number of markers must be the same before they count as all there. */
const STEADY = 5;

/**
 * @param {readonly Frame[]} frames
 * @returns {Promise<{ frame: Frame, id: string, name: string }[]>} every marker that can be seen in them, once
 *   no more are coming
 */
function seenMarkers(frames) {
  let before = 0;
  let steady = 0;
  return waitFor('markers', async () => {
    const found = await Promise.all(
      frames.map(async (frame) =>
        (await markers(frame).catch(() => []))
          .filter((one) => one.shown)
          .map(({ id, name }) => ({ frame, id, name })),
      ),
    );
    const all = found.flat();
    steady = all.length === before ? steady + 1 : 0;
    before = all.length;
    return steady >= STEADY && all.length > 0 && all;
  });
}

/**
 * Says how many markers there are and opens the first whose id matches.
 *
 * @param {Context} context
 * @param {readonly Frame[]} frames
 * @param {RegExp} wanted
 */
async function tellHints({ say }, frames, wanted) {
  const seen = await seenMarkers(frames);
  const some = [...new Set(seen.map((one) => one.name))].slice(0, 6).join(', ');
  say(`${seen.length} markers, among them: ${some}.`);
  const one = seen.find(({ id }) => wanted.test(id));
  if (!one) throw new Error(`No marker's id matches ${wanted}: ${seen.map(({ id }) => id).join(', ')}`);
  say(oneLine(await openHint(one.frame, one.id)));
}

/** An address that the practice portal does not have. */
const NOWHERE = `${PORTAL}nowhere`;

/** @type {readonly Step[]} */
export const tour = [
  {
    name: 'The portal opens, and its labels bear markers',
    async run(context) {
      const page = await context.session.page(PORTAL);
      context.page = page;
      await findText(page, 'Application enquiry');
      await tellHints(context, page.frames(), /^menu\./);
      await context.picture(page, '1-portal');
    },
  },
  {
    name: 'Application enquiry: columns and statuses are explained',
    async run(context) {
      const page = tab(context);
      await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
      const { frame } = await findText(page, 'Application status');
      await tellHints(context, [frame], /^status\./);
      await context.picture(page, '2-enquiry');
    },
  },
  {
    name: 'Application for modification: missing attachments are named',
    async run(context) {
      const page = tab(context);
      await openPage(page, 'Application for modification');
      await press(page, 'Modify');
      const frame = await press(page, 'Attachment Information');
      context.say(oneLine(await attachments(frame)));
      await context.picture(page, '3-attachments');
    },
  },
  {
    name: 'Submit with attachments missing: we ask first',
    async run(context) {
      const page = tab(context);
      await press(page, 'Preview');
      const frame = await press(page, 'Submit');
      context.say(oneLine(await question(frame)));
      await context.picture(page, '4-ask');
      await page.keyboard.press('Escape');
      await waitFor('the question to close', async () => (await layerText(frame, 'dialog.ask[open]')) === '');
    },
  },
  {
    name: 'The popup lists the tracked applications, and what to do next',
    async run({ session, say, picture }) {
      const popup = await session.popup();
      await (await waitFor('the tab of applications', () => popup.$('#tab-applications'))).click();
      const rows = await waitFor('the tracked applications', async () => {
        const lines = await shownTexts(popup, '#panel-applications ul.plain > li');
        return lines.length > 0 && lines;
      });
      say(`${rows.length} applications are tracked, the first of them:`);
      for (const row of rows.slice(0, 3)) say(oneLine(row));
      await picture(popup, '5-tracked');
      await popup.close();
    },
  },
  {
    name: 'The popup finds a code',
    async run({ session, say, picture }) {
      const popup = await session.popup();
      const box = await waitFor('the search box', () => popup.$('#panel-search input'));
      await box.type('0302.14');
      const found = await waitFor('results', async () => {
        const lines = await shownTexts(popup, '[role=option]');
        return lines[0]?.includes('0302') && lines;
      });
      say(`0302.14 finds ${found.length}, the first: ${oneLine(found[0] ?? '')}`);
      await picture(popup, '6-codes');
      await popup.close();
    },
  },
  {
    name: 'Switched to Norwegian in the popup, the portal’s markers follow at once',
    async run(context) {
      const { session, say, picture } = context;
      const page = tab(context);
      const popup = await session.popup();
      await waitFor('the choice of language', () => popup.$('#language'));
      await popup.select('#language', 'nb');
      await picture(popup, '7-popup-nb');
      await popup.close();
      await page.bringToFront();
      const entry = await waitFor('a marker in Norwegian', async () =>
        (await markers(page.mainFrame())).find((one) => /^menu\./.test(one.id) && /søknad/i.test(one.name)),
      );
      say(oneLine(await openHint(page.mainFrame(), entry.id)));
      await picture(page, '8-portal-nb');
    },
  },
  {
    name: 'The Chinese sign-on is explained too',
    async run(context) {
      const page = await context.session.page('https://app.singlewindow.cn/cas/login');
      await tellHints(context, [page.mainFrame()], /^entry\.image-code$/);
      await context.picture(page, '9-sign-on');
      await page.close();
    },
  },
  {
    name: 'Where the portal answers 404, there is a way on',
    async run({ session, say, picture }) {
      const page = await session.page(NOWHERE);
      const said = await waitFor('the notice', () =>
        layerText(page.mainFrame(), '.notice').then((text) => text || undefined),
      );
      say(oneLine(said));
      await picture(page, '10-not-found');
      await page.close();
    },
  },
  {
    name: 'Nothing was asked of any other host, and no page reported an error',
    async run({ session, strangers }) {
      // The 404 that was asked for is one of the browser's own messages.
      const own = session.troubles.filter((one) => !one.startsWith(`${NOWHERE}: Failed to load`));
      const troubles = [...own, ...strangers().map((one) => `a request to ${one}`)];
      if (troubles.length > 0) throw new Error(troubles.join('\n'));
    },
  },
];
