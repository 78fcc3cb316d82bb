/**
 * A stretch of the index: the rows of one packed text, or rows that were read just now. Its words are sorted, so that
 * those beginning alike are found without a table of their own: the popup starts anew at every opening.
 */
import { rowDigits } from './parse.ts';
import { packPlaces, unpackPlaces } from './places.ts';
import { isOther, type Postings, readHan, readWords } from './read-rows.ts';
import type { CodeBook, CodeLayer, CodeRow } from './types.ts';

export interface Segment {
  readonly size: number;
  row(at: number): CodeRow;
  layer(at: number): CodeLayer;
  /** The digits of each row, ascending. */
  readonly digits: readonly string[];
  isOther(at: number): boolean;
  readonly words: Vocabulary;
  readonly han: Vocabulary;
}

/** Words in order, and where each stands. */
export interface Vocabulary {
  readonly sorted: readonly string[];
  /** Adds the postings of a word; rows are counted from `firstRow`. */
  places(at: number, firstRow: number, into: number[]): void;
}

/** The rows of a packed text. One that brings no index is read. */
export function bookSegment(book: CodeBook): Segment {
  const isPacked = book.words.sorted.length > 0;
  return {
    size: book.size,
    row: (at) => book.row(at),
    layer: (at) => book.layer(at),
    digits: book.digits,
    isOther: isPacked ? (at) => book.others.charCodeAt(at) === ONE : (at) => isOther(book.row(at)),
    words: isPacked ? packed(book.words) : read(readWords(book.row, book.size)),
    han: isPacked ? packed(book.han) : read(readHan(book.row, book.size)),
  };
}

/** Rows that are read now, in the order of their digits. */
export function rowsSegment(rows: readonly CodeRow[]): Segment {
  const row = (at: number): CodeRow => {
    const found = rows[at];
    if (found === undefined) throw new RangeError(`there is no row ${at}`);
    return found;
  };
  return {
    size: rows.length,
    row,
    layer: (at) => row(at).layer,
    digits: rows.map(rowDigits),
    isOther: (at) => isOther(row(at)),
    words: read(readWords(row, rows.length)),
    han: read(readHan(row, rows.length)),
  };
}

const ONE = 49;

function packed({ sorted, places }: CodeBook['words']): Vocabulary {
  return { sorted, places: (at, firstRow, into) => unpackPlaces(places[at] ?? '', firstRow, into) };
}

function read({ vocab, places }: Postings): Vocabulary {
  const order = inOrder(vocab);
  return {
    sorted: order.map((id) => vocab[id] ?? ''),
    places(at, firstRow, into) {
      for (const one of places[order[at] ?? -1] ?? []) into.push(one + (firstRow << 4));
    },
  };
}

/** Words in order and their postings as text, as a packed file holds them. */
export function packVocabulary({ vocab, places }: Postings): { sorted: string[]; places: string[] } {
  const order = inOrder(vocab);
  return {
    sorted: order.map((id) => vocab[id] ?? ''),
    places: order.map((id) => packPlaces(places[id] ?? [])),
  };
}

/** By UTF-16 units, as `<` compares. */
function inOrder(vocab: readonly string[]): number[] {
  return vocab
    .map((_, id) => id)
    .sort((a, b) => ((vocab[a] ?? '') < (vocab[b] ?? '') ? -1 : (vocab[a] ?? '') > (vocab[b] ?? '') ? 1 : 0));
}

/** The first place in `sorted` whose text is not below `text`. */
export function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
