/** From "000 p. 21" to the name, place and date that a reader is told. */
import type * as z from 'zod';
import type { Written } from '../portal/types.ts';
import type { sourceEntry } from './entry-schema.ts';

export type SourceEntry = z.infer<typeof sourceEntry>;

/**
 * Sources as a reader sees them: "Norges sjømatråd, Single Window-guide, s. 4, s. 10 (juni 2026); …".
 * @throws Error where one is not in sources.yaml
 */
export function sourcesText(
  references: readonly string[],
  sources: readonly SourceEntry[],
  language: Written,
): string {
  const places = new Map<SourceEntry, string[]>();
  for (const reference of references) {
    const { source, place } = sourceOf(reference, sources, language);
    places.set(source, [...(places.get(source) ?? []), place]);
  }
  return [...places]
    .map(([{ name, date }, where]) => `${name[language]}, ${where.join(', ')} (${date[language]})`)
    .join('; ');
}

/** The source of "000 p. 21", and the place in it in the reader's language. */
function sourceOf(
  reference: string,
  sources: readonly SourceEntry[],
  language: Written,
): { source: SourceEntry; place: string } {
  const space = reference.indexOf(' ');
  const source = sources.find((candidate) => candidate.id === reference.slice(0, space));
  if (!source) throw new Error(`source "${reference}": not in sources.yaml`);
  const place = reference.slice(space + 1);
  if (language === 'en') return { source, place };
  const norwegian = place
    .replace(/\bpp?\. /, 's. ')
    .replace(/\bsteps? /, 'trinn ')
    .replace(/\bappendix\b/, 'vedlegg');
  return { source, place: norwegian };
}
