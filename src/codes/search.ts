/**
 * The search itself. A query of digits is looked up as a code; any other by its words: rows that hold all of them
 * before rows that hold some, food (chapters 01-24) before the rest, what a row is about before "other", and the
 * rows of one subheading together.
 */
import { costOf } from './aspects.ts';
import type { CodeIndex } from './code-index.ts';
import { bestLine, codeMatches, wordMatches } from './highlight.ts';
import { rowDigits } from './parse.ts';
import { codeDigits, readWords } from './read-query.ts';
import { rowOf, searchCode, startingWith } from './search-code.ts';
import type { CodeRow, Hit, HitWhy, Matches, NorwegianLine, SearchOptions, SearchResult } from './types.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

/** Rows of some of the words are shown too where fewer rows than this hold all. */
const fewRows = 8;

/** Answers a query. Any string is fine; one that says nothing gives no hits. */
export function search(index: CodeIndex, query: string, options: SearchOptions = {}): SearchResult {
  const limit = options.limit ?? 50;
  const digits = codeDigits(query);
  if (digits !== null) return codeResult(index, digits, limit);
  const words = readWords(query);
  const units = unitsOf(index, words);
  if (units.length === 0) return { hits: [], total: 0 };
  return wordResult(index, units, { limit, perGroup: options.perGroup ?? 3, chinese: words.runs.length > 0 });
}

/** Asked ahead, one at a time: states, a compound, a typing error, Chinese, Latin and digits each go their own way. */
export const WARM_UPS: readonly string[] = [
  'fryst',
  'fersk laks',
  'torskefil',
  'salmn',
  '冻鱼',
  'Gadus',
  '0302',
];

/**
 * Works out ahead what the first keys would pay for. Call it with each of `WARM_UPS` when nothing else is to be done;
 * searching without it is only slower the first times.
 */
export function warmUp(index: CodeIndex, query: string): void {
  for (const hit of search(index, query, { limit: 8 }).hits) void (hit.matches && hit.line);
}

/** What Enter copies: the digits of the HS code, and of the CIQ code where the row has one. */
export function copyText(row: CodeRow): string {
  return rowDigits(row);
}

function codeResult(index: CodeIndex, digits: string, limit: number): SearchResult {
  const { asCode, found } = searchCode(index, digits);
  const hits = found.slice(0, limit).map(({ row: at, why }, place): Hit => {
    const row = index.row(at);
    const matches = codeMatches(index.digits(at), asCode.digits);
    return { row, score: 1 - place / 1e6, why, matches, group: row.hs.slice(0, 6), more: 0 };
  });
  return { hits, total: found.length, asCode };
}

interface Wanted {
  readonly limit: number;
  readonly perGroup: number;
  /** Lines of the Chinese tariff have Chinese names only: they are listed where Chinese was asked. */
  readonly chinese: boolean;
}

/** Added to the score of a row that holds all words, so that one number orders rows. */
const allWords = 10;
/** Added where it holds those that name goods: "pig ears, frozen" is some part of a pig before anything frozen. */
const allGoods = 5;

function wordResult(index: CodeIndex, units: readonly Unit[], wanted: Wanted): SearchResult {
  const { scores, rows } = scoreRows(index, units);
  let [whole, goods, some] = [0, 0, 0];
  for (const row of rows) {
    const score = scores[row] ?? 0;
    if (score >= allWords) whole++;
    else if (score >= allGoods) goods++;
    else if (score > 0) some++;
  }
  const least = whole >= fewRows ? allWords : whole + goods >= fewRows ? allGoods : 0;
  const marks = new Set<string>();
  for (const unit of units) for (const mark of unit.marks) marks.add(mark);
  const hits: Hit[] = [];
  const done = new Set<string>();
  for (const row of bestRows(index, rows, scores, least, wanted.limit)) {
    if (hits.length >= wanted.limit) break;
    const hs6 = index.digits(row).slice(0, 6);
    if (done.has(hs6)) continue;
    done.add(hs6);
    hits.push(...groupHits(index, hs6, scores, marks, wanted));
  }
  for (const row of rows) scores[row] = 0;
  index.arrays.push(scores);
  for (const unit of units) unit.release();
  return { hits: hits.slice(0, wanted.limit), total: whole > 0 ? whole : goods > 0 ? goods : some };
}

