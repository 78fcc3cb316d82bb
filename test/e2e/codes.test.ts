/**
 * "A marker beside a code on any portal page tells its name; 'use this code' fills the field in Product type enquiry
 * or in a product dialog of an application, visible to the user, never submitting."
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, popup, productTypes, seenToday, type, use } from './support/codes';
import { inLayer, openHint } from './support/layer.mjs';
import { layerWords, SAVED, type Stage, setStage, until } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

const filledIn = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value);
/** What the portal was asked: one more where its Inquire was pressed. */
const asked = (): number => stage.portal.state.products.asked.length;

describe('“use this code”', () => {
  it('fills in both codes on Product type enquiry, says so there, and asks the portal nothing', async () => {
    const page = await productTypes(stage);
    const before = asked();
    await use(stage, page, '0302142000102');
    await until('the HS code', async () => (await filledIn(page, '#codeTs')) === '0302142000');
    expect(await filledIn(page, '#ciqCode')).toBe('102');
    await until('the word beside the field', async () =>
      (await layerWords(page.mainFrame())).includes('0302142000'),
    );
    expect(asked()).toBe(before);
    // The portal takes it for typed: its own Inquire asks for it.
    await page.click('#btn-search');
    await until('the portal to be asked', () => asked() === before + 1);
    expect(stage.portal.state.products.asked.at(-1)).toMatchObject({ hs: '0302142000', ciq: '102' });
  });

  it('is taken back by one press', async () => {
    const page = await productTypes(stage);
    await page.type('#codeTs', '0303');
    await use(stage, page, '0302142000102');
    await until('the HS code', async () => (await filledIn(page, '#codeTs')) === '0302142000');
    await (await inLayer(page.mainFrame(), '.card .act.main')).click();
    await until('what stood there', async () => (await filledIn(page, '#codeTs')) === '0303');
    expect(await filledIn(page, '#ciqCode')).toBe('');
  });

  it('fills in the product of an application, and leaves its dialog open', async () => {
    stage.portal.control({ edition: 'enOld', productDialog: 'codes' });
    const page = await stage.open(`form?serial=${SAVED}`);
    await page.$eval('#btn-add', (button) => (button as HTMLElement).click());
    await until('the dialog', () => page.$('#new-ciq'));
    await use(stage, page, '0302142000102');
    await until('the HS code', async () => (await filledIn(page, '#new-hs')) === '0302142000');
    expect(await filledIn(page, '#new-ciq')).toBe('102');
    expect(await page.$('#new-hs')).not.toBeNull();
    expect(asked()).toBe(0);
  });

  it('changes nothing in a field that only the portal fills', async () => {
    stage.portal.control({ edition: 'enOld', productDialog: 'picker' });
    const page = await stage.open(`form?serial=${SAVED}`);
    await page.$eval('#btn-add', (button) => (button as HTMLElement).click());
    await until('the dialog', () => page.$('#new-pick'));
    const said = await use(stage, page, '0302142000102');
    expect(said).toMatch(/does not take the code|^locked$/);
    expect(await filledIn(page, '#new-hs')).toBe('');
    expect(asked()).toBe(0);
  });

  it('says so where the page has no field for it', async () => {
    const page = await stage.open('enquiry');
    expect(await use(stage, page, '0302142000102')).toMatch(/shows no field|^no-field$/);
  });
});

describe('a code that is not known here', () => {
  it('has its six digits filled in once the user opens Product type enquiry, and only then', async () => {
    const page = await popup(stage);
    await type(page, '0302149999');
    const button = await until('the offer', () =>
      page
        .evaluateHandle(
          () =>
            [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Fill in')) ??
            null,
        )
        .then((one) => one.asElement()),
    );
    await (button as unknown as { click(): Promise<void> }).click();
    await until('the word that it waits', () =>
      page.evaluate(() => document.body.textContent?.includes('within half an hour')),
    );
    await page.close();

    const enquiry = await stage.open('enquiry');
    expect(await enquiry.$$('#codeTs')).toEqual([]);
    const product = await productTypes(stage);
    await until('the six digits', async () => (await filledIn(product, '#codeTs')) === '030214');
    // The page asks for its first rows by itself; nobody has pressed Inquire.
    expect(stage.portal.state.products.asked).toEqual([
      { hs: '', name: '', ciq: '', range: '', offset: '0', limit: '100' },
    ]);
    // Once is enough.
    const again = await productTypes(stage);
    await again.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    expect(await filledIn(again, '#codeTs')).toBe('');
  });
});

describe('a marker beside a code', () => {
  const codeMarkers = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('los-for-cifer')?.shadowRoot;
      return [...(root?.querySelectorAll<HTMLElement>('button.marker') ?? [])]
        .filter(({ dataset }) => dataset.label?.startsWith('code '))
        .map((one) => ({
          code: one.dataset.label?.slice(5) ?? '',
          name: one.getAttribute('aria-label') ?? '',
        }));
    });

  it('stands at every row of the list that is in view, and its card tells the name and how old it is', async () => {
    const page = await productTypes(stage);
    await until('the markers', async () => (await codeMarkers(page)).length >= 4);
    const found = await codeMarkers(page);
    expect(found.map(({ code }) => code)).toContain('0302142000/101');
    const card = await openHint(page.mainFrame(), 'code 0302142000/101');
    for (const said of ['0302142000', '101', '(cultured)', seenToday()]) expect(card).toContain(said);
  });

  it('changes nothing on the page', async () => {
    const page = await productTypes(stage);
    const text = () => page.$eval('#product_table', (table) => table.outerHTML);
    const before = await text();
    await until('the markers', async () => (await codeMarkers(page)).length >= 4);
    expect(await text()).toBe(before);
  });
});

describe('the popup', () => {
  it('keeps what was used last, and what has a star', async () => {
    const page = await popup(stage);
    await ask(page, '0302142000102');
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await until('the star', () => page.$$eval('[role=option] .star.on', (all) => all.length > 0));
    await page.close();
    const again = await popup(stage);
    await until('the starred code', () =>
      again.evaluate(() => /Starred[\s\S]*0302\.14 20 00 · 102/.test(document.body.textContent ?? '')),
    );
    await again.close();
  });
});
