/** Reads a text of fields parted by commas, semicolons, tabs or bars, with papaparse. */
import Papa from 'papaparse';
import { decoded, isCutOff } from './encoding';
import { findHeader } from './header';
import { MOST_ROWS } from './sheet';
import type { Encoding, Outcome, Separator, Sheet, SheetRow } from './types';

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];
/** Rows that are parted to see by what they are parted. */
const PREVIEW = 60;
/** Characters of a text that hold so many rows, or whose first row is none of a list. */
const START = 60_000;
/** A line that Excel writes and reads: `sep=;` */
const SAID = /^\ufeff?sep=([,;\t|])\r?\n/i;
const WIDEST = 256;

export interface CsvTable {
  readonly sheet: Sheet;
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** A file's bytes as one sheet; its rows count as a spreadsheet counts them, a text with line ends in it as one. */
export function readCsv(bytes: Uint8Array): Outcome<CsvTable> {
  const found = decoded(bytes, (start) => bestSeparator(start) !== undefined);
  if (found?.encoding !== 'utf-8' && isCutOff(bytes)) return { ok: false, problem: { reason: 'truncated' } };
  if (!found) return { ok: false, problem: { reason: 'encoding' } };
  const { encoding } = found;
  const [line = '', said] = SAID.exec(found.text) ?? [];
  // papaparse goes by the first line end that it sees; lists put together by hand have several kinds.
  const text = found.text.slice(line.length).replace(/\r\n?/g, '\n');
  const before = line === '' ? 0 : 1;
  const separator = (said as Separator | undefined) ?? bestSeparator(text);
  if (!separator) return { ok: false, problem: { reason: text.trim() === '' ? 'empty' : 'no-header' } };
  const { data, errors } = parted(text, separator, MOST_ROWS + 1);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) return { ok: false, problem: { reason: 'quotes', row: openRow(text, separator, data) + before } };
  if (data.length > MOST_ROWS) return { ok: false, problem: { reason: 'too-many-rows' } };
  const rows = data.flatMap((cells, at): SheetRow[] =>
    cells.length === 1 && cells[0] === '' ? [] : [{ number: at + 1 + before, cells: cells.slice(0, WIDEST) }],
  );
  return { ok: true, value: { sheet: { name: '', rows, merges: [] }, encoding, separator } };
}

function parted(text: string, separator: Separator, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', preview, skipEmptyLines: false });
}

/** The separator that makes a header with the most columns; nothing where none does. */
function bestSeparator(text: string): Separator | undefined {
  const start = text.slice(0, START).replace(SAID, '').replace(/\r\n?/g, '\n');
  let best: { separator: Separator; columns: number } | undefined;
  for (const separator of SEPARATORS) {
    const rows = parted(start, separator, PREVIEW).data.map((cells, at) => ({ number: at + 1, cells }));
    const columns = findHeader({ name: '', rows, merges: [] })?.columns.length ?? 0;
    if (columns > (best?.columns ?? 0)) best = { separator, columns };
  }
  return best?.separator;
}

/** The row where a quotation mark opens that is never closed: the last one that was parted. */
function openRow(text: string, separator: Separator, data: readonly (readonly string[])[]): number {
  // What comes after the mark is all in the last row; without quotes its first line is where it began.
  const lines = parted(text, separator, 0).data.length;
  return Math.min(lines, data.length);
}
