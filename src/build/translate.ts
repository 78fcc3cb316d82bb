/** Puts what a language file says of the portal (`PortalTexts`) into the data, which is written in two languages. */
import type { Language, PortalTexts } from '../languages/types.ts';
import type { Text, Written } from '../portal/types.ts';
import type { DataFiles } from './knowledge.ts';
import type { LanguageFiles } from './languages.ts';

type Own = string | null | undefined;
interface Explained {
  readonly name: Text;
  readonly what?: Text | undefined;
  readonly do?: Text | undefined;
  readonly beware?: Text | undefined;
}

/**
 * The data for readers of a language: what its file leaves out is said in the language that stands in for it.
 * @returns the data, and under which of its two languages the texts stand
 */
export function dataIn(
  data: DataFiles,
  language: Language,
  files: LanguageFiles,
): { data: DataFiles; written: Written } {
  const own = files[language];
  if (!own?.instead) return { data, written: language === 'en' ? 'en' : 'nb' };
  const base = dataIn(data, own.instead, files);
  return { ...base, data: translated(base.data, own.portal ?? {}, base.written) };
}

/** The data with every translation beside the two languages: for what is looked up where it is said. */
export const dataInAll = (data: DataFiles, files: LanguageFiles): DataFiles =>
  Object.entries(files).reduce(
    (all, [language, { portal }]) => (portal ? translated(all, portal, language) : all),
    data,
  );

/**
 * @param under the language under which the translations are put
 * @throws Error where the file translates what the data does not hold
 */
function translated(data: DataFiles, portal: PortalTexts, under: Language): DataFiles {
  const { labels = {}, pages = {}, topics = {}, terms = {} } = portal;
  const put = (text: Text, own: Own): Text => (own ? { ...text, [under]: own } : text);
  const explained = <T extends Explained>(
    entry: T,
    own: Readonly<Partial<Record<'name' | 'what' | 'do' | 'beware', string>>> | undefined,
  ): T =>
    own
      ? {
          ...entry,
          name: put(entry.name, own.name),
          ...(entry.what && { what: put(entry.what, own.what) }),
          ...(entry.do && { do: put(entry.do, own.do) }),
          ...(entry.beware && { beware: put(entry.beware, own.beware) }),
        }
      : entry;
  const listed = <T extends { text: Text }>(entries: T[], own: readonly Own[] | undefined): T[] =>
    entries.map((entry, at) => ({ ...entry, text: put(entry.text, own?.[at]) }));

  const label = <T extends Explained & { id: string }>(entry: T): T => explained(entry, labels[entry.id]);
  const all: readonly (readonly [object, readonly { id: string }[]])[] = [
    [labels, [...data.labels, ...data.statuses, ...data.attachments]],
    [pages, data.pages],
    [topics, data.topics],
    [terms, data.terms],
  ];
  for (const [own, entries] of all) {
    const known = new Set(entries.map(({ id }) => id));
    const strange = Object.keys(own).filter((id) => !known.has(id));
    if (strange.length > 0) throw new Error(`${under}: the data holds no ${strange.join(', ')}`);
  }
  return {
    ...data,
    labels: data.labels.map(label),
    statuses: data.statuses.map(label),
    attachments: data.attachments.map(label),
    terms: data.terms.map((term) => explained(term, terms[term.id])),
    pages: data.pages.map((page) => {
      const { beware, ...own } = pages[page.id] ?? {};
      const { beware: warnings, ...rest } = page;
      return {
        ...explained(rest, own),
        steps: listed(page.steps, own.steps),
        beware: listed(warnings, beware),
      };
    }),
    topics: data.topics.map((topic) => {
      const own = topics[topic.id];
      return { ...explained(topic, own), points: listed(topic.points, own?.points) };
    }),
  };
}
