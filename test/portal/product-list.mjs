/**
 * The long list of Product type enquiry: as many rows as a plant meets on the portal, so that paging, collecting
 * and learning can be tried. Nobody outside has the portal's own list; this one is made of the project's tables.
 * Rows of China Customs' list (Announcement 2021 No. 101) keep their codes and Chinese names; their English is ours.
 * The rest is made up: a line of the Chinese tariff of 2014 with a suffix that nobody gave it. Whatever is ours
 * says "practice" (练习) in its name, and in its remarks where the whole row is.
 *
 * @typedef {object} Product
 * @property {string} hs ten digits
 * @property {string} ciq
 * @property {string} name English
 * @property {string} nameZh
 * @property {string} ciqName English
 * @property {string} ciqNameZh
 * @property {string} [category] key of the text of its product category; not known where it is left out
 * @property {'yes' | 'no'} [recommended] whether "Officially recommended" says yes
 * @property {boolean} [practice] the whole row is made up
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { PRODUCTS } from './data.mjs';

/** Rows of the long list. */
export const LONG = 3400;

const TABLES = new URL('../../src/codes/tables/', import.meta.url);

/** CIQ codes of made-up rows, first and second of a line. */
const SUFFIXES = /** @type {const} */ (['991', '992']);

/** Category of a made-up row by its chapter; those of guide 003 §3.2 that come nearest. @type {Record<string, string>} */
const CATEGORIES = {
  '02': 'category.meat',
  '03': 'category.aquatic',
  '04': 'category.dairy',
  '05': 'category.casings',
  '07': 'category.vegetables',
  '08': 'category.nuts',
  '09': 'category.condiments',
  10: 'category.grains',
  11: 'category.milled',
  12: 'category.nuts',
  15: 'category.oils',
  16: 'category.aquatic',
  17: 'category.candy',
  18: 'category.chocolate',
  19: 'category.bakery',
  20: 'category.vegetables',
  22: 'category.beverages',
};
/** Chapters whose made-up rows say yes under "Officially recommended"; guide 003 §3.2 has them among the 18. */
const RECOMMENDED = ['02', '03', '04', '05', '16'];

/** @param {string} name @returns {Record<string, string>[]} */
const table = (name) =>
  Papa.parse(readFileSync(new URL(name, TABLES), 'utf8'), { header: true, skipEmptyLines: true }).data;

/** The rows that the portal is known by, as `data.mjs` has them. @returns {Product[]} */
export const shortList = () =>
  PRODUCTS.map(({ known, ...row }) => ({
    ...row,
    ciqNameZh: row.ciqName, // the Chinese CIQ names of the four rows of guide 000 are not known
    ...(known ? { category: 'category.aquatic', recommended: /** @type {const} */ ('yes') } : {}),
  }));

/** @param {{ hs: string, ciq: string }} row */
export const keyOf = (row) => `${row.hs}/${row.ciq}`;

/** @returns {Product[]} the short list first, then the others by their codes */
export function longList() {
  const english = new Map(table('hs2022-en.csv').map((row) => [row.hs, row.description ?? '']));
  /** @param {string} hs */
  const inEnglish = (hs) => english.get(hs.slice(0, 6)) ?? english.get(hs.slice(0, 4)) ?? 'Food';
  const first = shortList();
  const known = new Set(first.map(keyOf));
  const official = table('hs-ciq-official.csv').flatMap(({ hs10 = '', ciq = '', name_zh: zh = '' }) => {
    if (known.has(keyOf({ hs: hs10, ciq }))) return [];
    known.add(keyOf({ hs: hs10, ciq }));
    const name = `${inEnglish(hs10)} (practice translation)`;
    const ciqName = `${inEnglish(hs10)} (practice translation, CIQ ${ciq})`;
    return [{ hs: hs10, ciq, name, nameZh: zh, ciqName, ciqNameZh: zh }];
  });
  const lines = table('cn-tariff-2014.csv').filter(({ hs8_cn: hs = '' }) => hs >= '02' && hs < '23');
  const madeUp = SUFFIXES.flatMap((ciq, at) =>
    lines.map(({ hs8_cn: hs8 = '', name_zh: zh = '' }) => madeUpRow(hs8, zh, ciq, at + 1, inEnglish(hs8))),
  ).slice(0, LONG - first.length - official.length);
  const rest = [...official, ...madeUp].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return [...first, ...rest];
}

/** @param {string} hs8 @param {string} zh @param {string} ciq @param {number} number @param {string} en @returns {Product} */
function madeUpRow(hs8, zh, ciq, number, en) {
  const chapter = hs8.slice(0, 2);
  const category = CATEGORIES[chapter];
  return {
    hs: `${hs8}00`,
    ciq,
    name: `${en} (practice)`,
    nameZh: `${zh}(练习)`,
    ciqName: `${en} (practice ${number})`,
    ciqNameZh: `${zh}(练习${number})`,
    ...(category && { category }),
    recommended: RECOMMENDED.includes(chapter) ? 'yes' : 'no',
    practice: true,
  };
}
