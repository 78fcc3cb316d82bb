/** Reads the portal's data tables, whatever library drew them: header by wording, column by values. */
import { type Lexicon, single } from './lexicon';
import { clean } from './text';
import type { Label, Shape, TableSpec } from './types';

/** A table that was recognised. Cells are found by role. */
export interface ReadTable {
  readonly spec: TableSpec;
  readonly element: Element;
  /** All rows that hold data; made when they are asked for, since a table may be long. */
  readonly rows: readonly TableRow[];
  /** The rows of the page, with those that hold no data. */
  readonly lines: ArrayLike<Element>;
  /** One of `lines` as a row; nothing where it holds no data. */
  row(line: Element): TableRow | undefined;
  /** Label ids of columns, by position; `undefined` where a header is not known. */
  readonly columns: readonly (string | undefined)[];
  /** Label ids of the buttons in its first rows. */
  readonly buttons: readonly string[];
  /** In a card view, the titles in the first row, by the same positions; else none. */
  readonly titles: readonly Element[];
}

export interface TableRow {
  readonly element: Element;
  /** The cell that plays a role, if the row has one. */
  cell(role: string): Element | undefined;
  /** Its text in one line; empty where there is none. */
  text(role: string): string;
}

const SHAPES: Readonly<Record<Exclude<Shape, 'status' | 'attachment' | 'step' | 'state'>, RegExp>> = {
  // AQU202000000084277 and 202200000000342960 in guide 000 pp. 14 and 21.
  'application-serial': /^([A-Z]{2,4}\d{12,18}|\d{16,20})$/,
  // C + country + category + date + number: evidence of the public query, 2026.
  'registration-number': /^C[A-Z]{3}\d{2}[0-9A-Z]{2}\d{10}$/,
  'date-time': /^\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2})?$/,
  date: /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/,
  hs: /^\d{4}\.?\d{2}(\.?\d{2}){0,2}$/,
  ciq: /^\d{3}$/,
};

/** Whether a value has a shape; statuses, attachments, steps and states are known by their wording. */
export function hasShape(value: string, shape: Shape, lexicon: Lexicon): boolean {
  if (shape === 'status' || shape === 'attachment') return lexicon.matchAll(value, shape).length > 0;
  if (shape === 'step') return lexicon.matchAll(value, 'value').length > 0;
  if (shape === 'state') return lexicon.matchAll(value, 'value').some(({ state }) => state !== undefined);
  return SHAPES[shape].test(value);
}

/** Whether a table lists data under a header, rather than laying out a form. */
export function isDataTable(table: Element): boolean {
  if (headerRow(table) || headerElsewhere(table)) return true;
  const first = firstRow(table);
  return (
    first !== undefined && (first.hasAttribute('data-index') || first.querySelector('.card-view') !== null)
  );
}

/** Whether a row holds data: it is no header, and not "No matching records found". */
const isDataRow = (row: Element): boolean =>
  row.lastElementChild?.tagName === 'TD' && !row.classList.contains('no-records-found');

const childrenOf = (element: Element, tag: string): Element[] =>
  [...element.children].filter((child) => child.tagName === tag);

/**
 * A table's own rows outside its head and foot; those of tables within its cells are not among them. Where
 * there is one body, as almost always, this costs nothing however long the table is.
 */
function bodyRows(table: Element): ArrayLike<Element> {
  const bodies = childrenOf(table, 'TBODY');
  const [only] = bodies;
  return only && bodies.length === 1 ? only.children : bodies.flatMap((body) => [...body.children]);
}

const firstRow = (table: Element): Element | undefined => bodyRows(table)[0];

/** The first few rows that hold data. */
function sampleRows(table: Element): Element[] {
  const rows = bodyRows(table);
  const sample: Element[] = [];
  for (let at = 0; at < rows.length && sample.length < SAMPLE; at++) {
    const row = rows[at];
    if (row && isDataRow(row)) sample.push(row);
  }
  return sample;
}
const SAMPLE = 12;

