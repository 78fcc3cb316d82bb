/** Our texts in the words of the reader's country. */
import type { Country, CountryTerm, Hint, Text } from './types';

/** The country of an id; the one for all others where there is none of it. `countries` has that one last. */
export function countryOf(countries: readonly Country[], id: string | undefined): Country {
  const found = countries.find((country) => country.id === id) ?? countries.at(-1);
  if (!found) throw new Error('no country is known');
  return found;
}

/**
 * The country that languages speak of: the first of them that speaks of one, as it is ("en-AU") or without its
 * region ("nb" of "nb-NO").
 * @param tags BCP 47, the browser's own first
 */
export function countryByLanguage(countries: readonly Country[], tags: readonly string[]): Country {
  const by = (form: string) =>
    countries.find(({ languages }) => languages.some((one) => one.toLowerCase() === form));
  for (const tag of tags) {
    const exact = tag.toLowerCase().replaceAll('_', '-');
    const found = by(exact) ?? by(exact.split('-')[0] ?? '');
    if (found) return found;
  }
  return countryOf(countries, undefined);
}

/** What a reader has chosen; absent where the browser decides. */
interface Chosen {
  readonly country?: string;
  readonly language?: string;
}

/**
 * The country of a reader: the chosen one, else the one that the browser's languages speak of, else the one that
 * the chosen language does (many read Norwegian in an English browser).
 */
export function readerCountry(
  countries: readonly Country[],
  { country, language }: Chosen,
  uiLanguages: readonly string[],
): Country {
  if (country !== undefined) return countryOf(countries, country);
  return countryByLanguage(countries, language === undefined ? uiLanguages : [...uiLanguages, language]);
}

/**
 * Fills `{authority}`, `{support}` and `{number}` of a text; `{Authority}` begins with a capital letter. Other
 * braces stay.
 */
export function localise(text: string, country: Country, inLanguage: (text: Text) => string): string {
  return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const term = name.toLowerCase();
    if (!Object.hasOwn(country.terms, term)) return whole;
    const said = inLanguage(country.terms[term as CountryTerm]);
    return /^[A-Z]/.test(name) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  });
}

/** A hint in the words of a country. */
export function localiseHint(hint: Hint, say: (text: string) => string): Hint {
  return {
    ...hint,
    name: say(hint.name),
    what: say(hint.what),
    ...(hint.do && { do: say(hint.do) }),
    ...(hint.beware && { beware: say(hint.beware) }),
  };
}
