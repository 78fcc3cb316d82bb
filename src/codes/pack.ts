/** Puts a ready-made index into the packaged file, so that the popup need not read 8,000 texts to answer one word. */
import { createIndex, packPlaces } from './code-index.ts';
import { parseCodes } from './parse.ts';

/** Takes the builder's text, returns it with its index. The same text gives the same bytes. */
export function packIndex(tsv: string): string {
  const index = createIndex(parseCodes(tsv));
  const places = index.vocab.map((_, id) => packPlaces(index.postings(id)));
  const others = Array.from({ length: index.size }, (_, at) => (index.isOther(at) ? '1' : '0')).join('');
  return `${tsv}o\t${others}\nx\t${index.vocab.join(' ')}\ny\t${places.join(',')}\n`;
}
