/**
 * What one frame of the portal shows, kept up to date: its labels, its tables, its pages. Finding is done in
 * batches after the page changed; drawing follows in the next frame, when the page's own layout is done.
 */
import { choose, type Lexicon, type Meanings, possibleIds } from '../portal/lexicon';
import { expectedIds, foundIds, recognisePages } from '../portal/pages';
import { UNIT } from '../portal/places';
import { isDataTable, type ReadTable, readTable } from '../portal/tables';
import type { Knowledge, Label, Page } from '../portal/types';
import { type Batch, observe } from './observe';
import { scan } from './scan';

export interface Frame {
  /** Elements that carry a label, on the page as it stands. */
  readonly labels: ReadonlyMap<Element, Label>;
  readonly tables: ReadonlyMap<Element, ReadTable>;
  /** Dialogs on the page, which may hold a text that somebody wrote. */
  readonly dialogs: ReadonlySet<Element>;
  /** Best first. */
  readonly pages: readonly Page[];
  /** Their ids; another set whenever they change. */
  readonly pageIds: ReadonlySet<string>;
  /** Whether an element's wording is a new one, and its label only the nearest that is known. */
  isGuess(element: Element): boolean;
  /** Whether something on the page can be this label, whatever the page is. */
  mayShow(labelId: string): boolean;
  /** The menu entry, as a label id, that the portal opened this frame by; the last word counts. */
  openedBy(menu: string): void;
  /** Starts reading and watching. @param menu what the portal opened this frame by, where that is known */
  start(menu?: string): void;
  /** Asks for a drawing, since something of ours changed. */
  drawSoon(): void;
  /** How many labels of these pages were found, of how many that are known. */
  count(): { found: number; known: number };
}

export interface FrameEvents {
  /** Labels, tables or pages changed; `tables` are those that were read anew. */
  changed(tables: readonly ReadTable[]): void;
  /** Something may have moved; called once a drawn frame at most. */
  layout(): void;
}

/** A page that has not changed for this long is drawn, one that goes on changing after that long; milliseconds. */
const SETTLE = 120;
const LONGEST_UNSETTLED = 500;

