/** Reads the rows below a header: each one becomes an own row, or is refused with its reason. */
import { originOf } from '../own/columns';
import type { OwnRow, PortalText } from '../own/types';
import { keyOf } from '../parse';
import { type Lengths, lengthsOf, readCiq, readCode } from './code';
import { MergedColumn } from './merged';
import type { Said } from './tally';
import type {
  Cell,
  Column,
  Field,
  Header,
  Place,
  Progress,
  ReadRow,
  RefusalReason,
  RepairKind,
  Sheet,
  SheetRow,
} from './types';
import { LONGEST_TEXT, languageOf, noonOf, saidIn, textIn, timeIn, yesOrNo } from './values';
import { meaningOf } from './wording';

export interface RowsFrom {
  /** The file's name: where its rows are from. */
  readonly title: string;
  /** The ISO day that the file is of, for rows that have none of their own. */
  readonly day: string;
  /** ISO, UTC. */
  readonly now: string;
  /** Rows of several sheets are taken: places name theirs. */
  readonly named: boolean;
}

const TEXTS = ['product', 'name', 'range', 'category', 'remarks'] as const;
const STEP = 2000;

/** Reads a sheet's rows below its header. What is refused or mended is told to `said`. */
export function readRows(
  sheet: Sheet,
  header: Header,
  from: RowsFrom,
  said: Said,
  progress: Progress = () => undefined,
): ReadRow[] {
  const reader = new RowReader(sheet, header, from, said);
  const first = sheet.rows.findIndex(({ number }) => number > header.row);
  const rows = first < 0 ? [] : sheet.rows.slice(first);
  reader.look(rows);
  const taken: ReadRow[] = [];
  rows.forEach((row, at) => {
    const read = reader.read(row);
    if (read) taken.push(read);
    if (at % STEP === 0) progress(at, rows.length);
  });
  return taken;
}

class RowReader {
  readonly #columns: ReadonlyMap<Field, readonly Column[]>;
  readonly #merged: ReadonlyMap<Column, MergedColumn>;
  readonly #from: RowsFrom;
  readonly #said: Said;
  readonly #sheet: string;
  readonly #code: Column | undefined;
  #lengths: Lengths = lengthsOf([]);

  constructor(sheet: Sheet, { columns }: Header, from: RowsFrom, said: Said) {
    const fields = new Map<Field, Column[]>();
    for (const column of columns) fields.set(column.field, [...(fields.get(column.field) ?? []), column]);
    this.#columns = fields;
    this.#merged = new Map(columns.map((column) => [column, new MergedColumn(column, sheet.merges)]));
    this.#code = (fields.get('hs') ?? fields.get('joined'))?.[0];
    this.#from = from;
    this.#said = said;
    this.#sheet = sheet.name;
  }

  /** Counts the digits of the column's codes, which tell whether a zero is missing. */
  look(rows: readonly SheetRow[]): void {
    const at = this.#code?.at ?? -1;
    this.#lengths = lengthsOf(rows.map(({ cells }) => unguarded(cells[at] ?? '')));
  }

