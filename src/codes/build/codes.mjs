/** Builds the code data from the tables kept in the project: one text, and a manifest of what it is made of. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parseTable } from './csv.mjs';
import { describe, linesByHs6 } from './norwegian.mjs';

/**
 * @typedef {{ file: string, rows: number, edition: string, source: string, licence: string, sha256: string }} TableFacts
 */

const tablesDir = new URL('../tables/', import.meta.url);

/** Edition, source and terms of each table; the words of tables/PROVENANCE.md in short. */
const tables = {
  'hs2022-en.csv': {
    edition: 'HS 2022',
    source: 'datasets/harmonized-system @905e5a0f (2024-10-25), from UN Comtrade',
    licence: 'ODC-PDDL-1.0',
  },
  'no-tariff-2019.csv': {
    edition: 'Norwegian tariff 2019 (HS 2017), chapters 01-25',
    source: 'skjolber/tolltariffen, data of 2019-05-05',
    licence: 'Apache-2.0',
  },
  'cn-tariff-2014.csv': {
    edition: 'Chinese tariff 2014 (HS 2012), chapters 01-25',
    source: 'annex to the China-Iceland free trade agreement, 2014',
    licence: 'official document',
  },
  'hs-ciq-official.csv': {
    edition: 'China Customs announcements 2021 No. 101, 2022 No. 22, 2024 No. 77',
    source: 'the announcements themselves',
    licence: 'official document',
  },
  'guide-000-rows.csv': {
    edition: 'Portal list as shown in June 2026',
    source: 'Norwegian Seafood Council, Single Window guide, June 2026, p. 24',
    licence: 'facts',
  },
  'aspects.csv': {
    edition: 'HS 2022',
    source: 'HS 2022 headings and subheadings, named in each row',
    licence: 'MIT',
  },
};

/** The glossary: every table in `tables/words` is part of it, so that a new one needs no code. */
const wordTables = {
  edition: 'kept in this project',
  source: 'named in each row',
  licence: 'MIT',
};

const layerMark = { 'hs-2022': 'h', 'cn-2014': 'c', 'gacc-ciq': 'g', 'portal-guide': 'p' };

/**
 * Reads the tables and returns the packaged text and its manifest. Throws on a code that is not digits of the
 * right length, on a code that stands twice, and on a row without a source.
 * @returns {{ tsv: string, manifest: { format: number, rows: Record<string, number>, tables: TableFacts[] } }}
 */
