/**
 * What is tracked beside the rows of Application enquiry: registrations, what GACC sends, feedback texts, the user
 * in whose account it was seen; and the watch, which presses the list's own Inquire on the user's standing word.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Watch, WatchOutcome } from '../../src/shared/messages';
import { frameByUrl, layerText } from './support/layer.mjs';
import { openPage } from './support/portal.mjs';
import { ACCEPTED, DESK, type Stage, setStage, until } from './support/stage';

/** Of the extension's own pages, where `stage.behind` runs. */
declare const chrome: Browser;

const VALID = 'CNOR18PP1804010103';
const CORRECT = '202600000000500012';
const LINES = '1. 附件“加工工艺流程图”未体现速冻工序。\n2. 企业声明缺少签字。\n请补齐补正后重新提交申请。';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const registrations = async () => (await stage.kept()).registrations;
const registration = async (number = VALID) => (await registrations()).find((one) => one.number === number);
const notices = async () => (await stage.kept()).notices;

describe('registrations', () => {
  it.each(['en2026', 'enOld', 'zh'])(
    'are kept with their states from Registered in China (%s)',
    async (edition) => {
      stage.portal.control({ edition, tables: '1.15' });
      await stage.open('registeredList');
      await until('five registrations', async () => (await registrations()).length === 5);
      expect((await registrations()).map(({ number, expiry, state }) => [number, expiry, state])).toEqual(
        expect.arrayContaining([
          ['CNOR18FF1804010002', '2023-03-31', 'expired'],
          [VALID, '2028-03-31', 'valid'],
          ['CNOR18CS2106150021', '2026-06-14', 'suspended'],
          ['CNOR18PP1906200044', '2029-06-19', 'rectification'],
          ['CNOR18FF2003050031', '2025-03-04', 'revoked'],
        ]),
      );
    },
  );

  it('are one record from three lists and their own page', async () => {
    await stage.open('modifyList');
    await until('the first', async () => (await registration('CNOR18FF1804010002'))?.expiry === '2023-03-31');
    await stage.open('extendList');
    await until('four', async () => (await registrations()).length === 4);
    expect(await registration()).toMatchObject({ expiry: '2028-03-31', states: [] });
    await stage.open('cancelList');
    await stage.open('registeredList');
    await until('the state', async () => (await registration())?.state === 'valid');
    await stage.open(`registeredDetail?regNo=${VALID}`);
    await until('the home number', async () => (await registration())?.homeNumber === 'N-0000');
    expect(await registration()).toMatchObject({
      number: VALID,
      name: 'NorgeTest AS',
      address: 'Kaigata 1, 8000 Bodø',
      registered: '2018-04-01',
      expiry: '2028-03-31',
      state: 'valid',
    });
    expect(await registrations()).toHaveLength(5);
  });

  it('have a history of states', async () => {
    const page = await stage.open('registeredList');
    await until('the state', async () => (await registration())?.state === 'valid');
    stage.portal.control({ registration: { regNo: VALID, state: 'state.suspended' } });
    await page.reload();
    await until('the other one', async () => (await registration())?.state === 'suspended');
    expect((await registration())?.states.map(({ text }) => text)).toEqual(['Valid', 'Suspended']);
  });

  it('of the open register are kept only where they are one’s own', async () => {
    const query = 'https://ciferquery.singlewindow.cn/';
    const open = async (): Promise<Page> => {
      const page = await stage.open(query);
      await until('ten rows', async () => (await page.$$('#result tbody tr[data-index]')).length === 10);
      return page;
    };
    await (await open()).close();
    await stage.tell('settings-set', { plant: 'N-0110' });
    await (await open()).close();
    await until('the plant’s own', async () => (await registrations()).length === 1);
    expect(await registration('CNOR18PP2201010010')).toMatchObject({ homeNumber: 'N-0110', state: 'valid' });
    await stage.tell('settings-set', { plant: '' });
    await stage.open('enquiry?size=500');
    await until('the applications', async () => (await stage.kept()).applications.length === 16);
    await open();
    await until('the one that applications name', async () => (await registration())?.state === 'suspended');
    expect(await registrations()).toHaveLength(2);
  });
});

