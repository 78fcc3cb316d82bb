/**
 * The index over all rows: which words stand where, and how much each says about a row. The packaged file brings it
 * ready made for its own rows (see pack.ts), because the popup starts anew at every opening; rows seen on the portal
 * are read in on top.
 */
import { rowDigits } from './parse.ts';
import { foldWord, hanText } from './text.ts';
import type { CodeBook, CodeLayer, CodeRow, TradeWord, Unit } from './types.ts';
import { WordReader } from './word-reader.ts';

/** A trade word's form, ready to compare: folded words, or a Chinese string. */
export interface WordForm {
  readonly words: readonly string[];
  readonly han: string;
  readonly entry: TradeWord;
}

/** Rows with a Chinese text, and that text as it is compared. */
export interface HanTexts {
  readonly rows: readonly number[];
  readonly texts: readonly string[];
}

export interface CodeIndex {
  readonly size: number;
  row(at: number): CodeRow;
  layer(at: number): CodeLayer;
  /** The digits of each row: HS and CIQ in one. */
  readonly digits: readonly string[];
  /** Row numbers in the order of their digits; replaced rows are not among them. */
  readonly byCode: readonly number[];
  /** Rows that a better one replaced. */
  readonly replaced: ReadonlySet<number>;
  /** Every folded word that stands in a row. */
  readonly vocab: readonly string[];
  hasWord(word: string): boolean;
  /** The numbers of the words that begin with the same two letters; of itself for a word of one. */
  startingLike(word: string): readonly number[];
  /** Where a word stands, by its number: `row << 4 | weight`, weight 1 to 15, rows ascending. */
  postings(id: number): readonly number[];
  han(): HanTexts;
  /** Whether the row is for what no other row names ("n.e.c.", 其他). */
  isOther(at: number): boolean;
  /** What each trade word says of the rows, filled as they are asked for. */
  readonly entryUnits: Map<TradeWord, Unit>;
  /** Trade words in Latin script. */
  readonly forms: readonly WordForm[];
  /** Those of a single word. */
  readonly singleWords: ReadonlySet<string>;
  /** Chinese forms of trade words, longest first. */
  readonly hanForms: readonly WordForm[];
}

/** Best first; a row replaces one of a later layer with the same code. */
export const layerRank: Readonly<Record<CodeLayer, number>> = {
  'portal-seen': 0,
  'portal-guide': 1,
  'gacc-ciq': 2,
  'cn-2014': 3,
  'hs-2022': 4,
};

/**
 * Builds the index. `extra`: rows seen on the portal or imported; each replaces the row with the same code where
 * its layer is as good or better, the rest are added; one of six digits or fewer is left out. No row is changed.
 */
export function createIndex(book: CodeBook, extra: readonly CodeRow[] = []): CodeIndex {
  const { added, replaced } = join(book, extra);
  const size = book.size + added.length;
  const digits = added.length === 0 ? book.digits : [...book.digits, ...added.map(rowDigits)];
  const row = (at: number) => added[at - book.size] ?? book.row(at);
  const packed = book.vocab.length > 0;
  const words = new WordReader(packed ? book.vocab : []);
  const own = readRows(words, row, packed ? book.size : 0, size);
  const decoded = new Map<number, readonly number[]>();
  const allForms = formsOf(book.words);
  const forms = allForms.filter((form) => form.han === '');
  let han: HanTexts | undefined;
  let starts: Map<string, number[]> | undefined;
  return {
    size,
    row,
    layer: (at) => added[at - book.size]?.layer ?? book.layer(at),
    digits,
    byCode: order(digits, book.size, replaced),
    replaced,
    vocab: words.vocab,
    hasWord: (word) => words.has(word),
    startingLike(word) {
      starts ??= byStart(words.vocab);
      return starts.get(word.slice(0, 2)) ?? [];
    },
    postings(id) {
      let list = decoded.get(id);
      if (list === undefined) {
        list = [...unpackPlaces(book.places[id] ?? ''), ...(own[id] ?? [])];
        decoded.set(id, list);
      }
      return list;
    },
    han() {
      han ??= hanTexts(row, size, (at) => at < book.size && book.layer(at) === 'hs-2022');
      return han;
    },
    isOther: (at) => (at < book.others.length ? book.others[at] === '1' : isOther(row(at))),
    entryUnits: new Map(),
    forms,
    singleWords: new Set(
      forms.flatMap(({ words: [word = '', ...more] }) => (more.length === 0 ? [word] : [])),
    ),
    hanForms: allForms.filter((form) => form.han !== '').sort((a, b) => b.han.length - a.han.length),
  };
}

