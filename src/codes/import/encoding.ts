/** Text of a file whose encoding nothing tells: what decodes without an error and then makes sense is taken. */
import type { Encoding } from './types';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Whether bytes are UTF-8 but for a last character that is cut off: the end of the file is missing. */
export function isCutOff(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((missing) => {
    const shorter = bytes.subarray(0, bytes.length - missing);
    // One such byte alone at the end of plain letters is an ø of windows-1252.
    const begins = (bytes[shorter.length] ?? 0) >= 0xc0 && shorter.some((byte) => byte >= 0x80);
    return begins && decodedAs(shorter, 'utf-8') !== undefined;
  });
}

/** What is looked at to judge a text. */
const SAMPLE = 40_000;

/**
 * @param makesSense whether a text has headers that are known
 * @returns the first encoding that decodes without an error and makes sense, or the first that decodes; nothing
 *   where it is no text
 */
export function decoded(bytes: Uint8Array, makesSense: (start: string) => boolean): Decoded | undefined {
  const marked = markOf(bytes);
  if (marked) return decodedAs(bytes, marked);
  const able = encodingsFor(bytes).flatMap((encoding) => {
    const found = decodedAs(bytes, encoding);
    return found ? [found] : [];
  });
  return able.find(({ text }) => makesSense(text.slice(0, SAMPLE))) ?? able.find(({ text }) => isText(text));
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding };
  } catch {
    return undefined;
  }
}

/** Encodings worth trying, likely ones first. What has zero bytes is UTF-16, and nothing else is. */
function encodingsFor(bytes: Uint8Array): readonly Encoding[] {
  const start = bytes.subarray(0, SAMPLE);
  // A stray zero stands in some program's text; in UTF-16 every Latin letter has one.
  if (start.filter((byte) => byte === 0).length > start.length / 10) return ['utf-16le', 'utf-16be'];
  // Chinese without a mark may be UTF-16 with no zero byte in it; header words decide.
  const others: readonly Encoding[] = looksChinese(bytes)
    ? ['gb18030', 'windows-1252']
    : ['windows-1252', 'gb18030'];
  return ['utf-8', ...others];
}

/**
 * Whether bytes beyond ASCII come in pairs as Chinese of GB2312 does (both 0xA1 to 0xFE), rather than alone among
 * letters as in a list that a Norwegian Excel saved (windows-1252).
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at] ?? 0) >= 0x81 && (bytes[at + 1] ?? 0) >= 0x80) {
      pairs++;
      at++;
    } else alone++;
  }
  return pairs > alone;
}

/** Whether a text has no characters that no text has. */
function isText(text: string): boolean {
  const start = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a program's file from a text
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd <= start.length / 200;
}
