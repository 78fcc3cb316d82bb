/** Reads the names of rows into postings: for each word, and for each two neighbouring Chinese characters, its rows. */
import { posting, WEIGHTS } from './places.ts';
import { hanText, isHan } from './text.ts';
import type { CodeRow } from './types.ts';
import { WordReader } from './word-reader.ts';

/** Words or pairs by number, and where each stands. */
export interface Postings {
  readonly vocab: readonly string[];
  readonly places: readonly (readonly number[])[];
}

/** Stands for the end of a Chinese run, so that its last character has a pair too. */
const END_OF_RUN = '.';

/** The rows `0` to `size` - 1 by the words of their names. */
export function readWords(row: (at: number) => CodeRow, size: number): Postings {
  const words = new WordReader();
  const places: number[][] = [];
  const add = (at: number, text: string | undefined, weight: number): void => {
    if (text === undefined || text === '') return;
    const ids = words.read(text);
    // A word in a short name says more than one among thirty.
    const share = Math.max(1, Math.round(weight * (ids.length <= 8 ? 1 : ids.length <= 16 ? 0.9 : 0.8)));
    for (const id of ids) raise(places, id, at, share);
  };
  for (let at = 0; at < size; at++) {
    const { names, product, path, lines } = row(at);
    add(at, names.en, 15);
    add(at, names.latin, 15);
    add(at, product?.en, 12);
    add(at, product?.nb, 12);
    if (path?.nb !== undefined) {
      const parts = path.nb.split(' > ');
      // The heading names all states and kinds below it; the innermost part names this one.
      parts.forEach((part, i) => {
        add(at, part, i === parts.length - 1 ? 15 : i === 0 ? 7 : 11);
      });
    } else add(at, names.nb, 15);
    for (const line of lines ?? []) add(at, line.nb, 13);
  }
  return { vocab: words.vocab, places };
}

/** The same rows by the pairs of characters of their Chinese names. */
export function readHan(row: (at: number) => CodeRow, size: number): Postings {
  const vocab: string[] = [];
  const numbers = new Map<string, number>();
  const places: number[][] = [];
  for (let at = 0; at < size; at++) {
    const text = hanOf(row(at));
    if (text === '') continue;
    // The more of a name a word makes up, the more the name is about it.
    const weight = Math.max(1, Math.round(WEIGHTS * Math.min(1, 0.72 + 1.4 / text.length)));
    for (let i = 0; i < text.length; i++) {
      if (!isHan(text.charCodeAt(i))) continue;
      const next = i + 1 < text.length && isHan(text.charCodeAt(i + 1)) ? text.charAt(i + 1) : END_OF_RUN;
      const pair = text.charAt(i) + next;
      let id = numbers.get(pair);
      if (id === undefined) {
        id = vocab.length;
        vocab.push(pair);
        numbers.set(pair, id);
      }
      raise(places, id, at, weight);
    }
  }
  return { vocab, places };
}

/** The Chinese text of a row as it is compared. */
export function hanOf({ names, product }: CodeRow): string {
  const own = names.zh ?? '';
  const other = product?.zh ?? '';
  return hanText(other === '' || own.includes(other) ? own : `${own} ${other}`);
}

const otherName = /\bn\.e\.[cs]\b|\bother than\b|^other\b/i;
/** Some half of China Customs' rows are live animals for breeding, seed stock and feed. */
const notForEating = /种苗|种用|改良种|饲料|鱼苗|虾苗/;

/** Whether the row is for what no other row names ("n.e.c.", 其他), or for what nobody eats. */
export function isOther({ names }: CodeRow): boolean {
  const zh = names.zh ?? '';
  return otherName.test(names.en ?? '') || zh.startsWith('其他') || notForEating.test(zh);
}

function raise(places: number[][], id: number, at: number, weight: number): void {
  const list = places[id];
  if (list === undefined) {
    places[id] = [posting(at, weight)];
    return;
  }
  const last = list[list.length - 1] ?? -1;
  if (last >> 4 !== at) list.push(posting(at, weight));
  else if ((last & 15) < weight) list[list.length - 1] = posting(at, weight);
}