/** The extra rows that stay (one a code), and the rows of the book that they replace. */
function join(book: CodeBook, extra: readonly CodeRow[]): { added: CodeRow[]; replaced: Set<number> } {
  const replaced = new Set<number>();
  if (extra.length === 0) return { added: [], replaced };
  const places = new Map(book.digits.map((code, at) => [code, at]));
  const added = new Map<string, CodeRow>();
  for (const row of extra) {
    const code = rowDigits(row);
    const at = places.get(code);
    // Six digits are HS 2022's to name: a row of no more says nothing new, and the subheading must stay.
    if (code.length <= 6) continue;
    if (at !== undefined && layerRank[row.layer] > layerRank[book.layer(at)]) continue;
    const other = added.get(code);
    if (other !== undefined && layerRank[row.layer] > layerRank[other.layer]) continue;
    if (at !== undefined) replaced.add(at);
    added.set(code, row);
  }
  return { added: [...added.values()], replaced };
}

/** The book's rows come in order; only added ones need a sort. */
function order(digits: readonly string[], sorted: number, replaced: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let at = 0; at < digits.length; at++) if (!replaced.has(at)) rows.push(at);
  if (digits.length > sorted) {
    rows.sort((a, b) => {
      const left = digits[a] ?? '';
      const right = digits[b] ?? '';
      return left < right ? -1 : left > right ? 1 : a - b;
    });
  }
  return rows;
}

function byStart(vocab: readonly string[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (let id = 0; id < vocab.length; id++) {
    const start = (vocab[id] ?? '').slice(0, 2);
    const list = starts.get(start);
    if (list === undefined) starts.set(start, [id]);
    else list.push(id);
  }
  return starts;
}

/** Reads rows `from` to `to` - 1 into postings by word number. */
function readRows(words: WordReader, row: (at: number) => CodeRow, from: number, to: number): number[][] {
  const postings: number[][] = [];
  const add = (at: number, text: string, weight: number) => {
    const ids = words.read(text);
    // A word in a short name says more than one among thirty.
    const share = Math.max(1, Math.round(weight * (ids.length <= 8 ? 1 : ids.length <= 16 ? 0.9 : 0.8)));
    for (const id of ids) {
      const list = postings[id] ?? [];
      postings[id] = list;
      const last = list.at(-1) ?? -1;
      if (last >> 4 !== at) list.push((at << 4) | share);
      else if ((last & 15) < share) list[list.length - 1] = (at << 4) | share;
    }
  };
  for (let at = from; at < to; at++) {
    const { names, product, path, lines } = row(at);
    if (names.en !== undefined) add(at, names.en, 15);
    if (names.latin !== undefined) add(at, names.latin, 15);
    if (product?.en !== undefined) add(at, product.en, 12);
    if (product?.nb !== undefined) add(at, product.nb, 12);
    if (path?.nb !== undefined) {
      const parts = path.nb.split(' > ');
      // The heading names all states and kinds below it; the innermost part names this one.
      parts.forEach((part, i) => {
        add(at, part, i === parts.length - 1 ? 15 : i === 0 ? 7 : 11);
      });
    } else if (names.nb !== undefined) add(at, names.nb, 15);
    for (const line of lines ?? []) add(at, line.nb, 13);
  }
  return postings;
}

const otherName = /\bn\.e\.[cs]\b|\bother than\b|^other\b/i;

function isOther({ names }: CodeRow): boolean {
  return otherName.test(names.en ?? '') || (names.zh ?? '').startsWith('其他');
}

function hanTexts(row: (at: number) => CodeRow, size: number, without: (at: number) => boolean): HanTexts {
  const rows: number[] = [];
  const texts: string[] = [];
  for (let at = 0; at < size; at++) {
    if (without(at)) continue;
    const { names, product } = row(at);
    const zh = [names.zh, product?.zh].filter((text) => text !== undefined).join(' ');
    if (zh === '') continue;
    rows.push(at);
    texts.push(hanText(zh));
  }
  return { rows, texts };
}

/** Postings as text: the distance from the row before and the weight in one number, base 36. */
export function packPlaces(postings: readonly number[]): string {
  let before = 0;
  return postings
    .map((posting) => {
      const packed = (((posting >> 4) - before) << 4) | (posting & 15);
      before = posting >> 4;
      return packed.toString(36);
    })
    .join(' ');
}

function unpackPlaces(text: string): number[] {
  if (text === '') return [];
  let at = 0;
  return text.split(' ').map((part) => {
    const packed = Number.parseInt(part, 36);
    at += packed >> 4;
    return (at << 4) | (packed & 15);
  });
}

function formsOf(words: readonly TradeWord[]): WordForm[] {
  const forms: WordForm[] = [];
  for (const entry of words) {
    for (const text of [...entry.nb, ...entry.en, ...entry.latin]) {
      forms.push({ words: foldedWords(text), han: '', entry });
    }
    for (const text of entry.zh) forms.push({ words: [], han: hanText(text), entry });
  }
  return forms;
}

/** The folded words of a short text, in order. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}
