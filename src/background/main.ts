/** The background: a worker in Chrome, an event page in Firefox. */
import { categories, countries, statusKnowledge } from '../portal/knowledge';
import { createLexicon } from '../portal/lexicon';
import { createStatusResolver } from '../portal/statuses';
import { browser } from '../shared/browser';
import { start } from './start';

const lexicon = createLexicon(statusKnowledge);

void start({
  browser,
  now: () => new Date().toISOString(),
  resolve: createStatusResolver(lexicon, statusKnowledge),
  statuses: statusKnowledge.statuses,
  categories,
  labels: new Map(statusKnowledge.labels.map((label) => [label.id, label])),
  countries,
  uiLanguages: () => [browser.i18n.getUILanguage(), navigator.language],
  fetchJson: async (path) => (await fetch(browser.runtime.getURL(path))).json(),
  report: (doing, cause) => console.warn(`Los for CIFER: ${doing}`, cause),
  // Lives as long as the worker does.
  signal: new AbortController().signal,
});
