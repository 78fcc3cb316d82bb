/** The data files of `src/portal/data`: their form, their sources, their references, their texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DataFiles, packHints, packKnowledge, readData, wording } from '../../src/build/knowledge';
import { choose, createLexicon, LONGEST } from '../../src/portal/lexicon';
import { createStatusResolver, createStepReader } from '../../src/portal/statuses';
import type { Place } from '../../src/portal/types';

const data = readData(fileURLToPath(new URL('../../src/portal/data', import.meta.url)));
const knowledge = packKnowledge(data);
const lexicon = createLexicon(knowledge);

type Entry = DataFiles['statuses'][number] | DataFiles['attachments'][number] | DataFiles['labels'][number];
const entries: Entry[] = [...data.labels, ...data.statuses, ...data.attachments];
/** All that names a source beside the labels. */
const sourcedParts = [
  ...data.pages,
  ...data.pages.flatMap(({ beware }) => beware),
  ...data.topics,
  ...data.topics.flatMap(({ points }) => points),
  ...data.terms,
  ...data.countries,
  ...data.countries.flatMap(({ contacts }) => contacts),
  ...data.countries.flatMap(({ holidays }) => holidays ?? []),
  ...data.steps,
  ...data.categories,
];
const labelIds = new Set(entries.map((entry) => entry.id));
const pageIds = new Set(data.pages.map((page) => page.id));

const placeOf = (entry: Entry): Place =>
  'place' in entry ? entry.place : 'actor' in entry ? 'status' : 'attachment';
const columnOf = (entry: Entry): string | undefined => ('column' in entry ? entry.column : undefined);
const pagesOf = (entry: Entry): readonly string[] | undefined => ('pages' in entry ? entry.pages : undefined);
/** Whether two entries can stand on one page, or on one that is not known. */
const areOnOnePage = (one: Entry, other: Entry): boolean =>
  pagesOf(one) === undefined
    ? pagesOf(other) === undefined
    : (pagesOf(one) ?? []).some((page) => pagesOf(other)?.includes(page));
const wordingsOf = (entry: Entry): string[] => [...entry.en, ...entry.zh].map(wording);

/** One form for wordings that differ in dress only; written apart from the one of `src/portal/text.ts`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/[*:：()[\]【】]|\.{2,}|…/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Texts of an entry that a user reads, by where they stand. */
const spoken = (entry: Entry): [string, { nb: string; en: string }][] =>
  (['name', 'what', 'do', 'beware'] as const).flatMap((part) => {
    const text = entry[part];
    return text ? [[part, text] as [string, { nb: string; en: string }]] : [];
  });

/** What `found` says of each of `items`, without those of which it says nothing. */
const complaints = <T>(items: readonly T[], found: (item: T) => string[]): string[] => items.flatMap(found);