/** Row numbers, best first. Only as many are put in order as the list can need. */
function bestRows(
  index: CodeIndex,
  touched: readonly number[],
  scores: Float32Array,
  least: number,
  limit: number,
): number[] {
  const rows = touched.filter((row) => (scores[row] ?? 0) > 0 && (scores[row] ?? 0) >= least);
  const enough = Math.max(400, limit * 8);
  if (rows.length <= enough) return rows.sort((a, b) => better(index, scores, a, b));
  const sorted = Float32Array.from(rows, (row) => scores[row] ?? 0).sort();
  const cut = sorted[sorted.length - enough] ?? 0;
  return rows.filter((row) => (scores[row] ?? 0) >= cut).sort((a, b) => better(index, scores, a, b));
}

function better(index: CodeIndex, scores: Float32Array, a: number, b: number): number {
  const difference = (scores[b] ?? 0) - (scores[a] ?? 0);
  if (difference !== 0) return difference;
  const left = index.digits(a);
  const right = index.digits(b);
  return left < right ? -1 : left > right ? 1 : a - b;
}

/** The subheading itself, then those of its rows that match as well as the best does, at most `perGroup` in all. */
function groupHits(
  index: CodeIndex,
  hs6: string,
  scores: Float32Array,
  marks: ReadonlySet<string>,
  wanted: Wanted,
): Hit[] {
  const members = startingWith(index, hs6);
  const lead = rowOf(index, hs6);
  const matching = members
    .filter((row) => (scores[row] ?? 0) > 0)
    .sort((a, b) => better(index, scores, a, b));
  const top = scores[matching[0] ?? 0] ?? 0;
  const least = top >= allWords ? allWords : top >= allGoods ? allGoods : 0;
  const below = matching
    .filter((row) => row !== lead && (scores[row] ?? 0) >= least)
    .filter((row) => wanted.chinese || lead === undefined || index.layer(row) !== 'cn-2014')
    .slice(0, Math.max(0, wanted.perGroup - 1));
  const chosen = lead === undefined ? below : [lead, ...below];
  return chosen.map((at, place) => {
    const own = scores[at] ?? 0;
    const score = own > 0 ? own : top;
    const why: HitWhy = own === 0 ? 'group' : own >= allWords ? 'words' : 'some-words';
    return wordHit(index.row(at), score, why, hs6, place === 0 ? members.length - chosen.length : 0, marks);
  });
}

/** A hit that works out what to mark only when it is asked: most rows of a list are never scrolled to. */
function wordHit(
  row: CodeRow,
  score: number,
  why: HitWhy,
  group: string,
  more: number,
  marks: ReadonlySet<string>,
): Hit {
  let matches: Matches | undefined;
  let line: NorwegianLine | null | undefined;
  return {
    row,
    score,
    why,
    group,
    more,
    get matches() {
      matches ??= wordMatches(row, marks);
      return matches;
    },
    get line() {
      if (line === undefined) line = bestLine(row, marks) ?? null;
      return line ?? undefined;
    },
  };
}

/**
 * By row: 0 where no word stands; else how well it answers, `allWords` higher where it holds all of them, `allGoods`
 * higher where it holds those that name goods. `rows`: those where any stands, each once.
 */
function scoreRows(index: CodeIndex, units: readonly Unit[]): { scores: Float32Array; rows: number[] } {
  const scores = index.arrays.pop() ?? new Float32Array(index.size);
  const touched: number[] = [];
  const onlySoft = units.every(({ soft }) => soft);
  const needed = units.filter(({ soft }) => onlySoft || !soft);
  const goods = units.filter(({ essential }) => essential);
  const musts = units.filter(({ must }) => must);
  let weights = 0;
  let asked = 0;
  for (const { of, rows, weight, asked: own } of units) {
    asked |= own;
    weights += weight;
    for (const row of rows) {
      const value = of[row] ?? 0;
      if (value === 0) continue;
      const before = scores[row] ?? 0;
      if (before === 0) touched.push(row);
      scores[row] = before + value * weight;
    }
  }
  const { aspects, replaced } = index;
  for (const row of touched) {
    if (replaced[row] === 1 || lacks(musts, row)) {
      scores[row] = 0;
      continue;
    }
    let tier = 0;
    if (!lacks(needed, row)) tier = allWords;
    else if (goods.length > 0 && !lacks(goods, row)) tier = allGoods;
    const own = (scores[row] ?? 0) / weights + index.bias(row) - costOf(aspects[row] ?? 0, asked);
    scores[row] = Math.max(0.001, own) + tier;
  }
  return { scores, rows: touched };
}

/** Whether the row lacks any of these. */
function lacks(units: readonly Unit[], row: number): boolean {
  for (const { of } of units) if (of[row] === 0) return true;
  return false;
}
