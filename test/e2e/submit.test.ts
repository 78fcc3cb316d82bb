/** "Pressing Submit with something still missing asks first. Nothing is ever pressed for the user." */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hoverHint, inLayer, layerText, question } from './support/layer.mjs';
import { findText, openPage, press } from './support/portal.mjs';
import { DESK, focused, SAVED, type Stage, setStage, until } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

/** The saved modification's preview, which merges the tabs and has Submit at its end. */
async function preview(): Promise<Page> {
  const page = await stage.open(`form?serial=${SAVED}`);
  await page.click('#attachTab');
  await page.click('#btn-preview');
  await until('the preview', () => page.$eval('#apply-form', (form) => form.classList.contains('preview')));
  return page;
}

const sent = () => stage.portal.state.submits;
const asks = (page: Page) => question(page.mainFrame());
const closed = (page: Page) =>
  until('the question to close', async () => (await layerText(page.mainFrame(), 'dialog.ask[open]')) === '');
const button = (page: Page, at: 'back' | 'on') =>
  inLayer(page.mainFrame(), `dialog.ask .acts button${at === 'back' ? '.main' : ':not(.main)'}`);

/** Closes the portal's own dialog; its shade goes last. */
async function dismiss(page: Page): Promise<void> {
  await page.click('.layui-layer-btn0');
  await until('the portal’s dialog to go', async () => !(await page.$('.layui-layer-shade, .layui-layer')));
}

function uploadAll(): void {
  for (const field of ['declaration', 'supporting', 'layout', 'floorPlan', 'recommendation', 'inspection']) {
    stage.portal.state.upload(SAVED, field, { name: 'a.pdf', size: 10 });
  }
}

describe('Submit with attachments missing', () => {
  it('asks first, by name, and sends nothing', async () => {
    const page = await preview();
    await page.click('#btn-submit');
    const text = await asks(page);
    expect(text).toContain('Submit without 6 attachments?');
    expect(text).toContain('Nothing has been submitted yet');
    expect(text).toContain("Manufacturer's declaration");
    expect(text).toContain('Inspection report of the competent authority');
    expect(text).toContain('We never press it for you');
    // The portal would have answered with a dialog of its own.
    await (await button(page, 'back')).click();
    await closed(page);
    expect(sent()).toBe(0);
    expect(await focused(page.mainFrame())).toBe('btn-submit');
  });

  it('asks in Norwegian and on a Chinese page too', async () => {
    await stage.speak('nb');
    stage.portal.control({ edition: 'zh' });
    const page = await preview();
    await page.click('#btn-submit');
    const text = await asks(page);
    expect(text).toContain('Vil du sende inn uten 6 vedlegg?');
    expect(text).toContain('«提交»');
    expect(text).toContain('Egenerklæring fra virksomheten');
    expect(sent()).toBe(0);
  });

  it('lets the next press through after “go on”, exactly one', async () => {
    const page = await preview();
    await page.click('#btn-submit');
    await asks(page);
    await (await button(page, 'on')).click();
    await closed(page);
    expect(sent()).toBe(0);
    expect(await layerText(page.mainFrame(), '.mode')).toBe('Press “Submit” once more to submit');
    await page.click('#btn-submit');
    await findText(page, 'Submit successfully.');
    expect(sent()).toBe(1);
    expect(stage.portal.state.find(SAVED)?.status).toBe('toAuthority');
  });

  it('asks again when the portal answered with “service exeptions” and Submit is pressed once more', async () => {
    stage.portal.control({ failSubmits: 1 });
    const page = await preview();
    await page.click('#btn-submit');
    await asks(page);
    await (await button(page, 'on')).click();
    await closed(page);
    await page.click('#btn-submit');
    await findText(page, 'service exeptions');
    expect(sent()).toBe(1);
    await dismiss(page);
    await page.click('#btn-submit');
    await asks(page);
    expect(sent()).toBe(1);
    expect(stage.portal.state.find(SAVED)?.status).toBe('saved');
  });

  it.each([
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)('holds a press with the key %s too', async (_name, key) => {
    const page = await preview();
    await page.focus('#btn-submit');
    await page.keyboard.press(key);
    await asks(page);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(sent()).toBe(0);
    // The key that opened the question must not have gone on to the button behind it.
    await page.focus('#btn-submit');
    await page.keyboard.press(key);
    expect(await asks(page)).toContain('Submit without 6 attachments?');
    expect(sent()).toBe(0);
  });

  it('closes with one Escape, though a card lies open under the pointer', async () => {
    const page = await preview();
    await (await page.$('#btn-submit'))?.scrollIntoView();
    await hoverHint(page.mainFrame(), 'common.submit');
    await page.focus('#btn-submit');
    await page.keyboard.press('Enter');
    await asks(page);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(sent()).toBe(0);
  });

  it('does nothing on clicks that the page makes up', async () => {
    const page = await preview();
    await page.click('#btn-submit');
    await asks(page);
    await page.evaluate(() => {
      const root = document.querySelector('los-for-cifer')?.shadowRoot;
      for (const act of root?.querySelectorAll<HTMLElement>('dialog.ask button') ?? []) act.click();
    });
    expect(await asks(page)).toContain('Submit without 6 attachments?');
    await (await button(page, 'back')).click();
    await closed(page);
    await page.click('#btn-submit');
    await asks(page);
    expect(sent()).toBe(0);
    expect(Object.keys(await stage.stored()).filter((key) => key.startsWith('not-applicable/'))).toEqual([]);
  });

  it('counts “does not apply” of the question itself', async () => {
    const page = await preview();
    await page.click('#btn-submit');
    await asks(page);
    await (await inLayer(page.mainFrame(), 'dialog.ask li .act')).click();
    await closed(page);
    await page.click('#btn-submit');
    expect(await asks(page)).toContain('Submit without 5 attachments?');
  });

  it('asks in the shell’s frame as well, on the way that a user takes', async () => {
    const page = await stage.open(DESK);
    await openPage(page, 'Application for modification');
    // The application of practice data is of another registration: Modify opens a new one.
    await press(page, 'Modify');
    await press(page, 'Attachment Information');
    await press(page, 'Preview');
    const frame = await press(page, 'Submit');
    expect(await question(frame)).toContain('Submit without 6 attachments?');
    expect(sent()).toBe(0);
  });
});

describe('Submit with nothing missing', () => {
  it('is not held', async () => {
    uploadAll();
    const page = await preview();
    await page.click('#btn-submit');
    await findText(page, 'Submit successfully.');
    expect(sent()).toBe(1);
    expect(await layerText(page.mainFrame(), 'dialog.ask')).toBe('');
  });

  it('is not held either when the rest does not apply', async () => {
    uploadAll();
    stage.portal.state.removeUpload(SAVED, 'layout');
    const page = await stage.open(`form?serial=${SAVED}`);
    await page.click('#attachTab');
    await (await inLayer(page.mainFrame(), '.attachments .act')).click();
    await until('the notice', async () =>
      (await layerText(page.mainFrame(), '.attachments summary')).startsWith(
        'No attachments missing (1 marked',
      ),
    );
    await page.click('#btn-preview');
    await page.click('#btn-submit');
    await findText(page, 'Submit successfully.');
    expect(sent()).toBe(1);
  });

  it('goes through at the second press where the portal answered the first with “service exeptions”', async () => {
    uploadAll();
    stage.portal.control({ failSubmits: 1 });
    const page = await preview();
    await page.click('#btn-submit');
    await findText(page, 'service exeptions');
    await dismiss(page);
    await page.click('#btn-submit');
    await findText(page, 'Submit successfully.');
    expect(sent()).toBe(2);
  });
});