describe('data files', () => {
  it('are read and packed, none of them empty', () => {
    expect(knowledge.labels.length).toBeGreaterThan(120);
    expect(data.statuses.map((status) => status.id)).toHaveLength(16);
    expect(data.attachments).toHaveLength(8);
    expect(data.categories.filter((category) => category.route === 'authority')).toHaveLength(18);
    for (const list of [data.pages, data.tables, data.steps, data.synonyms, data.sources])
      expect(list.length).toBeGreaterThan(0);
  });

  it('give each entry an id of its own', () => {
    for (const ids of [entries, data.pages, data.tables, data.categories, data.sources].map((list) =>
      list.map(({ id }) => id),
    ))
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('have an explanation with a known source for each entry, in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      const hints = packHints(data, language);
      const terms = data.terms.map(({ id }) => `term.${id}`);
      expect(Object.keys(hints).sort()).toEqual([...labelIds, ...terms].sort());
    }
    const known = new Set(data.sources.map((source) => source.id));
    const sourced = [...entries, ...sourcedParts];
    const unknown = sourced
      .flatMap((entry) => entry.source)
      .filter((ref) => !known.has(ref.split(' ')[0] ?? ''));
    expect(unknown).toEqual([]);
  });

  it('use every source', () => {
    const used = new Set(
      [...entries, ...sourcedParts].flatMap(({ source }) => source.map((ref) => ref.split(' ')[0])),
    );
    expect(data.sources.map((source) => source.id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('wordings', () => {
  it('are there for each entry', () => {
    expect(complaints(entries, (entry) => (wordingsOf(entry).length === 0 ? [entry.id] : []))).toEqual([]);
  });

  it('belong to one entry in one place, one column and one page; statuses may share one', () => {
    const owners = new Map<string, Entry[]>();
    for (const entry of entries) {
      for (const text of new Set(wordingsOf(entry).map(plain))) {
        const key = [placeOf(entry), columnOf(entry) ?? '', text].join(' | ');
        owners.set(key, [...(owners.get(key) ?? []), entry]);
      }
    }
    const shared = [...owners].flatMap(([key, sharing]) => {
      const meet = sharing.filter((one) =>
        sharing.some((other) => other !== one && areOnOnePage(one, other)),
      );
      return meet.length > 0
        ? [
            `${key}: ${meet
              .map(({ id }) => id)
              .sort()
              .join(', ')}`,
          ]
        : [];
    });
    // Guide 003, appendix: the first two go to the enterprise or to the authority, the others may come from either side.
    const correct = 'status.to-be-corrected-by-authorities, status.to-be-corrected-by-enterprise';
    const refused = 'status.refused-by-authorities, status.refused-by-gacc';
    expect(shared.sort()).toEqual(
      [
        `status |  | returned for correction: ${correct}`,
        `status |  | to be supplemented and corrected: ${correct}`,
        `status |  | 补齐补正: ${correct}`,
        `status |  | 补齐补证: ${correct}`,
        `status |  | 不予推荐: ${refused}`,
        `status |  | 退回企业不予推荐: ${refused}`,
        'status |  | 提交主管当局: status.authorities-saved, status.submitted-to-authorities',
      ].sort(),
    );
  });

  it('are written once in an entry', () => {
    const twice = complaints(entries, (entry) => {
      const texts = wordingsOf(entry).map((text) => text.toLowerCase().replace(/\s+/g, ' '));
      return texts
        .filter((text, index) => texts.indexOf(text) !== index)
        .map((text) => `${entry.id}: ${text}`);
    });
    expect(twice).toEqual([]);
  });

  it('are found as the entry that has them', () => {
    const lost = complaints(entries, (entry) => {
      const place = placeOf(entry);
      return wordingsOf(entry)
        .filter((text) =>
          place === 'status'
            ? !lexicon.matchAll(text, 'status').some((label) => label.id === entry.id)
            : (pagesOf(entry) ?? ['some page']).some(
                (page) =>
                  choose(lexicon.meanings(text, place, columnOf(entry)), new Set([page]))?.id !== entry.id,
              ),
        )
        .map((text) => `${entry.id} (${place}): ${text}`);
    });
    expect(lost).toEqual([]);
  });

  it('are short enough to be looked up', () => {
    const long = entries.filter((entry) => wordingsOf(entry).some((text) => text.length > LONGEST));
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('do not meet those of another entry when only the words count', () => {
    // One more word that says nothing puts a wording out of its exact form: word forms and synonyms decide then.
    const met = complaints(entries, (entry) =>
      [
        ...entry.en.map((text) => `the ${wording(text)}`),
        ...entry.zh.map((text) => `的${wording(text)}`),
      ].flatMap((text) => {
        const others = lexicon
          .matchAll(text, placeOf(entry))
          .filter(
            (label) =>
              label.id !== entry.id &&
              (label.column ?? '') === (columnOf(entry) ?? '') &&
              entries.some((other) => other.id === label.id && areOnOnePage(entry, other)),
          );
        return others.map((label) => `${entry.id} = ${label.id}: ${text}`);
      }),
    );
    // "from" and "to" are no words to tell a label by; the portal's own wordings are told apart by their exact form.
    // Statuses that share a wording are held above.
    expect(
      met.filter(
        (line) =>
          !/^status\..*: (的|the (Returned for correction|To be Supplemented and Corrected))|^enquiry\.time-(from|to) = enquiry\.time-(from|to)/.test(
            line,
          ),
      ),
    ).toEqual([]);
  });
});

describe('wordings as pages print them', () => {
  it.each([
    ['Order...', 'column', 'column.order'],
    ['Registration number in C...', 'column', 'column.registration'],
    ['Officially re...', 'column', 'products.recommended'],
    ['序号\n\nNO.', 'column', 'column.order'],
    ['产品类别\n\nCATEGORY', 'column', 'column.category'],
    ['在华注册编号\n\nCHINA REG. NO.', 'column', 'column.registration'],
    ['注册有效期\n\nEXP. DATE', 'column', 'modification.expiry'],
    ['*所在国家（地区）主管当局批准的注册编号：', 'field', 'form.home-number'],
    ['*Legal representative - Name', 'field', 'form.legal-representative'],
    ['service exceptions', 'message', 'common.service-exception'],
  ] as const)('%s (guide 000 p. 21 and 24, the public register, guide 001 step 6)', (text, place, id) => {
    expect(lexicon.match(text, place)?.id).toBe(id);
  });

  it.each([
    ['Search for applications', 'menu', 'menu.application-enquiry'],
    ['Application for alteration', 'menu', 'menu.modification'],
    ['Renewal application', 'menu', 'menu.extension'],
    ['Search product type', 'menu', 'menu.products'],
    ['Number of registration in China', 'column', 'column.registration'],
    ['Rejected by GACC', 'status', 'status.refused-by-gacc'],
    ['To be corrected by the manufacturer', 'status', 'status.to-be-corrected-by-enterprise'],
  ] as const)('%s, which no guide has, as %s: %s', (text, place, id) => {
    expect(lexicon.match(text, place)?.id).toBe(id);
  });
});

describe('words that stand beside many things', () => {
  it('are no label', () => {
    const places = ['field', 'button', 'heading', 'text', 'menu', 'tab', 'column', 'value'] as const;
    const taken = [
      'Yes',
      'No',
      '是',
      '否',
      'OK',
      '确定',
      'Cancel',
      '取消',
      '-',
      'Production',
      'Close',
      '关闭',
    ].flatMap((text) =>
      places.flatMap((place) => {
        const label = lexicon.match(text, place);
        return label ? [`${text} as ${place}: ${label.id}`] : [];
      }),
    );
    expect(taken).toEqual([]);
  });
});

describe('references', () => {
  it('of the code are to labels that the data has', () => {
    const folder = fileURLToPath(new URL('../../src', import.meta.url));
    const areas = [...new Set([...labelIds].map((id) => id.split('.')[0]))].join('|');
    const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        [
          ...readFileSync(join(folder, file), 'utf8').matchAll(new RegExp(`'((?:${areas})\\.[a-z-]+)'`, 'g')),
        ].map((match) => [file, match[1] ?? ''] as const),
      );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(([, id]) => !labelIds.has(id))).toEqual([]);
  });

  it('of labels name pages and columns that there are', () => {
    const wrong = complaints(data.labels, (label) => [
      ...(label.pages ?? []).filter((page) => !pageIds.has(page)).map((page) => `${label.id}: page ${page}`),
      ...(label.column && data.labels.find(({ id }) => id === label.column)?.place !== 'column'
        ? [`${label.id}: column ${label.column}`]
        : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('of pages name labels and tables that there are, and need no more signs than they have', () => {
    const tables = new Set(data.tables.map((table) => table.id));
    const wrong = complaints(data.pages, (page) => [
      ...page.signs.filter((sign) => !labelIds.has(sign)),
      ...(page.tables ?? []).filter((table) => !tables.has(table)),
      ...(page.signs.length > 0 && page.atLeast > page.signs.length
        ? [`${page.id}: at least ${page.atLeast}`]
        : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('of tables name columns, and roles that there are', () => {
    const wrong = complaints(data.tables, (table) => {
      const columns = Object.values(table.columns).flat();
      const roles = [...table.need, ...Object.keys(table.shapes ?? {}), ...Object.keys(table.cells ?? {})];
      return [
        // A column may be titled as the field that it lists.
        ...columns.filter(
          (id) => !['column', 'field'].includes(data.labels.find((label) => label.id === id)?.place ?? ''),
        ),
        ...roles.filter((role) => !(role in table.columns)),
      ].map((what) => `${table.id}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of attachments name a tab and a field', () => {
    const place = (id: string | undefined) => data.labels.find((label) => label.id === id)?.place;
    const wrong = complaints(data.attachments, ({ id, tab, field }) => [
      ...(tab && place(tab) !== 'tab' ? [`${id}: ${tab}`] : []),
      ...(field && place(field) !== 'field' ? [`${id}: ${field}`] : []),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('pages', () => {
  it('are told apart by their signs: none has enough of another one', () => {
    const shownOn = (page: string) =>
      new Set(data.labels.filter((label) => label.pages?.includes(page)).map(({ id }) => id));
    const mixed = complaints(data.pages, (page) =>
      data.pages
        .filter((other) => other.id !== page.id)
        .filter((other) => other.signs.filter((sign) => shownOn(page.id).has(sign)).length >= other.atLeast)
        .map((other) => `${page.id} looks like ${other.id}`),
    );
    expect(mixed).toEqual([]);
  });

  it('show each of their own signs', () => {
    const wrong = complaints(data.pages, (page) =>
      page.signs.filter((sign) => !data.labels.find((label) => label.id === sign)?.pages?.includes(page.id)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('statuses', () => {
  const resolve = createStatusResolver(lexicon, knowledge);
  const ids = (text: string, step?: string) => resolve(text, step).sort();

  it('that share a wording are narrowed by the handle step where it can be', () => {
    const correct = ['status.to-be-corrected-by-authorities', 'status.to-be-corrected-by-enterprise'];
    expect(ids('补齐补正')).toEqual(correct);
    expect(ids('补齐补正', '企业')).toEqual(['status.to-be-corrected-by-enterprise']);
    expect(ids('补齐补正', '主管当局')).toEqual(['status.to-be-corrected-by-authorities']);
    expect(ids('补齐补正', 'China customs')).toEqual(correct);
    expect(ids('不予推荐')).toEqual(['status.refused-by-authorities', 'status.refused-by-gacc']);
    expect(ids('不予推荐', 'China customs')).toEqual(['status.refused-by-gacc']);
    expect(ids('不予推荐', '-')).toEqual(['status.refused-by-authorities', 'status.refused-by-gacc']);
  });

  it('with the handle steps that guide 000 p. 21 shows', () => {
    expect(ids('Being accepted by the GACC', 'China customs')).toEqual(['status.being-accepted']);
    expect(ids('Approved', '-')).toEqual(['status.approved']);
  });

  it('whose turn it is: the enterprise only where it can act', () => {
    const enterprise = data.statuses.filter(({ actor }) => actor === 'enterprise').map(({ id }) => id);
    expect(enterprise.sort()).toEqual([
      'status.enterprise-saved',
      'status.rectification',
      'status.suspended',
      'status.to-be-corrected-by-enterprise',
    ]);
    expect(data.statuses.find(({ id }) => id === 'status.processing-failed')?.actor).toEqual({
      direct: 'enterprise',
      authority: 'authority',
    });
    expect(data.statuses.filter((status) => status.final && status.actor !== 'nobody')).toEqual([]);
  });

  it('have no word that stands for two handle steps', () => {
    const read = createStepReader(knowledge);
    const wrong = knowledge.steps.flatMap(({ step, texts }) =>
      texts.filter((text) => read(text) !== (step === 'none' ? undefined : step)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('texts', () => {
  const LIMITS: Record<string, number> = { name: 60, what: 220, do: 260, beware: 260 };

  it('are short enough for a card, in both languages', () => {
    const long = complaints(entries, (entry) =>
      spoken(entry).flatMap(([part, text]) =>
        [text.nb, text.en]
          .filter((one) => one.length > (LIMITS[part] ?? 0))
          .map((one) => `${entry.id}.${part} ${one.length}: ${one}`),
      ),
    );
    expect(long).toEqual([]);
  });

  it('differ between Norwegian and English', () => {
    const named = [...data.pages, ...data.categories].map(({ id, name }) => [id, name] as const);
    const parts = [
      ...entries.flatMap((entry) =>
        spoken(entry).map(([part, text]) => [`${entry.id}.${part}`, text] as const),
      ),
      ...named,
    ];
    expect(parts.filter(([, text]) => text.nb === text.en).map(([where]) => where)).toEqual([]);
  });

  it('are calm: no exclamation mark, no "please", no "vennligst"', () => {
    const loud = complaints(entries, (entry) =>
      spoken(entry).flatMap(([part, text]) =>
        /[!！]|vennligst/i.test(text.nb) || /[!！]|please/i.test(text.en) ? [`${entry.id}.${part}`] : [],
      ),
    );
    expect(loud).toEqual([]);
  });

  it('are sentences, apart from the names', () => {
    const wrong = complaints(entries, (entry) =>
      spoken(entry).flatMap(([part, text]) =>
        part !== 'name' && ![text.nb, text.en].every((one) => /^\S.*[.?]$/s.test(one) && !/ {2}|\n/.test(one))
          ? [`${entry.id}.${part}`]
          : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('say the same things in both languages: a date or number stands in both or in none', () => {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).sort().join(' ');
    const wrong = complaints(entries, (entry) =>
      spoken(entry).flatMap(([part, text]) =>
        digits(text.nb) === digits(text.en) ? [] : [`${entry.id}.${part}`],
      ),
    );
    expect(wrong).toEqual([]);
  });
});