function headerRow(table: Element): Element | undefined {
  const rows = childrenOf(table, 'THEAD').flatMap((head) => childrenOf(head, 'TR'));
  const widest = rows.sort((a, b) => b.children.length - a.children.length)[0];
  if (widest && /\S/.test(widest.textContent ?? '')) return widest;
  const first = firstRow(table);
  if (!first || first.children.length < 2) return undefined;
  return [...first.children].every((cell) => cell.tagName === 'TH') ? first : undefined;
}

/** Header cells of a table; some libraries keep them in a table of their own, beside the one with the rows. */
function headerCells(table: Element): Element[] {
  const header = headerRow(table) ?? headerElsewhere(table);
  return header ? [...header.children] : [];
}

/** The header of a table that has none of its own: of one near by that has no rows. */
function headerElsewhere(table: Element): Element | undefined {
  const width = firstRow(table)?.children.length ?? 0;
  if (width < 2) return undefined;
  let around = table.parentElement;
  for (let depth = 0; around && depth < 4; depth++, around = around.parentElement) {
    for (const other of around.querySelectorAll('table')) {
      const header = other === table ? undefined : headerRow(other);
      if (header && sampleRows(other).length === 0 && header.children.length >= width) return header;
    }
  }
  return undefined;
}

/** What a column can be; several labels where the portal's tables share a wording. */
type Column = readonly Label[];

const columnOf = (header: Element, lexicon: Lexicon): Column =>
  lexicon.meanings(clean(header.textContent ?? ''), 'column').groups[0] ?? [];

/** The column of each header cell, by wording. */
function columnLabels(table: Element, lexicon: Lexicon): Column[] {
  return headerCells(table).flatMap((cell) => {
    const column = columnOf(cell, lexicon);
    return Array.from({ length: Math.max(1, Number(cell.getAttribute('colspan')) || 1) }, () => column);
  });
}

/** What each column is in a table of this kind; where it plays no role there, what alone it can be. */
function columnsIn(columns: readonly Column[], spec: TableSpec): (string | undefined)[] {
  const roles = new Set(Object.values(spec.columns).flat());
  return columns.map((column) => (column.find(({ id }) => roles.has(id)) ?? single(column))?.id);
}

/** Label ids of the buttons in some rows. */
function buttonsIn(
  rows: readonly Element[],
  columns: readonly (string | undefined)[],
  lexicon: Lexicon,
): string[] {
  const found = new Set<string>();
  for (const row of rows.slice(0, ROWS_WITH_BUTTONS)) {
    for (const button of row.querySelectorAll('a, button')) {
      const text = clean(button.textContent ?? '');
      const position = button.closest('td')?.cellIndex ?? -1;
      const [nearest = []] = lexicon.meanings(text, 'button', columns[position]).groups;
      for (const { id } of nearest) found.add(id);
    }
  }
  return [...found];
}
const ROWS_WITH_BUTTONS = 3;

/**
 * Reads a table as the best of `specs`; nothing where it is none of them.
 * @param pages what the menu says that the frame shows: some tables are told by that
 */
