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

/** Reads the settings and calls `changed` whenever they change, until the signal. */
export async function watchSettings(
  browser: ContentBrowser,
  signal: AbortSignal,
  changed: (settings: ContentSettings) => void,
): Promise<ContentSettings> {
  const ui = [browser.i18n.getUILanguage(), navigator.language];
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes.settings;
    if (area === 'local' && change) changed(parse(change.newValue, ui));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  const { settings } = await browser.storage.local.get('settings').catch(() => ({ settings: undefined }));
  return parse(settings, ui);
}
