/**
 * A zip file that is the same byte for byte whenever its content is: entries sorted by name, one fixed date,
 * one fixed mode. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, 00:00, the first date that the format can write. */
const DATE = (1 << 5) | 1;
const TIME = 0;
/** Version 2.0: folders and deflate. */
const VERSION = 20;
/** Made on Unix, so that the mode counts. */
const MADE_BY = (3 << 8) | VERSION;
/** Names are UTF-8. */
const FLAGS = 1 << 11;
const DEFLATE = 8;
/** A regular file, rw-r--r--, or rwxr-xr-x for a program. */
const mode = (/** @type {boolean} */ runs) => ((0o100000 | (runs ? 0o755 : 0o644)) << 16) >>> 0;

/** @param {...[number, 2 | 4]} fields value and width in bytes */
function little(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

/**
 * @param {readonly { name: string, data: Buffer, runs?: boolean }[]} files names with forward slashes
 * @returns {Buffer} the zip file
 * @throws {Error} when a name comes twice
 */
export function zip(files) {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  if (new Set(sorted.map((one) => one.name)).size !== sorted.length) throw new Error('A name comes twice.');
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const { name, data, runs = false } of sorted) {
    const label = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(data, { level: 9 });
    const common = little(
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATE, 2],
      [TIME, 2],
      [DATE, 2],
      [crc32(data), 4],
      [packed.length, 4],
      [data.length, 4],
      [label.length, 2],
      [0, 2],
    );
    bodies.push(little([0x04034b50, 4]), common, label, packed);
    directory.push(
      little([0x02014b50, 4], [MADE_BY, 2]),
      common,
      little([0, 2], [0, 2], [0, 2], [mode(runs), 4], [offset, 4]),
      label,
    );
    offset += 30 + label.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = little(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [sorted.length, 2],
    [sorted.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...bodies, ...directory, end]);
}
