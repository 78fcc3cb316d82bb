/** Which languages there are, and what is written in them. */
import { LANGUAGES } from './built/facts';
import type { Everywhere, Language } from './types';

/** Whether a text from outside (storage, a message) names a language that this version speaks. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(LANGUAGES, value);

/** What there is for a language; the English, should there be no such language. */
export const ofLanguage = <T>(all: Everywhere<T>, language: Language): T => all[language] ?? all.en;

/** What is written in Norwegian and English, perhaps in others by their tags, in the nearest to a language. */
export function inLanguage<T>(written: { readonly nb: T; readonly en: T }, language: Language): T {
  const own = (written as Readonly<Record<Language, T | undefined>>)[language];
  const instead = LANGUAGES[language];
  return own ?? (instead ? inLanguage(written, instead) : written.en);
}
