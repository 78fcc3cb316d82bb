/** Which of its languages the extension speaks to this user. */
import { BROWSER_LANGUAGES } from '../languages/built/facts';
import { isLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import type { Settings } from './records';

/**
 * The language for a browser: what the language files name the first of its own for, else English.
 * @param uiLanguages BCP 47 tags: the browser's own language and the one it asks pages for. Either will do: many
 *   run an English browser and read Norwegian.
 */
export function defaultLanguage(uiLanguages: readonly string[]): Language {
  for (const tag of uiLanguages) {
    const exact = tag.toLowerCase().replace('_', '-');
    const own = BROWSER_LANGUAGES[exact] ?? BROWSER_LANGUAGES[exact.split('-')[0] ?? ''];
    if (own) return own;
  }
  return 'en';
}

/** The language that the user chose, else the browser's; also where a version that spoke another chose it. */
export function settingsLanguage(
  settings: Pick<Settings, 'language'>,
  uiLanguages: readonly string[],
): Language {
  return isLanguage(settings.language) ? settings.language : defaultLanguage(uiLanguages);
}
