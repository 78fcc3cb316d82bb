/** How days are written, in every language. */
import type { Everywhere, Messages } from '../types';

declare const __DATES_TEXTS__: Everywhere<Messages<'dates'>>;

export const dateTexts = __DATES_TEXTS__;
