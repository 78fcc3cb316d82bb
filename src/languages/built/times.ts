/** How years and times are written beside a date, in every language. */
import type { Everywhere, Messages } from '../types';

declare const __TIMES_TEXTS__: Everywhere<Messages<'times'>>;

export const timeTexts = __TIMES_TEXTS__;
