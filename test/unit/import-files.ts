/** Makes the files that the import is tried on: zips byte by byte, workbooks part by part, texts in old encodings. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** Stored rather than deflated. */
  readonly stored?: boolean;
  /** What the directory says of its size, if not the truth. */
  readonly claims?: number;
  /** The directory leads to the bytes of another file. */
  readonly at?: number;
  readonly flags?: number;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const bytesOf = utf8;

/** A zip; crc32 is there since Node 20.15. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, stored, claims, at, flags = 0x800 } of files) {
    const packed = stored ? data : new Uint8Array(deflateRawSync(data));
    const size = claims ?? data.length;
    const head = (signature: number, isCentral: boolean): Uint8Array => {
      const nameBytes = utf8(name);
      const bytes = new Uint8Array((isCentral ? 46 : 30) + nameBytes.length);
      const view = new DataView(bytes.buffer);
      view.setUint32(0, signature, true);
      const from = isCentral ? 6 : 4;
      if (isCentral) view.setUint16(4, 20, true);
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, flags, true);
      view.setUint16(from + 4, stored ? 0 : 8, true);
      view.setUint32(from + 10, typeof crc32 === 'function' ? crc32(data) : 0, true);
      view.setUint32(from + 14, packed.length, true);
      view.setUint32(from + 18, size, true);
      view.setUint16(from + 22, nameBytes.length, true);
      if (isCentral) view.setUint32(42, at ?? offset, true);
      bytes.set(nameBytes, isCentral ? 46 : 30);
      return bytes;
    };
    const local = head(0x04034b50, false);
    central.push(head(0x02014b50, true));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = joined(central);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, files.length, true);
  view.setUint16(10, files.length, true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, offset, true);
  return joined([...parts, directory, end]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A cell as a sheet writes it: a text, a number, XML of one's own, or nothing. */
export type MadeCell =
  | string
  | number
  | { readonly xml: string }
  | { readonly n: number; readonly style: number }
  | null;

export interface MadeSheet {
  readonly name?: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  /** The whole sheet's XML instead of rows. */
  readonly xml?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function sheetXml({ rows, merges = [], xml }: MadeSheet): string {
  if (xml !== undefined) return xml;
  const lines = rows.map((cells, at) => {
    const number = at + 1;
    const made = cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`)).join('');
    return made === '' ? '' : `<row r="${number}">${made}</row>`;
  });
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: MadeCell, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if ('xml' in cell) return cell.xml.replaceAll('@', at);
  return `<c r="${at}" s="${cell.style}"><v>${cell.n}</v></c>`;
}

export const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;

/** Number formats by style: 0 none, 1 ten zeros, 2 three zeros, 3 a day. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000000000"/><numFmt numFmtId="165" formatCode="000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  readonly shared?: string;
  /** Day when it was saved. */
  readonly saved?: string;
  /** Further files of the zip, or other ones under the same names. */
  readonly more?: readonly ZipFile[];
  readonly without?: readonly string[];
}

/** The files of a workbook. */
export function bookParts({ sheets, shared, saved, more = [], without = [] }: MadeBook): ZipFile[] {
  const text = (name: string, xml: string): ZipFile => ({ name, data: utf8(xml) });
  const numbers = sheets.map((_, at) => at + 1);
  const names = sheets.map(({ name }, at) => escaped(name ?? `Sheet${at + 1}`));
  const parts = [
    text('[Content_Types].xml', '<Types/>'),
    text(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n, at) => `<sheet name="${names[at]}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ),
    text(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rS" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rT" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ),
    text('xl/styles.xml', STYLES),
    ...(shared === undefined ? [] : [text('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${shared}</sst>`)]),
    ...(saved === undefined
      ? []
      : [
          text(
            'docProps/core.xml',
            `<cp:coreProperties><dcterms:created>2001-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${saved}T08:00:00Z</dcterms:modified></cp:coreProperties>`,
          ),
        ]),
    ...sheets.map((sheet, at) => text(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet))),
  ];
  const own = new Set([...more.map(({ name }) => name), ...without]);
  return [...parts.filter(({ name }) => !own.has(name)), ...more];
}

export const xlsx = (book: MadeBook): Uint8Array => zip(bookParts(book));
/** A workbook of one sheet. */
export const sheet = (rows: MadeSheet['rows'], merges?: readonly string[]): Uint8Array =>
  xlsx({ sheets: [{ rows, ...(merges && { merges }) }] });

/** Fields with quotes round all that needs them. */
export function csvText(rows: readonly (readonly (string | number)[])[], separator = ','): string {
  const field = (value: string | number): string =>
    /[",;\t\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return rows.map((row) => `${row.map(field).join(separator)}\r\n`).join('');
}
export const csv = (rows: readonly (readonly (string | number)[])[], separator = ','): Uint8Array =>
  utf8(csvText(rows, separator));

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const codes = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  ];
  return Uint8Array.from(
    codes.flatMap((code) => (order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])),
  );
}

let gbCodes: Map<string, number> | undefined;
/** Text in GBK, by the decoder turned round. */
export function gbk(text: string): Uint8Array {
  if (!gbCodes) {
    gbCodes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) {
        const letter = decoder.decode(new Uint8Array([lead, trail]));
        if (letter.length === 1 && !gbCodes.has(letter)) gbCodes.set(letter, lead * 256 + trail);
      }
  }
  const codes = gbCodes;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = codes.get(letter) ?? letter.charCodeAt(0);
      return code < 0x80 ? [code] : [code >> 8, code & 0xff];
    }),
  );
}

export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

/** A container of Excel 97 to 2003, or of a workbook under a password: what its directory names tells which. */
export function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(name, 'le', false), 1024);
  return bytes;
}
