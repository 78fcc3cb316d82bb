/** What the popup and the options page say. */
import type { Language } from '../portal/types';
import { en } from './texts-en';
import { nb, type Texts } from './texts-nb';

export type { Texts };

const texts: Readonly<Record<Language, Texts>> = { nb, en };

export const textsIn = (language: Language): Texts => texts[language];
