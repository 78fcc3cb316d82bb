/**
 * Reads XML piece by piece, so that no sheet stands in memory as one text. The parser (saxen) knows the five entities
 * of XML and no others: a document that declares its own ("billion laughs") gains nothing by it.
 */
import { Parser } from 'saxen';
import { ZipFault } from './zip';

export interface XmlListener {
  /** Names without their prefix: `x:row` is `row`. */
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A document without a tag for so long is none that a spreadsheet wrote. */
const LONGEST_TOKEN = 8_000_000;

/**
 * @throws ZipFault `broken` where it is no XML
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new Parser();
  let silent = 0;
  const heard = (): void => {
    silent = 0;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('openTag', (name, attributes, decode) => {
    heard();
    listener.open?.(local(name), (wanted) => {
      const value = attributeOf(attributes(), wanted);
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => {
    heard();
    listener.close?.(local(name));
  });
  parser.on('text', (text, decode) => {
    heard();
    listener.text?.(decode(text));
  });
  parser.on('cdata', (text) => listener.text?.(text));
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of pieces) {
      decoder ??= decoderFor(piece);
      silent += piece.length;
      parser.write(decoder.decode(piece, { stream: true }));
      if (silent > LONGEST_TOKEN) throw new ZipFault('broken');
    }
    parser.write(decoder?.decode() ?? '');
    parser.end();
  } catch (cause) {
    throw cause instanceof ZipFault ? cause : new ZipFault('broken');
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeOf(all: Readonly<Record<string, string>> | false, wanted: string): string | undefined {
  if (all === false) return undefined;
  const own = all[wanted];
  if (own !== undefined) return own;
  const prefixed = Object.keys(all).find((name) => name.endsWith(`:${wanted}`) && !name.startsWith('xmlns:'));
  return prefixed === undefined ? undefined : all[prefixed];
}

/** XML is UTF-8, or UTF-16 with a mark. */
function decoderFor({ 0: first, 1: second }: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}
