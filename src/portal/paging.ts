/**
 * What the foot of a list says: how many rows there are, and which of them are on the page. The wordings are those of
 * the table libraries that the portal uses or may use, as their own language files have them: bootstrap-table 1.11
 * and 1.15 (dist/locale, `formatShowingRows`), layui 2.13 (laypage: "共 12318 条", "Total 12318"), Element UI 2
 * (lib/locale, `el.pagination.total`), DataTables ("Showing 1 to 10 of 57 entries").
 * It is read in the background: the portal's frames find the text (`foot.ts`) and hand it on.
 */
import type { Foot } from './foot';

export interface Paging {
  readonly total?: number;
  /** First and last row on the page, counted from 1. */
  readonly from?: number;
  readonly to?: number;
  /** The rows are a part of those that the list has: of what was typed into a search box of the table itself. */
  readonly filtered?: true;
}

/** A number as it may be printed: 12318, 12,318, 12.318, 12 318. */
const N = String.raw`(\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+(?!\d)|\d+)`;
/** It counts pages. */
const PAGES = String.raw`(?!\d|\s*(?:页|頁|pages?\b))`;
const RANGE = String.raw`${N}\s*(?:to|-|–|—|~|～|至|到)\s*第?\s*${N}`;
/** "1 to 10 of 12318", "第 1 到第 10 条记录，总共 12318", "1-10 / 12318". */
const WHOLE = new RegExp(String.raw`${RANGE}\D{0,20}?(?:of|共|\/)\D{0,3}?${N}${PAGES}`, 'i');
const ROWS = new RegExp(RANGE, 'i');
/** "Total 12318", "共 12318 条"; "Showing 12318 rows" where all are on the page. */
const TOTAL = new RegExp(String.raw`(?:\btotal(?: of)?|\bof|共(?:有|计|計)?)[\s:：]*${N}${PAGES}`, 'i');
const ALL = new RegExp(String.raw`^\s*showing\s*${N}\s*rows\s*$`, 'im');
const FILTERED = /filtered|过滤|過濾/i;
/** "10/page", "10条/页". */
const SIZE = /^\s*(\d+)\s*(?:[条條项項]\s*)?\/\s*(?:page|页|頁)/i;

/**
 * What a foot says; nothing where its words are not known.
 * @param rows how many rows are on the page
 */
export function readFoot({ text, page, size = sizeIn(text) }: Foot, rows: number): Paging {
  const filtered = FILTERED.test(text) ? { filtered: true as const } : {};
  const whole = WHOLE.exec(text);
  if (whole) return { ...inOrder(number(whole[1]), number(whole[2]), number(whole[3])), ...filtered };
  const all = ALL.exec(text);
  if (all) return inOrder(1, number(all[1]), number(all[1]));
  const found = TOTAL.exec(text);
  if (!found) return {};
  const total = number(found[1]);
  const range = ROWS.exec(text);
  if (range) return { ...inOrder(number(range[1]), number(range[2]), total), ...filtered };
  const whereFrom = page === 1 ? 1 : page && size && (page - 1) * size + 1;
  // A foot that does not fit its rows is of the page before or after.
  const from = whereFrom && (!size || Math.min(size, total - whereFrom + 1) === rows) ? whereFrom : undefined;
  return { ...(from ? inOrder(from, from + rows - 1, total) : { total }), ...filtered };
}

function inOrder(from: number, to: number, total: number): Paging {
  return from >= 1 && from <= to && to <= total ? { total, from, to } : { total };
}

const number = (text: string | undefined): number => Number(text?.replace(/\D/g, ''));

function sizeIn(text: string): number | undefined {
  const said = text.split('\n').flatMap((part) => SIZE.exec(part)?.[1] ?? []);
  return said[0] === undefined ? undefined : number(said[0]);
}
