/** The rows of several segments as one list: numbered through, in the order of their codes, each code once. */
import { layerRank } from './layers.ts';
import type { Segment } from './segment.ts';
import type { CodeLayer, CodeRow } from './types.ts';

export interface JoinedRows {
  readonly size: number;
  /** The number of each segment's first row. */
  readonly firsts: readonly number[];
  row(at: number): CodeRow;
  layer(at: number): CodeLayer;
  /** The digits of each row: HS and CIQ in one. */
  readonly digits: readonly string[];
  isOther(at: number): boolean;
  /** Row numbers in the order of their digits; replaced rows are not among them. */
  readonly byCode: ArrayLike<number>;
  /** 1 for a row that a better one replaced. */
  readonly replaced: Uint8Array;
}

/** @param segments the packaged rows first; of rows with the same code the best stays, of equals the later one */
export function joinRows(segments: readonly [Segment, ...Segment[]]): JoinedRows {
  const firsts: number[] = [];
  let size = 0;
  for (const segment of segments) {
    firsts.push(size);
    size += segment.size;
  }
  const of = <T>(at: number, ask: (segment: Segment, row: number) => T): T => {
    const part = partOf(firsts, at);
    return ask(segments[part] ?? segments[0], at - (firsts[part] ?? 0));
  };
  const digits = segments.length === 1 ? segments[0].digits : segments.flatMap((segment) => segment.digits);
  const layer = (at: number): CodeLayer => of(at, (segment, row) => segment.layer(row));
  return {
    size,
    firsts,
    row: (at) => of(at, (segment, row) => segment.row(row)),
    layer,
    digits,
    isOther: (at) => of(at, (segment, row) => segment.isOther(row)),
    ...merged(segments, firsts, digits, layer),
  };
}

/** In which of several stretches a number lies; `firsts` are their first numbers, ascending. */
export function partOf(firsts: readonly number[], at: number): number {
  let part = firsts.length - 1;
  while (part > 0 && at < (firsts[part] ?? 0)) part--;
  return part;
}

function merged(
  segments: readonly Segment[],
  firsts: readonly number[],
  digits: readonly string[],
  layer: (at: number) => CodeLayer,
): Pick<JoinedRows, 'byCode' | 'replaced'> {
  const size = digits.length;
  const replaced = new Uint8Array(size);
  const byCode = new Int32Array(size);
  if (segments.length === 1) return { byCode: byCode.map((_, at) => at), replaced };
  const heads = [...firsts];
  const ends = segments.map((segment, part) => (firsts[part] ?? 0) + segment.size);
  let length = 0;
  for (let taken = 0; taken < size; taken++) {
    let next = -1;
    for (let part = 0; part < heads.length; part++) {
      const head = heads[part] ?? 0;
      if (head === ends[part]) continue;
      if (next < 0 || (digits[head] ?? '') < (digits[heads[next] ?? 0] ?? '')) next = part;
    }
    const at = heads[next] ?? 0;
    heads[next] = at + 1;
    const before = byCode[length - 1] ?? 0;
    if (length > 0 && digits[before] === digits[at]) {
      const isBetter = layerRank[layer(at)] <= layerRank[layer(before)];
      replaced[isBetter ? before : at] = 1;
      if (isBetter) byCode[length - 1] = at;
    } else byCode[length++] = at;
  }
  return { byCode: byCode.subarray(0, length), replaced };
}