export function readTable(
  table: Element,
  specs: readonly TableSpec[],
  lexicon: Lexicon,
  pages: ReadonlySet<string> = NOWHERE,
): ReadTable | undefined {
  const sample = sampleRows(table);
  const titles = cardTitles(sample[0]);
  const headers =
    titles.length > 0 ? titles.map((title) => columnOf(title, lexicon)) : columnLabels(table, lexicon);
  const cellsOf = titles.length > 0 ? cardValues : (row: Element) => row.children;
  const candidates = specs
    .filter((spec) => !spec.pages || spec.pages.some((page) => pages.has(page)))
    .map((spec) => ({ spec, roles: rolesByHeader(headers, spec) }));
  // Values are looked at only where no header tells, and for what the header leaves open.
  const byHeader = candidates.filter(complete);
  const considered = byHeader.length > 0 ? [mostOf(byHeader)] : candidates;
  for (const { spec, roles } of considered) addByShape(roles, headers, sample, cellsOf, spec, lexicon);
  const found = considered.filter(complete);
  if (found.length === 0) return undefined;
  const best = mostOf(found);
  const { spec, roles } = best;
  const columns = columnsIn(headers, spec);
  const row = (element: Element): TableRow => {
    const cell = (role: string): Element | undefined => {
      const position = roles.get(role);
      return position === undefined ? undefined : cellsOf(element)[position];
    };
    return { element, cell, text: (role) => clean(cell(role)?.textContent ?? '') };
  };
  const lines = bodyRows(table);
  let made: TableRow[] | undefined;
  return {
    spec,
    element: table,
    columns,
    buttons: buttonsIn(sample, columns, lexicon),
    titles,
    lines,
    row: (line) => (isDataRow(line) ? row(line) : undefined),
    get rows() {
      made ??= Array.from(lines).filter(isDataRow).map(row);
      return made;
    },
  };
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Whether all is there that a table of this kind needs. */
function complete({ spec, roles }: Candidate): boolean {
  const { need, some = [] } = spec;
  return (
    need.every((role) => roles.has(role)) &&
    some.every(({ of, atLeast }) => of.filter((role) => roles.has(role)).length >= atLeast)
  );
}

type CellsOf = (row: Element) => ArrayLike<Element>;

interface Candidate {
  readonly spec: TableSpec;
  readonly roles: Map<string, number>;
}

/**
 * The candidate of which most is there: what it needs first, then all that it has. One that its page tells counts
 * like one that needs two, and is believed where they are even.
 */
function mostOf(candidates: readonly Candidate[]): Candidate {
  const score = ({ spec, roles }: Candidate): number =>
    (spec.pages ? 2.001 : spec.need.length) + roles.size / 100;
  return candidates.reduce((best, next) => (score(next) > score(best) ? next : best));
}

function rolesByHeader(columns: readonly Column[], spec: TableSpec): Map<string, number> {
  const roles = new Map<string, number>();
  for (const [role, ids] of Object.entries(spec.columns)) {
    const position = columns.findIndex((column) => column.some(({ id }) => ids.includes(id)));
    if (position >= 0) roles.set(role, position);
  }
  return roles;
}

/** Shapes told by wordings; some of a column's may not be known. */
const BY_WORDING: ReadonlySet<Shape> = new Set(['status', 'attachment', 'step', 'state']);

/** Roles whose header is in words we do not know, found by the values below it. */
function addByShape(
  roles: Map<string, number>,
  columns: readonly Column[],
  rows: readonly Element[],
  cellsOf: CellsOf,
  spec: TableSpec,
  lexicon: Lexicon,
): void {
  for (const [role, shape] of Object.entries(spec.shapes ?? {})) {
    if (roles.has(role)) continue;
    const width = rows[0] ? cellsOf(rows[0]).length : 0;
    const fits: number[] = [];
    for (let position = 0; position < width; position++) {
      if ((columns[position]?.length ?? 0) > 0 || [...roles.values()].includes(position)) continue;
      const values = rows
        .map((row) => clean(cellsOf(row)[position]?.textContent ?? ''))
        .filter((value) => value !== '' && value !== '-');
      const fitting = values.filter((value) => hasShape(value, shape, lexicon)).length;
      if (fitting > 0 && fitting >= values.length * (BY_WORDING.has(shape) ? 0.6 : 1)) fits.push(position);
    }
    const only = fits.length === 1 ? fits[0] : undefined;
    if (only !== undefined) roles.set(role, only);
  }
}

/** Titles of a row in bootstrap-table's card view, where each row is a list of titles and values. */
function cardTitles(row: Element | undefined): Element[] {
  return [...(row?.querySelectorAll('.card-view') ?? [])].map(
    (card) => card.querySelector('.title, .card-view-title') ?? card,
  );
}

function cardValues(row: Element): Element[] {
  return [...row.querySelectorAll('.card-view')].map(
    (card) => card.querySelector('.value, .card-view-value') ?? card,
  );
}

/** A cell value, or nothing where the portal prints a dash. */
export function value(text: string): string | undefined {
  return /^[-–—/\s]*$/.test(text) ? undefined : text;
}
