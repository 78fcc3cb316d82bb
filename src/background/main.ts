/** The background: a worker in Chrome, an event page in Firefox. */
import { categories, countries, statusKnowledge } from '../portal/knowledge';
import { browser } from '../shared/browser';
import { createReading } from '../shared/reading';
import { start } from './start';

void start({
  browser,
  now: () => new Date().toISOString(),
  reading: createReading(statusKnowledge),
  statuses: statusKnowledge.statuses,
  categories,
  labels: new Map(statusKnowledge.labels.map((label) => [label.id, label])),
  countries,
  uiLanguages: () => [browser.i18n.getUILanguage(), navigator.language],
  fetchJson: async (path) => (await fetch(browser.runtime.getURL(path))).json(),
  fetchText: async (path) => (await fetch(browser.runtime.getURL(path))).text(),
  report: (doing, cause) => console.warn(`Los for CIFER: ${doing}`, cause),
  // Lives as long as the worker does.
  signal: new AbortController().signal,
});
