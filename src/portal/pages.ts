/** Which pages of the portal a document shows, told by the labels on it. */
import type { Knowledge, Page } from './types';

/** Pages of which enough labels were found, best first. */
export function recognisePages(pages: readonly Page[], found: ReadonlySet<string>): Page[] {
  const share = (page: Page) => page.signs.filter((id) => found.has(id)).length / page.signs.length;
  return pages
    .filter((page) => page.signs.filter((id) => found.has(id)).length >= page.atLeast)
    .sort((a, b) => share(b) - share(a));
}

/** How many of the labels that these pages are known to show were found. */
export function countFound(
  knowledge: Pick<Knowledge, 'labels'>,
  pages: readonly Page[],
  found: ReadonlySet<string>,
): { found: number; known: number } {
  const ids = new Set(pages.map((page) => page.id));
  const expected = knowledge.labels.filter((label) => label.pages?.some((page) => ids.has(page)));
  return { found: expected.filter((label) => found.has(label.id)).length, known: expected.length };
}
