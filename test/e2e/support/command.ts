/** The browser's own commands, as far as a test gets at them. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Stage } from './stage';

declare const chrome: Browser;

/** Id of the tab that shows a page of the portal, as extensions know it; of the newest where there are several. */
export async function tabOf(stage: Stage, page: Page): Promise<number> {
  const found = await stage.behind(async (url: string) => {
    const tabs = await chrome.tabs.query({ url: 'https://*.singlewindow.cn/*' });
    return tabs.filter((tab) => tab.url === url).at(-1)?.id;
  }, page.url());
  if (found === undefined) throw new Error(`No tab shows ${page.url()}`);
  return found;
}

/**
 * What the command `peek` does. Chromium's worker is told of the command itself; Firefox lets no test near its
 * background, which is told there what the side panel's button tells it.
 */
export async function pressPeek(stage: Stage, page: Page): Promise<void> {
  const tabId = await tabOf(stage, page);
  // It wakes the worker, too.
  const said = (await stage.tell('tab-wanted', { tabId })) as { output: { peek: boolean } | null };
  if (stage.session.name === 'firefox') {
    await stage.tell('tab-peek-set', { tabId, on: !said.output?.peek });
    return;
  }
  const target = await stage.session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(stage.session.origin),
  );
  const worker = await target.worker();
  await worker?.evaluate(async (id) => {
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(name: string, tab: unknown): void };
    };
    onCommand.dispatch('peek', await chrome.tabs.get(id));
  }, tabId);
}
