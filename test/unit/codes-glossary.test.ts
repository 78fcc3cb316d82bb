import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv, parseTable } from '../../src/codes/build/csv.mjs';
import { foldWord, tokenise } from '../../src/codes/text.ts';
import { traditional } from '../../src/codes/traditional.ts';

/** The glossary of traded foods: tables that people edit by hand, so each rule says which row breaks it. */

const tables = new URL('../../src/codes/tables/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, tables), 'utf8');

interface Row {
  readonly nb: string;
  readonly en: string;
  readonly zh: string;
  readonly latin: string;
  readonly hs: string;
  readonly kind: string;
  readonly source: string;
}

const header = ['nb', 'en', 'zh', 'latin', 'hs', 'kind', 'source'];
const files = readdirSync(new URL('words/', tables))
  .filter((name) => name.endsWith('.csv'))
  .sort();
const rowsOf = (file: string) => parseTable(read(`words/${file}`)) as unknown as readonly Row[];
const glossary = files.map((file) => ({ file, rows: rowsOf(file) }));

const forms = (cell: string) => (cell === '' ? [] : cell.split('|'));
const prefixes = (row: Row) => (row.hs === '' ? [] : row.hs.split(' '));
const nameOf = (row: Row) => row.nb || row.en || row.zh || row.latin;

/** What `broken` finds in a file, row by row: empty where all is well. */
function wrongIn(rows: readonly Row[], broken: (row: Row) => readonly string[]): string[] {
  return rows.flatMap((row, at) => broken(row).map((what) => `row ${at + 2} (${nameOf(row)}): ${what}`));
}

const known = new Set(parseTable(read('hs2022-en.csv')).map(({ hs }) => hs));

const lines8 = new Set([
  ...parseTable(read('no-tariff-2019.csv')).map((line) => line.hs8_norway),
  ...parseTable(read('cn-tariff-2014.csv')).map((line) => line.hs8_cn),
]);

/** Codes that a source names and no table has: tariff lines of eight digits, places of HS 2022 ("0302.54"). */
const unknownIn = (source: string) => [
  ...(source.match(/(?<![\d.])\d{8}(?![\dx/])/gu) ?? []).filter((line) => !lines8.has(line)),
  ...(source.match(/(?<=HS 2022 )\d{4}\.\d\d(?!\d)/gu) ?? []).filter((hs) => !known.has(hs.replace('.', ''))),
];

/**
 * Forms that stand in two rows of one file, because they truly mean both. Folded as the search folds them; the
 * value is the reason.
 */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'foods.csv': {
    paprika: 'the sweet pepper in Norwegian, the ground spice in English',
    ribs: 'the ribs of pork in English, the redcurrant in Danish',
    morel: 'the mushroom in English, the sweet cherry in Danish',
  },
  'seafood.csv': {
    龙虾: 'both the lobster and the spiny lobster',
    带子: 'both the scallop and the pen shell',
  },
};

/** A form as the search sees it: its folded words; Chinese as it stands. */
function folded(form: string): string {
  const words = tokenise(form).map(({ word }) => word);
  return words.length > 0 ? words.join(' ') : foldWord(form);
}

/** Forms of Norwegian, English and Chinese that stand in more than one row, less those that may. */
function doubles(rows: readonly Row[], may: Readonly<Record<string, string>>): string[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, at) =>
    // A Latin name may stand in several rows: that of the species and those of what is made of it.
    [row.nb, row.en, row.zh].flatMap(forms).flatMap((form) => {
      const key = folded(form);
      const before = first.get(key);
      if (before === undefined) first.set(key, at);
      return before === undefined || before === at || key in may
        ? []
        : [`${form}: rows ${before + 2} and ${at + 2}`];
    }),
  );
}

/** The 6,763 characters of GB 2312, the standard set of simplified Chinese, read from its own code points. */
const gb2312 = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => {
    const bytes = Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]).flat();
    return [...new TextDecoder('gbk').decode(Uint8Array.from(bytes))];
  }).flat(),
);

/** Simplified characters outside GB 2312: those with the radical 鱼 have a block of their own. */
const simplifiedFish = /^[\u9c7c-\u9ce4]$/u;
/**
 * Rare characters that are in order: fish that China, too, types with 魚, because their simplified forms stand
 * outside the first plane of Unicode; and some that are the same in both scripts or simplified already.
 */
const alsoSimplified = new Set('魣魟鮄鮟鮰鮸鯻鰤鱇鱚鱥' + '䲢咲焗脷螠');

