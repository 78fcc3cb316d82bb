/**
 * What the project knows of the portal, as far as it is needed where no page is read: `src/portal/data`, packed
 * and checked by `src/build/knowledge.ts`. All of it (`Knowledge`) is in the package as `data/knowledge.json`.
 */
import type { Category, Country, StatusKnowledge } from './types';

/** As text: a page parses JSON faster than it compiles the same thing as code. */
declare const __STATUS_KNOWLEDGE__: string;
declare const __CATEGORIES__: string;
declare const __COUNTRIES__: string;

/** Statuses, and the values of the application list. */
export const statusKnowledge = /* @__PURE__ */ JSON.parse(__STATUS_KNOWLEDGE__) as StatusKnowledge;

/** Product categories and their routes. */
export const categories = /* @__PURE__ */ JSON.parse(__CATEGORIES__) as readonly Category[];

/** Countries with their words and contacts; the one for all others last. */
export const countries = /* @__PURE__ */ JSON.parse(__COUNTRIES__) as readonly Country[];
