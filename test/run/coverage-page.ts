/** Writes the coverage page: every page, label and fact of the data, where it is known from and what tries it. */
import { type DataFiles, wording } from '../../src/build/knowledge';
import type { LanguageFiles } from '../../src/build/languages';

/** What the readers find, by id: names of saved pages. */
export interface Found {
  readonly pages: ReadonlyMap<string, readonly string[]>;
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** Why a page or label is found on no saved page, by id. */
export type Reasons = Readonly<Record<string, string>>;

interface Entry {
  readonly id: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly source: readonly string[];
}

/** Editions of the practice portal by the end of a saved page's name. */
const EDITIONS: readonly (readonly [ending: RegExp, name: string])[] = [
  [/-en2026(-[\d.]+)?$/, 'en 2026'],
  [/-enOld(-[\d.]+)?$/, 'en older'],
  [/-zh(-[\d.]+)?$/, 'zh'],
  [/-both$/, 'en and zh'],
];
const BY_HAND = 'by hand';
/** What tells a page that is told by no look: no saved page, but tried all the same. */
export const BY_STATUS = 'its HTTP status';

/** Made by hand for the readers, or learned: shows no edition of the practice portal. */
const editionOf = (page: string): string => EDITIONS.find(([ending]) => ending.test(page))?.[1] ?? BY_HAND;

/** Those of an edition before those made by hand. */
const inOrder = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => Number(editionOf(a) === BY_HAND) - Number(editionOf(b) === BY_HAND));

