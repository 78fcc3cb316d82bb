/** What each language is called by its readers. */
import type { Everywhere } from '../types';

declare const __LANGUAGE_NAMES__: Everywhere<string>;

export const NAMES = __LANGUAGE_NAMES__;
