/**
 * Packs the data files of `src/portal/data`: what the content script holds (`knowledge`), and the
 * explanations that are fetched when they are needed (`hints`, one table a language).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { createKeys, wordForms } from '../portal/keys.ts';
import { isChinese, normalize, stem } from '../portal/text.ts';
import type {
  Attachment,
  Category,
  Country,
  Guide,
  Hint,
  Hints,
  Knowledge,
  NamedLabel,
  Page,
  Place,
  Point,
  Status,
  StatusKnowledge,
  Synonyms,
  Text,
  Worded,
  Written,
} from '../portal/types.ts';
import { packIndex } from '../portal/wording-index.ts';
import {
  attachmentEntry,
  categoryEntry,
  countryEntry,
  type ExplainedEntry,
  type LabelEntry,
  labelEntry,
  pageEntry,
  sourceEntry,
  statusEntry,
  stepEntry,
  synonymGroup,
  tableEntry,
  termEntry,
  topicEntry,
} from './entry-schema.ts';
import { type SourceEntry, sourcesText } from './source-text.ts';

/** All data files, parsed and checked. */
export interface DataFiles {
  labels: z.infer<typeof labelEntry>[];
  statuses: z.infer<typeof statusEntry>[];
  attachments: z.infer<typeof attachmentEntry>[];
  pages: z.infer<typeof pageEntry>[];
  topics: z.infer<typeof topicEntry>[];
  terms: z.infer<typeof termEntry>[];
  countries: z.infer<typeof countryEntry>[];
  tables: z.infer<typeof tableEntry>[];
  steps: z.infer<typeof stepEntry>[];
  categories: z.infer<typeof categoryEntry>[];
  sources: SourceEntry[];
  synonyms: string[][];
}

/**
 * Reads the data files below `folder`.
 * @throws Error naming the file and the entry, where one is not of its form
 */
export function readData(folder: string): DataFiles {
  const parsed = <T>(file: string, schema: z.ZodType<T>, entry: unknown, name: string): T => {
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    throw new Error(`${file}, entry ${name}: ${z.prettifyError(result.error)}`);
  };
  const content = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));
  const list = <T>(file: string, schema: z.ZodType<T>): T[] => {
    const raw = content(file);
    if (!Array.isArray(raw)) throw new Error(`${file}: a list of entries is wanted`);
    return raw.map((entry: unknown, index) => {
      const named = typeof entry === 'object' && entry !== null && 'id' in entry;
      return parsed(file, schema, entry, named ? String(entry.id) : `number ${index + 1}`);
    });
  };
  const files = (part: string): string[] =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(part, name));
  return {
    labels: files('labels').flatMap((file) => list(file, labelEntry)),
    statuses: list('statuses.yaml', statusEntry),
    attachments: list('attachments.yaml', attachmentEntry),
    pages: files('pages').flatMap((file) => list(file, pageEntry)),
    topics: list('topics.yaml', topicEntry),
    terms: list('terms.yaml', termEntry),
    countries: files('countries').map((file) => parsed(file, countryEntry, content(file), 'of the country')),
    tables: list('tables.yaml', tableEntry),
    steps: list('steps.yaml', stepEntry),
    categories: list('categories.yaml', categoryEntry),
    sources: list('sources.yaml', sourceEntry),
    synonyms: list('synonyms.yaml', synonymGroup),
  };
}

/** A wording without the mark of a guess. */
export const wording = (text: string): string => text.replace(/^\?/, '');

const texts = (entry: { en: string[]; zh: string[] }): string[] => [...entry.en, ...entry.zh].map(wording);

type LabelExtras = Partial<Pick<LabelEntry, 'column' | 'pages' | 'secret' | 'check' | 'state'>>;

