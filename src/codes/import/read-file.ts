/** From a file's bytes to rows that can be compared with what is known. */
import { readCsv } from './csv';
import { findHeader, hasCodes } from './header';
import { inContainer, kindOf } from './kind';
import { takenOnce } from './once';
import { readRows } from './rows';
import { Said } from './tally';
import type {
  Column,
  FileDay,
  FileKind,
  FileReason,
  Header,
  Outcome,
  Progress,
  ReadRow,
  Refusal,
  RefusalReason,
  Repair,
  RepairKind,
  Sheet,
  Tally,
} from './types';
import { dayIn } from './values';
import { readXlsx } from './xlsx';

/** Larger files are no lists of codes: 200,000 rows are 10 MB as .xlsx and 60 MB as .csv. */
export const MOST_BYTES = 150_000_000;

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was saved on this machine, ISO. */
  readonly modified: string;
}

export interface ReadOptions {
  /** ISO, UTC. */
  readonly now: string;
  /** The ISO day that the rows are of, where the user says it. */
  readonly day?: string;
  readonly onRead?: Progress;
  readonly onCheck?: Progress;
}

/** A sheet whose rows are taken. */
export interface UsedSheet {
  readonly name: string;
  /** The row of its header. */
  readonly header: number;
  readonly columns: readonly Column[];
  readonly rows: number;
}

export interface ReadFile {
  readonly kind: FileKind;
  readonly sheets: readonly UsedSheet[];
  readonly day: FileDay;
  readonly rows: readonly ReadRow[];
  readonly refusals: Tally<RefusalReason, Refusal>;
  readonly repairs: Tally<RepairKind, Repair>;
}

type Found = { readonly sheet: Sheet; readonly header: Header };

/** Reads a list of codes. Never throws for what is in the file: a problem says why it is not read. */
export async function readFile(file: FileToRead, options: ReadOptions): Promise<Outcome<ReadFile>> {
  const { bytes } = file;
  if (bytes.length > MOST_BYTES) return refused('too-big');
  const is = kindOf(bytes);
  if (is === 'ole') return refused(inContainer(bytes));
  if (is !== 'zip' && is !== 'text') return refused(is);
  const tables = is === 'zip' ? await sheetsOf(bytes, options) : csvSheets(bytes);
  if (!tables.ok) return tables;
  const { found, kind, named, saved } = tables.value;
  const sheets = found.filter(({ sheet, header }) => hasCodes(sheet, header));
  if (sheets.length === 0) return refused(named ? 'no-codes' : 'no-header');
  const day: FileDay =
    options.day === undefined
      ? dayOf(file, sheets, saved, options.now)
      : { day: options.day, from: 'user' as const };
  const said = new Said();
  const total = sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  let before = 0;
  const read = sheets.flatMap(({ sheet, header }) => {
    const from = { title: file.name, day: day.day, now: options.now, named: sheets.length > 1 };
    const rows = readRows(sheet, header, from, said, (done) => options.onCheck?.(before + done, total));
    before += sheet.rows.length;
    return rows;
  });
  const rows = takenOnce(read, said);
  options.onCheck?.(total, total);
  return {
    ok: true,
    value: {
      kind,
      day,
      rows,
      sheets: sheets.map(({ sheet, header }) => ({
        name: sheet.name,
        header: header.row,
        columns: header.columns,
        rows: sheet.rows.filter(({ number }) => number > header.row).length,
      })),
      refusals: said.refusals,
      repairs: said.repairs,
    },
  };
}

const refused = (reason: FileReason): Outcome<never> => ({
  ok: false,
  problem: { reason },
});

interface Tables {
  readonly kind: FileKind;
  readonly found: readonly Found[];
  /** Some sheet has a header of ours. */
  readonly named: boolean;
  readonly saved?: string;
}

async function sheetsOf(bytes: Uint8Array, options: ReadOptions): Promise<Outcome<Tables>> {
  const found: Found[] = [];
  const book = await readXlsx(
    bytes,
    (sheet) => {
      const header = findHeader(sheet);
      if (header) found.push({ sheet, header });
      return false;
    },
    options.onRead,
  );
  if (!book.ok) return book;
  const { saved } = book.value;
  const named = found.length > 0;
  return { ok: true, value: { kind: { kind: 'xlsx' }, found, named, ...(saved !== undefined && { saved }) } };
}

function csvSheets(bytes: Uint8Array): Outcome<Tables> {
  const table = readCsv(bytes);
  if (!table.ok) return table;
  const { sheet, encoding, separator } = table.value;
  const header = findHeader(sheet);
  const found = header ? [{ sheet, header }] : [];
  return {
    ok: true,
    value: { kind: { kind: 'csv', encoding, separator }, found, named: found.length > 0 },
  };
}

/**
 * The day a list is of: as its title or its name says, else when the workbook was saved, else when the file was. A day
 * to come is none.
 */
function dayOf(file: FileToRead, sheets: readonly Found[], saved: string | undefined, now: string): FileDay {
  const today = now.slice(0, 10);
  const titles = sheets.flatMap(({ sheet, header }) =>
    sheet.rows.filter(({ number }) => number < header.row).flatMap(({ cells }) => cells.map(String)),
  );
  const past = (day: string | undefined): string | undefined =>
    day !== undefined && day <= today ? day : undefined;
  const title = titles.map((text) => past(dayIn(text))).find((day) => day !== undefined);
  if (title !== undefined) return { day: title, from: 'title' };
  const name = past(dayIn(file.name));
  if (name !== undefined) return { day: name, from: 'name' };
  const workbook = past(saved);
  if (workbook !== undefined) return { day: workbook, from: 'workbook' };
  return { day: past(file.modified.slice(0, 10)) ?? today, from: 'modified' };
}
