/**
 * Reads a zip's directory and one of its files at a time. Written for files from strangers: the directory is checked
 * before anything is unpacked, and bytes are counted while they are unpacked, since a directory can lie.
 * Unpacking itself is the browser's own (`DecompressionStream`).
 */
import type { FileReason } from './types';

export interface Entry {
  readonly name: string;
  readonly compressed: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly offset: number;
}

export interface Limits {
  /** Files that a zip may list. */
  readonly entries: number;
  /** Bytes unpacked, all files together. */
  readonly total: number;
  /** How many times as large as its packed bytes a file may become; asked only beyond `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** A sheet of 200,000 rows and nine columns is about 100 MB unpacked, and 10 to 60 times as large as packed. */
export const LIMITS: Limits = { entries: 4000, total: 400_000_000, ratio: 300, ratioFrom: 30_000_000 };

/** Thrown while unpacking. */
export class ZipFault extends Error {
  constructor(readonly reason: FileReason) {
    super(`zip: ${reason}`);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCKED = 1;

/**
 * The files that a zip lists.
 * @throws ZipFault `truncated` where its end is missing, `bomb` where it holds more than `limits` let it,
 *   `zip-locked` where it has a password, `broken` where the directory makes no sense
 */
export function openZip(bytes: Uint8Array, limits: Limits = LIMITS): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ZipFault('bomb');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new ZipFault('broken');
    const { entry, next } = central(bytes, view, at, end);
    at = next;
    if (entries.has(entry.name)) throw new ZipFault('broken');
    entries.set(entry.name, entry);
    total += entry.size;
    if (total > limits.total || isTooDense(entry, limits)) throw new ZipFault('bomb');
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

function endOf(view: DataView): number {
  for (
    let at = view.byteLength - END_SIZE;
    at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
    at--
  ) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipFault('truncated');
}

function central(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { readonly entry: Entry; readonly next: number } {
  const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const nameAt = at + 46;
  const extraAt = nameAt + (nameSize ?? 0);
  const next = extraAt + (extraSize ?? 0) + (commentSize ?? 0);
  if (next > end) throw new ZipFault('broken');
  if (view.getUint16(at + 8, true) & LOCKED) throw new ZipFault('zip-locked');
  const sizes = wide(view, extraAt, extraSize ?? 0, {
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  });
  const name = new TextDecoder().decode(bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/');
  return { entry: { name, ...sizes, method: view.getUint16(at + 10, true) }, next };
}

type Sizes = Pick<Entry, 'compressed' | 'size' | 'offset'>;

const WIDE = 0xffffffff;

/** Sizes that do not fit in 32 bits stand in an extra field; some programs put all of them there. */
function wide(view: DataView, from: number, length: number, narrow: Sizes): Sizes {
  if (!Object.values(narrow).includes(WIDE)) return narrow;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    const take = (value: number): number => {
      if (value !== WIDE) return value;
      if (place + 8 > from + length) throw new ZipFault('broken');
      const found = Number(view.getBigUint64(place, true));
      place += 8;
      return found;
    };
    // In this order, each only where it does not fit.
    const size = take(narrow.size);
    const compressed = take(narrow.compressed);
    return { size, compressed, offset: take(narrow.offset) };
  }
  throw new ZipFault('broken');
}

const isTooDense = ({ size, compressed }: Entry, { ratio, ratioFrom }: Limits): boolean =>
  size > ratioFrom && size > compressed * ratio;

/** Files that share their bytes: how a small zip claims to hold petabytes. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach((entry, at) => {
    const next = sorted[at + 1];
    if (next && entry.offset + 30 + entry.compressed > next.offset) throw new ZipFault('bomb');
  });
}

/** What is left to unpack, over all files of one zip. */
export class Budget {
  #left: number;
  constructor(readonly limits: Limits = LIMITS) {
    this.#left = limits.total;
  }
  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new ZipFault('bomb');
  }
}

/** Packed bytes given at once: at most a thousand times as many come out before they are counted. */
const SLICE = 16_384;

/**
 * A file's bytes, unpacked piece by piece.
 * @throws ZipFault `bomb` where more comes out than the directory says or the budget has, `broken` where the bytes
 *   are no deflate, `truncated` where they end too soon
 */
export async function* unpacked(bytes: Uint8Array, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  let size = 0;
  for await (const piece of entry.method === 0 ? slices(packed) : inflated(packed)) {
    size += piece.length;
    if (size > entry.size) throw new ZipFault('bomb');
    budget.spend(piece.length);
    yield piece;
  }
  if (size < entry.size) throw new ZipFault('truncated');
}

function packedBytes(bytes: Uint8Array, { offset, compressed, method }: Entry): Uint8Array {
  if (method !== 0 && method !== 8) throw new ZipFault('broken');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new ZipFault('broken');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + compressed > bytes.length) throw new ZipFault('truncated');
  return bytes.subarray(from, from + compressed);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += SLICE) yield new Uint8Array(bytes.subarray(at, at + SLICE));
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const fed = feed(writer, packed);
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
  } catch (cause) {
    throw cause instanceof ZipFault ? cause : new ZipFault('broken');
  } finally {
    // Whoever reads may have had enough; what is left is not unpacked.
    fed.catch(() => undefined);
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array): Promise<void> {
  for (const slice of slices(packed)) {
    await writer.ready;
    await writer.write(slice);
  }
  await writer.close();
}
