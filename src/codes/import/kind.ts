/** What a file is by its first bytes, whatever it is called. */
import type { FileReason } from './types';

export type Kind = 'zip' | 'ole' | 'text' | FileReason;

const MAGIC: readonly (readonly [readonly number[], Kind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  // The end of a zip that holds nothing.
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  // Excel before 97 wrote no container.
  [[0x09, 0x08], 'old-excel'],
  [[0x09, 0x04], 'old-excel'],
  [[0x09, 0x02], 'old-excel'],
];

/** @param bytes the file's first few thousand bytes */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  const found = MAGIC.find(([magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (found) return found[1];
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048)).replaceAll('\0', '');
  if (/^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]*$/.test(start)) return bytes.length < 2048 ? 'empty' : 'text';
  if (/<html|<!doctype html|<table/i.test(start)) return 'html';
  if (/^[\u00ef\u00bb\u00bf\u00fe\u00ff\s]*<\?xml/i.test(start)) return 'xml';
  return 'text';
}

const ENCRYPTED = 'EncryptedPackage';

/** An OLE container holds a workbook of Excel 97 to 2003, or a newer one under a password. */
export function inContainer(bytes: Uint8Array): 'password' | 'old-excel' {
  // Names in its directory are UTF-16; the directory may stand anywhere.
  const name = [...ENCRYPTED].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = name[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (name.every((byte, offset) => bytes[at + offset] === byte)) return 'password';
  }
  return 'old-excel';
}
