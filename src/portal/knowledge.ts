import type { Category, Knowledge } from './types';

/** As text: a frame parses JSON faster than it compiles the same thing as code. */
declare const __KNOWLEDGE__: string;
declare const __CATEGORIES__: string;

/** What the project knows of the portal: `src/portal/data`, packed and checked by `src/build/knowledge.ts`. */
export const knowledge = JSON.parse(__KNOWLEDGE__) as Knowledge;

/** Product categories and their routes; a constant of its own, since the content script does without. */
export const categories = /* @__PURE__ */ JSON.parse(__CATEGORIES__) as readonly Category[];
