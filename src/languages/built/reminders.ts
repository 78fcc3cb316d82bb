/** What reminders say, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __REMINDERS_TEXTS__: Everywhere<Messages<'reminders'>>;

export const remindersTexts = __REMINDERS_TEXTS__;
