/**
 * "It learns: rows of Product type enquiry that the user looks at are kept, both languages of one code joined, old
 * rows replaced, removed ones marked. A guided collection: the panel says how and shows progress."
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  collection,
  footOf,
  inPopup,
  inquire,
  ownRows,
  popup,
  productTypes,
  seenToday,
  turn,
  untilGone,
} from './support/codes';
import { inPanel, openPanel, pressIn, words } from './support/panel';
import { type Stage, setStage, until } from './support/stage';

/** A row that the practice portal made up, and its names. */
const MADE_UP = { hs: '0201100000', ciq: '991' };
const [ENGLISH, CHINESE] = ['(practice 1)', '(练习1)'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

describe('rows that the user looks at on the portal', () => {
  it('are found from then on with the day, and both languages of one code are one row', async () => {
    stage.portal.control({ products: 'long' });
    const english = await productTypes(stage);
    await inquire(english, MADE_UP.hs);
    const code = `${MADE_UP.hs}${MADE_UP.ciq}`;
    const first = await inPopup(stage, code, seenToday(), ENGLISH);
    expect(first).not.toContain(CHINESE);

    stage.portal.control({ edition: 'zh' });
    const chinese = await productTypes(stage);
    await inquire(chinese, MADE_UP.hs);
    await inPopup(stage, code, seenToday(), ENGLISH, CHINESE);
    const page = await popup(stage);
    const rows = (await ask(page, code)).filter((row) => row.includes('991'));
    expect(rows).toHaveLength(1);
    // By its name in either language too.
    expect((await ask(page, '整头及半头鲜、冷牛肉(练习1)')).join()).toContain('991');
    await page.close();
  });

  it('have the name that they had last, and no row stands for an older one', async () => {
    const page = await productTypes(stage);
    await inPopup(stage, '0302142000102', seenToday(), '(wild)');
    const renamed = 'Fresh or chilled Danube salmon (practice: renamed)';
    stage.portal.control({ product: { hs: '0302142000', ciq: '102', ciqName: renamed } });
    await inquire(page, '0302142000');
    const now = await inPopup(stage, '0302142000102', seenToday(), renamed);
    expect(now).not.toContain('(wild)');
  });

  it('are marked where a look at all rows of their code has them no more, and as before once they are back', async () => {
    const page = await productTypes(stage);
    const before = await inPopup(stage, '0302141000103', seenToday());
    expect(before).not.toContain('no longer in the list');
    const change = {
      hs: '0302141000',
      ciq: '103',
      name: 'Fresh or chilled Atlantic salmon',
      ciqName: 'Wild again',
    };
    stage.portal.control({ product: { ...change, gone: true } });
    await inquire(page, '030214');
    await untilGone(stage, '0302141000/103');
    await inPopup(stage, '0302141000103', 'no longer in the list');
    // Its neighbour is still there.
    expect(await inPopup(stage, '0302141000101', seenToday())).not.toContain('no longer in the list');
    stage.portal.control({ product: change });
    await inquire(page, '030214');
    expect(await inPopup(stage, '0302141000103', 'Wild again')).not.toContain('no longer in the list');
  });

  it('are forgotten with everything else', async () => {
    await productTypes(stage);
    await inPopup(stage, '0302141000103', seenToday());
    await stage.tell('everything-forgotten', {});
    const page = await popup(stage);
    expect((await ask(page, '0302141000103')).join()).not.toContain(seenToday());
    await page.close();
  });
});

describe('the guided collection', () => {
  const title = 'Collect the whole list of codes';
  const said = async (panel: Page, text: string): Promise<void> => {
    await until(`the panel to say "${text}"`, async () => (await words(panel)).includes(text));
  };

  it('says how, follows the user from page to page, and tells what is missing and when all is there', async () => {
    stage.portal.control({ products: 'long' });
    const page = await productTypes(stage, 500);
    const panel = await openPanel(stage, page);
    await inPanel(panel, 'h2', title);
    await said(panel, 'Leave every field above the list empty');
    await said(panel, 'The extension presses nothing.');
    await page.bringToFront();
    await pressIn(stage, panel, 'button', 'Start collecting');
    await said(panel, 'rows');
    const asked = () => stage.portal.state.products.asked.length;
    const before = asked();

    await inquire(page, '');
    await said(panel, '500 of 3,400 rows');
    await said(panel, 'Go on with page 2.');
    await turn(page, 'next');
    await said(panel, '1,000 of 3,400 rows');
    await turn(page, 4);
    await said(panel, '1,500 of 3,400 rows');
    await said(panel, 'Pages 3 and 5–7 are missing.');
    expect(await panel.$eval('progress', (bar) => [bar.value, bar.max])).toEqual([1500, 3400]);

    // Rows that answer a condition are not the list.
    await inquire(page, '0302');
    await said(panel, 'do not seem to be empty');
    await said(panel, '1,500 of 3,400 rows');
    await inquire(page, '');
    await until('the sentence to go', async () => !(await words(panel)).includes('do not seem to be empty'));

    // One more row on the portal, in the middle of it.
    stage.portal.control({ product: { hs: '2209000090', ciq: '991', name: 'Vinegar (practice)' } });
    await turn(page, 3);
    await said(panel, '2,000 of 3,401 rows');
    await said(panel, 'before it said 3,400');
    await turn(page, 5);
    await said(panel, '2,500 of 3,401 rows');
    await turn(page, 6);
    await said(panel, '3,000 of 3,401 rows');
    await turn(page, 7);
    expect(await footOf(page)).toBe('Showing 3001 to 3401 of 3401 rows');
    await said(panel, 'The whole list was collected on');
    // Three times Inquire and six pages: what the user pressed, and nothing else.
    expect(asked() - before).toBe(9);

    await inPopup(stage, '2209000090991', seenToday());
    await inPopup(stage, '2209000000992', seenToday());
  });

  it('is stopped only when that is meant, and keeps the rows', async () => {
    const page = await productTypes(stage, 10);
    const panel = await openPanel(stage, page);
    await inPanel(panel, 'h2', title);
    await page.bringToFront();
    await pressIn(stage, panel, 'button', 'Start collecting');
    await inPanel(panel, 'button', 'Stop collecting');
    await inquire(page, '');
    await said(panel, '10 of 12 rows');
    await pressIn(stage, panel, 'button', 'Stop collecting');
    await pressIn(stage, panel, 'button', 'Go on collecting');
    await said(panel, '10 of 12 rows');
    await pressIn(stage, panel, 'button', 'Stop collecting');
    await pressIn(stage, panel, 'button', 'Stop anyway');
    await inPanel(panel, 'button', 'Start collecting');
    await inPopup(stage, '0302141000103', seenToday());
  });

  it('reads how many rows there are off other feet of lists, in Chinese too', async () => {
    stage.portal.control({ products: 'long', edition: 'zh', tables: '1.15', productPaging: 'thousands' });
    await stage.tell('collection-set', { on: true });
    const rows = async (): Promise<unknown> => {
      const { total, rows: seen, size } = (await collection(stage)) ?? {};
      return JSON.stringify({ total, seen, size });
    };
    const page = await productTypes(stage, 50);
    await until('a page of fifty', async () => (await rows()) === '{"total":3400,"seen":50,"size":50}');
    await turn(page, 'next');
    await until('two of them', async () => (await rows()) === '{"total":3400,"seen":100,"size":50}');
    await page.close();

    await stage.tell('collection-set', { on: false });
    await stage.tell('collection-set', { on: true });
    stage.portal.control({ productPaging: 'layui' });
    const other = await productTypes(stage);
    await until('a page of ten', async () => (await rows()) === '{"total":3400,"seen":10,"size":10}');
    await other.click('.layui-laypage-next');
    await until('the next one', async () => (await rows()) === '{"total":3400,"seen":20,"size":10}');
    expect((await ownRows(stage)).length).toBeGreaterThanOrEqual(100);
  });
});
