/** The side panel beside a page of the portal, as a user meets it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Stage } from './stage';
import { waitFor } from './wait.mjs';

const PANEL = 'src/panel/index.html';
/** As Chromium shows it; the width is the browser's own. */
const SIDE = { width: 360, height: 860 };

/**
 * Opens the panel. In Chromium it is the real one, opened by a press on the popup's button. No driver gets at
 * Firefox's sidebar: there the panel's page is a tab behind the portal's, in the same window, whose tab in front
 * it follows as the sidebar does.
 */
export async function openPanel(stage: Stage, over: Page): Promise<Page> {
  const { session } = stage;
  if (session.name === 'firefox') {
    const panel = await session.extensionPage(PANEL, SIDE);
    await over.bringToFront();
    return panel;
  }
  const popup = await session.realPopup(over);
  const button = await popup.waitForSelector('footer > button.act');
  const opened = session.browser.waitForTarget((one) => one.url() === `${session.origin}/${PANEL}`);
  await button?.click();
  const panel = await (await opened).asPage();
  panel.on('pageerror', (error) => {
    session.troubles.push(`the panel: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!popup.isClosed()) await popup.close();
  return panel;
}

/** The first element that answers a selector, and whose text begins so. */
export const inPanel = (panel: Page, selector: string, text = ''): Promise<ElementHandle<Element>> =>
  waitFor(`${selector} "${text}" in the panel`, async () => {
    const found = await panel.evaluateHandle(
      (wanted, begins) =>
        [...document.querySelectorAll(wanted)].find((one) =>
          (one.textContent ?? '').trim().startsWith(begins),
        ) ?? null,
      selector,
      text,
    );
    return found.asElement() as ElementHandle<Element> | null;
  });

/** Presses it: with the mouse in Chromium; a page behind another one gets no mouse, so by script in Firefox. */
export async function pressIn(stage: Stage, panel: Page, selector: string, text = ''): Promise<void> {
  const found = await inPanel(panel, selector, text);
  if (stage.session.name === 'firefox') await found.evaluate((one) => (one as HTMLElement).click());
  else {
    await found.scrollIntoView();
    await found.click();
  }
}

/** What the panel says the page is. */
export const title = (panel: Page): Promise<string> =>
  panel.$eval('h1', (one) => one.textContent ?? '').catch(() => '');

export interface Step {
  readonly text: string;
  /** `undefined` where the page does not show it. */
  readonly done: boolean | undefined;
}

export const steps = (panel: Page): Promise<Step[]> =>
  panel.$$eval('.steps > li', (all) =>
    all.map((one) => ({
      text: one.querySelector('.go, p')?.textContent ?? '',
      done: one.classList.contains('done') || (one.classList.contains('open') ? false : undefined),
    })),
  );

export interface Row {
  readonly name: string;
  readonly original: string;
  /** It can be scrolled to. */
  readonly goes: boolean;
}

/** The labels that the panel lists, in its order; those of a folded part too. */
export const rows = (panel: Page, within = '.frame'): Promise<Row[]> =>
  panel.$$eval(`${within} .labels > li`, (all) =>
    all.map((one) => {
      const name = one.querySelector('.name')?.firstChild?.textContent ?? '';
      return {
        name,
        original: one.querySelector('.original')?.textContent ?? name,
        goes: one.querySelector('button.go') !== null,
      };
    }),
  );

/** All that the panel says. */
export const words = (panel: Page): Promise<string> =>
  panel.$eval(
    'body',
    (one) => `${one.textContent}\n${[...one.querySelectorAll('a')].map((a) => a.href).join('\n')}`,
  );
