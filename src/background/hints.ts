/** Answers explanations from the package's own files; each is read once in a worker's life. */
import type { Hints, Language } from '../portal/types';

/** @param fetchJson reads a file of the package by its path in it */
export function createHints(fetchJson: (path: string) => Promise<unknown>) {
  const read = new Map<Language, Promise<ReadonlyMap<string, Hints[string]>>>();

  const load = (language: Language): Promise<ReadonlyMap<string, Hints[string]>> => {
    const known = read.get(language);
    if (known) return known;
    const reading = fetchJson(`data/hints.${language}.json`).then(
      (file) => new Map(Object.entries((file ?? {}) as Hints)),
    );
    read.set(language, reading);
    // A failed read is tried again at the next asking.
    reading.catch(() => read.delete(language));
    return reading;
  };

  return {
    /** The explanations of these labels; a label that has none is left out. */
    async get(ids: readonly string[], language: Language): Promise<Hints> {
      const hints = await load(language);
      return Object.fromEntries(
        ids.flatMap((id) => {
          const hint = hints.get(id);
          return hint ? [[id, hint]] : [];
        }),
      );
    },
  };
}
