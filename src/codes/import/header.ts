/** Finds a sheet's header: the row, or two rows together, whose cells name columns of ours, with codes below. */
import { codeDigits } from './code';
import type { Cell, Column, Field, Header, Merge, Sheet, SheetRow } from './types';
import { textIn } from './values';
import { type Meaning, meaningOf } from './wording';
import type { Wording } from './wordings';

/** Lists begin with titles, dates and explanations; what stands lower is no header. */
const DEEPEST = 60;
/** Rows below a header that are looked at to see whether codes stand there. */
const SAMPLE = 300;
/** Columns a list has at most; a sheet may be formatted to XFD. */
const WIDEST = 256;

interface Candidate {
  readonly header: Header;
  readonly fields: number;
}

/**
 * @returns the header that names the most columns, the first of equals; nothing where no row names an HS code.
 *   Whether codes stand under it, `hasCodes` tells.
 */
export function findHeader(sheet: Sheet): Header | undefined {
  const rows = sheet.rows.slice(0, DEEPEST);
  let best: Candidate | undefined;
  rows.forEach((row, at) => {
    const top = filled(row, sheet.merges);
    const one = candidate(sheet, row.number, top.map(asText));
    const below = rows[at + 1];
    const two = below?.number === row.number + 1 ? together(sheet, top, below) : undefined;
    // A second row belongs to the header where all of it is header too.
    const found = two && two.fields >= (one?.fields ?? 0) ? two : one;
    if (found && found.fields > (best?.fields ?? 0)) best = found;
  });
  return best?.header;
}

/** Whether at least one cell of the code column below a header looks like a code. */
export function hasCodes(sheet: Sheet, { row, columns }: Header): boolean {
  const code = columns.find(({ field }) => field === 'hs' || field === 'joined');
  return code !== undefined && codesIn(sheet, row, code.at) > 0;
}

function candidate(sheet: Sheet, row: number, texts: readonly string[]): Candidate | undefined {
  const named = texts.slice(0, WIDEST).map((text) => meaningOf(text));
  const columns = columnsOf(sheet, row, texts, named);
  if (!columns) return undefined;
  return { header: { row, columns }, fields: new Set(columns.map(({ field }) => field)).size };
}

/** Two rows as one header: "HS" above "code", a group's name above its parts, Chinese above English. */
function together(sheet: Sheet, top: readonly Cell[], below: SheetRow): Candidate | undefined {
  const bottom = filled(below, sheet.merges).map(asText);
  if (bottom.every((text) => text === '') || bottom.some((text) => codeDigits(textIn(text)) !== undefined))
    return undefined;
  const width = Math.max(top.length, bottom.length);
  const texts = Array.from({ length: width }, (_, at) => {
    const [above, under] = [asText(top[at] ?? ''), bottom[at] ?? ''];
    if (under === '' || above === under) return above;
    // What the second row says by itself is what the column is; the first may name a group of columns.
    const [both, alone] = [meaningOf(`${above} ${under}`), meaningOf(under)];
    return alone && (!both || both.is !== alone.is) && !(meaningOf(above)?.is === both?.is)
      ? under
      : `${above} ${under}`;
  });
  const strange = bottom.some((text, at) => text !== '' && !meaningOf(texts[at] ?? ''));
  const found = candidate(sheet, below.number, texts);
  const one = candidate(sheet, below.number, bottom);
  // A second row that is a header by itself may have columns that are none of ours.
  return strange && (one?.fields ?? 0) < (found?.fields ?? 0) ? undefined : found;
}

/** The columns of a header; nothing where none of them is a code. Of two that say the same, the one with codes below. */
function columnsOf(
  sheet: Sheet,
  row: number,
  texts: readonly string[],
  named: readonly (Meaning | undefined)[],
): Column[] | undefined {
  const has = (is: Wording): boolean => named.some((one) => one?.is === is);
  const code = has('hs') || has('joined') ? undefined : 'hs';
  const columns = named.flatMap((one, at): Column[] => {
    const field: Field | undefined = one?.is === 'code' ? code : one?.is;
    if (!one || !field) return [];
    return [{ field, at, header: texts[at] ?? '', ...(one.language && { language: one.language }) }];
  });
  const codes = columns.filter(({ field }) => field === 'hs' || field === 'joined');
  if (codes.length === 0) return undefined;
  const kept = new Set([
    ...(['hs', 'joined', 'ciq'] as const).flatMap((field) => fullest(sheet, row, columns, field) ?? []),
  ]);
  return columns.filter((column) => !['hs', 'joined', 'ciq'].includes(column.field) || kept.has(column));
}

function fullest(sheet: Sheet, row: number, columns: readonly Column[], field: Field): Column | undefined {
  const same = columns.filter((column) => column.field === field);
  if (same.length < 2) return same[0];
  const counted = same.map((column) => ({ column, codes: codesIn(sheet, row, column.at) }));
  return counted.reduce((best, next) => (next.codes > best.codes ? next : best)).column;
}

function codesIn(sheet: Sheet, row: number, at: number): number {
  const from = sheet.rows.findIndex(({ number }) => number > row);
  if (from < 0) return 0;
  return sheet.rows
    .slice(from, from + SAMPLE)
    .filter(({ cells }) => codeDigits(textIn(cells[at])) !== undefined).length;
}

/** A row's cells with those that are merged sideways filled in. */
function filled({ number, cells }: SheetRow, merges: readonly Merge[]): Cell[] {
  const full = cells.slice(0, WIDEST);
  for (const { top, left, right } of merges) {
    if (top !== number) continue;
    const held = cells[left] ?? '';
    for (let at = left; at <= Math.min(right, WIDEST - 1); at++) if ((full[at] ?? '') === '') full[at] = held;
  }
  return Array.from(full, (cell) => cell ?? '');
}

const asText = (cell: Cell): string => String(cell).replace(/\s+/g, ' ').trim();
