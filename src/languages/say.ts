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
  return typeof value === 'number' && value >= 1000 ? value.toLocaleString(language) : String(value);
}

function form(forms: Forms, count: number, language: Language): string {
  return (count === 0 && forms[0]) || forms[new Intl.PluralRules(language).select(count)] || forms.other;
}