  read(row: SheetRow): ReadRow | undefined {
    const cells = this.#cells(row);
    if (isBlank(cells)) return undefined;
    const place = this.#place(row);
    const code = this.#codeOf(cells, place);
    if (!code) return undefined;
    const texts = this.#texts(cells, place);
    const refuse = (reason: RefusalReason, shown: string): undefined => {
      this.#said.refuse({ place, reason, shown });
    };
    if (texts === 'too-long') return refuse('too-long', code.hs);
    if (Object.keys(texts.product).length + Object.keys(texts.name).length === 0)
      return refuse('no-name', code.hs);
    const times = this.#times(cells, place);
    const recommended = this.#recommended(cells, place);
    const origin = originOf(this.#text(cells, 'from'), this.#from.title);
    return {
      place,
      row: {
        key: keyOf(code.hs, code.ciq),
        hs: code.hs,
        ...(code.ciq !== undefined && { ciq: code.ciq }),
        ...texts,
        ...(recommended !== undefined && { recommended }),
        ...times,
        from: origin ?? { kind: 'file', title: this.#from.title },
      },
    };
  }

  #place({ number }: SheetRow): Place {
    return { row: number, ...(this.#from.named && { sheet: this.#sheet }) };
  }

  /** Each column's cell, and whether it stands in a cell above that it is merged with. */
  #cells(row: SheetRow): Map<Column, { cell: Cell; merged: boolean }> {
    const cells = new Map<Column, { cell: Cell; merged: boolean }>();
    for (const [column, merged] of this.#merged) {
      const own = row.cells[column.at] ?? '';
      const above = merged.above(row, own);
      cells.set(column, { cell: above === '' ? own : above, merged: above !== '' });
    }
    // A row that has nothing of its own is the empty rest of a merged one.
    return [...cells.values()].every(({ cell, merged }) => merged || cell === '') ? new Map() : cells;
  }

  #text(cells: Cells, field: Field): string {
    const [column] = this.#columns.get(field) ?? [];
    return column ? saidIn(cells.get(column)?.cell) : '';
  }

  /** The row's codes; nothing, told to `said`, where there is none. */
  #codeOf(cells: Cells, place: Place): { hs: string; ciq: string | undefined } | undefined {
    const found = this.#code && cells.get(this.#code);
    const cell = unguarded(found?.cell ?? '');
    const shown = String(cell);
    // Printed lists have their header on every page.
    if (typeof cell === 'string' && /\p{L}/u.test(cell) && meaningOf(cell)) return undefined;
    const refuse = (reason: RefusalReason, what = shown): undefined => {
      this.#said.refuse({ place, reason, shown: what });
    };
    const code = readCode(cell, this.#lengths);
    const [column] = this.#columns.get('ciq') ?? [];
    const ciqCell = unguarded(column ? (cells.get(column)?.cell ?? '') : '');
    if (!code.ok) return refuse(code.reason);
    const ciq = readCiq(ciqCell);
    if (!ciq.ok) return refuse('ciq', String(ciqCell));
    const hs = code.digits.slice(0, 10);
    const joined = code.digits.length === 13 ? code.digits.slice(10) : undefined;
    const differ =
      (ciq.whole !== undefined && ciq.whole.slice(0, 10) !== hs) ||
      (joined !== undefined && ciq.digits !== undefined && joined !== ciq.digits);
    if (differ) return refuse('codes-differ', `${shown} ${String(ciqCell)}`);
    const became = `${hs}${joined ?? ''}`;
    const repairs: RepairKind[] = [...code.repairs, ...(found?.merged ? (['merged'] as const) : [])];
    if (joined !== undefined) repairs.push('split');
    for (const kind of repairs)
      this.#repair(place, kind, shown, kind === 'split' ? `${hs} ${joined}` : became);
    return { hs, ciq: joined ?? ciq.digits };
  }

  #texts(cells: Cells, place: Place): Texts | 'too-long' {
    const texts: Record<(typeof TEXTS)[number], { en?: string; zh?: string }> = {
      product: {},
      name: {},
      range: {},
      category: {},
      remarks: {},
    };
    for (const field of TEXTS) {
      for (const column of this.#columns.get(field) ?? []) {
        const text = saidIn(cells.get(column)?.cell);
        if (text === '') continue;
        if (text.length > LONGEST_TEXT) return 'too-long';
        const language = column.language ?? languageOf(text);
        // A number beside a name, or a language that the portal does not speak.
        if (!language) this.#repair(place, 'language', text, '');
        else texts[field][language] ??= text;
      }
    }
    return texts;
  }

  #recommended(cells: Cells, place: Place): boolean | undefined {
    const text = this.#text(cells, 'recommended');
    const said = yesOrNo(text);
    if (text !== '' && said === undefined) this.#repair(place, 'recommended', text, '');
    return said;
  }

  #times(cells: Cells, place: Place): Pick<OwnRow, 'first' | 'last' | 'asOf' | 'gone'> {
    const { day, now } = this.#from;
    const time = (field: Field): string | undefined => {
      const text = this.#text(cells, field);
      const found = text === '' ? undefined : timeIn(text, now);
      if (text !== '' && !found) this.#repair(place, 'date', text, '');
      return found;
    };
    const last = time('last') ?? time('date') ?? noonOf(day);
    const first = time('first') ?? last;
    const gone = time('gone');
    const [en, zh] = [time('lastEn'), time('lastZh')];
    const asOf = { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
    return {
      first: first < last ? first : last,
      last,
      ...((en ?? zh) ? { asOf } : {}),
      ...(gone !== undefined && { gone }),
    };
  }

  #repair(place: Place, kind: RepairKind, shown: string, became: string): void {
    this.#said.repair({ place, kind, shown, became });
  }
}

type Cells = ReadonlyMap<Column, { readonly cell: Cell; readonly merged: boolean }>;
type Texts = Record<(typeof TEXTS)[number], PortalText>;

function isBlank(cells: Cells): boolean {
  for (const { cell } of cells.values()) if (cell !== '' && saidIn(cell) !== '') return false;
  return true;
}

/** A code cell without the guards of our own files. */
const unguarded = (cell: Cell): Cell => (typeof cell === 'number' ? cell : textIn(cell));