/** A frame of a document. The object is the same all its life; its contents change once it was started. */
export function createFrame(
  view: Window,
  own: Element,
  knowledge: Knowledge,
  lexicon: Lexicon,
  signal: AbortSignal,
  events: FrameEvents,
): Frame {
  const { document } = view;
  const status = responseStatus(view);
  /** What the texts of the page can be; which label each is hangs on the pages that it shows. */
  const meanings = new Map<Element, Meanings>();
  const labels = new Map<Element, Label>();
  const tables = new Map<Element, ReadTable>();
  const dialogs = new Set<Element>();
  /** Every table that lists data, read or not. */
  const lists = new Set<Element>();
  /** Menu entries that alone tell a page. */
  const byMenu = new Set(
    knowledge.pages.flatMap(({ menu, signs }) => (menu && signs.length === 0 ? menu : [])),
  );
  /** Pages that the menu tells. */
  let told: ReadonlySet<string> = new Set();
  let pages: readonly Page[] = [];
  let pageIds: ReadonlySet<string> = new Set();
  let opener: string | undefined;
  let possible: ReadonlySet<string> = new Set();
  let expected: readonly string[] = [];
  let count = { found: 0, known: 0 };
  let waiting = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let unsettled: number | undefined;

  function layoutNext(): void {
    if (waiting || signal.aborted) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      // After this frame's own style and layout, so that reading positions costs the page none.
      setTimeout(() => {
        waiting = false;
        if (!signal.aborted) events.layout();
      });
    });
  }

  /** A page is changed in many steps: drawn once they are done. A scroll is followed at once. */
  function layoutSoon(how: 'scrolled' | 'changed'): void {
    if (how === 'scrolled') {
      layoutNext();
      return;
    }
    const now = view.performance.now();
    unsettled ??= now;
    clearTimeout(settling);
    const wait = Math.min(SETTLE, Math.max(0, unsettled + LONGEST_UNSETTLED - now));
    settling = setTimeout(() => {
      unsettled = undefined;
      layoutNext();
    }, wait);
  }

  /** A table may have been scanned before its header was there; its rows are read by column now. */
  function forgetRows(table: Element): void {
    for (const element of meanings.keys()) {
      const cell = element.closest('td');
      if (cell?.closest('tbody') && cell.closest('table') === table) meanings.delete(element);
    }
  }

  /** A table whose rows are read by column, even where its header stands in another table. */
  const isRead = (table: Element): boolean => tables.has(table) || isDataTable(table);

  function forgetWithin(element: Element): void {
    for (const known of meanings.keys()) if (element.contains(known)) meanings.delete(known);
  }

  function read({ added, reworded, tables: changed }: Batch): void {
    if (signal.aborted) return;
    const dirty = new Set<Element>();
    const find = (root: Node): void =>
      scan(
        root,
        lexicon,
        own,
        (found, can) => meanings.set(found, can),
        (passed) => passed.matches(DIALOG) && dialogs.add(passed),
      );

    /** Whether a node stands in rows that are read as a whole; their table is read anew then. */
    function isInRows(node: Node): boolean {
      const element = node instanceof Element ? node : node.parentElement;
      const table = element?.closest('tbody')?.closest('table');
      if (!table || !isRead(table)) return false;
      dirty.add(table);
      return true;
    }

    function readPart(part: Node): void {
      if (!part.isConnected || isInRows(part)) return;
      find(part);
      if (part.nodeType === Node.TEXT_NODE) return;
      for (const table of (part as ParentNode).querySelectorAll('table')) dirty.add(table);
      const within = part.nodeType === Node.ELEMENT_NODE ? (part as Element).closest(DIALOG) : null;
      if (within) dialogs.add(within);
      const around = part.nodeType === Node.ELEMENT_NODE ? (part as Element).closest('table') : null;
      if (around) dirty.add(around);
    }

    for (const part of added) readPart(part);
    for (const element of reworded) {
      if (!element.isConnected || isInRows(element)) continue;
      // Its text is part of its unit's, which may be no label any more, or another one.
      const unit = element.closest(UNIT) ?? element;
      forgetWithin(unit);
      find(unit);
      const around = unit.closest('table');
      if (around) dirty.add(around);
    }
    for (const table of changed) {
      dirty.add(table);
      if (!table.isConnected || isRead(table)) continue;
      forgetWithin(table);
      readPart(table);
    }
    for (const element of meanings.keys()) if (!element.isConnected) meanings.delete(element);
    for (const element of tables.keys()) if (!element.isConnected) tables.delete(element);
    for (const dialog of dialogs) if (!dialog.isConnected) dialogs.delete(dialog);
    const isOther = dirty.size + lists.size > 0 && rebound();
    const readNow = readTables(isOther ? [...dirty, ...lists] : dirty);
    understand();
    events.changed(readNow);
    layoutSoon('changed');
  }

  function readTables(elements: readonly Element[] | ReadonlySet<Element>): ReadTable[] {
    const readNow: ReadTable[] = [];
    for (const table of new Set(elements)) {
      if (!table.isConnected) {
        lists.delete(table);
        continue;
      }
      const result = readTable(table, knowledge.tables, lexicon, told);
      if (result || isDataTable(table)) {
        forgetRows(table);
        lists.add(table);
      }
      if (result) {
        tables.set(table, result);
        readNow.push(result);
      } else tables.delete(table);
    }
    return readNow;
  }

  /** Menu entries that this frame's page is called by: the one that opened it, and its headings. */
  function menus(): Set<string> {
    const found = new Set<string>(opener === undefined ? [] : [opener]);
    // A heading in words that any site has ("FAQ") tells nothing.
    for (const [element, { groups, general }] of meanings) {
      const isNamed = !general && groups.some((labels) => labels.some(({ id }) => byMenu.has(id)));
      if (isNamed && element.matches(HEADING)) for (const { id } of groups.flat()) found.add(id);
    }
    return found;
  }

  /** Whether the menu tells other pages than before, by which tables are told. */
  function rebound(): boolean {
    const names = menus();
    const now = knowledge.pages.filter(({ menu, signs }) => menu && signs.length === 0 && names.has(menu));
    if (now.length === told.size && now.every(({ id }) => told.has(id))) return false;
    told = new Set(now.map(({ id }) => id));
    return knowledge.tables.some(({ pages: on }) => on !== undefined);
  }

  /** What each text is on these pages; another map whenever the pages are others. */
  let chosen = new WeakMap<Meanings, { readonly label: Label | undefined }>();
  function labelOf(can: Meanings): Label | undefined {
    const known = chosen.get(can) ?? { label: choose(can, pageIds) };
    chosen.set(can, known);
    return known.label;
  }

  /** Tells by all that is found which pages these are, and by the pages what each text is. */
  function understand(): void {
    possible = foundIds(possibleIds(meanings.values()), tables.values());
    pages = recognisePages(knowledge, possible, { status, menus });
    const ids = new Set(pages.map((page) => page.id));
    if (ids.size !== pageIds.size || [...ids].some((id) => !pageIds.has(id))) {
      pageIds = ids;
      chosen = new WeakMap();
      expected = expectedIds(knowledge, pageIds);
    }
    labels.clear();
    for (const [element, can] of meanings) {
      const label = labelOf(can);
      if (label) labels.set(element, label);
    }
    const found = foundIds(
      [...labels.values()].map((label) => label.id),
      tables.values(),
    );
    count = { found: expected.filter((id) => found.has(id)).length, known: expected.length };
  }

  return {
    labels,
    tables,
    dialogs,
    get pages() {
      return pages;
    },
    get pageIds() {
      return pageIds;
    },
    openedBy(menu) {
      if (menu === opener) return;
      opener = menu;
      const readNow = rebound() ? readTables(lists) : [];
      understand();
      events.changed(readNow);
      layoutNext();
    },
    isGuess: (element) => meanings.get(element)?.groups.length === 0,
    mayShow: (labelId) => possible.has(labelId),
    start(menu) {
      opener = menu;
      observe(document, signal, read, layoutSoon);
      read({ added: new Set([document]), reworded: new Set(), tables: new Set() });
    },
    drawSoon: layoutNext,
    count: () => count,
  };
}

/** Where the portal shows a text that somebody wrote: layui's and Bootstrap's dialogs, Element UI's, ARIA's. */
export const DIALOG = [
  '.layui-layer-content, [class*="modal-body"], [class*="dialog__body"], [class*="drawer__body"]',
  '.el-message-box, .el-popover, .popover-content, .popover-body, .ui-dialog-content, .window-body',
  'dialog, [role=dialog], [role=alertdialog]',
].join();

/** Headings of a page. */
const HEADING = 'h1, h2, h3, h4, h5, h6, .panel-title, .ibox-title, [role=heading]';

/** The HTTP status that the document came with; not known where the browser does not tell it. */
function responseStatus(view: Window): number | undefined {
  const [navigation] = view.performance.getEntriesByType('navigation');
  const status = (navigation as PerformanceNavigationTiming | undefined)?.responseStatus;
  return status || undefined;
}
