/**
 * The index over all rows: the packaged ones, own rows packed once, and own rows seen since. Which words stand where
 * comes ready made with a packed text (see pack.ts), because the popup starts anew at every opening.
 */
import { foldForms, type TradeForms, tradeForms } from './forms.ts';
import { type IndexWords, indexWords } from './index-words.ts';
import { type JoinedRows, joinRows } from './joined-rows.ts';
import { layerRank, sortedOnce } from './layers.ts';
import { bookSegment, rowsSegment, type Segment } from './segment.ts';
import type { CodeBook, CodeLayer, CodeRow, EntryUnit, TradeWord } from './types.ts';

export interface CodeIndex extends Omit<JoinedRows, 'digits' | 'firsts'> {
  /** The digits of a row: HS and CIQ in one. */
  digits(at: number): string;
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

/**
 * Builds the index. `packed`: own rows as `packOwn` made them. `extra`: rows seen since. A row replaces one with the
 * same code where its layer is as good or better, the rest are added; one of six digits or fewer is left out, since
 * those are HS 2022's to name. No row is changed.
 */
export function createIndex(book: CodeBook, extra: readonly CodeRow[] = [], packed?: CodeBook): CodeIndex {
  const segments: [Segment, ...Segment[]] = [bookSegment(book)];
  if (packed !== undefined) segments.push(bookSegment(packed));
  const fresh = sortedOnce(extra);
  if (fresh.length > 0) segments.push(rowsSegment(fresh));
  const { firsts, digits, ...rows } = joinRows(segments);
  const biases = new Float32Array(rows.size);
  let aspects: Int32Array | undefined;
  return {
    ...rows,
    digits: (at) => digits[at] ?? '',
    words: indexWords(segments, firsts, 'words'),
    han: indexWords(segments, firsts, 'han'),
    trade: tradeForms(book.trade, book.forms ?? foldForms(book.trade)),
    get aspects() {
      aspects ??= aspectsOf(book.aspects, digits);
      return aspects;
    },
    aspectsOf: (code) => longestPrefix(book.aspects, code),
    bias(at) {
      let bias = biases[at] ?? 0;
      if (bias === 0) {
        bias = biasOf(digits[at] ?? '', rows.layer(at), rows.isOther(at));
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
