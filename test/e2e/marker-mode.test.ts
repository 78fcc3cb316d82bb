/** "One command enters marker mode, where Tab and arrows go from marker to marker and Escape leaves." */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { frameByUrl, layerText, marker, markers } from './support/layer.mjs';
import { press } from './support/portal.mjs';
import { DESK, focused, type Stage, setStage, until } from './support/stage';

declare const chrome: Browser;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => stage.reset());
afterAll(() => stage.finish());

/**
 * What the command does. Chromium's worker is told of the command itself; Firefox lets no test near its
 * background, so there the frame is told what the background tells it.
 */
async function command(): Promise<void> {
  if (stage.session.name === 'firefox') {
    await stage.behind(async () => {
      const tabs = await chrome.tabs.query({ url: 'https://*.singlewindow.cn/*' });
      const message = { type: 'marker-mode', backwards: false };
      for (const { id } of tabs) {
        const taken = await chrome.tabs
          .sendMessage(id ?? 0, { ...message, focusedOnly: true })
          .catch(() => false);
        if (!taken)
          await chrome.tabs.sendMessage(id ?? 0, { ...message, focusedOnly: false }, { frameId: 0 });
      }
    });
    return;
  }
  // The worker may sleep: a message wakes it.
  await stage.speak(null);
  const target = await stage.session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(stage.session.origin),
  );
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*.singlewindow.cn/*' });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
      'marker-mode',
      tab,
    );
  });
}

const ours = async (frame: Frame): Promise<string> => {
  const now = await focused(frame);
  return now.startsWith('ours: ') ? now.slice(6) : '';
};

/** Where the marker stands that has the focus: two markers may have one label. */
const spot = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const own = document.activeElement?.shadowRoot?.activeElement;
    return own instanceof HTMLElement ? `${own.style.left} ${own.style.top}` : '';
  });

const barOf = (frame: Frame) => layerText(frame, '.mode');

async function start(path: string): Promise<{ page: Page; frame: Frame }> {
  const page = await stage.open(path);
  const frame = page.mainFrame();
  await command();
  await until('the focus on a marker', () => ours(frame));
  return { page, frame };
}

describe('the command', () => {
  it('puts the focus on the first marker and says how to go on', async () => {
    const { frame } = await start('enquiry');
    expect(await ours(frame)).toBe('common.application-management');
    expect(await barOf(frame)).toMatch(/Marker mode: Tab and arrow keys/);
  });

  it('goes from marker to marker with Tab and the arrows, and back, past the portal’s own fields', async () => {
    const { page, frame } = await start('enquiry');
    const way: string[] = [];
    for (const key of ['Tab', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'] as const) {
      await page.keyboard.press(key);
      way.push(await ours(frame));
    }
    expect(way).toEqual([
      'enquiry.type-filter',
      'enquiry.time-from',
      'enquiry.time-to',
      'enquiry.time-from',
      'enquiry.type-filter',
    ]);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await ours(frame)).toBe('common.application-management');
  });

  it('opens with Enter; Escape closes the card first and leaves then, back to where the focus was', async () => {
    const page = await stage.open('enquiry');
    const frame = page.mainFrame();
    await page.focus('#timeTo');
    await command();
    await until('the focus on a marker', () => ours(frame));
    await page.keyboard.press('Enter');
    await until('the card', async () => (await layerText(frame, '.card')).includes('List of applications'));
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await layerText(frame, '.card')) === '');
    expect(await ours(frame)).toBe('common.application-management');
    await page.keyboard.press('Escape');
    await until('the focus to return', async () => (await focused(frame)) === 'timeTo');
    expect(await barOf(frame)).toBe('');
    const order = await markers(frame);
    expect(order.every(({ tabIndex }) => tabIndex === -1)).toBe(true);
  });

  it('reaches every marker in view once, then begins again', async () => {
    const { page, frame } = await start('modifyList');
    const all = (await markers(frame)).map(({ id }) => id).sort();
    const met = [await ours(frame)];
    for (let presses = 1; presses < all.length; presses += 1) {
      await page.keyboard.press('Tab');
      met.push(await ours(frame));
    }
    expect(met.sort()).toEqual(all);
    await page.keyboard.press('Tab');
    await until(
      'the first marker again',
      async () => (await ours(frame)) === 'common.application-management',
    );
  });

  it('crosses from the shell into its page and back', async () => {
    const page = await stage.open(DESK);
    await press(page, 'Application for modification', { within: '#side-menu' });
    const inner = await frameByUrl(page, 'modifyList');
    await marker(inner, 'modification.modify');
    await page.focus('#side-menu a');
    await command();
    const shell = page.mainFrame();
    await until('a marker of the shell', () => ours(shell));
    const all = (await markers(shell)).length;
    for (let presses = 0; presses < all; presses += 1) {
      const before = await spot(shell);
      await page.keyboard.press('Tab');
      await until(
        'the next marker',
        async () => (await spot(shell)) !== before || (await ours(inner)) !== '',
      );
      if ((await ours(inner)) !== '') break;
    }
    await until('the page’s frame', () => ours(inner));
    await until('the shell to be left', async () => (await barOf(shell)) === '');
    const entered = await ours(inner);
    expect(entered).not.toBe('');
    expect(await barOf(shell)).toBe('');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await until('the shell again', () => ours(shell));
    expect(await barOf(inner)).toBe('');
  });

  it('is left by a press on the page', async () => {
    const { page, frame } = await start('enquiry');
    await page.click('#timeFrom');
    await until('the mode to end', async () => (await barOf(frame)) === '');
    expect(await focused(frame)).toBe('timeFrom');
  });
});

describe('keys of the page', () => {
  it('do not reach the portal while they are ours, and do again after', async () => {
    const { page, frame } = await start('enquiry');
    await page.evaluate(() => {
      document.title = '';
      document.addEventListener('keydown', (event) => {
        document.title += `${event.key} `;
      });
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the card', () => layerText(frame, '.card'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until('the mode to end', async () => (await barOf(frame)) === '');
    expect(await page.title()).toBe('');
    await page.keyboard.press('a');
    expect((await page.title()).trim()).toBe('a');
  });
});
