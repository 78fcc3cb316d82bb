/** Reads a sheet's cells: texts as they are, numbers as the sheet shows them where that tells digits, no formula. */
import { day1900 } from './serial';
import type { Cell, Merge, Progress, Sheet, SheetRow } from './types';
import { type Format, type Parts, RichText, read, unescaped, type Workbook } from './workbook';
import { ZipFault } from './zip';

/** Excel has so many rows; a list of codes has fewer. */
const LAST_ROW = 1_048_576;
export const MOST_ROWS = 500_000;
const MOST_CELLS = 12_000_000;
const MOST_MERGES = 300_000;
/** Columns that are read; what stands further right is no list of codes. */
const WIDEST = 256;
const STEP = 5000;

/**
 * @throws ZipFault `too-many-rows`, or what reading the zip throws
 */
export async function readSheet(
  parts: Parts,
  workbook: Workbook,
  { name, part }: { readonly name: string; readonly part: string },
  progress: Progress = () => undefined,
): Promise<Sheet> {
  const cells = new CellReader(workbook);
  const rows: { number: number; cells: Cell[] }[] = [];
  const merges: Merge[] = [];
  let row: { number: number; cells: Cell[] } | undefined;
  let count = 0;
  await read(parts, part, {
    open(tag, attribute) {
      if (tag === 'row') {
        const number = Number(attribute('r') ?? 0) || (rows.at(-1)?.number ?? 0) + 1;
        row = { number: Math.min(Math.max(1, Math.trunc(number)), LAST_ROW), cells: [] };
      } else if (tag === 'c' && row) {
        cells.begin(attribute('r'), attribute('t') ?? 'n', Number(attribute('s') ?? 0), row.cells.length);
      } else if (tag === 'mergeCell' && merges.length < MOST_MERGES) {
        merges.push(...mergeOf(attribute('ref') ?? ''));
      } else cells.open(tag);
    },
    close(tag) {
      if (tag === 'c' && row) {
        const { at, cell } = cells.end();
        if (cell === '' || at >= WIDEST) return;
        while (row.cells.length < at) row.cells.push('');
        row.cells[at] = cell;
        if (++count > MOST_CELLS) throw new ZipFault('too-many-rows');
      } else if (tag === 'row' && row) {
        if (row.cells.length > 0 && rows.push(row) > MOST_ROWS) throw new ZipFault('too-many-rows');
        if (rows.length % STEP === 0) progress(rows.length, 0);
        row = undefined;
      } else cells.close(tag);
    },
    text: (text) => cells.text(text),
  });
  return { name, rows: inOrder(rows), merges };
}

/** Puts one cell together from its tags. */
class CellReader {
  readonly #book: Workbook;
  readonly #rich = new RichText();
  #at = 0;
  #type = 'n';
  #format: Format | undefined;
  #value = '';
  #inValue = false;
  #inline = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  begin(reference: string | undefined, type: string, style: number, next: number): void {
    this.#at = columnOf(reference ?? '') ?? next;
    this.#type = type;
    this.#format = this.#book.formats[style];
    this.#value = '';
    this.#rich.begin();
  }
  open(tag: string): void {
    if (tag === 'v') this.#inValue = true;
    else if (tag === 'is') this.#inline = true;
    else if (this.#inline) this.#rich.open(tag);
  }
  close(tag: string): void {
    if (tag === 'v') this.#inValue = false;
    else if (tag === 'is') this.#inline = false;
    else if (this.#inline) this.#rich.close(tag);
  }
  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#inline) this.#rich.add(text);
  }
  end(): { at: number; cell: Cell } {
    return { at: this.#at, cell: this.#cell() };
  }

  #cell(): Cell {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#book.shared[Number(value)] ?? '';
      case 'inlineStr':
        return this.#rich.end();
      case 'b':
        return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE';
      case 'n':
        return value === '' ? '' : numbered(Number(value), value, this.#format, this.#book.from1904);
      default:
        // A formula's text ("str"), a day ("d"), an error ("e").
        return unescaped(value);
    }
  }
}

function numbered(number: number, value: string, format: Format | undefined, from1904: boolean): Cell {
  if (!Number.isFinite(number)) return value;
  if (format?.kind === 'date') return day1900(number, from1904) ?? number;
  // "0302142000" shown by the format 0000000000 is that, though 302142000 is what is kept.
  if (format?.kind === 'zeros' && Number.isSafeInteger(number) && number >= 0)
    return String(number).padStart(format.digits, '0');
  return number;
}

/** Column of "BC12", from 0; nothing where it is no place of a cell. */
function columnOf(reference: string): number | undefined {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column > 0 ? column - 1 : undefined;
}

function mergeOf(reference: string): Merge[] {
  const [, from = '', top = '', to = '', bottom = ''] =
    /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  if (left === undefined || right === undefined) return [];
  return [{ left, right, top: Number(top), bottom: Number(bottom) }];
}

/** Rows stand in their order in every file that a spreadsheet wrote; others are put in it. */
function inOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.every(({ number }, at) => at === 0 || (rows[at - 1]?.number ?? 0) < number)
    ? rows
    : [...rows].sort((a, b) => a.number - b.number);
}
