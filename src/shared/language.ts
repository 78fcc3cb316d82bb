/** Which of its languages the extension speaks to this user. */
import type { Language } from '../portal/types';
import type { Settings } from './records';

/** Languages whose readers are better served by Norwegian than by English. */
const READ_NORWEGIAN = new Set(['nb', 'nn', 'no', 'da', 'sv']);

/**
 * The language for a browser: Norwegian for a Scandinavian one, else English.
 * @param uiLanguages BCP 47 tags, the browser's own language first; only the first one decides
 */
export function defaultLanguage(uiLanguages: readonly string[]): Language {
  const primary = uiLanguages[0]?.toLowerCase().split(/[-_]/)[0] ?? '';
  return READ_NORWEGIAN.has(primary) ? 'nb' : 'en';
}

/** The language that the user chose, else the browser's. */
export function settingsLanguage(
  settings: Pick<Settings, 'language'>,
  uiLanguages: readonly string[],
): Language {
  return settings.language ?? defaultLanguage(uiLanguages);
}
