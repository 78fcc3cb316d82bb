/**
 * "Exported as a file that anyone can import: one person collects, a whole industry has it." The look-up's page, in one
 * browser after the other: what one user saw is found by another who has never been on the portal.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnRow } from '../../src/codes/own/types';
import { ownCodesCsv } from '../../src/export/own-codes';
import { LOOKUP } from '../../src/shared/lookup';
import { ask, inPopup, inquire, ownRows, productTypes, results, seenToday, untilGone } from './support/codes';
import { type Stage, setStage, until } from './support/stage';

let stage: Stage;
const own = (): Promise<OwnRow[]> => ownRows(stage);
const folder = mkdtempSync(join(tmpdir(), 'los-codes-'));
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.finish();
});

const page = (at: string): Promise<Page> => stage.session.extensionPage(`${LOOKUP}${at}`);
const words = (on: Page): Promise<string> => on.evaluate(() => document.body.innerText);
const said = (on: Page, text: string | RegExp): Promise<unknown> =>
  until(`the page to say ${text}`, async () =>
    typeof text === 'string' ? (await words(on)).includes(text) : text.test(await words(on)),
  );

async function press(on: Page, begins: string): Promise<void> {
  const button = await until(`the button ${begins}`, async () =>
    (
      await on.evaluateHandle(
        (text) =>
          [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(text)) ?? null,
        begins,
      )
    ).asElement(),
  );
  await (button as ElementHandle<HTMLButtonElement>).evaluate((one) => one.click());
}

/** Saves the file, and reads it from where the browser put it. Firefox asks where: no test answers it. */
async function exported(on: Page): Promise<string> {
  if (stage.session.name === 'firefox') {
    await press(on, 'Export to a file');
    await said(on, 'Saved');
    return ownCodesCsv(await own(), ';');
  }
  const client = await stage.session.browser.target().createCDPSession();
  try {
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(on, 'Export to a file');
    const name = (await until('the file', () =>
      readdirSync(folder).find((one) => one.endsWith('.csv')),
    )) as string;
    await said(on, `Saved ${name}`);
    return readFileSync(join(folder, name), 'utf8');
  } finally {
    await client.detach();
  }
}

describe('own rows', () => {
  const collected = join(folder, 'collected.csv');

  it('are saved as a file, with both languages, what is gone, and the days', async () => {
    stage.portal.control({ products: 'long' });
    const list = await productTypes(stage);
    await inquire(list, '0302');
    stage.portal.control({ edition: 'zh' });
    const chinese = await productTypes(stage);
    await inquire(chinese, '0302');
    stage.portal.control({ product: { hs: '0302141000', ciq: '103', gone: true } });
    await inquire(chinese, '030214');
    await untilGone(stage, '0302141000/103');
    const data = await page('#data');
    await said(data, /\d+ rows/);
    const text = await exported(data);
    expect(text).toContain('Fresh or chilled Atlantic salmon');
    expect(text).toContain('(practice 1)');
    expect(text).toContain('(练习1)');
    writeFileSync(collected, text);
    await data.close();
  });

  it('are taken in by somebody else, previewed first, and found with the file they came in', async () => {
    const before = await own();
    await stage.finish();
    stage = await setStage();
    const data = await page('#data');
    const field = (await until('the field for a file', () =>
      data.$('input[type=file]'),
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(collected);
    await said(data, /Take in \d+ rows?/);
    // Nothing is kept yet.
    expect(await own()).toEqual([]);
    await press(data, 'Take in');
    await said(data, 'collected.csv was taken in');
    const after = await own();
    const facts = (rows: readonly OwnRow[]) => rows.map(({ from: _, ...row }) => row);
    expect(facts(after)).toEqual(facts(before));
    expect(new Set(after.map(({ from }) => JSON.stringify(from)))).toEqual(
      new Set([JSON.stringify({ kind: 'collected', title: 'collected.csv' })]),
    );
    await data.close();

    const file = 'from the file collected.csv';
    await inPopup(stage, '0302142000102', seenToday(), file);
    await inPopup(stage, '0302141000103', 'no longer in the list', file);
  });

  it('are the same after the file was taken in once more', async () => {
    const before = await own();
    const data = await page('#data');
    const field = (await until('the field for a file', () =>
      data.$('input[type=file]'),
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(collected);
    await said(data, 'The file has nothing new.');
    expect(await own()).toEqual(before);
    await data.close();
  });

  it('give way to what the user sees on the portal', async () => {
    const renamed = 'Fresh or chilled Danube salmon (practice: renamed)';
    stage.portal.control({ product: { hs: '0302142000', ciq: '102', ciqName: renamed } });
    const list = await productTypes(stage);
    await inquire(list, '0302142000');
    const row = await inPopup(stage, '0302142000102', seenToday(), renamed);
    expect(row).not.toContain('from the file');
    await list.close();
  });
});

describe('the look-up’s page', () => {
  it('opens on a search, a row, and two rows side by side with what tells them apart', async () => {
    const search = await page('#q=0302142000');
    await until('the rows', async () => (await results(search)).length > 1);
    expect((await ask(search, 'Danube salmon wild')).join()).toContain('0302.14 20 00');
    await search.close();

    const row = await page('#row=0302142000/101');
    await said(row, 'Fresh or chilled Danube salmon');
    await said(row, '(cultured)');
    await row.close();

    const both = await page('#compare=0302142000/101,0302141000/103');
    await said(both, 'What tells them apart');
    await said(both, /cultured/);
    await said(both, /wild/);
    await both.close();
  });

  it('says that a code is not known here, and where the portal has its list', async () => {
    const row = await page('#row=0302149999/888');
    await said(row, 'Product type enquiry');
    await said(row, 'Fill in 0302.14');
    await row.close();
  });
});
