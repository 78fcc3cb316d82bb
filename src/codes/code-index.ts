/**
 * The index over all rows: the packaged ones, own rows packed once, and own rows seen since. Which words stand where
 * comes ready made with a packed text (see pack.ts), because the popup starts anew at every opening.
 */
import { foldForms, type TradeForms, tradeForms } from './forms.ts';
import { rowDigits } from './parse.ts';
import { bookSegment, lowerBound, rowsSegment, type Segment } from './segment.ts';
import type { CodeBook, CodeLayer, CodeRow, EntryUnit, TradeWord } from './types.ts';

export interface CodeIndex {
  readonly size: number;
  row(at: number): CodeRow;
  layer(at: number): CodeLayer;
  /** The digits of a row: HS and CIQ in one. */
  digits(at: number): string;
  /** Row numbers in the order of their digits; replaced rows are not among them. */
  readonly byCode: ArrayLike<number>;
  /** 1 for a row that a better one replaced. */
  readonly replaced: Uint8Array;
  /** Whether the row is for what no other row names ("n.e.c.", 其他). */
  isOther(at: number): boolean;
  readonly words: IndexWords;
  /** The pairs of neighbouring Chinese characters. */
  readonly han: IndexWords;
  readonly trade: TradeForms;
  /** By row: the states and forms that its subheading is for (aspects.ts), as bits; 0 where no table says. */
  readonly aspects: Int32Array;
  /** The same of a beginning of a code. */
  aspectsOf(code: string): number;
  /** What speaks for a row whatever was asked. */
  bias(at: number): number;
  /** Arrays of zeros, one number a row, to be used again. */
  readonly arrays: Float32Array[];
  /** What each trade word says of the rows, filled as they are asked for. */
  readonly entryUnits: Map<TradeWord, EntryUnit>;
}

