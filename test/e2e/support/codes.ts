/** What a user does with the search for codes, and on the portal's Product type enquiry. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Collection, OwnRow } from '../../../src/codes/own/types';
import { day } from '../../../src/shared/dates';
import { tabOf } from './command';
import { type Stage, until } from './stage';

const BOX = 'input[type=search]';
/** Where the portal's list says which of its rows are on the page. */
const FOOT = '.pagination-info';
const HS = '#codeTs';

/** How a row says today that it was seen on the portal. */
export const seenToday = (): string => `Seen on the portal ${day(new Date().toISOString(), 'en')}`;

export const popup = async (stage: Stage): Promise<Page> => {
  const page = await stage.session.popup();
  await until('the search box', () => page.$(BOX));
  return page;
};

/** The rows that the search lists, each in one line. */
export const results = (page: Page): Promise<string[]> =>
  page.$$eval('[role=option]', (all) =>
    all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ')),
  );

/** Types a query in place of what is there, and waits for its answer. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await clear(page);
  await page.type(BOX, query);
  await until(`an answer to ${query}`, async () => (await results(page)).length > 0);
  return results(page);
}

/** Types a query in place of what is there; nothing may be found. */
export async function type(page: Page, query: string): Promise<void> {
  await clear(page);
  await page.type(BOX, query);
}

async function clear(page: Page): Promise<void> {
  await page.$eval(BOX, (box) => {
    (box as HTMLInputElement).focus();
    (box as HTMLInputElement).select();
  });
  await page.keyboard.press('Backspace');
  await until('an empty list', async () => (await results(page)).length === 0);
}

/** Opens a fresh popup until a code's first row there has all these words, and closes it. @returns the row */
export async function inPopup(stage: Stage, code: string, ...words: readonly string[]): Promise<string> {
  const page = await popup(stage);
  try {
    return (await until(`${code} with ${words.join(', ')}`, async () => {
      const first = (await ask(page, code))[0] ?? '';
      return words.every((word) => first.includes(word)) && first;
    })) as string;
  } finally {
    await page.close();
  }
}

/** All that a store of the data base of codes holds. */
const kept = <T>(stage: Stage, store: 'blocks' | 'meta'): Promise<T[]> =>
  stage.behind(async (name: string) => {
    const opening = indexedDB.open('los-codes');
    const database = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const asking = database.transaction(name).objectStore(name).getAll();
    const all = await new Promise<T[]>((done) => {
      asking.onsuccess = () => done(asking.result);
    });
    database.close();
    return all;
  }, store);

export const ownRows = async (stage: Stage): Promise<OwnRow[]> =>
  (await kept<{ rows: { row: OwnRow }[] }>(stage, 'blocks')).flatMap(({ rows }) =>
    rows.map(({ row }) => row),
  );

/** How far the guided collection has come. */
export const collection = async (stage: Stage): Promise<Collection | undefined> =>
  (await kept<Partial<Collection>>(stage, 'meta')).find((one): one is Collection => one.began !== undefined);

/**
 * Waits until a row is kept as gone. What a list says of its whole is read once its page has settled, and a page that
 * is not in front does not: look before another tab is opened.
 */
export const untilGone = (stage: Stage, key: string): Promise<unknown> =>
  until(`${key} to be marked`, async () =>
    (await ownRows(stage)).some((row) => row.key === key && row.gone !== undefined),
  );

/** Opens Product type enquiry with so many rows a page. */
export const productTypes = (stage: Stage, size = 100): Promise<Page> =>
  stage.open(`productType?size=${size}`);

export const footOf = (page: Page): Promise<string> =>
  page.$eval(FOOT, (one) => one.textContent?.trim() ?? '');

/** Presses something that draws the list anew, and waits until its foot tells other rows. */
async function drawsAnew(page: Page, press: () => Promise<unknown>): Promise<void> {
  await page.$eval(FOOT, (one) => one.setAttribute('data-before', ''));
  await press();
  await until('the list to be drawn anew', () => page.$(`${FOOT}:not([data-before])`));
}

/** Fills in the HS code, and presses the portal's own Inquire. */
export async function inquire(page: Page, hs: string): Promise<void> {
  await page.bringToFront();
  await page.$eval(HS, (field) => {
    (field as HTMLInputElement).value = '';
  });
  if (hs !== '') await page.type(HS, hs);
  await drawsAnew(page, () => page.click('#btn-search'));
}

/** Goes to another page of the list by its own buttons. */
export async function turn(page: Page, to: number | 'next'): Promise<void> {
  await page.bringToFront();
  const found = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll(wanted === 'next' ? 'li.page-next a' : 'li.page-number a')].find(
        (one) => wanted === 'next' || one.textContent === String(wanted),
      ) ?? null,
    to,
  );
  const link = found.asElement() as ElementHandle<Element> | null;
  if (!link) throw new Error(`no page ${to} in the list's foot`);
  await drawsAnew(page, () => link.evaluate((one) => (one as HTMLElement).click()));
}

/**
 * "Use on the portal", pressed for the first row that a query finds. In Chromium in the real popup over the portal's
 * page. No driver opens Firefox's popup: there the background is told what that button tells it.
 */
export async function use(stage: Stage, over: Page, query: string): Promise<string> {
  if (stage.session.name === 'firefox') {
    const [, hs, ciq] = /^(\d{10})(\d{3})$/.exec(query) ?? [];
    const tabId = await tabOf(stage, over);
    await over.bringToFront();
    const said = await stage.tell('code-use', { tabId, hs, ciq });
    return (said as { output: string }).output;
  }
  const page = await stage.session.realPopup(over);
  await until('the search box', () => page.$(BOX));
  await ask(page, query);
  const button = await until('the button', () =>
    page
      .evaluateHandle(
        () =>
          [...document.querySelectorAll('button')].find((one) => one.textContent === 'Use on the portal') ??
          null,
      )
      .then((one) => one.asElement()),
  );
  await (button as ElementHandle<HTMLButtonElement>).evaluate((one) => one.click());
  // Where it is filled in, the portal's page has the focus, and the popup is gone.
  const said = await until(
    'what was done',
    async () =>
      page.isClosed() ||
      (await page
        .$$eval('.toast [role=status]', (all) => all.map((one) => one.textContent ?? '').join(''))
        .catch(() => '')),
  );
  if (!page.isClosed()) await page.close();
  return said === true ? '' : String(said);
}
