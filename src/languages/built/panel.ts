/** The side panel's words, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __PANEL_TEXTS__: Everywhere<Messages<'panel'>>;

export const panelTexts = __PANEL_TEXTS__;
