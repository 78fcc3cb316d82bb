/** Which pages of the portal a document shows, told by the labels on it. */
import type { ReadTable } from './tables';
import type { Knowledge, Label, Page } from './types';

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

/** How many of a page's labels, and what share of them, tell it where its signs are in words that nobody knows. */
const FEWEST_LABELS = 5;
const SMALLEST_SHARE = 0.4;
/** How much more must be there than of the next page. */
const MARGIN = 0.15;

/** Pages of which enough labels were found, best first. */
export function recognisePages(
  { pages, labels }: Pick<Knowledge, 'pages' | 'labels'>,
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
  if (bySigns.length > 0) return bySigns;
  const told = menus?.() ?? new Set();
  const byMenu = pages.filter(
    ({ menu, signs }) => signs.length === 0 && menu !== undefined && told.has(menu),
  );
  return byMenu.length > 0 ? byMenu : byShare(pages, labels, found);
}

/** The page that most of what is found belongs to, if that is most of the page and of no other one. */
function byShare(pages: readonly Page[], labels: readonly Label[], found: ReadonlySet<string>): Page[] {
  const own = new Map<string, { all: number; here: number }>();
  for (const { id, pages: on = [] } of labels)
    for (const page of on) {
      const count = own.get(page) ?? { all: 0, here: 0 };
      count.all++;
      if (found.has(id)) count.here++;
      own.set(page, count);
    }
  const shares = pages
    .flatMap((page) => {
      const { all, here } = own.get(page.id) ?? { all: 0, here: 0 };
      return page.signs.length > 0 && all > 0 ? [{ page, here, share: here / all }] : [];
    })
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  if (!best || best.here < FEWEST_LABELS || best.share < SMALLEST_SHARE) return [];
  return best.share - (next?.share ?? 0) < MARGIN ? [] : [best.page];
}

/** Ids of the labels that these pages are known to show. */
export function expectedIds(
  knowledge: Pick<Knowledge, 'labels'>,
  pages: ReadonlySet<string>,
): readonly string[] {
  return knowledge.labels.filter((label) => label.pages?.some((page) => pages.has(page))).map(({ id }) => id);
}