function label(entry: ExplainedEntry & LabelExtras, place: Place): Omit<NamedLabel, 'keys'> {
  const { id, name, column, pages, secret, check, state, beware } = entry;
  return {
    id,
    place,
    texts: texts(entry),
    name,
    ...(column && { column }),
    ...(pages && { pages }),
    ...(beware && { beware: true as const }),
    ...(secret && { secret }),
    ...(check && { check }),
    ...(state && { state }),
  };
}

/** All labels, with names. */
function namedLabels(data: DataFiles): NamedLabel[] {
  const keyOf = createKeys(packSynonyms(data.synonyms));
  const named = new Set(data.attachments.flatMap(({ tab, field }) => [tab, field]));
  return [
    ...data.labels.map((entry) => label(entry, entry.place)),
    ...data.statuses.map((entry) => label(entry, 'status')),
    ...data.attachments.map((entry) => label(entry, 'attachment')),
  ].map((each) => ({
    ...each,
    ...compared(each.texts, keyOf),
    ...(named.has(each.id) && { shown: each.texts[0] ?? each.name.en }),
  }));
}

function page(entry: DataFiles['pages'][number]): Page {
  const { id, signs, atLeast, menu, status, dialog, signedOut, tables, steps } = entry;
  return {
    id,
    signs,
    atLeast,
    ...(menu && { menu }),
    ...(status && { status }),
    ...(dialog && { dialog }),
    ...(signedOut && { signedOut }),
    ...(tables && { tables }),
    ...(steps.some(({ done }) => done) && { steps: steps.map(({ done }) => done ?? null) }),
  };
}

/** What a frame of the portal is read by: wordings, no names and no explanations. */
export function packKnowledge(data: DataFiles): Knowledge {
  const attachments: Attachment[] = data.attachments.map(({ id, tab, field }) => ({
    id,
    ...(tab && { tab }),
    ...(field && { field }),
  }));
  const synonyms = packSynonyms(data.synonyms);
  const labels = namedLabels(data);
  return {
    labels: labels.map(({ name: _name, texts: _texts, keys: _keys, ...label }) => label),
    index: packIndex(labels),
    statuses: packStatuses(data),
    attachments,
    tables: data.tables.map(({ some, pages, shapes, cells, ...rest }) => ({
      ...rest,
      ...(some && { some }),
      ...(pages && { pages }),
      ...(shapes && { shapes }),
      ...(cells && { cells }),
    })),
    pages: data.pages.map(page),
    steps: packSteps(data),
    synonyms,
    words: wordForms(
      labels.flatMap(({ texts: all }) => all),
      synonyms,
    ),
    terms: data.terms
      .flatMap(({ id, zh }) => zh.map((word) => ({ id, zh: [word] })))
      .sort((a, b) => (b.zh[0] ?? '').length - (a.zh[0] ?? '').length),
  };
}

/** Statuses, and the values of the application list, with their names. */
export function packStatusKnowledge(data: DataFiles): StatusKnowledge {
  const labels = namedLabels(data).filter(({ place }) => place === 'status' || place === 'value');
  return {
    labels,
    index: packIndex(labels),
    statuses: packStatuses(data),
    steps: packSteps(data),
    synonyms: packSynonyms(data.synonyms),
  };
}

const packStatuses = (data: DataFiles): Status[] =>
  data.statuses.map(({ id, actor, steps, final, draft }) => ({
    id,
    actor,
    ...(steps && { steps }),
    ...(final && { final }),
    ...(draft && { draft }),
  }));

const packSteps = (data: DataFiles): Knowledge['steps'] =>
  data.steps.map((entry) => ({ step: entry.step, texts: texts(entry) }));

/** Product categories and their routes; the content script does without. */
export function packCategories(data: DataFiles): Category[] {
  return data.categories.map((entry) => ({
    id: entry.id,
    texts: texts(entry),
    name: entry.name,
    route: entry.route,
    ...(entry.renewal && { renewal: entry.renewal }),
  }));
}

