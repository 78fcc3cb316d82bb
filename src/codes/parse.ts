/**
 * Reads the packaged code data: one line a row, cells split by tabs, written by build/build.mjs. Splitting is some
 * ten times cheaper than JSON, and the popup does it at every opening.
 */
import { maskOf } from './aspects.ts';
import type {
  CodeBook,
  CodeLayer,
  CodeRow,
  Names,
  NorwegianLine,
  PackedForms,
  PackedWords,
  TradeWord,
} from './types.ts';

/** The first line of a packed text. */
export const FORMAT = 'los-codes\t2';

/** Thrown when the text is not what the builder writes: the package is damaged. */
export class CodeDataError extends Error {
  override readonly name = 'CodeDataError';
}

const layerOfMark: Readonly<Record<string, CodeLayer>> = {
  h: 'hs-2022',
  c: 'cn-2014',
  g: 'gacc-ciq',
  p: 'portal-guide',
  s: 'portal-seen',
};

/**
 * Takes the packaged text, returns its rows and trade words. Throws `CodeDataError` when the text is not of this
 * format; an unknown kind of line is passed over.
 */
export function parseCodes(tsv: string): CodeBook {
  const lines = tsv.split('\n');
  if (lines[0] !== FORMAT) throw new CodeDataError(`not a code file of this format (${FORMAT})`);
  const texts: string[] = [];
  const tradeLines: string[] = [];
  const aspects = new Map<string, number>();
  /** Lines that stand once, by their mark: those of the index (pack.ts). */
  const index = new Map<string, string>();
  let [firstRow, lastRow] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const mark = line.charAt(0);
    if (layerOfMark[mark] !== undefined) {
      // The rows stand together; the index says where they end.
      firstRow = i;
      lastRow = i;
      while (layerOfMark[lines[lastRow]?.charAt(0) ?? ''] !== undefined) lastRow++;
      i = lastRow - 1;
    } else if (mark === 't') texts.push(line.slice(2));
    else if (mark === 'w') tradeLines.push(line);
    else if (mark === 'a') {
      const [, start = '', names = ''] = line.split('\t');
      aspects.set(start, maskOf(names.split(' ')));
    } else index.set(mark, line.slice(2));
  }
  const size = lastRow - firstRow;
  if (size === 0) throw new CodeDataError('no rows');
  const rows = new Array<CodeRow | undefined>(size);
  const trade = new Array<TradeWord | undefined>(tradeLines.length);
  const digits = index.get('d')?.split(' ') ?? lines.slice(firstRow, lastRow).map(digitsOfLine);
  const words = packedWords(index, 'x', 'y');
  const han = packedWords(index, 'X', 'Y');
  if (digits.length !== size) throw new CodeDataError('the index does not fit');
  return {
    size,
    row(at) {
      let row = rows[at];
      if (row === undefined) {
        if (at < 0 || at >= size) throw new RangeError(`there is no row ${at}`);
        row = parseRow((lines[firstRow + at] ?? '').split('\t'), texts);
        rows[at] = row;
      }
      return row;
    },
    digits,
    layer: (at) => layerOfMark[lines[firstRow + at]?.charAt(0) ?? ''] ?? 'hs-2022',
    trade: {
      size: tradeLines.length,
      at(number) {
        let entry = trade[number];
        if (entry === undefined) {
          entry = tradeWord((tradeLines[number] ?? '').split('\t'));
          trade[number] = entry;
        }
        return entry;
      },
    },
    ...(index.has('f') && { forms: packedForms(index) }),
    aspects,
    words,
    han,
    others: index.get('o') ?? '',
  };
}

const cells = (index: ReadonlyMap<string, string>, mark: string, by: string): string[] => {
  const line = index.get(mark) ?? '';
  return line === '' ? [] : line.split(by);
};

function packedWords(index: ReadonlyMap<string, string>, words: string, places: string): PackedWords {
  const packed = { sorted: cells(index, words, ' '), places: cells(index, places, ',') };
  if (packed.sorted.length !== packed.places.length) throw new CodeDataError('the index does not fit');
  return packed;
}

function packedForms(index: ReadonlyMap<string, string>): PackedForms {
  return {
    words: cells(index, 'f', ' '),
    wordEntries: cells(index, 'F', ','),
    phrases: cells(index, 'q', ','),
    phraseEntries: cells(index, 'Q', ','),
    han: cells(index, 'k', ' '),
    hanEntries: cells(index, 'K', ','),
  };
}

function digitsOfLine(line: string): string {
  const tab = line.indexOf('\t', 2);
  return line.slice(2, tab) + line.slice(tab + 1, line.indexOf('\t', tab + 1));
}

