/**
 * Which labels have a wording, as data: packed when the extension is built, so that no frame has to sort
 * thousands of wordings before it reads its first one.
 */
import type { Label, Worded, WordingIndex, WordingTable } from './types.ts';

/** Packs the wordings of labels: positions in the list, by the wording and by its key. */
export function packIndex(labels: readonly Worded[]): WordingIndex {
  const table = (textsOf: (label: Worded) => readonly string[]): WordingTable => {
    const positions = new Map<string, number[]>();
    for (const [position, label] of labels.entries())
      for (const text of new Set(textsOf(label)))
        if (text !== '') positions.set(text, [...(positions.get(text) ?? []), position]);
    return Object.fromEntries(positions);
  };
  return { exact: table(({ texts }) => texts), loose: table(({ keys }) => keys) };
}

/** Looks labels up in a table; `undefined` where none has the wording. */
export function createLookUp(
  labels: readonly Label[],
  table: WordingTable,
): (text: string) => readonly Label[] | undefined {
  return (text) =>
    Object.hasOwn(table, text) ? (table[text] ?? []).flatMap((at) => labels[at] ?? []) : undefined;
}

/** The keys of each label, by position. */
export function keysByLabel({ loose }: WordingIndex): ReadonlyMap<number, readonly string[]> {
  const keys = new Map<number, string[]>();
  for (const [key, positions] of Object.entries(loose))
    for (const at of positions) {
      const own = keys.get(at);
      if (own) own.push(key);
      else keys.set(at, [key]);
    }
  return keys;
}
