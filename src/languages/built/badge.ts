/** The toolbar button's words, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __BADGE_TEXTS__: Everywhere<Messages<'badge'>>;

export const badgeTexts = __BADGE_TEXTS__;
