/** The dashboard's words, whole in every language. */
import type { Everywhere, Messages } from '../types';

declare const __DASHBOARD_TEXTS__: Everywhere<Messages<'dashboard'>>;

export const dashboardTexts = __DASHBOARD_TEXTS__;