/** The groups of synonyms.yaml as pairs: the first word of a group stands for the others. */
function packSynonyms(groups: readonly string[][]): Synonyms {
  const pairs = groups.flatMap(([first = '', ...others]) =>
    others.map((other) => [normalize(other), normalize(first)] as const),
  );
  const zh = pairs.filter(([word]) => isChinese(word)).sort(([a], [b]) => b.length - a.length);
  const en = pairs
    .filter(([word]) => !isChinese(word))
    .map(([word, standsFor]) => [stem(word), stem(standsFor)] as const)
    .filter(([word, standsFor]) => word !== standsFor);
  return { en, zh };
}

/** Wordings in one form, and the keys that `lexicon.ts` compares when no wording fits. */
function compared(wordings: readonly string[], keyOf: (normal: string) => string): Worded {
  const texts = [...new Set(wordings.map(normalize))];
  return { texts, keys: [...new Set(texts.map(keyOf))].filter((key) => key !== '') };
}

/**
 * Explanations in one language, by label id; those of Chinese terms under `term.<id>`.
 * @throws Error where an entry names a source that sources.yaml does not hold
 */
export function packHints(data: DataFiles, language: Written): Hints {
  const hints: Record<string, Hint> = {};
  for (const entry of [...data.labels, ...data.statuses, ...data.attachments]) {
    hints[entry.id] = {
      name: entry.name[language],
      what: entry.what[language],
      ...(entry.do && { do: entry.do[language] }),
      ...(entry.beware && { beware: entry.beware[language] }),
      source: sourcesText(entry.source, data.sources, language),
    };
  }
  for (const term of data.terms) {
    hints[`${TERM}${term.id}`] = {
      name: term.name[language],
      what: term.what?.[language] ?? '',
      source: sourcesText(term.source, data.sources, language),
    };
  }
  return hints;
}
const TERM = 'term.';

/** What the guides tell of pages and topics, in one language. */
export function packGuide(data: DataFiles, language: Written): Guide {
  const points = (entries: readonly { text: Text; source: readonly string[] }[]): Point[] =>
    entries.map(({ text, source }) => ({
      text: text[language],
      source: sourcesText(source, data.sources, language),
    }));
  return {
    pages: Object.fromEntries(
      data.pages.map((entry) => [
        entry.id,
        {
          name: entry.name[language],
          what: entry.what[language],
          steps: entry.steps.map(({ text, labels }) => ({
            text: text[language],
            ...(labels && { labels }),
          })),
          beware: points(entry.beware),
          topics: entry.topics ?? [],
          actions: entry.actions ?? [],
          ...(entry.menu && { menu: entry.menu }),
          ...(entry.shell && { shell: entry.shell }),
          source: sourcesText(entry.source, data.sources, language),
        },
      ]),
    ),
    topics: Object.fromEntries(
      data.topics.map((entry) => [
        entry.id,
        {
          name: entry.name[language],
          what: entry.what[language],
          points: points(entry.points),
          actions: entry.actions ?? [],
          source: sourcesText(entry.source, data.sources, language),
        },
      ]),
    ),
  };
}

/** Countries with their words and contacts; the one for all others last. */
export function packCountries(data: DataFiles): Country[] {
  const inBoth = (references: readonly string[]): Text => ({
    nb: sourcesText(references, data.sources, 'nb'),
    en: sourcesText(references, data.sources, 'en'),
  });
  const other = (id: string): number => Number(id === 'other');
  return data.countries
    .map(({ source: _source, contacts, holidays, ...rest }) => ({
      ...rest,
      holidays: { fixed: holidays?.fixed ?? [], easter: holidays?.easter ?? [] },
      contacts: contacts.map(({ source, subject, body, ...contact }) => ({
        ...contact,
        ...(subject && { subject }),
        ...(body && { body }),
        source: inBoth(source),
      })),
    }))
    .sort((a, b) => other(a.id) - other(b.id) || a.id.localeCompare(b.id));
}
