/** What rows and lists of codes say, wherever they stand; whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __CODES_TEXTS__: Everywhere<Messages<'codes'>>;

export const codesTexts = __CODES_TEXTS__;