function parseRow(cells: readonly string[], texts: readonly string[]): CodeRow {
  switch (cells[0]) {
    case 'c':
      return chinese(cells, 'cn-2014');
    case 'g':
      return chinese(cells, 'gacc-ciq');
    case 'p':
      return guide(cells);
    case 's':
      return seen(cells);
    default:
      return hs2022(cells, texts);
  }
}

function hs2022(cells: readonly string[], texts: readonly string[]): CodeRow {
  const [, hs = '', , en = '', nb = '', , heading = '', path = '', rest = '', source = ''] = cells;
  const lines: NorwegianLine[] = [];
  if (rest !== '') {
    for (const part of rest.split(' ')) {
      lines.push({ code: hs + part.slice(0, 2), nb: texts[Number(part.slice(3))] ?? '' });
    }
  }
  const above: { en?: string; nb?: string } = {};
  if (heading !== '') above.en = texts[Number(heading)] ?? '';
  if (path !== '') {
    above.nb = path
      .split(' ')
      .map((n) => texts[Number(n)] ?? '')
      .join(' > ');
  }
  return {
    key: hs,
    layer: 'hs-2022',
    hs,
    names: nb === '' ? { en } : { en, nb },
    path: above,
    ...(lines.length > 0 ? { lines } : {}),
    source,
  };
}

function chinese(cells: readonly string[], layer: 'cn-2014' | 'gacc-ciq'): CodeRow {
  const [, hs = '', ciq = '', , , zh = '', , , retired = '', source = ''] = cells;
  return {
    key: keyOf(hs, ciq),
    layer,
    hs,
    ...(ciq === '' ? {} : { ciq }),
    names: { zh },
    ...(retired === '' ? {} : { retired: true }),
    source,
  };
}

function guide(cells: readonly string[]): CodeRow {
  const [
    ,
    hs = '',
    ciq = '',
    product = '',
    name = '',
    range = '',
    category = '',
    recommended = '',
    remarks = '',
  ] = cells;
  return {
    key: keyOf(hs, ciq),
    layer: 'portal-guide',
    hs,
    ciq,
    names: { en: name },
    product: { en: product },
    ...(range === '' ? {} : { range }),
    ...(category === '' ? {} : { category }),
    ...(recommended === '' ? {} : { recommended: recommended === 'Yes' }),
    ...(remarks === '' ? {} : { remarks }),
    source: cells[9] ?? '',
  };
}

function seen(cells: readonly string[]): CodeRow {
  const [, hs = '', ciq = '', en = '', zh = '', productEn = '', productZh = ''] = cells;
  const [range = '', category = '', recommended = '', remarks = ''] = cells.slice(7);
  const [source = 'portal-seen', seen = '', gone = '', file = ''] = cells.slice(11);
  const product = namesOf(productEn, productZh);
  return {
    key: keyOf(hs, ciq),
    layer: 'portal-seen',
    hs,
    ...(ciq !== '' && { ciq }),
    names: namesOf(en, zh),
    ...(Object.keys(product).length > 0 && { product }),
    ...(range !== '' && { range }),
    ...(category !== '' && { category }),
    ...(recommended !== '' && { recommended: recommended === 'Yes' }),
    ...(remarks !== '' && { remarks }),
    source,
    ...(seen !== '' && { seen }),
    ...(gone !== '' && { gone }),
    ...(file !== '' && { file }),
  };
}

const namesOf = (en: string, zh: string): Names => ({ ...(en !== '' && { en }), ...(zh !== '' && { zh }) });

/** An own row as a line of a packed text. */
export function seenLine(row: CodeRow): string {
  const { names, product } = row;
  return (
    [
      's',
      row.hs,
      row.ciq,
      names.en,
      names.zh,
      product?.en,
      product?.zh,
      row.range,
      row.category,
      row.recommended === undefined ? '' : row.recommended ? 'Yes' : 'No',
      row.remarks,
      row.source,
      row.seen,
      row.gone,
      row.file,
    ]
      // A cell can hold no tab and no line break.
      .map((cell) => (cell ?? '').replace(/\s+/gu, ' ').trim())
      .join('\t')
  );
}

function tradeWord(cells: readonly string[]): TradeWord {
  const list = (at: number, by = '|') => (cells[at] ?? '').split(by).filter((text) => text !== '');
  const kind = cells[6];
  return {
    nb: list(1),
    en: list(2),
    zh: list(3),
    latin: list(4),
    hs: list(5, ' '),
    kind: kind === 'state' || kind === 'soft' ? kind : 'goods',
  };
}

/** The identity of a row: its HS digits, and `/` and the CIQ digits where there are any. */
export function keyOf(hs: string, ciq?: string): string {
  return ciq === undefined || ciq === '' ? hs : `${hs}/${ciq}`;
}

/** The digits of a row as they are copied: HS, and CIQ where there is one. */
export function rowDigits(row: CodeRow): string {
  return row.hs + (row.ciq ?? '');
}
