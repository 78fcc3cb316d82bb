/** The whole background on a fake browser, for tests. */
import { start } from '../../src/background/start';
import type { Country, NamedLabel } from '../../src/portal/types';
import type { ResolveStatus } from '../../src/tracking/status';
import { type FakeOptions, fakeBrowser } from './background-fake';

/** Friday 20 November 2026 at 13 in Oslo. */
export const NOW = '2026-11-20T12:00:00.000Z';
export const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Approved: ['approved'],
  审批通过: ['approved'],
  'Being accepted by the GACC': ['accepted'],
  'To be corrected by enterprise': ['by-enterprise'],
  'Processing failed': ['failed'],
  补齐补正: ['by-enterprise', 'by-authorities'],
};
export const resolve: ResolveStatus = (text) => (Object.hasOwn(KNOWN, text) ? (KNOWN[text] ?? []) : []);

const label = (id: string, nb: string, en: string): [string, NamedLabel] => [
  id,
  { id, place: 'status', texts: [], keys: [], name: { nb, en } },
];

const country = (id: string, languages: string[], authority: string): Country => ({
  id,
  name: { nb: id, en: id },
  languages,
  terms: {
    authority: { nb: authority, en: authority },
    support: { nb: 'hjelp', en: 'help' },
    number: { nb: 'nummer', en: 'number' },
  },
  contacts: [],
  holidays: { fixed: ['05-17', '12-25'], easter: [1] },
});

/** @returns the fake browser, a clock to set, what was reported, and an end */
export function startBackground(
  options: FakeOptions & { language?: string; now?: string; codes?: string } = {},
) {
  const fake = fakeBrowser(options);
  const clock = { now: options.now ?? NOW };
  const reports: string[] = [];
  const fetched: string[] = [];
  const files = { hints: true };
  const end = new AbortController();
  const ready = start({
    browser: fake.browser,
    now: () => clock.now,
    reading: { status: resolve, state: (text) => (text === '有效' ? ['valid'] : []) },
    statuses: [
      { id: 'approved', actor: 'nobody', final: true },
      { id: 'accepted', actor: 'customs' },
      { id: 'by-enterprise', actor: 'enterprise' },
      { id: 'by-authorities', actor: 'authority' },
      { id: 'failed', actor: { direct: 'enterprise', authority: 'authority' } },
    ],
    categories: [],
    labels: new Map([
      label('approved', 'godkjent', 'approved'),
      label('by-enterprise', 'må rettes av virksomheten', 'to be corrected by the enterprise'),
    ]),
    countries: [country('no', ['nb'], 'Mattilsynet'), country('other', [], 'myndigheten')],
    uiLanguages: () => [options.language ?? 'nb-NO'],
    fetchJson: async (path) => {
      fetched.push(path);
      if (!files.hints) throw new Error('not there');
      if (path === 'data/knowledge.json') return { labels: [] };
      return {
        'menu.enquiry': { name: 'E', what: 'x', source: 'y' },
        'menu.other': { name: 'Fra {authority}', what: '{Authority}', source: 'y' },
      };
    },
    fetchText: async (path) => {
      fetched.push(path);
      if (options.codes === undefined) throw new Error('not there');
      return options.codes;
    },
    timeZone: 'Europe/Oslo',
    report: (doing) => reports.push(doing),
    signal: end.signal,
  });
  return { ...fake, clock, reports, fetched, files, end, ready };
}