describe('what GACC sends', () => {
  it('is kept from its three lists, with its time limit', async () => {
    const page = await stage.open(DESK);
    await openPage(page, 'Rectification');
    await until('the demand', async () => (await notices()).length === 1);
    await openPage(page, 'Notification');
    await until('the notices', async () => (await notices()).length === 3);
    await openPage(page, 'Reinspection');
    await until('the check', async () => (await notices()).length === 4);
    expect((await notices()).map(({ list, serial, day }) => [list, serial, day])).toEqual(
      expect.arrayContaining([
        ['rectification', 'ZG202600000000002', '2026-12-31'],
        ['notification', 'TZ202600000000012', undefined],
        ['notification', 'TZ202600000000007', undefined],
        ['reinspection', 'FC202600000000003', undefined],
      ]),
    );
  });

  it('is joined with what is kept of it when it is answered', async () => {
    const page = await stage.open(DESK);
    await openPage(page, 'Rectification');
    await until('the demand', async () => (await notices())[0]?.state === 'To be rectified');
    stage.portal.state.rectified.add('ZG202600000000002');
    const frame = await frameByUrl(page, 'rectification');
    await frame.evaluate(() => window.location.reload());
    await until('the answer', async () => (await notices())[0]?.state === 'Submitted');
    expect(await notices()).toHaveLength(1);
  });
});

describe('a feedback', () => {
  const feedback = async (serial = CORRECT) => (await stage.application(serial))?.feedback ?? [];

  /** Opens one in the list of a frame. */
  async function open(frame: Frame, serial: string, which: 'customs' | 'institution'): Promise<void> {
    const row = await until(`the row ${serial}`, async () => {
      for (const one of await frame.$$('tbody tr'))
        if ((await one.evaluate((node) => node.textContent ?? '')).includes(serial)) return one;
      return undefined;
    });
    const link = await (row as Awaited<ReturnType<Frame['$']>>)?.$(`.view-${which}`);
    await link?.scrollIntoView();
    await link?.click();
  }

  it.each(['note', 'modal', 'table', 'frame'] as const)('is kept with its application: %s', async (how) => {
    stage.portal.control({ feedback: how, write: { serial: CORRECT, customs: LINES } });
    const page = await stage.open('enquiry?size=500', { width: 1600, height: 1200 });
    await until('the applications', async () => (await stage.kept()).applications.length === 16);
    await open(page.mainFrame(), CORRECT, 'customs');
    await until('the text', async () => (await feedback()).length === 1);
    expect(await feedback()).toMatchObject([
      { from: 'customs', text: how === 'table' ? `2026-11-12 08:45:03\n${LINES}` : LINES },
    ]);
  });

  it('of each side is kept for itself, and of no other application', async () => {
    stage.portal.control({ feedback: 'modal' });
    const page = await stage.open('enquiry?size=500', { width: 1600, height: 1200 });
    await until('the applications', async () => (await stage.kept()).applications.length === 16);
    for (const which of ['customs', 'institution'] as const) {
      await open(page.mainFrame(), CORRECT, which);
      await until(which, async () =>
        (await feedback()).some(({ from }) => (from === 'customs') === (which === 'customs')),
      );
      await page.click('#feedback-modal .btn');
      await until('the dialog to be gone', async () => !(await page.$('.modal-backdrop')));
    }
    expect((await feedback()).map(({ from, text }) => [from, text.slice(0, 4)])).toEqual([
      ['customs', '1.附件'],
      ['authority', '已推荐。'],
    ]);
    const others = (await stage.kept()).applications.filter((one) => one.serial !== CORRECT && one.feedback);
    expect(others).toEqual([]);
  });

  it('is kept from a layer within the shell', async () => {
    stage.portal.control({ feedback: 'frame', write: { serial: CORRECT, customs: LINES } });
    const page = await stage.open(DESK, { width: 1600, height: 1200 });
    await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
    await until('the applications', async () => (await stage.kept()).applications.length === 10);
    await open(await frameByUrl(page, '/enquiry'), CORRECT, 'customs');
    await until('the text', async () => (await feedback())[0]?.text === LINES);
  });
});

describe('two accounts in two tabs', () => {
  it('are told apart by the name in the frame round the pages', async () => {
    const accounts = async (serial: string) =>
      [...((await stage.application(serial))?.accounts ?? [])].sort();
    stage.portal.control({ add: { serial: '202600000000900001', account: 'NORGETEST' } });
    stage.portal.control({ add: { serial: '202600000000900002', account: 'NORGETEST2' } });
    for (const account of ['NORGETEST', 'NORGETEST2']) {
      stage.portal.control({ account });
      const page = await stage.open(DESK, { width: 1600, height: 1200 });
      await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
      const own = account === 'NORGETEST' ? '202600000000900001' : '202600000000900002';
      await until(`the one of ${account}`, async () => (await accounts(own)).includes(account));
    }
    expect(await accounts('202600000000900001')).toEqual(['NORGETEST']);
    expect(await accounts('202600000000900002')).toEqual(['NORGETEST2']);
    expect(await accounts(CORRECT)).toEqual(['NORGETEST', 'NORGETEST2']);
  });
});

