/** Which marks a frame shows: one at each label, one a column in its cells, statuses only where they are seen. */
import { choose, type FoundPlace, type Lexicon, type Meanings } from '../portal/lexicon';
import { placeOf, textOf } from '../portal/places';
import type { StatusResolver } from '../portal/statuses';
import type { ReadTable, TableRow } from '../portal/tables';
import type { Label } from '../portal/types';
import type { Span } from './layer/geometry';
import type { Mark } from './layer/markers';

/** A label or several that a text can be, at an element. */
export interface Found {
  readonly element: Element;
  readonly labels: readonly Label[];
  /** Where it stands in a table: a list that is drawn anew keeps its marks. */
  readonly spot?: string;
  /** The part of a text that it is. */
  readonly span?: Span;
}

export type Open = (found: Found, button: HTMLButtonElement, how: 'hover' | 'press') => void;

/** Elements whose text fills their box, so that a mark after the text would lie on their edge. */
const BOXED = 'button, a, input, li, [role=button], [role=tab], .btn, .layui-btn';

const isPressed = (place: FoundPlace | undefined): boolean => place === 'button' || place === 'tab';

/** Turns what was found into marks. Keys stay the same while the element stays. */
export function createMarkMaker(
  nameOf: (id: string) => string,
  or: () => string,
  open: Open,
  leave: () => void,
) {
  const known = new WeakMap<Element, { number: number; filled: boolean; pressed: boolean }>();
  let next = 0;
  /** Whether its text fills its box, and whether the markup says that it is pressed. */
  const about = (element: Element): { number: number; filled: boolean; pressed: boolean } => {
    let made = known.get(element);
    if (!made) {
      const place = placeOf(element);
      made = { number: next++, filled: element.matches(BOXED), pressed: isPressed(place) };
      known.set(element, made);
    }
    return made;
  };

  return (found: Found): Mark => {
    const { element, labels, spot, span } = found;
    const ids = labels.map((label) => label.id).join(' ');
    const first = labels[0];
    const place = first?.place;
    return {
      key: `${spot === undefined ? about(element).number : `${about(tableAround(element)).number} ${spot}`} ${ids}`,
      element,
      kind: span ? 'term' : 'marker',
      name: labels.map((label) => nameOf(label.id)).join(or()),
      warn: labels.some((label) => label.beware),
      at: about(element).filled && (about(element).pressed || isPressed(place)) ? 'corner' : 'after',
      labels: ids,
      ...(span && { span }),
      ...(place === 'column' && { group: `${ids} ${about(tableAround(element)).number}` }),
      open: (button, how) => open(found, button, how),
      leave,
    };
  };
}

/** The widest box of a table and its cloned headers. */
function tableAround(element: Element): Element {
  return element.closest('.bootstrap-table, .layui-table-view, .el-table, table') ?? element;
}

