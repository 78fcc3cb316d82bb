/** Notifications, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __BACKGROUND_TEXTS__: Everywhere<Messages<'background'>>;

export const backgroundTexts = __BACKGROUND_TEXTS__;
