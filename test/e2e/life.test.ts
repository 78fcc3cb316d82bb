/** What happens to the parts when the browser ends one of them: the worker, or the extension at an update. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER } from './support/journey.mjs';
import { marker, markers, openHint } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { ACCEPTED, INNER, type Stage, setStage, until } from './support/stage';

describe.runIf(BROWSER === 'chromium')(
  'the worker is ended (Chromium: Firefox lets no test end its background)',
  () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await setStage();
    });
    afterEach(() => stage.reset());
    afterAll(() => stage.finish());

    it('the next hint wakes it', async () => {
      const page = await stage.open('enquiry');
      await stage.session.killWorker();
      await page.reload({ waitUntil: 'load' });
      await marker(page.mainFrame(), 'enquiry.status');
      await openHint(page.mainFrame(), 'enquiry.status');
      await until('the explanation', () =>
        page.evaluate(() =>
          /Source:/.test(
            document.querySelector('los-for-cifer')?.shadowRoot?.querySelector('.card')?.textContent ?? '',
          ),
        ),
      );
    });

    it('the next look is kept, the badge is right, and the popup opens', async () => {
      const page = await stage.open('enquiry?size=500');
      await until('the rows', async () => stage.application(ACCEPTED));
      await until('the badge', async () => (await stage.badge()) !== '');
      const badge = await stage.badge();
      await stage.session.killWorker();
      expect(await stage.badge()).toBe(badge);
      stage.portal.control({ move: { serial: ACCEPTED, status: 'correctEnterprise' } });
      await press(page, 'Inquire');
      await until('the change', async () => (await stage.application(ACCEPTED))?.change);
      await until('the badge', async () => (await stage.badge()) !== badge);
      await stage.session.killWorker();
      const popup = await stage.session.popup();
      await until('the popup', () => popup.$('#panel-search input'));
      await popup.close();
    });
  },
);

describe('the extension is updated', () => {
  it('the old page goes quiet without errors, the new one works, and what was kept is there', async () => {
    const stage = await setStage();
    const page = await stage.open('enquiry?size=500');
    await until('the rows', async () => stage.application(ACCEPTED));
    await stage.session.update();
    // The page that was open stays as it is for the portal: its list can still be asked.
    await page.bringToFront();
    await page.select('#applyType', 'registration');
    await page.evaluate(() => document.querySelector<HTMLElement>('#btn-search')?.click());
    await until('the one row', async () => (await page.$$('#apply_table tbody tr[data-index]')).length === 1);
    const fresh = await stage.session.page(`${INNER}enquiry`);
    await marker(fresh.mainFrame(), 'enquiry.status');
    expect((await markers(fresh.mainFrame())).length).toBeGreaterThan(15);
    // The options page went with the old extension; a new one asks the new background.
    const options = await stage.session.options();
    const kept = await options.evaluate(
      (key) =>
        (
          globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
        ).chrome.storage.local.get(key),
      `application/${ACCEPTED}`,
    );
    expect(Object.keys(kept)).toEqual([`application/${ACCEPTED}`]);
    await stage.finish();
  });
});
