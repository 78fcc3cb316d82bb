import type { Category, Knowledge } from './types';

declare const __KNOWLEDGE__: Knowledge;
declare const __CATEGORIES__: readonly Category[];

/** What the project knows of the portal: `src/portal/data`, packed by `src/build/knowledge.ts`. */
export const knowledge: Knowledge = __KNOWLEDGE__;

/** Product categories and their routes; a constant of its own, since the content script does without. */
export const categories: readonly Category[] = __CATEGORIES__;
