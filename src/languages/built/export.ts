/** What is written into files and messages that leave the extension, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __EXPORT_TEXTS__: Everywhere<Messages<'export'>>;

export const exportTexts = __EXPORT_TEXTS__;
