/** The words of the import of code lists, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __IMPORT_TEXTS__: Everywhere<Messages<'import'>>;

export const importTexts = __IMPORT_TEXTS__;
