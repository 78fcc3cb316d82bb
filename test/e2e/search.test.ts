/** "The popup opens on a search box with focus: results as one types, arrow keys, Enter copies the code. Offline." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage, until } from './support/stage';

const BOX = '#panel-search input[type=search]';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
// A request to any host but the portal's own would be among the complaints.
afterAll(() => stage.finish());

async function popup(): Promise<Page> {
  const page = await stage.session.popup();
  await until('the search box', () => page.$(BOX));
  return page;
}

const results = (page: Page): Promise<string[]> =>
  page.$$eval('[role=option]', (all) =>
    all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ')),
  );

async function ask(page: Page, query: string): Promise<string[]> {
  await page.$eval(BOX, (box) => (box as HTMLInputElement).select());
  await page.keyboard.press('Backspace');
  await until('an empty list', async () => (await results(page)).length === 0);
  await page.type(BOX, query);
  await until(`an answer to ${query}`, async () => (await results(page)).length > 0);
  return results(page);
}

describe('the popup', () => {
  it('opens on a search box that has the focus', async () => {
    const page = await popup();
    await until('the focus', () => page.$eval(BOX, (box) => box === document.activeElement));
    await page.keyboard.type('torsk');
    await until('results as one types', async () => (await results(page)).length > 0);
    await page.close();
  });

  it('finds by Norwegian, English, Chinese and Latin names and by digits in every dress', async () => {
    const page = await popup();
    for (const [query, wanted] of [
      ['fersk laks', /03 ?02\.?14/],
      ['atlantic salmon', /03 ?02\.?14/],
      ['大西洋鲑', /03 ?0/],
      ['Salmo salar', /03 ?02\.?14/],
      ['0302.14', /03 ?02\.?14/],
      ['030214', /03 ?02\.?14/],
      ['０３０２１４', /03 ?02\.?14/],
      ['0302142000', /03 ?02\.?14/],
      ['0302141000101', /03 ?02\.?14/],
    ] as const) {
      const [first] = (await ask(page, query)).slice(0, 1);
      expect(first, query).toMatch(wanted);
    }
    await page.close();
  });

  it('finds a Norwegian number of eight digits by its first six, and says so', async () => {
    const page = await popup();
    const found = await ask(page, '03021411');
    expect(found[0]).toMatch(/0302\.?14/);
    expect(await page.$eval('#panel-search', (panel) => (panel as HTMLElement).innerText)).toMatch(
      /Norwegian commodity number|first six digits/,
    );
    await page.close();
  });

  it('is used with the keyboard alone: arrows choose, Enter copies, Escape clears', async () => {
    const page = await popup();
    await ask(page, 'salmon');
    const active = () => page.$eval('[role=option][aria-selected=true]', (one) => one.id);
    const first = await active();
    await page.keyboard.press('ArrowDown');
    await until('the next one', async () => (await active()) !== first);
    expect(await page.$eval(BOX, (box) => box.getAttribute('aria-activedescendant'))).toBe(await active());
    await page.keyboard.press('ArrowUp');
    await until('the first one', async () => (await active()) === first);
    await ask(page, '0302142000');
    await page.keyboard.press('Enter');
    await until('the word that it was copied', () =>
      page.$$eval('[role=status]', (all) =>
        all.some((one) => /^Copied 0302142000/.test(one.textContent ?? '')),
      ),
    );
    // What was copied is pasted where the search was: the code, and nothing but the code.
    await page.$eval(BOX, (box) => (box as HTMLInputElement).select());
    if (stage.session.name === 'chromium') await page.keyboard.press('v', { commands: ['Paste'] } as never);
    else {
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    }
    await until('the pasted code', () =>
      page.$eval(BOX, (box) => /^0302142000/.test((box as HTMLInputElement).value)),
    );
    expect(await page.$eval(BOX, (box) => (box as HTMLInputElement).value)).toMatch(/^\d+$/);
    await page.focus(BOX);
    await page.keyboard.press('Escape');
    await until('an empty box', () => page.$eval(BOX, (box) => (box as HTMLInputElement).value === ''));
    await page.close();
  });

  it('says what to do where nothing is found, and takes any text for a text', async () => {
    const page = await popup();
    await page.type(BOX, '<img qzxwvk>');
    const panel = () => page.$eval('#panel-search', (one) => (one as HTMLElement).innerText);
    await until('the answer', async () => (await panel()).includes('“<img qzxwvk>” is not known here'));
    expect(await page.$$('#panel-search img')).toHaveLength(0);
    await page.close();
  });
});
