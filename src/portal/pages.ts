/** Which pages of the portal a document shows, told by the labels on it. */
import type { ReadTable } from './tables';
import type { Knowledge, Page } from './types';

/**
 * Ids of all labels on a page: those of its elements, and those of the columns and row buttons of its tables; and
 * of the tables themselves.
 */
export function foundIds(
  labels: Iterable<string>,
  tables: Iterable<Pick<ReadTable, 'spec' | 'columns' | 'buttons'>>,
): Set<string> {
  const found = new Set(labels);
  for (const { spec, columns, buttons } of tables) {
    found.add(tableSign(spec.id));
    for (const id of [...columns, ...buttons]) if (id !== undefined) found.add(id);
  }
  return found;
}

/** A table of a page's own that was read counts as a sign of it. */
const tableSign = (id: string): string => `table ${id}`;

/** What else tells a page, beside its labels. */
export interface PageClues {
  /** HTTP status of the document, where it is known. */
  readonly status?: number | undefined;
  /**
   * Label ids of menu entries that led here, or that stand as a heading: for pages whose look nobody knows. Asked
   * only where no other page was recognised.
   */
  readonly menus?: (() => ReadonlySet<string>) | undefined;
}

/** Pages of which enough labels were found, best first. */
export function recognisePages(
  pages: readonly Page[],
  found: ReadonlySet<string>,
  { status, menus }: PageClues = {},
): Page[] {
  const count = (ids: readonly string[]): number => ids.filter((id) => found.has(id)).length;
  /** Tables of one kind stand on several pages, so a table alone says nothing. */
  const shown = ({ signs, tables = [] }: Page): number => {
    const labels = count(signs);
    return labels === 0 ? 0 : labels + count(tables.map(tableSign));
  };
  const bySigns = pages
    .filter((page) =>
      page.status === undefined
        ? page.signs.length > 0 && shown(page) >= page.atLeast
        : page.status === status,
    )
    .sort((a, b) => shown(b) / b.signs.length - shown(a) / a.signs.length);
  if (bySigns.length > 0 || !menus) return bySigns;
  const told = menus();
  return pages.filter(({ menu, signs }) => signs.length === 0 && menu !== undefined && told.has(menu));
}

/** Ids of the labels that these pages are known to show. */
export function expectedIds(
  knowledge: Pick<Knowledge, 'labels'>,
  pages: ReadonlySet<string>,
): readonly string[] {
  return knowledge.labels.filter((label) => label.pages?.some((page) => pages.has(page))).map(({ id }) => id);
}
