/** "The rows of Application enquiry are read as the user looks at them and kept locally." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER } from './support/journey.mjs';
import { inLayer, layerText, markers } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { ACCEPTED, SAVED, type Stage, setStage, until } from './support/stage';

const CORRECT = '202600000000500012';
/** Near the top of the list, so that it is in view in the older tables too. */
const MOVED = '202600000000500008';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const kept = async () => (await stage.kept()).applications;

/** Opens the whole list and waits until its rows are kept. */
async function look(rows = 16, width = 1600): Promise<Page> {
  const page = await stage.open('enquiry?size=500', { width, height: 1200 });
  await until(`${rows} applications to be kept`, async () => (await kept()).length >= rows);
  return page;
}

async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await until('the list', async () =>
    (await markers(page.mainFrame())).some(({ id }) => id.startsWith('status.')),
  );
}

/** The pills of changes that the list shows, by serial number. */
const pills = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const all =
      document.querySelector('los-for-cifer')?.shadowRoot?.querySelectorAll<HTMLElement>('.pill') ?? [];
    return Object.fromEntries(
      [...all].map((one) => [(one.dataset.label ?? '').replace('change ', ''), one.textContent ?? '']),
    );
  });

async function applicationsIn(popup: Page): Promise<string> {
  await until('the tab of applications', () => popup.$('#tab-applications'));
  await popup.click('#tab-applications');
  await until('the list', () => popup.$('#panel-applications li'));
  return popup.$eval('#panel-applications', (panel) => (panel as HTMLElement).innerText);
}

describe('rows that the user looks at', () => {
  it('are kept with all that the list says, and when they were seen', async () => {
    const before = new Date().toISOString();
    const page = await look();
    expect(await stage.application(ACCEPTED)).toMatchObject({
      serial: ACCEPTED,
      registration: 'CNOR18PP1804010103',
      time: '2022-04-06 20:10:15',
      category: 'Aquatic products',
      type: 'Change application',
      history: [
        { text: 'Being accepted by the GACC', step: 'China customs', possible: ['status.being-accepted'] },
      ],
    });
    const first = (await stage.application(ACCEPTED))?.history[0];
    expect(first?.first.localeCompare(before)).toBe(1);
    await reload(page);
    await until('a later look', async () => {
      const now = (await stage.application(ACCEPTED))?.history[0];
      return now && now.first === first?.first && now.last > now.first;
    });
    expect(await pills(page)).toEqual({});
  });

  it('are kept the same from the newer tables and from card view', async () => {
    await look();
    const before = (await kept()).map(({ serial, history }) => [serial, history.map(({ text }) => text)]);
    await stage.reset();
    stage.portal.control({ tables: '1.15' });
    await look();
    const newer = (await kept()).map(({ serial, history }) => [serial, history.map(({ text }) => text)]);
    expect(newer).toEqual(before);
    await stage.reset();
    stage.portal.control({ tables: '1.15', card: true });
    await stage.open('https://cifer.singlewindow.cn/sw/cfppweb/enquiry?size=500');
    await until('the cards to be kept', async () => (await kept()).length === 16);
    const cards = (await kept()).map(({ serial, history }) => [serial, history.map(({ text }) => text)]);
    expect(cards).toEqual(before);
  });

  it('are not forgotten when they are not on today’s page', async () => {
    const page = await look();
    await page.select('#applyType', 'registration');
    await press(page, 'Inquire');
    await until('the one row', async () => (await page.$$('tbody tr[data-index]')).length === 1);
    await reload(page);
    expect(await kept()).toHaveLength(16);
  });

  it('keeps a status that we do not know as it stands, with no hint, and says “unknown”', async () => {
    stage.portal.control({ tables: '1.15' });
    stage.portal.control({ move: { serial: ACCEPTED, status: 'Under quantum review', verbatim: true } });
    const page = await look();
    expect((await stage.application(ACCEPTED))?.history).toMatchObject([
      { text: 'Under quantum review', possible: [] },
    ]);
    const statuses = async () =>
      (await markers(page.mainFrame())).filter(({ id }) => id.startsWith('status.'));
    await until('the other fifteen to be marked', async () => (await statuses()).length === 15);
    const said = await applicationsIn(await stage.session.popup());
    expect(said).toMatch(/Under quantum review\s*unknown status/i);
  });
});