/** What the rows of a table say that is worth a marker: labels in cells that are in view, buttons once a column. */
function rowLabels(
  table: ReadTable,
  rows: readonly TableRow[],
  shown: ReadonlySet<Element>,
  pages: ReadonlySet<string>,
  lexicon: Lexicon,
  resolve: StatusResolver,
): Found[] {
  const found: Found[] = [];
  /** Cells whose text is explained already: a link in one is no button. */
  const values = new Set<Element>();
  table.titles.forEach((element, position) => {
    const label = lexicon.byId.get(table.columns[position] ?? '');
    if (label) found.push({ element, labels: [label] });
  });
  for (const [role, place] of Object.entries(table.spec.cells ?? {})) {
    const first = rows[0]?.cell(role);
    if (first && !shown.has(first.closest('td') ?? first)) continue;
    const column = table.spec.columns[role]?.find((id) => table.columns.includes(id));
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const element = row.cell(role);
      if (!element) continue;
      values.add(element);
      const text = row.text(role);
      const labels =
        place === 'status'
          ? resolve(text, row.text('step')).flatMap((id) => lexicon.byId.get(id) ?? [])
          : valueLabels(lexicon.meanings(text, place, column), pages);
      // Values repeat from row to row: once is enough, but a status stands at each application.
      const ids = labels.map((label) => label.id).join(' ');
      if (labels.length === 0 || (place === 'value' && seen.has(ids))) continue;
      seen.add(ids);
      found.push({ element, labels, spot: `${role} ${index}` });
    }
  }
  const buttons = new Set<string>();
  const positions = new Set([...shown].map((cell) => (cell as HTMLTableCellElement).cellIndex));
  for (const row of rows.slice(0, ROWS_WITH_BUTTONS)) {
    for (const button of row.element.querySelectorAll('a, button, input[type=button], [role=button]')) {
      const cell = button.closest('td');
      const position = cell?.cellIndex ?? -1;
      if (!cell || !positions.has(position) || values.has(cell)) continue;
      const text = textOf(button);
      const key = `${position} ${text}`;
      if (buttons.has(key)) continue;
      buttons.add(key);
      const label = choose(lexicon.meanings(text, 'button', table.columns[position]), pages);
      if (label) found.push({ element: button, labels: [label], spot: `button ${position}` });
    }
  }
  return found;
}

/** What a cell's value is on these pages; nothing is guessed of a value. */
function valueLabels(meanings: Meanings, pages: ReadonlySet<string>): readonly Label[] {
  const label = meanings.groups.length === 0 ? undefined : choose(meanings, pages);
  return label ? [label] : [];
}

/** Rows in which a button that the rows above do not have is looked for. */
const ROWS_WITH_BUTTONS = 8;

/** The cells of a row that its scrolling box does not cut off; a copy of a table shows a few columns only. */
function shownCells(row: TableRow | undefined): Set<Element> {
  const element = row?.element;
  if (!element) return new Set();
  let clip = element.closest('table')?.parentElement;
  while (clip && getComputedStyle(clip).overflowX === 'visible') clip = clip.parentElement;
  const { left, right } = (clip ?? element).getBoundingClientRect();
  const shown = [...element.children].filter((cell) => {
    const box = cell.getBoundingClientRect();
    return box.right > left && box.left < right;
  });
  return new Set(shown);
}

/** `rowLabels`, worked out again only when the table was read anew or other cells came into view. */
export function createRowLabels(
  lexicon: Lexicon,
  resolve: StatusResolver,
  view: Window,
): (table: ReadTable, pages: ReadonlySet<string>) => Found[] {
  const kept = new WeakMap<
    ReadTable,
    { corners: readonly (Element | undefined)[]; pages: ReadonlySet<string>; found: Found[] }
  >();
  return (table, pages) => {
    const rows = rowsInView(table, view);
    const shown = shownCells(rows[0]);
    const across = [...shown];
    const corners = [rows[0]?.element, rows.at(-1)?.element, across[0], across.at(-1)];
    const before = kept.get(table);
    if (before?.pages === pages && corners.every((corner, at) => corner === before.corners[at]))
      return before.found;
    const found = rowLabels(table, rows, shown, pages, lexicon, resolve);
    kept.set(table, { corners, pages, found });
    return found;
  };
}

/** Rows of a table within the viewport. */
export const rowsInView = ({ lines, row }: ReadTable, view: Window): TableRow[] =>
  linesInView(lines, view).flatMap((line) => row(line) ?? []);

/** Lines of a table within the viewport, found by halving: they stand in order from top to bottom. */
export function linesInView(lines: ArrayLike<Element>, view: Window): Element[] {
  const top = (index: number): number => lines[index]?.getBoundingClientRect().top ?? 0;
  const firstBelow = (limit: number): number => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (top(middle) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const end = firstBelow(view.innerHeight);
  const shown: Element[] = [];
  for (let at = Math.max(0, firstBelow(0) - 1); at < end; at++) {
    const line = lines[at];
    if (line) shown.push(line);
  }
  return shown;
}
