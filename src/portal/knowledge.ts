import type { Knowledge } from './types';

declare const __KNOWLEDGE__: Knowledge;

/** What the project knows of the portal: `src/portal/data`, packed by `src/build/knowledge.ts`. */
export const knowledge: Knowledge = __KNOWLEDGE__;
