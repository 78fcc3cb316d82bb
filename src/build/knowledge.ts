/**
 * Packs the data files of `src/portal/data`: what the content script holds (`knowledge`), and the
 * explanations that are fetched when they are needed (`hints`, one table a language).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { createKeys } from '../portal/lexicon.ts';
import { isChinese, normalize, stem } from '../portal/text.ts';
import type {
  Attachment,
  Category,
  Hint,
  Hints,
  Knowledge,
  Label,
  Language,
  Place,
  Status,
  Synonyms,
} from '../portal/types.ts';
import {
  attachmentEntry,
  categoryEntry,
  type ExplainedEntry,
  labelEntry,
  pageEntry,
  sourceEntry,
  statusEntry,
  stepEntry,
  synonymGroup,
  tableEntry,
} from './entry-schema.ts';

type SourceEntry = z.infer<typeof sourceEntry>;

/** All data files, parsed and checked. */
export interface DataFiles {
  labels: z.infer<typeof labelEntry>[];
  statuses: z.infer<typeof statusEntry>[];
  attachments: z.infer<typeof attachmentEntry>[];
  pages: z.infer<typeof pageEntry>[];
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
  const list = <T>(file: string, schema: z.ZodType<T>): T[] => {
    const raw: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    if (!Array.isArray(raw)) throw new Error(`${file}: a list of entries is wanted`);
    return raw.map((entry: unknown, index) => {
      const result = schema.safeParse(entry);
      if (result.success) return result.data;
      const name =
        typeof entry === 'object' && entry !== null && 'id' in entry
          ? String(entry.id)
          : `number ${index + 1}`;
      throw new Error(`${file}, entry ${name}: ${z.prettifyError(result.error)}`);
    });
  };
  const labelFiles = readdirSync(join(folder, 'labels')).filter((name) => name.endsWith('.yaml'));
  return {
    labels: labelFiles.sort().flatMap((name) => list(join('labels', name), labelEntry)),
    statuses: list('statuses.yaml', statusEntry),
    attachments: list('attachments.yaml', attachmentEntry),
    pages: list('pages.yaml', pageEntry),
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

function label(
  entry: ExplainedEntry & { column?: string | undefined; pages?: string[] | undefined },
  place: Place,
): Omit<Label, 'keys'> {
  return {
    id: entry.id,
    place,
    texts: texts(entry),
    name: entry.name,
    ...(entry.column && { column: entry.column }),
    ...(entry.pages && { pages: entry.pages }),
    ...(entry.beware && { beware: true as const }),
  };
}

/** What every part holds: wordings and short names, no explanations. */
export function packKnowledge(data: DataFiles): Knowledge {
  const statuses: Status[] = data.statuses.map(({ id, actor, steps, final }) => ({
    id,
    actor,
    ...(steps && { steps }),
    ...(final && { final }),
  }));
  const attachments: Attachment[] = data.attachments.map(({ id, tab, field }) => ({
    id,
    ...(tab && { tab }),
    ...(field && { field }),
  }));
  const labels = [
    ...data.labels.map((entry) => label(entry, entry.place)),
    ...data.statuses.map((entry) => label(entry, 'status')),
    ...data.attachments.map((entry) => label(entry, 'attachment')),
  ];
  const synonyms = packSynonyms(data.synonyms);
  const keyOf = createKeys(synonyms);
  const named = new Set(data.attachments.flatMap(({ tab, field }) => [tab, field]));
  return {
    labels: labels.map((each) => ({
      ...each,
      ...distinct(each.texts, keyOf),
      ...(named.has(each.id) && { shown: each.texts[0] ?? each.name.en }),
    })),
    statuses,
    attachments,
    tables: data.tables.map(({ shapes, cells, ...rest }) => ({
      ...rest,
      ...(shapes && { shapes }),
      ...(cells && { cells }),
    })),
    pages: data.pages.map(({ source: _source, tables, ...page }) => ({ ...page, ...(tables && { tables }) })),
    steps: data.steps.map((entry) => ({ step: entry.step, texts: texts(entry) })),
    synonyms,
  };
}

/** Product categories and their routes; the content script does without. */
export function packCategories(data: DataFiles): Category[] {
  return data.categories.map((entry) => ({
    id: entry.id,
    texts: texts(entry),
    name: entry.name,
    route: entry.route,
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

/**
 * Wordings and their keys, without the wordings that matching finds anyway, because the same words stand in
 * another one in another order, form or synonym: the content script need not hold them.
 */
function distinct(
  wordings: readonly string[],
  keyOf: (normal: string) => string,
): Pick<Label, 'texts' | 'keys'> {
  const keys = new Set<string>();
  const texts = [...new Set(wordings.map(normalize))].filter((each) => {
    const key = keyOf(each);
    const isNew = !keys.has(key);
    keys.add(key);
    // One word in another form is matched in its own place only, so it is kept as it stands.
    return isNew || !key.includes(' ');
  });
  keys.delete('');
  return { texts, keys: [...keys] };
}

/**
 * Explanations in one language, by label id.
 * @throws Error where an entry names a source that sources.yaml does not hold
 */
export function packHints(data: DataFiles, language: Language): Hints {
  const hints: Record<string, Hint> = {};
  for (const entry of [...data.labels, ...data.statuses, ...data.attachments]) {
    hints[entry.id] = {
      what: entry.what[language],
      ...(entry.do && { do: entry.do[language] }),
      ...(entry.beware && { beware: entry.beware[language] }),
      source: entry.source.map((reference) => sourceText(reference, data.sources, language)).join('; '),
    };
  }
  return hints;
}

/** "000 p. 21" as a reader sees it: "Norges sjømatråd, Single Window guide, s. 21 (juni 2026)". */
function sourceText(reference: string, sources: SourceEntry[], language: Language): string {
  const space = reference.indexOf(' ');
  const source = sources.find((candidate) => candidate.id === reference.slice(0, space));
  if (!source) throw new Error(`source "${reference}": not in sources.yaml`);
  const place = reference.slice(space + 1);
  const where =
    language === 'nb'
      ? place
          .replace(/\bpp?\. /, 's. ')
          .replace(/\bsteps? /, 'trinn ')
          .replace(/\bappendix\b/, 'vedlegg')
      : place;
  return `${source.name[language]}, ${where} (${source.date[language]})`;
}
