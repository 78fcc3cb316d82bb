/** The user's settings, as the content script needs them: read without the schema, changed at once. */
import type { Language } from '../portal/types';
import { defaultLanguage } from '../shared/language';
import type { ContentBrowser } from './browser';

export interface ContentSettings {
  readonly language: Language;
  readonly markers: boolean;
}

function parse(stored: unknown, uiLanguages: readonly string[]): ContentSettings {
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const { language, markers } = record;
  return {
    language: language === 'nb' || language === 'en' ? language : defaultLanguage(uiLanguages),
    markers: markers !== false,
  };
}

type Changes = Record<string, { newValue?: unknown }>;

/** Calls `changed` with the keys of what is kept whenever it changes, until the signal. */
export function watchStorage(
  browser: ContentBrowser,
  signal: AbortSignal,
  changed: (keys: readonly string[], changes: Changes) => void,
): void {
  const listener = (changes: Changes, area: string): void => {
    if (area === 'local') changed(Object.keys(changes), changes);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}

/** Reads the settings and calls `changed` whenever they change, until the signal. */
export async function watchSettings(
  browser: ContentBrowser,
  signal: AbortSignal,
  changed: (settings: ContentSettings) => void,
): Promise<ContentSettings> {
  const ui = [browser.i18n.getUILanguage(), navigator.language];
  watchStorage(browser, signal, (_keys, changes) => {
    if (changes.settings) changed(parse(changes.settings.newValue, ui));
  });
  const { settings } = await browser.storage.local.get('settings').catch(() => ({ settings: undefined }));
  return parse(settings, ui);
}
