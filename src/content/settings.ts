/** The user's settings, as the content script needs them: read without the schema. */
import { isLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import { defaultLanguage } from '../shared/language';
import type { ContentBrowser } from './browser';

export interface ContentSettings {
  readonly language: Language;
  readonly markers: boolean;
  /** Whatever is stored: only that it changed counts here. */
  readonly country: unknown;
}

/** Settings as they are stored, whatever that is, with what holds where nothing is. */
export function parseSettings(stored: unknown, browser: ContentBrowser): ContentSettings {
  const { country, language, markers } = asRecord(stored);
  const browserLanguages = [browser.i18n.getUILanguage(), navigator.language];
  return {
    language: isLanguage(language) ? language : defaultLanguage(browserLanguages),
    markers: markers !== false,
    country,
  };
}

export async function readSettings(browser: ContentBrowser): Promise<ContentSettings> {
  const stored = await browser.storage.local.get(['settings', 'managed']).catch(() => ({}));
  const { settings, managed } = stored as Readonly<Record<string, unknown>>;
  // What the company has set goes before what the user has.
  return parseSettings({ ...asRecord(settings), ...asRecord(managed) }, browser);
}

const asRecord = (stored: unknown): Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
