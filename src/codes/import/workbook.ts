/** What a workbook says of itself beside its sheets: their names and files, its shared texts, its number formats. */

import { readXml, type XmlListener } from './xml';
import { type Budget, type Entry, unpacked, ZipFault } from './zip';

/** A workbook's zip, and what is left to unpack of it. */
export interface Parts {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly budget: Budget;
}

/** How numbers of a style are shown, as far as it matters here. */
export type Format =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'zeros'; readonly digits: number };

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly shared: readonly string[];
  /** By a cell's style number. */
  readonly formats: readonly Format[];
  /** Days are counted from 1904 rather than 1900. */
  readonly from1904: boolean;
  /** When it was last saved (ISO day), where it says so. */
  readonly saved?: string;
}

/** Shared texts, sheets and styles that a workbook may have. */
const MOST_SHARED = 3_000_000;
const MOST_SHEETS = 300;

/** Reads all but the sheets' cells. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = 'xl/workbook.xml';
  const targets = await relations(parts, 'xl/_rels/workbook.xml.rels');
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await read(parts, main, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name === 'sheet' && sheets.length < MOST_SHEETS)
        sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
    },
  });
  const target = (kind: string): string | undefined => targets.find((one) => one.kind === kind)?.part;
  const saved = await savedOn(parts);
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const found = targets.find((one) => one.id === id && one.kind === 'worksheet');
      return found && parts.entries.has(found.part) ? [{ name, part: found.part }] : [];
    }),
    shared: await sharedTexts(parts, target('sharedStrings') ?? 'xl/sharedStrings.xml'),
    formats: await formatsIn(parts, target('styles') ?? 'xl/styles.xml'),
    from1904,
    ...(saved !== undefined && { saved }),
  };
}

/** Reads one XML file of the workbook; one that is missing is as good as empty. */
export async function read(parts: Parts, name: string, listener: XmlListener): Promise<void> {
  const entry = parts.entries.get(name);
  if (entry) await readXml(unpacked(parts.bytes, entry, parts.budget), listener);
}

interface Target {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

async function relations(parts: Parts, name: string): Promise<readonly Target[]> {
  const found: Target[] = [];
  if (!parts.entries.has(name)) throw new ZipFault('broken');
  await read(parts, name, {
    open(tag, attribute) {
      if (tag !== 'Relationship') return;
      const path = attribute('Target') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        // Two editions of the standard have their own addresses before the same words.
        kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        part: path.startsWith('/') ? path.slice(1) : `xl/${path.replace(/^\.\//, '')}`,
      });
    },
  });
  return found;
}

async function sharedTexts(parts: Parts, name: string): Promise<string[]> {
  const texts: string[] = [];
  const rich = new RichText();
  await read(parts, name, {
    open: (tag) => {
      if (tag === 'si') rich.begin();
      else rich.open(tag);
    },
    close: (tag) => {
      if (tag !== 'si') rich.close(tag);
      else if (texts.push(rich.end()) > MOST_SHARED) throw new ZipFault('bomb');
    },
    text: (text) => rich.add(text),
  });
  return texts;
}

/** Puts a text together that may be in several pieces; what tells its pronunciation is not part of it. */
export class RichText {
  #text = '';
  #inText = false;
  #aside = false;

  begin(): void {
    this.#text = '';
  }
  open(tag: string): void {
    if (tag === 't') this.#inText = true;
    if (tag === 'rPh') this.#aside = true;
  }
  close(tag: string): void {
    if (tag === 't') this.#inText = false;
    if (tag === 'rPh') this.#aside = false;
  }
  add(text: string): void {
    if (this.#inText && !this.#aside) this.#text += text;
  }
  end(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** `_x000D_` stands for a character that XML does not let through. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30, and the Chinese ones there). */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

async function formatsIn(parts: Parts, name: string): Promise<Format[]> {
  const custom = new Map<number, Format>();
  const formats: Format[] = [];
  let inCells = false;
  await read(parts, name, {
    open(tag, attribute) {
      const id = Number(attribute('numFmtId'));
      if (tag === 'numFmt') custom.set(id, formatOf(attribute('formatCode') ?? ''));
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'xf' && inCells && formats.length < 70_000)
        formats.push(custom.get(id) ?? (DAYS.has(id) ? { kind: 'date' } : { kind: 'plain' }));
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

function formatOf(code: string): Format {
  if (/^0{2,20}$/.test(code)) return { kind: 'zeros', digits: code.length };
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /y/i.test(bare) && /[md]/i.test(bare) ? { kind: 'date' } : { kind: 'plain' };
}

async function savedOn(parts: Parts): Promise<string | undefined> {
  let inside = false;
  let text = '';
  await read(parts, 'docProps/core.xml', {
    open(tag) {
      inside = tag === 'modified';
    },
    close() {
      inside = false;
    },
    text(piece) {
      if (inside) text += piece;
    },
  });
  return /^(20\d\d-\d\d-\d\d)T/.exec(text.trim())?.[1];
}
