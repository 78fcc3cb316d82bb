/** Fills the templates of the language files. Small, because the content script carries it. */
import type { Forms, Language, Template } from './types';

/**
 * @param names placeholders, and `values` of them in the same order; that of `count` chooses the form where the
 *   text has several. Values are put in as they are, once: braces within one mean nothing.
 * @returns the text; a placeholder that is not named stays as it is
 */
export function say(
  template: Template,
  names: readonly string[],
  values: readonly (string | number)[],
  language: Language,
): string {
  const of = (name: string) => values[names.indexOf(name)];
  const text = typeof template === 'string' ? template : form(template, Number(of('count')), language);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => written(of(name) ?? whole, language));
}

/** Long numbers in groups: `12 318`, `12,318`. */
function written(value: string | number, language: Language): string {
  return typeof value === 'number' && value >= 1000 ? numbers(language).format(value) : String(value);
}

/** Made once a language: making one takes longer than all the rest of a text. */
const numbers = perLanguage((language) => new Intl.NumberFormat(language));
const plurals = perLanguage((language) => new Intl.PluralRules(language));

function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

function form(forms: Forms, count: number, language: Language): string {
  return (count === 0 && forms[0]) || forms[plurals(language).select(count)] || forms.other;
}
