/**
 * The columns of an exported file of own rows, one list for who writes it (`src/export/own-codes.ts`) and who reads
 * it (the import): what is written comes back without loss. English, so that the file says the same in every hand.
 */
import type { OwnRow, PortalText, RowOrigin } from './types.ts';

/**
 * Headers by what stands under them, in the order of the file. Never rename one: files with it are out there.
 * `lastEn` and `lastZh` are `OwnRow.asOf`; empty where the language was seen in the last look.
 */
export const OWN_CODE_HEADERS = {
  hs: 'HS code',
  ciq: 'CIQ code',
  productEn: 'Product name (EN)',
  productZh: 'Product name (ZH)',
  nameEn: 'CIQ name (EN)',
  nameZh: 'CIQ name (ZH)',
  rangeEn: 'Product range (EN)',
  rangeZh: 'Product range (ZH)',
  categoryEn: 'Category (EN)',
  categoryZh: 'Category (ZH)',
  recommended: 'Officially recommended',
  remarksEn: 'Remarks (EN)',
  remarksZh: 'Remarks (ZH)',
  first: 'First seen',
  last: 'Last seen',
  lastEn: 'Last seen in English',
  lastZh: 'Last seen in Chinese',
  gone: 'No longer listed since',
  from: 'Collected by',
} as const;

export type OwnColumn = keyof typeof OWN_CODE_HEADERS;
export const OWN_COLUMNS = Object.keys(OWN_CODE_HEADERS) as readonly OwnColumn[];

/** A row's texts by column; an empty text where nothing is known. Times are ISO in UTC, as they are kept. */
export function ownCells(row: OwnRow): Readonly<Record<OwnColumn, string>> {
  const { recommended } = row;
  return {
    hs: row.hs,
    ciq: row.ciq ?? '',
    productEn: row.product.en ?? '',
    productZh: row.product.zh ?? '',
    nameEn: row.name.en ?? '',
    nameZh: row.name.zh ?? '',
    rangeEn: row.range.en ?? '',
    rangeZh: row.range.zh ?? '',
    categoryEn: row.category.en ?? '',
    categoryZh: row.category.zh ?? '',
    recommended: recommended === undefined ? '' : recommended ? YES : NO,
    remarksEn: row.remarks.en ?? '',
    remarksZh: row.remarks.zh ?? '',
    first: row.first,
    last: row.last,
    lastEn: row.asOf?.en ?? '',
    lastZh: row.asOf?.zh ?? '',
    gone: row.gone ?? '',
    from: originCell(row.from),
  };
}

const YES = 'Yes';
const NO = 'No';

/** A text by language, as two cells hold it; an empty cell is an absent language. */
export function textOf(en: string, zh: string): PortalText {
  return { ...(en !== '' && { en }), ...(zh !== '' && { zh }) };
}

const SEEN = 'portal';
const COLLECTED = 'portal: ';
const FILE = 'file: ';

/** Where a row is from, in one cell: `portal`, `portal: <file's name>` or `file: <file's name>`. */
function originCell(from: RowOrigin): string {
  if (from.kind === 'seen') return SEEN;
  return `${from.kind === 'collected' ? COLLECTED : FILE}${from.title}`;
}

/**
 * The same, read from a file.
 * @param title the name of the file that is read: what its maker saw, somebody else has collected
 * @returns nothing where the cell is none of ours
 */
export function originOf(cell: string, title: string): RowOrigin | undefined {
  if (cell === SEEN) return { kind: 'collected', title };
  if (cell.startsWith(COLLECTED)) return { kind: 'collected', title: cell.slice(COLLECTED.length) };
  if (cell.startsWith(FILE)) return { kind: 'file', title: cell.slice(FILE.length) };
  return undefined;
}
