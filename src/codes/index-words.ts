/** The words of all segments of the index, looked up by beginning, by what they hold, and by number. */
import { partOf } from './joined-rows.ts';
import { lowerBound, type Segment } from './segment.ts';

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

/** @param firsts the number of each segment's first row */
export function indexWords(
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
  const segmentOf = (id: number): number => partOf(starts, id);
  const joined = parts.map((): string | undefined => undefined);
  const known = new Map<number, ArrayLike<number>>();
  const word = (id: number): string => {
    const part = segmentOf(id);
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
        const part = segmentOf(id);
        const into: number[] = [];
        parts[part]?.places(id - (starts[part] ?? 0), firsts[part] ?? 0, into);
        list = Int32Array.from(into);
        known.set(id, list);
      }
      return list;
    },
  };
}
