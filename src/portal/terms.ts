/** Finds the Chinese terms that we know in a running text. */
import { isChinese } from './text';
import type { Term } from './types';

/** A term in a text; `end` is the index behind its last character. */
export interface FoundTerm {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Where terms stand in a text: each once, at its first place, none within another. `terms` are longest first. */
export function findTerms(text: string, terms: readonly Term[]): FoundTerm[] {
  if (!isChinese(text)) return [];
  const found: FoundTerm[] = [];
  const told = new Set<string>();
  for (const { id, zh } of terms) {
    for (const wording of zh) {
      let start = text.indexOf(wording);
      while (start >= 0) {
        const end = start + wording.length;
        const isFree = found.every((other) => end <= other.start || start >= other.end);
        if (isFree) found.push({ id, start, end });
        start = text.indexOf(wording, end);
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter(({ id }) => !told.has(id) && told.add(id));
}