describe('the watch', () => {
  const tabOf = (part: string): Promise<number> =>
    stage.behind(async (wanted: string) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.includes(wanted))?.id ?? -1;
    }, part);
  const watch = async (tabId: number): Promise<Watch | null> => {
    const answer = (await stage.tell('watch-wanted', { tabId })) as { output?: Watch | null };
    return answer.output ?? null;
  };
  /** The background's own order, which its alarm would give. @returns whether a frame took it */
  const look = (tabId: number): Promise<unknown> =>
    stage.behind((id: number) => chrome.tabs.sendMessage(id, { type: 'watch-look' }), tabId);

  async function watched(path: string, part: string): Promise<{ page: Page; tabId: number }> {
    const page = await stage.open(path, { width: 1400, height: 1000 });
    if (path === DESK) await openPage(page, 'Application enquiry', 'Comprehensive enquiry');
    await until('the applications', async () => (await stage.kept()).applications.length >= 10);
    const tabId = await tabOf(part);
    await stage.tell('watch-set', { tabId, every: 60 });
    return { page, tabId };
  }

  it('says beside the button that it presses it', async () => {
    const { page, tabId } = await watched('enquiry?size=500', '/enquiry');
    const note = () => layerText(page.mainFrame(), '.watching');
    await until('the note', async () => (await note()) === 'Los presses “Inquire” every hour');
    await stage.tell('watch-set', { tabId, every: null });
    await until('it to be gone', async () => (await note()) === '');
  });

  it('presses Inquire, so that a change is seen', async () => {
    const { page, tabId } = await watched('enquiry?size=500', '/enquiry');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'correctEnterprise' } });
    expect(await look(tabId)).toBe(true);
    await until('the look', async () => (await watch(tabId))?.last !== undefined);
    expect((await stage.application(ACCEPTED))?.history.map(({ text }) => text)).toEqual([
      'Being accepted by the GACC',
      'To be corrected by enterprise',
    ]);
    expect(await page.$eval('#applyType', (field) => (field as HTMLSelectElement).value)).toBe('');
  });

  it('makes a new look of a list that is the same', async () => {
    const { tabId } = await watched('enquiry?size=500', '/enquiry');
    const before = (await stage.application(CORRECT))?.history[0]?.last ?? '';
    await look(tabId);
    await until('the look', async () => (await watch(tabId))?.last !== undefined);
    await until(
      'it to be kept',
      async () => ((await stage.application(CORRECT))?.history[0]?.last ?? '') > before,
    );
  });

  it('presses in a tab that lies behind another', async () => {
    const { tabId } = await watched('enquiry?size=500', '/enquiry');
    await stage.open('faq');
    stage.portal.control({ move: { serial: ACCEPTED, status: 'approved' } });
    await look(tabId);
    await until('the look', async () => (await watch(tabId))?.last !== undefined);
    expect((await stage.application(ACCEPTED))?.history.at(-1)?.text).toBe('Approved');
  });

  it('presses in a frame of the shell, by whichever of them shows the list', async () => {
    const { tabId } = await watched(DESK, '/deskserver/');
    stage.portal.control({ move: { serial: CORRECT, status: 'approved' } });
    await look(tabId);
    await until(
      'the change',
      async () => (await stage.application(CORRECT))?.history.at(-1)?.text === 'Approved',
    );
  });

  it('disturbs nobody at work', async () => {
    const { page, tabId } = await watched('enquiry?size=500', '/enquiry');
    await page.click('#timeFrom');
    await page.keyboard.type('2026');
    stage.portal.control({ move: { serial: CORRECT, status: 'approved' } });
    const before = stage.portal.state.settings.queries;
    expect(await look(tabId)).toBe(true);
    // The user's own press comes after it: the list was asked for once.
    await page.keyboard.press('Escape');
    await page.click('#btn-search');
    await until('the list', async () => stage.portal.state.settings.queries > before);
    expect(stage.portal.state.settings.queries).toBe(before + 1);
    expect((await watch(tabId))?.last).toBeUndefined();
    expect((await watch(tabId))?.every).toBe(60);
  });

  const ended = async (tabId: number, why: WatchOutcome): Promise<void> => {
    await until(`the watch to end: ${why}`, async () => (await watch(tabId))?.stopped === why);
    expect((await watch(tabId))?.every).toBeNull();
  };

  it.each(['login', 'message'] as const)(
    'ends when the session is gone, and keeps what it knew (%s)',
    async (lost) => {
      const { tabId } = await watched('enquiry?size=500', '/enquiry');
      stage.portal.control({ session: 'lost', lost });
      await look(tabId);
      await ended(tabId, 'signed-out');
      expect((await stage.application(CORRECT))?.history).toHaveLength(1);
    },
  );

  it('ends when the user signs out', async () => {
    const { page, tabId } = await watched(DESK, '/deskserver/');
    await page.click('#logout');
    await ended(tabId, 'signed-out');
  });
});