export function buildCodes() {
  /** @type {Record<string, Record<string, string>[]>} */
  const data = {};
  const glossary = readdirSync(new URL('words/', tablesDir))
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => `words/${name}`);
  const all = { ...tables, ...Object.fromEntries(glossary.map((file) => [file, wordTables])) };
  const about = Object.entries(all).map(([file, facts]) => {
    const bytes = readFileSync(new URL(file, tablesDir));
    const rows = parseTable(bytes.toString('utf8'));
    data[file] = rows;
    return { file, rows: rows.length, ...facts, sha256: createHash('sha256').update(bytes).digest('hex') };
  });

  const texts = new TextTable();
  const seen = new Set();
  /** @type {{ digits: string, line: string }[]} */
  const lines = [];
  /** @type {Record<string, number>} */
  const count = {};
  /** @param {keyof typeof layerMark} layer @param {string[]} cells */
  const add = (layer, cells) => {
    const [hs = '', ciq = ''] = cells;
    const lengths = { 'hs-2022': 6, 'cn-2014': 8, 'gacc-ciq': 10, 'portal-guide': 10 };
    if (!/^\d+$/.test(hs) || hs.length !== lengths[layer]) throw new Error(`${layer}: "${hs}" is no code`);
    if (hs.length === 10 && !/^\d{3}$/.test(ciq)) throw new Error(`${layer}: "${ciq}" is no CIQ code`);
    if (seen.has(`${hs}/${ciq}`)) throw new Error(`${layer}: ${hs}/${ciq} stands twice`);
    if (!cells.at(-1)) throw new Error(`${layer}: ${hs} has no source`);
    seen.add(`${hs}/${ciq}`);
    lines.push({ digits: hs + ciq, line: [layerMark[layer], ...cells].map(cell).join('\t') });
    count[layer] = (count[layer] ?? 0) + 1;
  };

  const hs = data['hs2022-en.csv'] ?? [];
  const headings = new Map(
    hs.filter((row) => row.level === '4').map((row) => [row.hs, row.description ?? '']),
  );
  const norwegian = linesByHs6(data['no-tariff-2019.csv'] ?? []);
  const hs6 = new Set();
  for (const row of hs) {
    if (row.level !== '6') continue;
    const code = row.hs ?? '';
    hs6.add(code);
    const nb = describe(norwegian.get(code) ?? []);
    add('hs-2022', [
      code,
      '',
      row.description ?? '',
      nb.name,
      '',
      texts.number(headings.get(code.slice(0, 4)) ?? ''),
      nb.path.map((part) => texts.number(part)).join(' '),
      nb.rest.map((line) => `${line.code.slice(6)}=${texts.number(line.nb)}`).join(' '),
      'hs-2022',
    ]);
  }
  for (const row of data['cn-tariff-2014.csv'] ?? []) {
    const code = row.hs8_cn ?? '';
    const retired = hs6.has(code.slice(0, 6)) ? '' : 'retired';
    add('cn-2014', [code, '', '', '', row.name_zh ?? '', '', '', retired, 'cn-2014']);
  }
  for (const row of data['hs-ciq-official.csv'] ?? []) {
    const code = row.hs10 ?? '';
    const retired = hs6.has(code.slice(0, 6)) ? '' : 'retired';
    add('gacc-ciq', [code, row.ciq ?? '', '', '', row.name_zh ?? '', '', '', retired, row.source ?? '']);
  }
  for (const row of data['guide-000-rows.csv'] ?? []) {
    add('portal-guide', [
      row.hs10 ?? '',
      row.ciq ?? '',
      row.product_name ?? '',
      row.ciq_name ?? '',
      row.range ?? '',
      row.category ?? '',
      row.officially_recommended ?? '',
      row.remarks === '-' ? '' : (row.remarks ?? ''),
      'guide-000',
    ]);
  }
  const words = glossary
    .flatMap((file) => data[file] ?? [])
    .map((row) => {
      if (!row.source) throw new Error(`trade word ${row.nb || row.en} has no source`);
      return ['w', row.nb, row.en, row.zh, row.latin, row.hs, row.kind]
        .map((text) => cell(text ?? ''))
        .join('\t');
    });
  const aspects = (data['aspects.csv'] ?? []).map((row) => {
    if (!/^\d{2,6}$/.test(row.hs ?? '') || !row.source)
      throw new Error(`aspects: ${row.hs} has no code or source`);
    return `a\t${row.hs}\t${row.aspects}`;
  });
  count['trade-words'] = words.length;
  count['norwegian-lines'] = [...norwegian].reduce(
    (sum, [code, all]) => sum + (hs6.has(code) ? all.length : 0),
    0,
  );

  // In the order of their digits, so that the popup has nothing to sort.
  lines.sort((a, b) => (a.digits < b.digits ? -1 : 1));
  const rows = lines.map(({ line }) => line);
  const tsv = `${['los-codes\t2', ...texts.lines(), ...words, ...aspects, ...rows].join('\n')}\n`;
  return { tsv, manifest: { format: 2, rows: count, tables: about } };
}

/** Texts that stand above many rows, kept once and named by number. */
class TextTable {
  /** @type {Map<string, number>} */
  #numbers = new Map();

  /** @param {string} text */
  number(text) {
    if (text === '') return '';
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return String(known);
  }

  lines() {
    return [...this.#numbers.keys()].map((text) => `t\t${cell(text)}`);
  }
}

/** A cell can hold no tab and no line break. @param {string} text */
function cell(text) {
  return text.replace(/\s+/gu, ' ').trim();
}
