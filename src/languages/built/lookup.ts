/** The look-up's own words, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __LOOKUP_TEXTS__: Everywhere<Messages<'lookup'>>;

export const lookupTexts = __LOOKUP_TEXTS__;
