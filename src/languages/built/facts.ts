/**
 * Which languages there are and which one a browser gets, as the build puts them in (`src/build/languages.ts`):
 * as constants, because the content script is bundled apart, without plugins. Names and each part of the texts
 * stand in modules of their own here, so that a bundle holds only what it says.
 */
import type { Everywhere, Language } from '../types';

declare const __LANGUAGES__: Everywhere<Language | null>;
declare const __BROWSER_LANGUAGES__: Readonly<Record<string, Language>>;

/** Each language, with the one that stands in for it. */
export const LANGUAGES = __LANGUAGES__;

/** The language for each one of a browser that a file names. */
export const BROWSER_LANGUAGES = __BROWSER_LANGUAGES__;
