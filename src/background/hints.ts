/**
 * Answers explanations and names from the package's own files, in the words of the user's country. Each file is
 * read once in a worker's life.
 */
import { inLanguage } from '../languages/known';
import { localise, localiseHint } from '../portal/country';
import type { Country, Hint, Hints, Knowledge, Language } from '../portal/types';
import type { Names } from '../shared/messages';

/** Whom the texts are for. */
export interface Reader {
  readonly language: Language;
  readonly country: Country;
}

/**
 * @param fetchJson reads a file of the package by its path in it
 * @param reader whom the texts are for now
 */
export function createHints(fetchJson: (path: string) => Promise<unknown>, reader: () => Promise<Reader>) {
  const read = new Map<string, Promise<unknown>>();

  const load = (path: string): Promise<unknown> => {
    const known = read.get(path);
    if (known) return known;
    const reading = fetchJson(path);
    read.set(path, reading);
    // A failed read is tried again at the next asking.
    reading.catch(() => read.delete(path));
    return reading;
  };
  const hintsIn = async (language: Language): Promise<Hints> =>
    ((await load(`data/hints.${language}.json`)) ?? {}) as Hints;
  const wordsOf =
    (country: Country, language: Language) =>
    (text: string): string =>
      localise(text, country, (term) => inLanguage(term, language));

  return {
    /** The explanations of these labels; a label that has none is left out. */
    async get(ids: readonly string[], language: Language): Promise<Hints> {
      const [hints, { country }] = await Promise.all([hintsIn(language), reader()]);
      const say = wordsOf(country, language);
      return Object.fromEntries(
        ids.flatMap((id) => {
          const hint: Hint | undefined = Object.hasOwn(hints, id) ? hints[id] : undefined;
          return hint ? [[id, localiseHint(hint, say)]] : [];
        }),
      );
    },

    /** The names of all labels. */
    async names(): Promise<Names> {
      const { language, country } = await reader();
      const say = wordsOf(country, language);
      const hints = await hintsIn(language);
      return Object.fromEntries(Object.entries(hints).map(([id, { name }]) => [id, say(name)]));
    },

    /** What a frame reads the portal by. */
    knowledge: async (): Promise<Knowledge> => (await load('data/knowledge.json')) as Knowledge,
  };
}
