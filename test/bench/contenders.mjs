/**
 * The searches that are compared, each with what it would ship: a text to be fetched at every opening of the popup,
 * and how it starts from that. Every library gets every text that ours reads (names, Norwegian path and lines, the
 * glossary's words for the row's place), folded as ours is, Chinese in pairs; an index that a library can save is
 * saved, so that only its loading counts.
 */

import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, load, search as oramaSearch, save } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** @typedef {{ id: number, digits: string, en: string, nb: string, zh: string, trade: string }} Row */
/** @typedef {(query: string) => string[] | Promise<string[]>} Ask digits of the rows it would show, best first */
/**
 * @typedef {{
 *   name: string,
 *   bundle: string,
 *   prepare: (rows: readonly Row[], ours: any) => string | Promise<string>,
 *   start: (text: string, ours: any) => Ask | Promise<Ask>,
 *   every?: number,
 * }} Contender
 * `bundle`: the line of code that pulls it in. `every`: only each so many-th query is timed, where all take minutes.
 */

const FIELDS = ['digits', 'en', 'nb', 'zh', 'trade'];
const MOST = 50;

/** Folded words; Chinese as characters and pairs. @param {any} ours @returns {(text: string) => string[]} */
const termsOf = (ours) => (text) => {
  const all = [];
  for (const run of text.normalize('NFKC').match(/[\u3400-\u9fff]+|[\p{L}\p{N}\p{M}.]+/gu) ?? []) {
    if (!ours.isHan(run.charCodeAt(0))) {
      const word = run.replaceAll('.', /^[\d.]+$/.test(run) ? '' : ' ').trim();
      for (const part of word.split(/\s+/)) if (part !== '') all.push(ours.foldWord(part));
      continue;
    }
    const plain = ours.hanText(run).trim();
    for (let i = 0; i < plain.length; i++) all.push(plain.slice(i, i + 2));
  }
  return all;
};

/** One line a row: digits, a tab, its folded words. @param {readonly Row[]} rows @param {any} ours */
function flatLines(rows, ours) {
  const terms = termsOf(ours);
  return rows
    .map(
      (row) =>
        `${row.digits}\t${terms(FIELDS.map((field) => row[/** @type {'en'} */ (field)]).join(' ')).join(' ')}`,
    )
    .join('\n');
}

/** @param {string} text @returns {{ digits: string[], flat: string[] }} */
function readFlat(text) {
  /** @type {string[]} */
  const digits = [];
  /** @type {string[]} */
  const flat = [];
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    digits.push(line.slice(0, tab));
    flat.push(line.slice(tab + 1));
  }
  return { digits, flat };
}

/** @param {readonly Row[]} rows @param {any} ours */
const foldedRows = (rows, ours) => {
  const terms = termsOf(ours);
  return rows.map((row) => ({
    ...row,
    en: terms(row.en).join(' '),
    nb: terms(row.nb).join(' '),
    zh: terms(row.zh).join(' '),
    trade: terms(row.trade).join(' '),
  }));
};

/** @param {(text: string) => string[]} terms */
const miniOptions = (terms) => ({
  fields: FIELDS,
  storeFields: ['digits'],
  tokenize: terms,
  processTerm: (/** @type {string} */ term) => term,
});