function notSimplified(text: string): string[] {
  return [...text].filter((ch) => {
    if (!/\p{Script=Han}/u.test(ch) || alsoSimplified.has(ch)) return false;
    return (traditional.get(ch) ?? ch) !== ch || !(gb2312.has(ch) || simplifiedFish.test(ch));
  });
}

describe('the glossary of traded foods', () => {
  it('is there: seafood, other foods, and states', () => {
    expect(files).toEqual(expect.arrayContaining(['foods.csv', 'seafood.csv', 'states.csv']));
  });

  it('names at least 400 traded foods', () => {
    const goods = glossary.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'goods');
    expect(goods.length).toBeGreaterThanOrEqual(400);
  });

  it('is weighted to seafood, and holds at least 220 other foods', () => {
    const goods = (file: string) => rowsOf(file).filter(({ kind }) => kind === 'goods').length;
    expect(goods('foods.csv')).toBeGreaterThanOrEqual(220);
    expect(goods('seafood.csv')).toBeGreaterThanOrEqual(goods('foods.csv'));
  });

  it('reaches every chapter from 02 to 22 that food stands in', () => {
    const reached = new Set(
      glossary.flatMap(({ rows }) => rows.flatMap(prefixes)).map((hs) => hs.slice(0, 2)),
    );
    // 06 is live plants, 14 plaiting materials.
    const chapters = Array.from({ length: 21 }, (_, at) => String(at + 2).padStart(2, '0'));
    expect(chapters.filter((chapter) => !reached.has(chapter))).toEqual(['06', '14']);
  });
});

describe.each(glossary)('$file', ({ file, rows }) => {
  it('has its header, and no stray spaces or empty forms', () => {
    expect(parseCsv(read(`words/${file}`))[0]).toEqual(header);
    expect(
      wrongIn(rows, (row) =>
        [row.nb, row.en, row.zh, row.latin]
          .flatMap(forms)
          .filter((form) => form === '' || form !== form.trim() || /\s{2}/u.test(form))
          .map((form) => `"${form}"`),
      ),
    ).toEqual([]);
  });

  it('gives each row a name, one of the three kinds, and a source', () => {
    expect(
      wrongIn(rows, (row) => {
        const wrong: string[] = [];
        if (nameOf(row) === '') wrong.push('no name');
        if (!['goods', 'state', 'soft'].includes(row.kind)) wrong.push(`kind "${row.kind}"`);
        if (row.source.trim().length < 5) wrong.push(`source "${row.source}"`);
        return wrong;
      }),
    ).toEqual([]);
  });

  it('names only codes in its sources that the tables have', () => {
    expect(wrongIn(rows, (row) => unknownIn(row.source))).toEqual([]);
  });

  it('points to places that HS 2022 has, each once in a row', () => {
    expect(
      wrongIn(rows, (row) => {
        const all = prefixes(row);
        return all.filter(
          (hs, at) => !/^(?:\d\d){1,3}$/u.test(hs) || !known.has(hs) || all.indexOf(hs) !== at,
        );
      }),
    ).toEqual([]);
  });

  it('says where goods belong', () => {
    expect(wrongIn(rows, (row) => (row.kind === 'goods' && row.hs === '' ? ['no place'] : []))).toEqual([]);
  });

  it('writes Chinese in simplified characters', () => {
    expect(wrongIn(rows, (row) => notSimplified(row.zh))).toEqual([]);
    expect(wrongIn(rows, (row) => forms(row.zh).filter((form) => !/\p{Script=Han}/u.test(form)))).toEqual([]);
  });

  it('has no form twice, but where it means both', () => {
    expect(doubles(rows, allowed[file] ?? {})).toEqual([]);
    for (const row of rows)
      for (const cell of [row.nb, row.en, row.zh, row.latin])
        expect(new Set(forms(cell)).size, cell).toBe(forms(cell).length);
  });

  it('allows no form that stands once only', () => {
    const all = doubles(rows, {}).map((double) => folded(double.split(':')[0] ?? ''));
    for (const [form, reason] of Object.entries(allowed[file] ?? {})) {
      expect(reason, form).not.toBe('');
      expect(all, form).toContain(form);
    }
  });
});

describe('states.csv', () => {
  it('holds states only', () => {
    expect(wrongIn(rowsOf('states.csv'), (row) => (row.kind === 'goods' ? ['goods'] : []))).toEqual([]);
  });
});
