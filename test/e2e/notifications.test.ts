/** "A change gives one system notification if that tab is not in front, once, however many tabs and frames saw it." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { frameByUrl, marker } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { ACCEPTED, DESK, type Stage, setStage, until } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const changed = async () => Boolean((await stage.application(ACCEPTED))?.change);

/** The list asks again, as it does on a timer of the portal's or at the user's press. */
const refresh = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('#btn-search')?.click());

async function list(): Promise<Page> {
  const page = await stage.open('enquiry?size=500');
  await until('its rows', async () => (await stage.application(ACCEPTED)) !== undefined);
  return page;
}

describe('a change of a status', () => {
  it('gives no notification while the user has the list before their eyes', async () => {
    const page = await list();
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await press(page, 'Inquire');
    await until('the change', changed);
    await until('the pill', () =>
      page.evaluate(() => document.querySelector('los-for-cifer')?.shadowRoot?.querySelector('.pill') !== null),
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
    await stage.open('modifyList');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'correctEnterprise' } });
    await refresh(one);
    await until('the notification', async () => (await stage.notifications()).length > 0);
    // The rows of the shell's page are ten a page: the one that changed is asked for by its type and year.
    await inner.evaluate(() => {
      for (const [id, value] of [['timeFrom', '2022-01-01'], ['timeTo', '2022-12-31']] as const) {
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

  it('is not told again when the list is looked at once more, and is withdrawn once it is marked as seen', async () => {
    const page = await list();
    await stage.open('modifyList');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await refresh(page);
    await until('the notification', async () => (await stage.notifications()).length === 1);
    await stage.behind(async (id) => {
      await (globalThis as unknown as { chrome: { notifications: { clear(id: string): Promise<boolean> } } }).chrome.notifications.clear(id);
    }, (await stage.notifications())[0] ?? '');
    await page.reload({ waitUntil: 'load' });
    await marker(page.mainFrame(), 'enquiry.status').catch(() => undefined);
    expect(await stage.notifications()).toEqual([]);
  });

  it('leaves with the mark “seen”', async () => {
    const page = await list();
    await stage.open('modifyList');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await refresh(page);
    await until('the notification', async () => (await stage.notifications()).length === 1);
    await stage.tell('changes-acknowledged', { serials: [ACCEPTED] });
    await until('it to be withdrawn', async () => (await stage.notifications()).length === 0);
    expect(await changed()).toBe(false);
  });

  it('is not one when a status that cannot be told apart is worded otherwise', async () => {
    const page = await list();
    await stage.open('modifyList');
    stage.portal.control({ edition: 'zh' });
    await refresh(page);
    await until('the Chinese rows', async () =>
      (await stage.application(ACCEPTED))?.history.some(({ text }) => text === '受理'),
    );
    expect(await stage.notifications()).toEqual([]);
    expect(await changed()).toBe(false);
  });
});