/** The page, as Markdown. */
export function coveragePage(data: DataFiles, files: LanguageFiles, found: Found, reasons: Reasons): string {
  const languages = languagesBy(files);
  const shown = new Map<string, string>();
  const sources = (references: readonly string[]): string =>
    references.map((reference) => withMonth(reference, data)).join('; ');

  const tested = (names: readonly string[] | undefined, id: string): string => {
    const [first, ...others] = inOrder(names ?? []);
    if (!first) return reasons[id] ?? 'not tried';
    return others.length > 0 ? `${first} +${others.length}` : first;
  };

  const labelRow = (entry: Entry): string =>
    row([
      `\`${entry.id}\``,
      said(entry.en),
      said(entry.zh),
      languages('labels', entry.id),
      sources(entry.source),
      editions(found.labels.get(entry.id)),
      tested(found.labels.get(entry.id), entry.id),
    ]);
  const labelTable = (entries: readonly Entry[]): string[] =>
    entries.length === 0
      ? []
      : [
          ...table(['label', 'English', 'Chinese', 'ours', 'sources', 'editions', 'tried on']),
          ...entries.map(labelRow),
          '',
        ];

  const pageSection = (page: DataFiles['pages'][number]): string[] => {
    const here = data.labels.filter(({ pages }) => pages?.includes(page.id));
    const first = here.filter(({ id }) => !shown.has(id));
    const before = here.filter(({ id }) => shown.has(id));
    for (const { id } of first) shown.set(id, page.id);
    return [
      `### ${page.name.nb}: \`${page.id}\``,
      '',
      `Known by ${knownBy(page)}. Sources: ${sources(page.source)}. Ours: ${languages('pages', page.id)}. Editions: ${editions(found.pages.get(page.id))}. Tried on: ${tested(found.pages.get(page.id), page.id)}.`,
      '',
      ...labelTable(first),
      ...(before.length > 0 ? [`Also here: ${before.map(({ id }) => `\`${id}\``).join(', ')}.`, ''] : []),
    ];
  };

  const pages = data.pages.flatMap(pageSection);
  const anywhere = data.labels.filter(({ id }) => !shown.has(id));
  return `${[
    '# Coverage',
    '',
    'Made from the data by `npm run coverage`; a test holds that it is up to date. A wording with a question mark before it was seen by nobody: a guess. "Tried on" names a page of `test/pages` on which the readers find the entry (`pages.test.ts`, `coverage-page.test.ts`), or says why there is none.',
    '',
    ...summary(data, files, found),
    '## Pages',
    '',
    ...pages,
    '## Labels of no page',
    '',
    'Believed on every page.',
    '',
    ...labelTable(anywhere),
    '## Statuses',
    '',
    ...labelTable(data.statuses),
    '## Attachments',
    '',
    ...labelTable(data.attachments),
    '## Topics',
    '',
    ...table(['topic', 'name', 'points', 'ours', 'sources']),
    ...data.topics.map((topic) =>
      row([
        `\`${topic.id}\``,
        topic.name.nb,
        String(topic.points.length),
        languages('topics', topic.id),
        sources([...new Set([...topic.source, ...topic.points.flatMap((point) => point.source)])]),
      ]),
    ),
    '',
    '## Terms of feedback texts',
    '',
    ...table(['term', 'Chinese', 'name', 'ours', 'sources']),
    ...data.terms.map((term) =>
      row([`\`${term.id}\``, said(term.zh), term.name.nb, languages('terms', term.id), sources(term.source)]),
    ),
    '',
    '## Countries',
    '',
    ...table(['country', 'authority', 'contacts', 'sources']),
    ...data.countries.map((country) =>
      row([
        country.name.en,
        country.terms.authority.en,
        country.contacts.map((contact) => contact.for).join(', ') || 'none',
        sources([...new Set([...country.source, ...country.contacts.flatMap((contact) => contact.source)])]),
      ]),
    ),
  ].join('\n')}\n`;
}

function summary(data: DataFiles, files: LanguageFiles, found: Found): string[] {
  const labels: Entry[] = [...data.labels, ...data.statuses, ...data.attachments];
  const wordings = labels.flatMap(({ en, zh }) => [...en, ...zh]);
  const guessed = wordings.filter((text) => text.startsWith('?')).length;
  const counts: readonly (readonly [what: string, all: number, tried: number | undefined])[] = [
    ['pages', data.pages.length, data.pages.filter(({ id }) => found.pages.has(id)).length],
    ['labels', data.labels.length, data.labels.filter(({ id }) => found.labels.has(id)).length],
    ['statuses', data.statuses.length, data.statuses.filter(({ id }) => found.labels.has(id)).length],
    [
      'attachments',
      data.attachments.length,
      data.attachments.filter(({ id }) => found.labels.has(id)).length,
    ],
    ['topics', data.topics.length, undefined],
    ['terms', data.terms.length, undefined],
    ['countries', data.countries.length, undefined],
  ];
  return [
    ...table(['', 'known', 'tried on a saved page']),
    ...counts.map(([what, all, tried]) =>
      row([what, String(all), tried === undefined ? '–' : String(tried)]),
    ),
    '',
    `${wordings.length} wordings: ${wordings.length - guessed} seen, ${guessed} guessed. Languages: ${Object.keys(files).join(', ')}.`,
    '',
  ];
}

/** How a page is told from others. */
function knownBy(page: DataFiles['pages'][number]): string {
  const signs = page.signs.map((id) => `\`${id}\``).join(', ');
  const ways = [
    ...(page.status === undefined ? [] : [`the HTTP status ${page.status}`]),
    ...(page.signs.length > 0 ? [`${page.atLeast} of ${signs}`] : []),
    ...(page.menu ? [`the menu entry \`${page.menu}\``] : []),
  ];
  return ways.join(', or ') || 'nothing';
}

/** In which of our languages an entry is said: the two of the data, and files that translate it. */
function languagesBy(
  files: LanguageFiles,
): (part: 'labels' | 'pages' | 'topics' | 'terms', id: string) => string {
  return (part, id) =>
    Object.entries(files)
      .filter(([, { instead, portal }]) => instead === null || portal?.[part]?.[id] !== undefined)
      .map(([language]) => language)
      .join(', ');
}

/** "000 p. 21" with the month of the source: "000 p. 21 (June 2026)". */
function withMonth(reference: string, data: DataFiles): string {
  const [id] = reference.split(' ');
  const source = data.sources.find((one) => one.id === id);
  return source ? `${reference} (${source.date.en})` : reference;
}

const editions = (names: readonly string[] | undefined): string => {
  const shown = new Set((names ?? []).filter((name) => name !== BY_STATUS).map(editionOf));
  return [...EDITIONS.map(([, name]) => name), BY_HAND].filter((name) => shown.has(name)).join(', ') || '–';
};

const said = (texts: readonly string[]): string =>
  texts.map((text) => (text.startsWith('?') ? `? ${wording(text)}` : text)).join(' · ') || '–';

const row = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
const inCell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replace(/[|*_<>]/g, '\\$&')
    .replace(/\s+/g, ' ');
const table = (heads: readonly string[]): string[] => [row(heads), row(heads.map(() => '---'))];
