/**
 * The shapes of the import: a file's bytes become sheets, a sheet's header says which column is what, and each row
 * becomes an own row or a refusal with its reason. Reasons are ids; sentences stand in the language files.
 */
import type { OwnRow } from '../own/types';

/** What a cell holds: a text as it stands, a number as a spreadsheet counts it; an empty text where there is nothing. */
export type Cell = string | number;

/** Cells that are one on the sheet, by positions in `rows` of a sheet, inclusive, from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface SheetRow {
  /** As the user's spreadsheet counts it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  /** Empty for a file that has no sheets. */
  readonly name: string;
  /** In the order of their numbers; rows with nothing in them may be missing. */
  readonly rows: readonly SheetRow[];
  /** By row numbers and columns from 0. */
  readonly merges: readonly Merge[];
}

/**
 * What a column can hold. `joined`: HS and CIQ digits in one; `date`: a day of the row; `first` to `from`: as our own
 * export writes them.
 */
export type Field =
  | 'hs'
  | 'ciq'
  | 'joined'
  | 'product'
  | 'name'
  | 'range'
  | 'category'
  | 'recommended'
  | 'remarks'
  | 'date'
  | 'first'
  | 'last'
  | 'lastEn'
  | 'lastZh'
  | 'gone'
  | 'from';

export interface Column {
  readonly field: Field;
  /** Position in a row, from 0. */
  readonly at: number;
  /** The header as it stands, in one line. */
  readonly header: string;
  /** The language of a text, where the header says it; else each cell tells. */
  readonly language?: 'en' | 'zh';
}

export interface Header {
  /** Number of its last row; what follows is data. */
  readonly row: number;
  readonly columns: readonly Column[];
}

/** Where something stands; the sheet only where rows of several are taken. */
export interface Place {
  readonly row: number;
  readonly sheet?: string;
}

/** Why a row is not taken. */
export type RefusalReason =
  | 'no-hs'
  | 'no-code'
  | 'scientific'
  | 'decimal'
  | 'date-made'
  | 'six-digits'
  | 'zero-unsure'
  | 'length'
  | 'chapter'
  | 'several'
  | 'ciq'
  | 'codes-differ'
  | 'contradicts'
  | 'no-name'
  | 'too-long';

/** What was mended in a row that is taken. */
export type RepairKind =
  | 'marks'
  | 'full-width'
  | 'zero-added'
  | 'split'
  | 'merged'
  | 'repeated'
  | 'joined'
  | 'left-out'
  | 'recommended'
  | 'date'
  | 'language';

export interface Refusal {
  readonly place: Place;
  readonly reason: RefusalReason;
  /** What stands there, at most 60 characters. */
  readonly shown: string;
  /** The other row, where two are at odds. */
  readonly other?: Place;
}

export interface Repair {
  readonly place: Place;
  readonly kind: RepairKind;
  readonly shown: string;
  /** What it became. */
  readonly became: string;
  readonly other?: Place;
}

/** How many there are of each, and the first of each: a file may have a hundred thousand. */
export interface Tally<Kind extends string, Item> {
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly first: readonly Item[];
}

/** A row that can be taken, and where it stood. */
export interface ReadRow {
  readonly row: OwnRow;
  readonly place: Place;
}

/** Why a whole file is not read. */
export type FileReason =
  | 'empty'
  | 'too-big'
  | 'password'
  | 'old-excel'
  | 'binary-excel'
  | 'ods'
  | 'numbers'
  | 'word'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'image'
  | 'archive'
  | 'zip'
  | 'zip-locked'
  | 'truncated'
  | 'bomb'
  | 'broken'
  | 'encoding'
  | 'quotes'
  | 'too-many-rows'
  | 'no-rows'
  | 'no-header'
  | 'no-codes'
  | 'stopped';

export interface FileProblem {
  readonly reason: FileReason;
  /** For `quotes`: the row where a quotation mark opens that is never closed. */
  readonly row?: number;
}

/** The texts of a file that have several encodings. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export type Separator = ',' | ';' | '\t' | '|';

/** What kind of file it was, and how its text was read. */
export type FileKind =
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'csv'; readonly encoding: Encoding; readonly separator: Separator };

/** The day that a file's rows are of (ISO day), and where that is known from. */
export interface FileDay {
  readonly day: string;
  /** `user`: as the user has said. */
  readonly from: 'title' | 'name' | 'workbook' | 'modified' | 'user';
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FileProblem };

/** How far a step has come; `total` 0 where that is not known. */
export type Progress = (done: number, total: number) => void;
