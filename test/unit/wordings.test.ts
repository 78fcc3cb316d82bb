// @vitest-environment happy-dom
/**
 * Proof of the wordings, by rules other than the matcher's: known wordings in other dress are found, a wording that
 * is taken away is found by the rest, and pages that are not the portal's get no marker at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type DataFiles, packKnowledge } from '../../src/build/knowledge';
import { scan } from '../../src/content/scan';
import { choose, createLexicon, type Lexicon } from '../../src/portal/lexicon';
import type { Place } from '../../src/portal/types';
import { data, knowledge } from './knowledge';
import { marksOn } from './page-reading';
import { isChinese, randomOf, type Variant, variantsOf } from './wordings-generator';

const SEED = Number(process.env.LOS_SEED ?? 20261120);

/** A label, whatever file it stands in. */
interface Entry {
  readonly id: string;
  readonly place: Place;
  readonly column?: string | undefined;
  readonly pages?: readonly string[] | undefined;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}
const entries: readonly Entry[] = [
  ...data.labels,
  ...data.statuses.map((entry) => ({ ...entry, place: 'status' as const })),
  ...data.attachments.map((entry) => ({ ...entry, place: 'attachment' as const })),
];
const isSeen = (wording: string): boolean => !wording.startsWith('?');
const wordingsOf = ({ en, zh }: Entry): string[] => [...en, ...zh].map((text) => text.replace(/^\?/, ''));

/** The page that a label is looked up on: its first one, or any where it stands everywhere. */
const pagesOf = ({ pages = data.pages.map((page) => page.id) }: Entry): ReadonlySet<string> =>
  new Set(pages.slice(0, 1));

/** Labels that the text is taken for at a place; several only where statuses share a wording. */
function answers(lexicon: Lexicon, text: string, { place, column, ...entry }: Entry): string[] {
  if (place === 'status' || place === 'attachment')
    return lexicon.matchAll(text, place).map((label) => label.id);
  const label = choose(lexicon.meanings(text, place, column), pagesOf({ place, ...entry }));
  return label ? [label.id] : [];
}

interface Count {
  tried: number;
  found: number;
  wrong: number;
  readonly misses: string[];
}

/** Counts by kind, and says them as a table. */
function createTally() {
  const kinds = new Map<string, Count>();
  const sum = (): Omit<Count, 'misses'> => {
    const all = [...kinds.values()];
    const total = (part: 'tried' | 'found' | 'wrong') =>
      all.reduce((before, count) => before + count[part], 0);
    return { tried: total('tried'), found: total('found'), wrong: total('wrong') };
  };
  return {
    kinds,
    sum,
    add(kind: string, text: string, id: string, found: readonly string[]): void {
      const count = kinds.get(kind) ?? { tried: 0, found: 0, wrong: 0, misses: [] };
      kinds.set(kind, count);
      count.tried++;
      if (found.includes(id)) count.found++;
      else {
        if (found.length > 0) count.wrong++;
        count.misses.push(`${JSON.stringify(text)}: ${id}${found.length > 0 ? `, taken for ${found}` : ''}`);
      }
    },
    /** @param shown how many of the misses of each kind are listed */
    table(shown: number): string {
      const line = (name: string, { tried, found, wrong }: Omit<Count, 'misses'>): string =>
        [
          name.padEnd(26),
          ...[tried, found, wrong].map((one) => String(one).padStart(6)),
          `${((100 * found) / tried).toFixed(2)} %`.padStart(9),
        ].join(' ');
      const rows = [...kinds].flatMap(([kind, count]) => [
        line(kind, count),
        ...pick(count.misses, shown).map((miss) => `    ${miss}`),
      ]);
      const mean = [...kinds.values()].reduce((before, count) => before + share(count), 0) / kinds.size;
      return [
        'kind                        tried  found  wrong   recall',
        ...rows,
        line('all', sum()),
        // Kinds have as many variants as they happen to have; this weighs each the same.
        `${'mean of the kinds'.padEnd(47)} ${`${(100 * mean).toFixed(2)} %`.padStart(9)}`,
      ].join('\n');
    },
  };
}

/** Some of a list, spread over it: the wrong ones first. */
function pick(list: readonly string[], count: number): string[] {
  const wrong = list.filter((one) => one.includes(', taken for '));
  const missed = list.filter((one) => !one.includes(', taken for '));
  const random = randomOf('pick');
  return [
    ...wrong,
    ...missed
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one),
  ].slice(0, count);
}

const share = ({ tried, found }: { tried: number; found: number }): number => found / tried;

/** Written apart from the matcher's own: letters and digits only, in one case and width. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a wording that was cut off could be another label's at the same place: no answer is right then. */
function isAmbiguous(variant: Variant, entry: Entry): boolean {
  if (variant.kind !== 'cut off') return false;
  const start = bare(variant.text);
  return entries.some(
    (other) =>
      other.id !== entry.id &&
      other.place === entry.place &&
      wordingsOf(other).some((text) => bare(text).startsWith(start)),
  );
}

