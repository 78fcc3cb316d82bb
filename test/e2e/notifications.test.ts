/** "A change gives one system notification if that tab is not in front, once, however many tabs and frames saw it." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { frameByUrl, marker } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { ACCEPTED, DESK, type Stage, setStage, until } from './support/stage';

declare const chrome: Browser;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const changed = async () => Boolean((await stage.application(ACCEPTED))?.change);

/** The list asks again, as it does on a timer of the portal's or at the user's press. */
const refresh = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('#btn-search')?.click());

async function list(): Promise<Page> {
  const page = await stage.open('enquiry?size=500');
  await until('its rows', async () => (await stage.application(ACCEPTED)) !== undefined);
  return page;
}

describe('a change of a status', () => {
  it('gives no notification while the user has the list before their eyes', async () => {
    stage.portal.control({ tables: '1.15' });
    const page = await list();
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await press(page, 'Inquire');
    await until('the change', changed);
    await until('the pill', () =>
      page.evaluate(
        () => document.querySelector('los-for-cifer')?.shadowRoot?.querySelector('.pill') !== null,
      ),
    );
    expect(await stage.notifications()).toEqual([]);
  });

  it('gives exactly one when three frames in two tabs saw it, all of them behind', async () => {
    const one = await list();
    const two = await stage.open(DESK);
    await press(two, 'Application enquiry', { within: '#side-menu' });
    const inner = await frameByUrl(two, '/enquiry');
    await marker(inner, 'enquiry.status');
    // Something else comes in front.
    await stage.open('productType');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'correctEnterprise' } });
    await refresh(one);
    await until('the notification', async () => (await stage.notifications()).length > 0);
    // The rows of the shell's page are ten a page: the one that changed is asked for by its type and year.
    await inner.evaluate(() => {
      for (const [id, value] of [
        ['timeFrom', '2022-01-01'],
        ['timeTo', '2022-12-31'],
      ] as const) {
        const field = document.getElementById(id);
        if (field instanceof HTMLInputElement) field.value = value;
      }
      document.querySelector<HTMLElement>('#btn-search')?.click();
    });
    await until('the other frame to show it', () =>
      inner.evaluate(() => document.querySelectorAll('tbody tr[data-index]').length === 1),
    );
    await refresh(one);
    // A message sent now is answered after those that the frames have sent.
    await until('the frames’ reports', async () => {
      const seen = await stage.application(ACCEPTED);
      return seen?.history.length === 2;
    });
    expect(await stage.notifications()).toHaveLength(1);
  });

  it('is not told again when the list is looked at once more', async () => {
    const page = await list();
    await stage.open('productType');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await refresh(page);
    await until('the notification', async () => (await stage.notifications()).length === 1);
    await stage.behind((id) => chrome.notifications.clear(id), (await stage.notifications())[0] ?? '');
    const before = (await stage.application(ACCEPTED))?.history.at(-1)?.last ?? '';
    await page.reload({ waitUntil: 'load' });
    await until(
      'the next look',
      async () => ((await stage.application(ACCEPTED))?.history.at(-1)?.last ?? '') > before,
    );
    expect(await stage.notifications()).toEqual([]);
  });

  it('leaves with the mark “seen”', async () => {
    const page = await list();
    await stage.open('productType');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await refresh(page);
    await until('the notification', async () => (await stage.notifications()).length === 1);
    await stage.tell('changes-acknowledged', { serials: [ACCEPTED] });
    await until('it to be withdrawn', async () => (await stage.notifications()).length === 0);
    expect(await changed()).toBe(false);
  });

  it('is not one when a status that cannot be told apart is worded otherwise', async () => {
    const page = await list();
    await stage.open('productType');
    stage.portal.control({ edition: 'zh' });
    await refresh(page);
    const rows = async () => (await stage.kept()).applications;
    await until('all rows to be seen in Chinese', async () =>
      (await rows()).every(({ history }) => history.some(({ text }) => /\p{Script=Han}/u.test(text))),
    );
    expect((await rows()).flatMap(({ serial, change }) => (change ? [serial] : []))).toEqual([]);
    // Answered after whatever the list's own message still has to do.
    await stage.tell('changes-acknowledged', { serials: [] });
    expect(await stage.notifications()).toEqual([]);
  });
});
