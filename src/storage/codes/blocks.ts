/** Reads own rows within a transaction: they lie in blocks by the first six of their HS digits (`database.ts`). */
import type { IDBPTransaction } from 'idb';
import type { OwnRow } from '../../codes/own/types';
import type { Block, CodeSchema, KeptRow, Meta } from './database';

type Both = ['blocks', 'meta'];
export const BOTH: Both = ['blocks', 'meta'];
export type Reading = IDBPTransaction<CodeSchema, Both, 'readonly' | 'readwrite'>;
export type Writing = IDBPTransaction<CodeSchema, Both, 'readwrite'>;

/** Blocks that are read or written at once: between two portions a cancelled import ends. */
export const PORTION = 500;
/** More blocks than these are read by going through all. */
const MANY = 1000;
/** Digits that rows of one block have in common. */
const BLOCK = 6;

const blockOf = (hs: string): string => hs.slice(0, BLOCK);
export const byKey = (a: KeptRow, b: KeptRow): number => (a.row.key < b.row.key ? -1 : 1);

export function inBlocks(rows: Iterable<OwnRow>): (readonly [digits: string, rows: readonly OwnRow[]])[] {
  const blocks = new Map<string, OwnRow[]>();
  for (const row of rows) {
    const block = blocks.get(blockOf(row.hs));
    if (block) block.push(row);
    else blocks.set(blockOf(row.hs), [row]);
  }
  return [...blocks];
}

export async function rowsOf(from: Reading, keys: readonly string[]): Promise<Map<string, OwnRow>> {
  const wanted = new Set(keys);
  const digits = [...new Set(keys.map((key) => blockOf(key.split('/', 1)[0] ?? '')))];
  const store = from.objectStore('blocks');
  const read =
    digits.length > MANY ? blocksUnder(from, '') : Promise.all(digits.map((one) => store.get(one)));
  const found = (await read).flatMap((block) => block?.rows ?? []);
  return new Map(found.flatMap(({ row }) => (wanted.has(row.key) ? [[row.key, row]] : [])));
}

export async function rowsUnder(from: Reading, digits: string): Promise<OwnRow[]> {
  const blocks = await blocksUnder(from, blockOf(digits));
  const rows = blocks.flatMap((block) => block.rows.map(({ row }) => row));
  return digits.length <= BLOCK ? rows : rows.filter(({ hs }) => hs.startsWith(digits));
}

/** In portions: all at once would be held twice. */
async function blocksUnder(from: Reading, digits: string): Promise<Block[]> {
  const store = from.objectStore('blocks');
  const end = `${digits}\uffff`;
  const blocks: Block[] = [];
  let portion: Block[];
  let range = IDBKeyRange.bound(digits, end);
  do {
    portion = await store.getAll(range, PORTION);
    blocks.push(...portion);
    const last = blocks.at(-1);
    if (last) range = IDBKeyRange.bound(last.digits, end, true);
  } while (portion.length === PORTION);
  return blocks;
}

export async function changedAfter(from: Reading, change: number): Promise<OwnRow[]> {
  const range = IDBKeyRange.lowerBound(change, true);
  const blocks = await from.objectStore('blocks').index('changed').getAll(range);
  return blocks.flatMap(({ rows }) => rows.flatMap(({ row, changed }) => (changed > change ? [row] : [])));
}

/** What is kept beside the rows; each key holds what `Meta` says. */
export const metaOf = async <K extends keyof Meta>(from: Reading, key: K): Promise<Meta[K] | undefined> =>
  (await from.objectStore('meta').get(key)) as Meta[K] | undefined;
export const changesOf = async (from: Reading): Promise<number> => (await metaOf(from, 'changes')) ?? 0;
export const packedOf = async (from: Reading): Promise<Meta['packed']> =>
  (await metaOf(from, 'packed')) ?? { changes: 0 };
