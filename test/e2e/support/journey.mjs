/** What every journey begins with: a practice portal of its own, and the browser that is tested in. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPortal } from '../../portal/server.mjs';
import { launch } from './browser.mjs';
import { strangers } from './settings.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * The browser of this run: `npm test` sets LOS_E2E; Chromium where nobody did.
 *
 * @type {import('./browser.mjs').Family}
 */
export const BROWSER = process.env.LOS_E2E === 'firefox' ? 'firefox' : 'chromium';

/** The build that this browser takes; LOS_DIST names another folder of builds than the project's own. */
export const DIST = join(
  process.env.LOS_DIST ?? join(ROOT, 'dist'),
  BROWSER === 'firefox' ? 'firefox' : 'chrome',
);

/** Where journeys leave their pictures; one folder for each browser. */
export const PICTURES = join(ROOT, 'screenshots', BROWSER);

/**
 * @typedef {object} Journey
 * @property {Awaited<ReturnType<typeof startPortal>>} portal
 * @property {import('./browser.mjs').Session} session
 * @property {(wish: object) => Promise<unknown>} control asks something of the practice portal (POST /control)
 * @property {() => string[]} complaints errors of pages, and requests to hosts that are not the portal's
 * @property {() => Promise<void>} close
 */

/**
 * @param {Partial<import('./browser.mjs').LaunchOptions>} [options]
 * @returns {Promise<Journey>}
 */
export async function startJourney(options = {}) {
  const portal = await startPortal({ port: 0, proxyPort: 0 });
  try {
    const session = await launch(BROWSER, { dist: DIST, proxyPort: portal.proxyPort, ...options });
    return {
      portal,
      session,
      async control(wish) {
        const page = await session.page('https://control.practice.test/');
        try {
          return await page.evaluate(async (body) => {
            const answer = await fetch('/control', { method: 'POST', body });
            if (!answer.ok) throw new Error(`The practice portal refused: ${await answer.text()}`);
            return answer.json();
          }, JSON.stringify(wish));
        } finally {
          await page.close();
        }
      },
      complaints: () => [
        ...session.troubles,
        ...strangers(portal.refused).map((one) => `a request to ${one}`),
      ],
      async close() {
        await session.close();
        await portal.close();
      },
    };
  } catch (error) {
    await portal.close();
    throw error;
  }
}
