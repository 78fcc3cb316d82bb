/** Which of its languages the extension speaks to this user. */
import type { Language } from '../portal/types';
import type { Settings } from './records';

/** Languages whose readers are better served by Norwegian than by English. */
const READ_NORWEGIAN = new Set(['nb', 'nn', 'no', 'da', 'sv']);

/**
 * The language for a browser: Norwegian for a Scandinavian one, else English.
 * @param uiLanguages BCP 47 tags: the browser's own language and the one it asks pages for. Either will do: many
 *   run an English browser and read Norwegian.
 */
export function defaultLanguage(uiLanguages: readonly string[]): Language {
  const reads = (tag: string): boolean => READ_NORWEGIAN.has(tag.toLowerCase().split(/[-_]/)[0] ?? '');
  return uiLanguages.some(reads) ? 'nb' : 'en';
}

/** The language that the user chose, else the browser's. */
export function settingsLanguage(
  settings: Pick<Settings, 'language'>,
  uiLanguages: readonly string[],
): Language {
  return settings.language ?? defaultLanguage(uiLanguages);
}
