/**
 * What one frame of the portal shows, kept up to date: its labels, its tables, its pages. Finding is done in
 * batches after the page changed; drawing follows in the next frame, when the page's own layout is done.
 */
import type { Lexicon } from '../portal/lexicon';
import { countFound, recognisePages } from '../portal/pages';
import { isDataTable, type ReadTable, readTable } from '../portal/tables';
import type { Knowledge, Label, Page } from '../portal/types';
import { type Batch, observe } from './observe';
import { scan } from './scan';

export interface Frame {
  /** Elements that carry a label, on the page as it stands. */
  readonly labels: ReadonlyMap<Element, Label>;
  readonly tables: ReadonlyMap<Element, ReadTable>;
  readonly pages: readonly Page[];
  /** Starts reading and watching. */
  start(): void;
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

/** How long changes are gathered before what moved is drawn anew, in milliseconds. */
const SETTLE = 120;

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
  const labels = new Map<Element, Label>();
  const tables = new Map<Element, ReadTable>();
  let pages: readonly Page[] = [];
  let count = { found: 0, known: 0 };
  let waiting = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

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
    if (how === 'scrolled') layoutNext();
    if (how === 'scrolled' || settling !== undefined) return;
    settling = setTimeout(() => {
      settling = undefined;
      layoutNext();
    }, SETTLE);
  }

  /** A table may have been scanned before its header was there; its rows are read by column now. */
  function forgetRows(table: Element): void {
    for (const element of labels.keys()) {
      const body = element.closest('tbody');
      if (body && body.closest('table') === table) labels.delete(element);
    }
  }

  function read({ roots, tables: changed }: Batch): void {
    if (signal.aborted) return;
    const dirty = new Set<Element>();
    const scanRoot = (root: Node): void => {
      if (!root.isConnected) return;
      const element = root instanceof Element ? root : root.parentElement;
      const rowsOf = element?.closest('tbody')?.closest('table');
      if (rowsOf && isDataTable(rowsOf)) {
        dirty.add(rowsOf);
        return;
      }
      if (element) labels.delete(element);
      scan(root, lexicon, own, (found, label) => labels.set(found, label));
      if (root.nodeType === Node.TEXT_NODE) return;
      for (const table of (root as ParentNode).querySelectorAll('table')) dirty.add(table);
      const around = element?.closest('table');
      if (around) dirty.add(around);
    };
    for (const root of roots) scanRoot(root);
    for (const table of changed) {
      dirty.add(table);
      if (table.isConnected && !isDataTable(table)) scanRoot(table);
    }
    for (const element of labels.keys()) if (!element.isConnected) labels.delete(element);
    for (const element of tables.keys()) if (!element.isConnected) tables.delete(element);
    const readNow: ReadTable[] = [];
    for (const table of dirty) {
      if (!table.isConnected) continue;
      if (isDataTable(table)) forgetRows(table);
      const result = readTable(table, knowledge.tables, lexicon);
      if (result) {
        tables.set(table, result);
        readNow.push(result);
      } else tables.delete(table);
    }
    const found = new Set([...labels.values()].map((label) => label.id));
    pages = recognisePages(knowledge.pages, found);
    count = countFound(knowledge, pages, found);
    events.changed(readNow);
    layoutSoon('changed');
  }

  return {
    labels,
    tables,
    get pages() {
      return pages;
    },
    start() {
      observe(document, signal, read, layoutSoon);
      read({ roots: new Set([document]), tables: new Set() });
    },
    drawSoon: layoutNext,
    count: () => count,
  };
}
