/**
 * Reads the packaged code data: one line a row, cells split by tabs, written by build/build.mjs. Splitting is some
 * ten times cheaper than JSON, and the popup does it at every opening.
 */
import type { CodeBook, CodeLayer, CodeRow, NorwegianLine, TradeWord } from './types.ts';

/** Thrown when the text is not what the builder writes: the package is damaged. */
export class CodeDataError extends Error {
  override readonly name = 'CodeDataError';
}

const layerOfMark: Readonly<Record<string, CodeLayer>> = {
  h: 'hs-2022',
  c: 'cn-2014',
  g: 'gacc-ciq',
  p: 'portal-guide',
};

/**
 * Takes the packaged text, returns its rows and trade words. Throws `CodeDataError` when the text is not of this
 * format; an unknown kind of line is passed over.
 */
export function parseCodes(tsv: string): CodeBook {
  const lines = tsv.split('\n');
  if (lines[0] !== 'los-codes\t1') throw new CodeDataError('not a code file of format 1');
  const texts: string[] = [];
  const rowLines: string[] = [];
  const digits: string[] = [];
  const layers: CodeLayer[] = [];
  const words: TradeWord[] = [];
  let vocab: string[] = [];
  let places: string[] = [];
  let others = '';
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    switch (line.charAt(0)) {
      case 'h':
      case 'c':
      case 'g':
      case 'p': {
        const tab = line.indexOf('\t', 2);
        digits.push(line.slice(2, tab) + line.slice(tab + 1, line.indexOf('\t', tab + 1)));
        layers.push(layerOfMark[line.charAt(0)] ?? 'hs-2022');
        rowLines.push(line);
        break;
      }
      case 't':
        texts.push(line.slice(2));
        break;
      case 'w':
        words.push(tradeWord(line.split('\t')));
        break;
      case 'x':
        vocab = line.slice(2).split(' ');
        break;
      case 'y':
        places = line.slice(2).split(',');
        break;
      case 'o':
        others = line.slice(2);
        break;
    }
  }
  if (rowLines.length === 0) throw new CodeDataError('no rows');
  if (vocab.length !== places.length) throw new CodeDataError('the index does not fit');
  const rows = new Map<number, CodeRow>();
  return {
    size: rowLines.length,
    row(at) {
      const known = rows.get(at);
      if (known !== undefined) return known;
      const line = rowLines[at];
      if (line === undefined) throw new RangeError(`there is no row ${at}`);
      const row = parseRow(line.split('\t'), texts);
      rows.set(at, row);
      return row;
    },
    digits,
    layer: (at) => layers[at] ?? 'hs-2022',
    words,
    vocab,
    places,
    others,
  };
}

function parseRow(cells: readonly string[], texts: readonly string[]): CodeRow {
  switch (cells[0]) {
    case 'c':
      return chinese(cells, 'cn-2014');
    case 'g':
      return chinese(cells, 'gacc-ciq');
    case 'p':
      return guide(cells);
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
