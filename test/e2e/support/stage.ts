/**
 * The stage of a journey: one browser with the extension for a whole file, and between two tests everything as
 * at the start. What no page shows (storage, badge, notifications) is read behind the scenes, from one of the
 * extension's own pages, in a tab that is not in front.
 */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { statusKnowledge } from '../../../src/portal/knowledge';
import { createReading } from '../../../src/shared/reading';
import { memoryArea } from '../../../src/storage/area';
import { type Kept, readKept } from '../../../src/storage/read';
import type { Application } from '../../../src/tracking/types';
import type { LaunchOptions, Size } from './browser.mjs';
import { type Journey, startJourney } from './journey.mjs';
import { marker } from './layer.mjs';
import { waitFor } from './wait.mjs';

/** Of the extension's own pages, where `behind` runs. */
declare const chrome: Browser;

/** The portal's own pages, as their frames' addresses end. */
export const DESK = 'https://cifer.singlewindow.cn/';
export const INNER = 'https://cifer.singlewindow.cn/sw/cfppweb/';

/** A saved modification of practice data: six of its eight named attachments are missing. */
export const SAVED = '202600000000500013';
/** The first row of guide 000 p. 21: "Being accepted by the GACC". */
export const ACCEPTED = '202200000000342960';

/** For each page a marker that is there only when the page has drawn everything. */
const DRAWN: Readonly<Record<string, string>> = {
  home: 'shell.announcement-title',
  enquiry: 'enquiry.status',
  modifyList: 'modification.modify',
  productType: 'products.ciq-name',
  form: 'form.tab-basic',
};

export interface Stage {
  readonly journey: Journey;
  readonly session: Journey['session'];
  readonly portal: Journey['portal'];
  /** Opens a page of the portal in a tab of its own, in front, and waits until its labels bear markers. */
  open(path: string, size?: Size): Promise<Page>;
  /** Runs in one of the extension's own pages, which may ask for everything that the extension may. */
  behind<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Sends the background what the popup and the options page send. */
  tell(type: string, input: unknown): Promise<unknown>;
  stored(): Promise<Record<string, unknown>>;
  /** All that is kept, as the extension's own pages read it: histories, changes, what is due. */
  kept(): Promise<Kept>;
  application(serial: string): Promise<Application | undefined>;
  badge(): Promise<string>;
  notifications(): Promise<string[]>;
  speak(language: 'nb' | 'en' | null): Promise<void>;
  /** Everything as at the start, and no tab but the one behind the scenes. */
  reset(): Promise<void>;
  /** Ends the browser; fails where a page reported an error or a stranger was asked for something. */
  finish(allowed?: RegExp): Promise<void>;
}

/** Starts a browser and a practice portal for one file of journeys. */
export async function setStage(options: Partial<LaunchOptions> = {}): Promise<Stage> {
  const journey = await startJourney(options);
  const { session, portal } = journey;
  const back = await session.options();
  const opened = new Set<Page>();

  const behind: Stage['behind'] = (run, ...args) =>
    back.evaluate(run as never, ...(args as unknown as never[]));
  const tell: Stage['tell'] = (type, input) =>
    behind((message: { type: string; input: unknown }) => chrome.runtime.sendMessage(message), {
      type,
      input,
    });
  const stored: Stage['stored'] = () => behind(() => chrome.storage.local.get(null));
  const reading = createReading(statusKnowledge);
  const kept: Stage['kept'] = async () => {
    const area = memoryArea();
    await area.set(await stored());
    return readKept(area, reading);
  };

  return {
    journey,
    session,
    portal,
    behind,
    tell,
    stored,
    kept,
    async open(path, size) {
      const url = path.startsWith('https:') ? path : `${INNER}${path}`;
      const page = await session.page(undefined, size);
      opened.add(page);
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      const wanted = DRAWN[path.split('?')[0] ?? ''];
      if (path.startsWith('form'))
        await waitFor('the form', () => page.$('.upload-choose'), { timeout: 5000 });
      if (wanted) await marker(page.mainFrame(), wanted, { timeout: 5000 });
      return page;
    },
    async application(serial) {
      return (await kept()).applications.find((one) => one.serial === serial);
    },
    badge: () => behind(() => chrome.action.getBadgeText({})),
    notifications: () => behind(async () => Object.keys(await chrome.notifications.getAll())),
    async speak(language) {
      await tell('settings-set', { language });
    },
    async reset() {
      const open = [...opened].filter((page) => !page.isClosed());
      opened.clear();
      for (const page of open) await page.close();
      portal.control({ reset: true });
      await tell('everything-forgotten', {});
      await tell('settings-set', { language: null, markers: true, country: null, plant: '' });
      await behind(async () => {
        for (const id of Object.keys(await chrome.notifications.getAll()))
          await chrome.notifications.clear(id);
      });
    },
    async finish(allowed) {
      const complaints = journey.complaints().filter((one) => !allowed?.test(one));
      await journey.close();
      expect(complaints).toEqual([]);
    },
  };
}

/** The shadow root's own text: all that our layer shows in a frame. */
export const layerWords = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const root = document.querySelector('los-for-cifer')?.shadowRoot;
    return [...(root?.children ?? [])]
      .filter((node) => node.tagName !== 'STYLE')
      .map((node) => node.textContent ?? '')
      .join('\n');
  });

/** What has the focus in a frame: in our layer its label or text, on the portal its id, name or text. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    if (at.tagName !== 'LOS-FOR-CIFER')
      return at.id || at.getAttribute('name') || at.textContent || at.tagName;
    const own = at.shadowRoot?.activeElement as HTMLElement | null | undefined;
    return `ours: ${own?.dataset.label ?? own?.textContent ?? ''}`;
  });

/** Waits until a condition holds. */
export const until = (
  what: string,
  ask: () => unknown | Promise<unknown>,
  timeout?: number,
): Promise<unknown> => waitFor(what, ask, timeout === undefined ? {} : { timeout });