/** @type {readonly Contender[]} */
export const contenders = [
  {
    name: 'Los (this)',
    bundle: `export { createIndex, parseCodes, search } from '/src/codes/index.ts';`,
    prepare: (_, ours) => ours.packed,
    start(text, ours) {
      const index = ours.createIndex(ours.parseCodes(text));
      return (query) =>
        ours.search(index, query).hits.map((/** @type {{ row: object }} */ hit) => ours.copyText(hit.row));
    },
  },
  {
    name: 'MiniSearch',
    bundle: `export { default } from 'minisearch';`,
    prepare(rows, ours) {
      const mini = new MiniSearch(miniOptions(termsOf(ours)));
      mini.addAll(rows);
      return JSON.stringify(mini);
    },
    start(text, ours) {
      const mini = MiniSearch.loadJSON(text, miniOptions(termsOf(ours)));
      const options = { prefix: true, fuzzy: (/** @type {string} */ term) => (term.length > 4 ? 1 : false) };
      return (query) => {
        const all = mini.search(query, { ...options, combineWith: 'AND' });
        const found = all.length > 0 ? all : mini.search(query, options);
        return found.slice(0, MOST).map(({ digits }) => digits);
      };
    },
  },
  {
    name: 'FlexSearch',
    bundle: `export { default } from 'flexsearch';`,
    prepare: flatLines,
    start(text, ours) {
      const { digits, flat } = readFlat(text);
      const flex = new FlexSearch.Index({ tokenize: 'forward', encode: termsOf(ours) });
      flat.forEach((line, at) => {
        flex.add(at, line);
      });
      return (query) =>
        /** @type {number[]} */ (flex.search(query, { limit: MOST, suggest: true })).map(
          (at) => digits[at] ?? '',
        );
    },
  },
  {
    name: 'uFuzzy',
    bundle: `export { default } from '@leeoniya/ufuzzy';`,
    prepare: flatLines,
    start(text, ours) {
      const { digits, flat } = readFlat(text);
      const terms = termsOf(ours);
      const latin = new uFuzzy({ intraMode: 1 });
      const unicode = new uFuzzy({
        unicode: true,
        interSplit: '[^\\p{L}\\d]+',
        intraSplit: '\\p{Ll}\\p{Lu}',
      });
      return (query) => {
        const needle = terms(query).join(' ');
        if (needle === '') return [];
        const fuzzy = /[\u3400-\u9fff]/u.test(needle) ? unicode : latin;
        const [ids, info, order] = fuzzy.search(flat, needle, 1, 1000);
        const found = order === null || info === null ? (ids ?? []) : order.map((at) => info.idx[at] ?? 0);
        return found.slice(0, MOST).map((at) => digits[at] ?? '');
      };
    },
  },
  {
    name: 'Fuse.js',
    bundle: `export { default } from 'fuse.js';`,
    every: 6,
    prepare: (rows) => JSON.stringify(rows),
    start(text) {
      const rows = JSON.parse(text);
      const fuse = new Fuse(rows, {
        keys: FIELDS,
        threshold: 0.3,
        ignoreLocation: true,
        ignoreDiacritics: true,
      });
      return (query) =>
        fuse.search(query, { limit: MOST }).map(({ item }) => /** @type {Row} */ (item).digits);
    },
  },
  {
    name: 'Orama',
    bundle: `export { create, load, search } from '@orama/orama';`,
    async prepare(rows, ours) {
      const db = orama(ours);
      await insertMultiple(
        db,
        foldedRows(rows, ours).map(({ id: _, ...row }) => row),
        1000,
      );
      return JSON.stringify(save(db));
    },
    start(text, ours) {
      const db = orama(ours);
      load(db, JSON.parse(text));
      const terms = termsOf(ours);
      return async (query) => {
        const term = terms(query).join(' ');
        const words = { term, limit: MOST, tolerance: term.length > 4 ? 1 : 0 };
        const all = await oramaSearch(db, { ...words, threshold: 0 });
        const found = all.hits.length > 0 ? all : await oramaSearch(db, { ...words, threshold: 1 });
        return found.hits.map(({ document }) => /** @type {any} */ (document).digits);
      };
    },
  },
];

/** @param {any} ours */
function orama(ours) {
  const terms = termsOf(ours);
  return create({
    schema: { digits: 'string', en: 'string', nb: 'string', zh: 'string', trade: 'string' },
    components: {
      tokenizer: {
        language: 'los',
        normalizationCache: new Map(),
        tokenize: (/** @type {string} */ raw) => terms(raw),
      },
    },
  });
}
