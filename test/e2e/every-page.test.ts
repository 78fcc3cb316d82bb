/**
 * "Each page was looked at in Norwegian and English, in both browsers": every page of the practice portal, with
 * the tabs and dialogs that show more of it, in the editions of the portal that make a difference. The pages are
 * opened one after another in one tab.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Written } from '../../src/portal/types';
import { pageAt } from '../portal/sites.mjs';
import { frameByUrl } from './support/layer.mjs';
import { allMarkedOn } from './support/marked';
import { VISITS, type Visit } from './support/practice-pages';
import { type Stage, setStage, until } from './support/stage';

declare const chrome: Browser;

const LARGE = { width: 1700, height: 2400 };
/** What the server answers an address that is not there with, in both editions and both languages of ours. */
const MISSING = /no\/such\/page.*404|404.*no\/such\/page/;

let stage: Stage;
let tab: Page;
let language: Written = 'en';
beforeAll(async () => {
  stage = await setStage();
  tab = await stage.session.page(undefined, LARGE);
  await tab.bringToFront();
});
afterAll(() => stage.finish(MISSING));

/** Ids of the pages that the tab shows, as the background knows them for the popup. */
async function pagesShown(): Promise<readonly string[]> {
  const said = await stage.behind(async () => {
    const [portal] = await chrome.tabs.query({ url: 'https://*.singlewindow.cn/*' });
    return chrome.runtime.sendMessage({ type: 'tab-wanted', input: { tabId: portal?.id } });
  });
  return (said as { output: { pages: readonly string[] } | null }).output?.pages ?? [];
}

/** The frame that shows the page. */
async function go({ url, menu, act }: Visit): Promise<Frame> {
  await tab.goto(url, { waitUntil: 'load' });
  let frame = tab.mainFrame();
  if (menu !== undefined) {
    const entry = `#side-menu a[href*="/${menu}"]`;
    await tab.waitForSelector(entry);
    await tab.$eval(entry, (link) => (link as HTMLElement).click());
    frame = await frameByUrl(tab, `/${menu}`);
  }
  await act?.(frame);
  return frame;
}

const CASES = VISITS.flatMap((visit) =>
  visit.editions.map((edition) => [visit.name, edition, visit] as const),
);

describe('every label that we know has its marker, in English and in Norwegian', () => {
  it.each(CASES)('on %s, in the edition %s', async (_name, edition, visit) => {
    stage.portal.control({ reset: true, edition, tables: visit.tables ?? '1.11' });
    const frame = await go(visit);
    const { pages, atLeast, without } = visit;
    let shown: readonly string[] = [];
    await until(
      'the page to be known',
      async () => {
        shown = await pagesShown();
        return [...shown].sort().join() === [...pages].sort().join();
      },
      3000,
    ).catch(() => undefined);
    expect([...shown].sort()).toEqual([...pages].sort());
    // The next page begins in the language that this one ends in.
    await allMarkedOn(frame, language, pages, atLeast, without);
    language = language === 'en' ? 'nb' : 'en';
    await stage.speak(language);
    await allMarkedOn(frame, language, pages, atLeast, without);
  });
});

/** What a browser downloads, the panel of the practice portal, and its page for an entry that has no page yet. */
const NO_PAGES = new Set(['control', 'declaration', 'handbook', 'missing']);

it('leaves out no page of the practice portal', () => {
  const visited = new Set(
    VISITS.map(({ url, menu }) => {
      const { hostname, pathname } = new URL(url);
      return pageAt(hostname, menu === undefined ? pathname : `/sw/cfppweb/${menu}`);
    }),
  );
  const left = readdirSync(join(import.meta.dirname, '..', 'portal', 'pages'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))
    .filter((name) => !visited.has(name) && !NO_PAGES.has(name));
  expect(left).toEqual([]);
});
