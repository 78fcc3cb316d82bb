/** Which pages of the portal a document shows, told by the labels on it. */
import type { Knowledge, Page } from './types';

/** Ids of all labels on a page: those of its elements, and those of the columns of its tables. */
export function foundIds(
  labels: Iterable<string>,
  tables: Iterable<{ readonly columns: readonly (string | undefined)[] }>,
): Set<string> {
  const found = new Set(labels);
  for (const { columns } of tables) for (const id of columns) if (id !== undefined) found.add(id);
  return found;
}

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