describe('a change since the last look', () => {
  it.each([
    ['1.11', 1600],
    ['1.15', 1600],
    ['1.15', 1100],
  ] as const)(
    'is marked at the row, on the badge and in the popup (tables %s, %i px wide)',
    async (tables, width) => {
      stage.portal.control({ tables });
      stage.portal.control({ move: { serial: MOVED, status: 'accepted' } });
      const page = await look(16, width);
      const badge = await stage.badge();
      stage.portal.control({ move: { serial: MOVED, status: 'correctEnterprise' } });
      await reload(page);
      await until('the pill', async () => Object.keys(await pills(page)).length === 1);
      expect((await pills(page))[MOVED]).toMatch(/^New since \d{1,2} [A-Z][a-z]{2}$/);
      await until('the badge', async () => (await stage.badge()) !== badge);
      expect((await stage.application(MOVED))?.history.map(({ text }) => text)).toEqual([
        'Being accepted by the GACC',
        'To be corrected by enterprise',
      ]);

      const popup = await stage.session.popup();
      const said = await applicationsIn(popup);
      expect(said).toContain('Changed from “Under review by GACC” to “To be corrected by you”');
      expect(said).toMatch(/new since \d{1,2} [A-Z][a-z]{2}/i);
      await popup.close();

      await page.bringToFront();
      const frame = page.mainFrame();
      await (await inLayer(frame, '.pill')).click();
      await until('the card', async () =>
        (await layerText(frame, '.card')).includes(
          'Changed from “Being accepted by the GACC” to “To be corrected by enterprise”',
        ),
      );
      await (await inLayer(frame, '.card .act.main')).click();
      await until('the pill to go', async () => Object.keys(await pills(page)).length === 0);
      await until('that to be kept', async () => !(await stage.application(MOVED))?.change);
      await reload(page);
      expect(await pills(page)).toEqual({});
    },
  );

  it('counts on the badge where the enterprise must act', async () => {
    stage.portal.control({ move: { serial: SAVED, status: 'approved' } });
    stage.portal.control({ move: { serial: CORRECT, status: 'approved' } });
    for (const serial of ['202600000000500006', '202600000000500005']) {
      stage.portal.control({ move: { serial, status: 'approved' } });
    }
    const page = await look();
    await until('an empty badge', async () => (await stage.badge()) === '');
    stage.portal.control({ move: { serial: CORRECT, status: 'correctEnterprise' } });
    stage.portal.control({ move: { serial: ACCEPTED, status: 'correctEnterprise' } });
    await reload(page);
    await until('two on the badge', async () => (await stage.badge()).includes('2'));
  });

  it('is none when the portal’s language was switched, though the statuses do not match one to one', async () => {
    const page = await look();
    for (const edition of ['zh', 'enOld', 'zh', 'en2026']) {
      stage.portal.control({ edition });
      await reload(page);
      const wanted = edition === 'zh' ? '补齐补正' : 'To be corrected by enterprise';
      await until('the row in the other language', async () =>
        (await stage.application(CORRECT))?.history.some(({ text }) => text === wanted),
      );
    }
    expect((await kept()).filter(({ change }) => change)).toEqual([]);
    expect(await pills(page)).toEqual({});
    expect(await stage.notifications()).toEqual([]);
  });

  it('knows whose 补齐补正 it is by the handle step, and that it passed from one to the other', async () => {
    stage.portal.control({ edition: 'zh' });
    const page = await look();
    const possible = async (serial: string) => (await stage.application(serial))?.history.at(-1)?.possible;
    expect(await possible(CORRECT)).toEqual(['status.to-be-corrected-by-enterprise']);
    expect(await possible('202600000000500009')).toEqual(['status.to-be-corrected-by-authorities']);
    stage.portal.control({ move: { serial: '202600000000500009', status: 'correctEnterprise' } });
    await reload(page);
    await until('the pill', async () => Object.keys(await pills(page)).length === 1);
    expect(Object.keys(await pills(page))).toEqual(['202600000000500009']);
  });
});

describe('several at once', () => {
  it('two tabs that report at once lose nothing', async () => {
    stage.portal.control({ addRows: 150 });
    const one = await stage.open('enquiry?size=500');
    const two = await stage.open('modifyList');
    await two.goto('https://cifer.singlewindow.cn/sw/cfppweb/enquiry?size=500');
    await Promise.all([one.reload(), two.reload()]);
    await until('all rows of both', async () => (await kept()).length === 166);
    expect((await kept()).filter(({ history }) => history.length !== 1)).toEqual([]);
  });

  it.runIf(BROWSER === 'chromium')(
    'the worker may be ended between two looks, or in the middle of one (Chromium: Firefox lets no test end its background)',
    async () => {
      const page = await look();
      await stage.session.killWorker();
      stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' }, addRows: 200 });
      await page.reload({ waitUntil: 'load' });
      await until('the worker to be woken', () => stage.session.workerRuns());
      await stage.session.killWorker();
      await reload(page);
      await until('everything to be kept', async () => (await kept()).length === 216);
      expect((await stage.application(ACCEPTED))?.history.map(({ text }) => text)).toEqual([
        'Being accepted by the GACC',
        'Approved',
      ]);
      expect((await stage.application(ACCEPTED))?.change).toBeDefined();
    },
  );
});
