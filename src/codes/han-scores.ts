/** How well every row answers a Chinese string, by the pairs of characters of the rows' Chinese names. */
import type { CodeIndex } from './code-index.ts';
import { rowOfPosting, WEIGHTS, weightOfPosting } from './places.ts';
import { hanOf } from './read-rows.ts';
import type { TradeWord } from './types.ts';
import type { Unit } from './unit.ts';

/**
 * Rows whose Chinese text holds the string. Where it is only part of another word of the trade (鳕鱼, cod, in 狗鳕鱼,
 * hake) it counts for less; `parts`: words of the trade that the string is made of, for which the same holds.
 */
export function addHan(
  index: CodeIndex,
  unit: Unit,
  han: string,
  factor: number,
  parts: readonly string[] = [],
): boolean {
  if (han.length === 1) return addHanCharacter(index, unit, han, factor);
  const found = hanRows(index, han);
  if (found.rows.length === 0) return false;
  const { trade } = index;
  const same = new Set<TradeWord>();
  const holding: number[] = [];
  trade.han.forEach((form, at) => {
    if (form === han) for (const entry of trade.hanEntries(at)) same.add(entry);
    else if (parts.some((part) => isWithin(part, form)) || isWithin(han, form)) holding.push(at);
  });
  const longer = holding
    .filter((at) => !trade.hanEntries(at).some((entry) => same.has(entry)))
    .map((at) => trade.han[at] ?? '');
  const inOthers = new Set<number>();
  for (const form of longer) for (const row of hanRows(index, form).rows) inOthers.add(row);
  found.rows.forEach((row, i) => {
    let whole = 1;
    if (inOthers.has(row)) {
      let own = hanOf(index.row(row));
      for (const form of longer) own = own.replaceAll(form, ' ');
      if (!own.includes(han)) whole = 0.5;
    }
    unit.raise(row, (whole * factor * (found.weights[i] ?? 0)) / WEIGHTS);
  });
  unit.marks.add(han);
  return true;
}

const isWithin = (part: string, form: string): boolean => form.length > part.length && form.includes(part);

/** A single character stands at the beginning of many pairs. */
function addHanCharacter(index: CodeIndex, unit: Unit, han: string, factor: number): boolean {
  let found = false;
  index.han.startingWith(han, (id) => {
    found = true;
    const places = index.han.places(id);
    for (let i = 0; i < places.length; i++) {
      const one = places[i] ?? 0;
      unit.raise(rowOfPosting(one), (factor * weightOfPosting(one)) / WEIGHTS);
    }
  });
  if (found) unit.marks.add(han);
  return found;
}

/** More rows than this are not read to make sure: pairs that all stand in a row nearly always stand together. */
const MOST_READ = 400;

/** Rows that hold a Chinese string of two characters or more, and how much of their text it is. */
function hanRows(index: CodeIndex, han: string): { rows: number[]; weights: number[] } {
  const rows: number[] = [];
  const weights: number[] = [];
  const lists: ArrayLike<number>[][] = [];
  for (let i = 0; i + 1 < han.length; i++) {
    const pair = han.slice(i, i + 2);
    const places: ArrayLike<number>[] = [];
    index.han.startingWith(pair, (id) => places.push(index.han.places(id)));
    if (places.length === 0) return { rows, weights };
    lists.push(places);
  }
  const lengths = (list: readonly ArrayLike<number>[]): number =>
    list.reduce((sum, { length }) => sum + length, 0);
  lists.sort((a, b) => lengths(a) - lengths(b));
  const [first = [], ...others] = lists;
  const needed = others.length;
  const held = needed === 0 ? undefined : new Map<number, number>();
  if (held) {
    for (const list of first) {
      for (let i = 0; i < list.length; i++) held.set(rowOfPosting(list[i] ?? 0), 0);
    }
    for (const places of others) {
      for (const list of places) {
        for (let i = 0; i < list.length; i++) {
          const row = rowOfPosting(list[i] ?? 0);
          const count = held.get(row);
          if (count !== undefined) held.set(row, count + 1);
        }
      }
    }
  }
  for (const list of first) {
    for (let i = 0; i < list.length; i++) {
      const one = list[i] ?? 0;
      if (held && (held.get(rowOfPosting(one)) ?? 0) < needed) continue;
      rows.push(rowOfPosting(one));
      weights.push(weightOfPosting(one));
    }
  }
  if (needed === 0 || rows.length > MOST_READ) return { rows, weights };
  const sure = rows.map((row) => hanOf(index.row(row)).includes(han));
  return { rows: rows.filter((_, i) => sure[i]), weights: weights.filter((_, i) => sure[i]) };
}
