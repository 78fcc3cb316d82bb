/** The look-up's page: every part of it for everybody, in both colours, in narrow windows, with the keyboard alone. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOOKUP } from '../../src/shared/lookup';
import { violations } from './support/axe';
import { results } from './support/codes';
import { BROWSER } from './support/journey.mjs';
import { type Stage, setStage, until } from './support/stage';

const BOX = 'input[type=search]';
/** Each part, with what is there once it is drawn. */
const PLACES = [
  ['#q=', '.examples'],
  ['#q=fresh%20salmon', '.detail h2'],
  ['#row=0302141000/103', '.detail h1'],
  ['#row=0306339911/101', '.detail .doubt'],
  ['#row=9999999999/101', '.nothing h1'],
  ['#compare=0302141000/101,0302141000/103', 'table.compare'],
  ['#data', '.plain-table'],
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const open = (at = '', size = { width: 1280, height: 900 }): Promise<Page> =>
  stage.session.extensionPage(`${LOOKUP}${at}`, size);

async function go(page: Page, at: string, drawn: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, at);
  await until(`${at} to be drawn`, () => page.$(`main ${drawn}`));
}

describe('the look-up', () => {
  // Firefox's driver can't choose the colours, and both browsers draw the same page.
  it.runIf(BROWSER === 'chromium').each(['light', 'dark'] as const)(
    'has nothing that axe-core objects to, in every part (%s)',
    async (scheme) => {
      const page = await open();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const [at, drawn] of PLACES) {
        await go(page, at, drawn);
        expect(await violations(page), at).toEqual([]);
      }
      await page.close();
    },
  );

  // 640 is a window of 1280 at 200 %.
  it.each([1280, 800, 640, 360])('needs no scrolling sideways in a window of %i', async (width) => {
    const page = await open('', { width, height: 800 });
    for (const [at, drawn] of PLACES) {
      await go(page, at, drawn);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, at).toBe(0);
    }
    await page.close();
  });

  it('is used with the keyboard alone: two codes chosen and compared, one starred and found again', async () => {
    const page = await open();
    await until('the focus', () => page.$eval(BOX, (box) => box === document.activeElement));
    await page.keyboard.type('0302141000');
    await until('rows', async () => (await results(page)).length > 1);
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await until('the star', () => page.$('[aria-selected=true] .star.on'));
    for (const key of ['Enter', 'ArrowDown', 'Enter'] as const) {
      const isChoice = key === 'Enter';
      if (isChoice) await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      if (isChoice) await page.keyboard.up('Shift');
    }
    await until('the comparison', () => page.$('table.compare'));
    expect(await page.$$eval('.apart li', (all) => all.map((one) => one.textContent))).toEqual([
      'farmed / wild',
    ]);
    await go(page, '#q=', '.short');
    expect(await page.$$eval('.short .digits', (all) => all.map((one) => one.textContent))).toContain(
      '0302.14 10 00 · 101',
    );
    await page.close();
  });
});

describe('the popup', () => {
  it.runIf(BROWSER === 'chromium').each(['light', 'dark'] as const)(
    'has nothing that axe-core objects to while a row is active (%s)',
    async (scheme) => {
      const page = await stage.session.popup();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const query of ['', 'fresh salmon', '0306339911101', '0302149999', 'qzxwvk']) {
        await page.$eval(BOX, (box) => (box as HTMLInputElement).select());
        if (query === '') await page.keyboard.press('Backspace');
        else await page.type(BOX, query);
        await until(query, async () =>
          query === '' ? page.$('.examples') : ((await page.$('[role=toolbar]')) ?? page.$('.empty h2')),
        );
        await page.keyboard.press('Enter');
        expect(await violations(page), query).toEqual([]);
      }
      await page.close();
    },
  );
});
