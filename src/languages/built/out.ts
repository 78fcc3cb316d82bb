/** What is written into files and messages that leave the extension, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __OUT_TEXTS__: Everywhere<Messages<'out'>>;

export const outTexts = __OUT_TEXTS__;