/** Where nothing has a name: statuses and what one presses say what happens or is to be done. */
const UNNAMED: ReadonlySet<Place> = new Set(['button', 'status', 'message', 'value']);

/** Markup of each place where texts are read one by one; `$` is the text. */
const MARKUP: Partial<Record<Place, string>> = {
  menu: '<nav class="sidebar"><ul><li><a href="#">$</a></li></ul></nav>',
  tab: '<ul class="nav nav-tabs"><li><a data-toggle="tab" href="#">$</a></li></ul>',
  column: '<table><thead><tr><th><div class="th-inner">$</div></th></tr></thead><tbody></tbody></table>',
  field: '<div class="form-group"><label class="control-label">$</label><input></div>',
  button: '<button type="button" class="btn">$</button>',
  heading: '<h4>$</h4>',
  message: '<div class="layui-layer-content">$</div>',
};
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const font = (html: string): string =>
  `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${html}</font></font>`;

/** Ids of the labels that stand in the markup. */
function read(lexicon: Lexicon, html: string, entry: Entry): string[] {
  document.body.innerHTML = (MARKUP[entry.place] ?? '').replace('$', () => html);
  const found: string[] = [];
  scan(document.body, lexicon, document.createElement('los-for-cifer'), (_, meanings) => {
    const label = choose(meanings, pagesOf(entry));
    if (label) found.push(label.id);
  });
  return found;
}

afterEach(() => {
  document.documentElement.innerHTML = '';
});

describe('wordings in other dress', () => {
  const lexicon = createLexicon(knowledge);
  const tally = createTally();
  const exact = createTally();
  for (const entry of entries) {
    const seen = { en: entry.en.filter(isSeen), zh: entry.zh.filter(isSeen) };
    for (const text of [...seen.en, ...seen.zh]) {
      const other = isChinese(text) ? seen.en.find((one) => !isChinese(one)) : seen.zh[0];
      exact.add('as it stands', text, entry.id, answers(lexicon, text, entry));
      for (const variant of variantsOf(text, other, !UNNAMED.has(entry.place), SEED))
        if (!isAmbiguous(variant, entry))
          tally.add(variant.kind, variant.text, entry.id, answers(lexicon, variant.text, entry));
      if (!MARKUP[entry.place] || entry.column) continue;
      tally.add('translated by Google', text, entry.id, read(lexicon, font(escaped(text)), entry));
      if (other === undefined) continue;
      for (const lines of [
        `${escaped(text)}<br>${escaped(other)}`,
        `${escaped(other)}<div>${escaped(text)}</div>`,
      ])
        tally.add('two languages, two lines', lines, entry.id, read(lexicon, lines, entry));
    }
  }
  document.body.innerHTML = '';
  console.info(`Wordings in other dress\n${tally.table(Number(process.env.LOS_SHOWN ?? 3))}\n`);

  it('are found as they stand, each of them', () => {
    expect([...exact.kinds.values()].flatMap((count) => count.misses)).toEqual([]);
  });

  it('are found in at least 98 of 100 variants', () => {
    expect(tally.sum().tried).toBeGreaterThan(5_000);
    expect(share(tally.sum())).toBeGreaterThanOrEqual(0.98);
  });

  it.each([...tally.kinds.keys()])('are found in at least 90 of 100 variants: %s', (kind) => {
    const count = tally.kinds.get(kind);
    expect(count && share(count)).toBeGreaterThanOrEqual(0.9);
  });

  it('are varied in every way', () => {
    expect([...tally.kinds.keys()].sort()).toEqual([
      'articles',
      'brackets and colons',
      'case',
      'cut off',
      'dots behind',
      'enquiry, inquiry, query',
      'hyphens',
      'plural',
      'space left out',
      'spaces',
      'spelling',
      'stars',
      'translated by Google',
      'two languages',
      'two languages, two lines',
      'typing error',
      'unseen spaces',
      'word order',
    ]);
  });

  it('are taken for another label in at most 2 of 1000', () => {
    expect(tally.sum().wrong / tally.sum().tried).toBeLessThanOrEqual(0.002);
  });
});

/** The data without one wording of one label, in all its dresses. */
function without(id: string, wording: string): DataFiles {
  const keep = (texts: string[]): string[] => texts.filter((text) => bare(text) !== bare(wording));
  const strip = <T extends { id: string; en: string[]; zh: string[] }>(list: T[]): T[] =>
    list.map((entry) => (entry.id === id ? { ...entry, en: keep(entry.en), zh: keep(entry.zh) } : entry));
  return {
    ...data,
    labels: strip(data.labels),
    statuses: strip(data.statuses),
    attachments: strip(data.attachments),
  };
}

/** Whether another label has the wording, at whatever place: taking it from one leaves it known. */
const isShared = (wording: string, entry: Entry): boolean =>
  entries.some(
    (other) => other.id !== entry.id && wordingsOf(other).some((text) => bare(text) === bare(wording)),
  );