/** The words of all segments; a number names a word of one segment. */
export interface IndexWords {
  /** Every word once a segment; by its number. */
  word(id: number): string;
  has(word: string): boolean;
  /** Calls `take` with the number of each word that begins so. */
  startingWith(start: string, take: (id: number, word: string) => void): void;
  /** Calls `take` with the number of each word that holds the text anywhere but at its beginning. */
  holding(text: string, take: (id: number, word: string) => void): void;
  each(take: (id: number, word: string) => void): void;
  /** Where a word stands: postings (places.ts), rows ascending. */
  places(id: number): ArrayLike<number>;
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
 * Builds the index. `packed`: own rows as `packOwn` made them. `extra`: rows seen since. A row replaces one with the
 * same code where its layer is as good or better, the rest are added; one of six digits or fewer is left out, since
 * those are HS 2022's to name. No row is changed.
 */
export function createIndex(book: CodeBook, extra: readonly CodeRow[] = [], packed?: CodeBook): CodeIndex {
  const segments = [bookSegment(book)];
  if (packed !== undefined) segments.push(bookSegment(packed));
  const fresh = sortedOnce(extra);
  if (fresh.length > 0) segments.push(rowsSegment(fresh));
  const firsts: number[] = [];
  let size = 0;
  for (const segment of segments) {
    firsts.push(size);
    size += segment.size;
  }
  const only = segments[0] as Segment;
  const of = <T>(at: number, ask: (segment: Segment, row: number) => T): T => {
    let i = segments.length - 1;
    while (i > 0 && at < (firsts[i] ?? 0)) i--;
    return ask(segments[i] ?? only, at - (firsts[i] ?? 0));
  };
  const { byCode, replaced } = mergeByCode(segments, firsts, size);
  const all = segments.length === 1 ? only.digits : segments.flatMap((segment) => segment.digits);
  const digits = (at: number): string => all[at] ?? '';
  let aspects: Int32Array | undefined;
  const biases = new Float32Array(size);
  return {
    size,
    row: (at) => of(at, (segment, row) => segment.row(row)),
    layer: (at) => of(at, (segment, row) => segment.layer(row)),
    digits,
    byCode,
    replaced,
    isOther: (at) => of(at, (segment, row) => segment.isOther(row)),
    words: indexWords(segments, firsts, 'words'),
    han: indexWords(segments, firsts, 'han'),
    trade: tradeForms(book.trade, book.forms ?? foldForms(book.trade)),
    get aspects() {
      aspects ??= aspectsOf(book.aspects, all);
      return aspects;
    },
    aspectsOf: (code) => longestPrefix(book.aspects, code),
    bias(at) {
      let bias = biases[at] ?? 0;
      if (bias === 0) {
        bias = biasOf(digits(at), this.layer(at), this.isOther(at));
        biases[at] = bias;
      }
      return bias;
    },
    arrays: [],
    entryUnits: new Map(),
  };
}

/** By row. Neighbours mostly share their six digits. */
function aspectsOf(map: ReadonlyMap<string, number>, digits: readonly string[]): Int32Array {
  const aspects = new Int32Array(digits.length);
  let before = '';
  for (let at = 0; at < digits.length; at++) {
    const code = digits[at] ?? '';
    const isSame = code.length >= 6 && before.length >= 6 && code.startsWith(before.slice(0, 6));
    aspects[at] = isSame ? (aspects[at - 1] ?? 0) : longestPrefix(map, code);
    before = code;
  }
  return aspects;
}

/** What speaks for a row whatever was asked: food, the sea before the rest, a good layer, no "other". */
function biasOf(code: string, layer: CodeLayer, other: boolean): number {
  // Never 0, which stands for not known yet.
  let value = code < '25' ? 0.7 : 0.001;
  const heading = code.slice(0, 4);
  if (heading.startsWith('03') || heading === '1604' || heading === '1605' || heading === '1504')
    value += 0.03;
  const rank = layerRank[layer];
  if (rank <= 1) value += 0.03;
  else if (rank === 2) value -= 0.03;
  else if (rank === 3) value -= 0.08;
  return other ? value - 0.06 : value;
}

function longestPrefix(map: ReadonlyMap<string, number>, code: string): number {
  // No table says anything of what is not food.
  if (code > '24') return 0;
  for (let length = Math.min(6, code.length); length >= 2; length--) {
    const found = map.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return 0;
}

/** One row a code, the best; in the order of their digits. */
function sortedOnce(rows: readonly CodeRow[]): CodeRow[] {
  const best = new Map<string, CodeRow>();
  for (const row of rows) {
    const digits = rowDigits(row);
    if (digits.length <= 6) continue;
    const other = best.get(digits);
    if (other === undefined || layerRank[row.layer] <= layerRank[other.layer]) best.set(digits, row);
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The rows of all segments in one order. Of rows with the same code the best stays, of equals the later one. */
function mergeByCode(
  segments: readonly Segment[],
  firsts: readonly number[],
  size: number,
): { byCode: ArrayLike<number>; replaced: Uint8Array } {
  const replaced = new Uint8Array(size);
  if (segments.length === 1) return { byCode: Int32Array.from({ length: size }, (_, at) => at), replaced };
  const byCode = new Int32Array(size);
  const heads = segments.map(() => 0);
  let length = 0;
  for (let taken = 0; taken < size; taken++) {
    let next = -1;
    let digits = '';
    for (let i = 0; i < segments.length; i++) {
      const mine = segments[i]?.digits[heads[i] ?? 0];
      if (mine !== undefined && (next < 0 || mine < digits)) {
        next = i;
        digits = mine;
      }
    }
    const row = heads[next] ?? 0;
    heads[next] = row + 1;
    const at = (firsts[next] ?? 0) + row;
    const before = byCode[length - 1] ?? 0;
    if (length > 0 && segments.length > 1 && digitsOf(segments, firsts, before) === digits) {
      const isBetter = rankOf(segments, firsts, at) <= rankOf(segments, firsts, before);
      replaced[isBetter ? before : at] = 1;
      if (isBetter) byCode[length - 1] = at;
    } else byCode[length++] = at;
  }
  return { byCode: byCode.subarray(0, length), replaced };
}

function segmentOf(firsts: readonly number[], at: number): number {
  let i = firsts.length - 1;
  while (i > 0 && at < (firsts[i] ?? 0)) i--;
  return i;
}

function digitsOf(segments: readonly Segment[], firsts: readonly number[], at: number): string | undefined {
  const i = segmentOf(firsts, at);
  return segments[i]?.digits[at - (firsts[i] ?? 0)];
}

function rankOf(segments: readonly Segment[], firsts: readonly number[], at: number): number {
  const i = segmentOf(firsts, at);
  return layerRank[segments[i]?.layer(at - (firsts[i] ?? 0)) ?? 'hs-2022'];
}

function indexWords(
  segments: readonly Segment[],
  firsts: readonly number[],
  kind: 'words' | 'han',
): IndexWords {
  const parts = segments.map((segment) => segment[kind]);
  const starts: number[] = [];
  let size = 0;
  for (const { sorted } of parts) {
    starts.push(size);
    size += sorted.length;
  }
  const partOf = (id: number): number => segmentOf(starts, id);
  const joined = parts.map((): string | undefined => undefined);
  const known = new Map<number, ArrayLike<number>>();
  const word = (id: number): string => {
    const part = partOf(id);
    return parts[part]?.sorted[id - (starts[part] ?? 0)] ?? '';
  };
  return {
    word,
    has: (text) => parts.some(({ sorted }) => sorted[lowerBound(sorted, text)] === text),
    startingWith(start, take) {
      parts.forEach(({ sorted }, part) => {
        for (let i = lowerBound(sorted, start); i < sorted.length; i++) {
          const found = sorted[i] ?? '';
          if (!found.startsWith(start)) break;
          take((starts[part] ?? 0) + i, found);
        }
      });
    },
    holding(text, take) {
      parts.forEach(({ sorted }, part) => {
        // One long text is searched some twenty times faster than as many words.
        joined[part] ??= `\n${sorted.join('\n')}\n`;
        const all = joined[part] ?? '';
        for (let at = all.indexOf(text); at >= 0; ) {
          const end = all.indexOf('\n', at);
          const begin = all.lastIndexOf('\n', at) + 1;
          if (begin < at) {
            const found = all.slice(begin, end);
            take((starts[part] ?? 0) + lowerBound(sorted, found), found);
          }
          at = all.indexOf(text, end);
        }
      });
    },
    each(take) {
      parts.forEach(({ sorted }, part) => {
        for (let i = 0; i < sorted.length; i++) take((starts[part] ?? 0) + i, sorted[i] ?? '');
      });
    },
    places(id) {
      let list = known.get(id);
      if (list === undefined) {
        const part = partOf(id);
        const into: number[] = [];
        parts[part]?.places(id - (starts[part] ?? 0), firsts[part] ?? 0, into);
        list = Int32Array.from(into);
        known.set(id, list);
      }
      return list;
    },
  };
}
