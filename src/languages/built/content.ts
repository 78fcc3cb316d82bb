/** The layer's words, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __CONTENT_TEXTS__: Everywhere<Messages<'content'>>;

export const contentTexts = __CONTENT_TEXTS__;