describe('a wording that nobody knew', () => {
  const tally = createTally();
  let shared = 0;
  // Statuses are left out: one that is not known is never taken for the nearest, since it decides who is told what.
  for (const entry of entries.filter(({ place }) => place !== 'status'))
    for (const [language, texts] of [
      ['English', entry.en],
      ['Chinese', entry.zh],
    ] as const)
      for (const text of texts.filter(isSeen)) {
        // Where one wording was seen alone, there is no rest to look it up by.
        if (!texts.filter(isSeen).some((other) => bare(other) !== bare(text))) continue;
        if (isShared(text, entry)) {
          shared++;
          continue;
        }
        const lexicon = createLexicon(packKnowledge(without(entry.id, text)));
        tally.add(language, text, entry.id, answers(lexicon, text, entry));
      }
  console.info(
    `Wordings that were taken away (not ${shared} that another label has too)\n${tally.table(Number.POSITIVE_INFINITY)}\n`,
  );

  it('is found by the label’s others in at least 85 of 100', () => {
    expect(tally.sum().tried).toBeGreaterThan(30);
    expect(share(tally.sum())).toBeGreaterThanOrEqual(0.85);
  });
});

describe('a label that nobody knew', () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const entry of data.labels) {
    const lexicon = createLexicon(
      packKnowledge({ ...data, labels: data.labels.filter(({ id }) => id !== entry.id) }),
    );
    for (const text of [...entry.en, ...entry.zh].filter(isSeen)) {
      if (isShared(text, { ...entry, place: entry.place })) continue;
      const meanings = lexicon.meanings(text, entry.place, entry.column);
      if (meanings.groups.length > 0) continue;
      tried++;
      const label = choose(meanings, pagesOf(entry));
      if (label) wrong.push(`${JSON.stringify(text)}: ${entry.id}, taken for ${label.id}`);
    }
  }
  console.info(
    `Labels that were taken away: ${wrong.length} of ${tried} taken for another\n${wrong.join('\n')}\n`,
  );

  it('is taken for the nearest in at most 15 of 100, which then says that it may be wrong', () => {
    expect(tried).toBeGreaterThan(200);
    expect(wrong.length / tried).toBeLessThanOrEqual(0.15);
  });
});

describe('a wording that a translator wrote who had not seen the portal', () => {
  const tally = createTally();
  const written = JSON.parse(
    readFileSync(join(import.meta.dirname, 'wordings-blind.json'), 'utf8'),
  ) as Record<'en' | 'zh', Record<string, string[]>>;
  const lexicon = createLexicon(knowledge);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const language of ['en', 'zh'] as const)
    for (const [id, texts] of Object.entries(written[language])) {
      const entry = byId.get(id);
      if (!entry) continue;
      // The first three were added to the data as guesses where they were not found; the last one never was.
      const text = texts.at(-1);
      if (text) tally.add(language, text, id, answers(lexicon, text, entry));
    }
  console.info(`Wordings by translators\n${tally.table(Number(process.env.LOS_SHOWN ?? 3))}\n`);

  it('is found in at least half, and taken for another in at most 6 of 100', () => {
    expect(tally.sum().tried).toBeGreaterThan(400);
    expect(share(tally.sum())).toBeGreaterThanOrEqual(0.5);
    expect(tally.sum().wrong / tally.sum().tried).toBeLessThanOrEqual(0.06);
  });
});

describe('pages that are not the portal', () => {
  const FOLDER = join(import.meta.dirname, '..', 'pages', 'foreign');
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length));

  function open(name: string): void {
    const html = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
    document.documentElement.innerHTML = html.replace(/^<!doctype html>/i, '');
  }

  it('are forms and running text, in English and Chinese, each with its source and licence', () => {
    const sources = readFileSync(join(FOLDER, 'SOURCES.md'), 'utf8');
    const listed = [...sources.matchAll(/^\| ([\w-]+)\.html \|/gm)].map((match) => match[1] ?? '');
    expect(listed.sort()).toEqual([...names].sort());
    for (const language of ['en-', 'zh-', 'notice-'])
      expect(names.filter((name) => name.startsWith(language)).length).toBeGreaterThanOrEqual(
        language === 'notice-' ? 6 : 12,
      );
    for (const name of names) {
      open(name);
      expect((document.body.textContent ?? '').trim().length, name).toBeGreaterThan(100);
    }
  });

  it('could be marked: a form of the portal is', () => {
    document.documentElement.innerHTML = readFileSync(join(FOLDER, '..', 'form-en2026.html'), 'utf8');
    expect(marksOn(document, 'www.singlewindow.cn').marks.length).toBeGreaterThan(20);
  });

  describe.each(['www.singlewindow.cn', 'cifer.singlewindow.cn'])('at %s', (host) => {
    it.each(names)('%s has no marker', (name) => {
      open(name);
      expect(marksOn(document, host)).toEqual({ pages: [], marks: [] });
    });
  });
});
