/** The popup's and the options page's words, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __UI_TEXTS__: Everywhere<Messages<'ui'>>;

export const uiTexts = __UI_TEXTS__;
