/** "Norwegian bokmål and English, switched in the options page or the popup at once, without a reload." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layerText, markers, openHint } from './support/layer.mjs';
import { SAVED, type Stage, setStage, until } from './support/stage';
import { nameOf } from './support/words';

const nameIn = async (page: Page, id: string): Promise<string | undefined> =>
  (await markers(page.mainFrame())).find((one) => one.id === id)?.name;

describe('in an English browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ lang: 'en' });
  });
  afterEach(() => stage.reset());
  afterAll(() => stage.finish());

  it('speaks English by default, on the portal and in its own pages', async () => {
    const page = await stage.open('enquiry');
    expect(await nameIn(page, 'enquiry.status')).toBe(nameOf('enquiry.status', 'en'));
    const popup = await stage.session.popup();
    await until('the popup', () => popup.$('#tab-applications'));
    expect(await popup.$eval('#tab-applications', (tab) => tab.textContent)).toMatch(/^Applications/);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
    await popup.close();
  });

  it('is switched in the options page, and every open page follows without a reload', async () => {
    const portal = await stage.open(`form?serial=${SAVED}`);
    await portal.click('#attachTab');
    const popup = await stage.session.popup();
    const options = await stage.session.options();
    await until('the choice', () => options.$('#language'));
    for (const page of [portal, popup, options]) {
      await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''));
    }
    const label = await options.$eval(
      '#language',
      (select) => (select as HTMLSelectElement).labels?.[0]?.textContent,
    );
    expect(label).toBe('Språk / Language');
    await options.select('#language', 'nb');
    await until(
      'Norwegian options',
      async () => (await options.$eval('h1', (one) => one.textContent)) === 'Innstillinger',
    );
    await until('a Norwegian popup', () =>
      popup.$eval('#tab-applications', (tab) => /^Søknader/.test(tab.textContent ?? '')),
    );
    await until('Norwegian warnings', async () =>
      (await layerText(portal.mainFrame(), '.attachments')).startsWith('Mangler 6 vedlegg'),
    );
    await portal.bringToFront();
    await until(
      'Norwegian markers',
      async () => (await nameIn(portal, 'form.tab-basic')) === nameOf('form.tab-basic', 'nb'),
    );
    await openHint(portal.mainFrame(), 'form.tab-basic');
    await until('the source in Norwegian', async () =>
      (await layerText(portal.mainFrame(), '.card')).includes('Kilde'),
    );
    for (const page of [portal, popup, options]) {
      expect(await page.evaluate(() => document.documentElement.hasAttribute('data-not-reloaded'))).toBe(
        true,
      );
    }
    expect((await stage.stored()).settings).toMatchObject({ language: 'nb' });
    await popup.select('#language', 'en');
    await until(
      'English again, from the popup',
      async () => (await nameIn(portal, 'form.tab-basic')) === nameOf('form.tab-basic', 'en'),
    );
    await popup.close();
    await options.close();
  });

  it('draws no markers where they are switched off, and still warns', async () => {
    const page = await stage.open(`form?serial=${SAVED}`);
    await page.click('#attachTab');
    await stage.tell('settings-set', { markers: false });
    await until('no markers', async () => (await markers(page.mainFrame())).length === 0);
    expect(await layerText(page.mainFrame(), '.attachments')).toMatch(/^6 attachments missing/);
    await stage.tell('settings-set', { markers: true });
    await until('markers', async () => (await markers(page.mainFrame())).length > 5);
  });
});

describe('in a Norwegian browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ lang: 'nb' });
  });
  afterEach(() => stage.reset());
  afterAll(() => stage.finish());

  it('speaks Norwegian by default, on the portal and in its own pages', async () => {
    const page = await stage.open('enquiry');
    expect(await nameIn(page, 'enquiry.status')).toBe(nameOf('enquiry.status', 'nb'));
    const popup = await stage.session.popup();
    await until('the popup', () => popup.$('#tab-applications'));
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('nb');
    await popup.close();
  });
});
