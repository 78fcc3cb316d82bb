/** Headers in any order, language and shape are found, and rows below them come out as they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/codes/import/header';
import { readFile } from '../../src/codes/import/read-file';
import type { Cell, Merge, Sheet } from '../../src/codes/import/types';
import { meaningOf } from '../../src/codes/import/wording';
import { WORDINGS } from '../../src/codes/import/wordings';
import { joinRow } from '../../src/codes/own/join';
import type { OwnRow } from '../../src/codes/own/types';
import type { Separator } from '../../src/export/csv';
import { ownCodesCsv } from '../../src/export/own-codes';
import { NOW } from './import-fake';
import { bookParts, bytesOf, csv, sheet, xlsx, zip } from './import-files';

const asSheet = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet => ({
  name: '',
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  merges,
});
const fieldsOf = (rows: readonly (readonly Cell[])[], merges?: readonly Merge[]) => {
  const header = findHeader(asSheet(rows, merges));
  return header && { row: header.row, fields: header.columns.map(({ field, at }) => [field, at]) };
};
const read = async (bytes: Uint8Array, name = 'liste.csv', day?: string) => {
  const found = await readFile(
    { name, bytes, modified: '2026-11-01T08:00:00Z' },
    { now: NOW, ...(day !== undefined && { day }) },
  );
  if (!found.ok) throw new Error(found.problem.reason);
  return found.value;
};
const taken = async (rows: readonly (readonly (string | number)[])[]) =>
  (await read(csv(rows))).rows.map(({ row }) => row);

describe('a wording', () => {
  it.each([
    ['HS编码HS CODE', 'hs'],
    ['商品编码（10位）', 'hs'],
    ['*HS code (China)', 'hs'],
    ['税则号列', 'hs'],
    ['ＨＳ　Code', 'hs'],
    ['CIQ CODE (3 digits)', 'ciq'],
    ['检验检疫编码/CIQ code', 'ciq'],
    ['HS/CIQ code', 'joined'],
    ['CIQ代码(13位海关编码)', 'joined'],
    ['HS编码+CIQ编码', 'joined'],
    ['商品名称 Product name', 'product'],
    ['检验检疫名称\n\nCIQ NAME', 'name'],
    ['产品范围 Product range', 'range'],
    ['产品类别', 'category'],
    ['是否推荐注册', 'recommended'],
    ['备注 Remarks', 'remarks'],
    ['编码', 'code'],
  ])('%s is %s', (header, is) => expect(meaningOf(header)?.is).toBe(is));

  it.each([
    '序号',
    'NO.',
    '检验检疫类别',
    '海关监管条件',
    'Company name',
    'HS code (Norway)',
    'Export HS code',
    'HS code and product name of the goods that are listed in the annex to this announcement, in Chinese and English',
    '',
  ])('%s is none of ours', (header) => expect(meaningOf(header)).toBeUndefined());

  it('tells its language where it says it', () => {
    expect(meaningOf('商品名称(英文)')).toEqual({ is: 'product', language: 'en' });
    expect(meaningOf('CIQ中文名')).toEqual({ is: 'name', language: 'zh' });
    expect(meaningOf('CIQ name (Chinese)')).toEqual({ is: 'name', language: 'zh' });
    expect(meaningOf('商品名称 Product name')).toEqual({ is: 'product' });
  });

  it('is read whatever stands round it', () => {
    const [field, words] = [fc.constantFrom(...Object.keys(WORDINGS)), fc.nat()];
    fc.assert(
      fc.property(field, words, fc.constantFrom(' ', '\n', '：', '*', ' / '), (is, at, sign) => {
        const all = WORDINGS[is as keyof typeof WORDINGS];
        const word = all[at % Math.max(1, all.length)];
        fc.pre(word !== undefined);
        expect(meaningOf(`${sign}${word?.toUpperCase()}${sign}`)?.is).toBe(is);
      }),
    );
  });
});

describe('a header', () => {
  const WORDS: Readonly<Record<string, readonly string[]>> = {
    hs: ['HS code', 'HS编码', '商品编码', 'HS编码 HS CODE', '税则号列'],
    ciq: ['CIQ code', '检验检疫编码', 'CIQ代码'],
    product: ['Product name', '商品名称', '品名'],
    name: ['CIQ name', '检验检疫名称 CIQ NAME'],
    range: ['Product range', '产品范围'],
    category: ['Product category', '产品类别'],
    recommended: ['Officially recommended', '是否推荐注册'],
    remarks: ['Remarks', '备注'],
    other: ['序号', 'No.', 'Unit', '检验检疫类别'],
  };
  const VALUES: Readonly<Record<string, string>> = {
    hs: '0302141000',
    ciq: '101',
    product: 'Salmon',
    name: 'Salmon (wild)',
    range: 'Aquatic products',
    category: 'Aquatic products',
    recommended: 'Yes',
    remarks: 'x',
    other: '7',
  };

  it('is found in any order and language, below any titles', () => {
    const columns = fc
      .shuffledSubarray(Object.keys(WORDS), { minLength: 2 })
      .filter((all) => all.includes('hs'));
    const titles = fc.array(
      fc.array(fc.constantFrom('', '目录', 'List of codes 2024', 'HS', 'Updated 2024-06-28', '附件1'), {
        maxLength: 4,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        columns,
        titles,
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        (order, above, picks) => {
          const header = order.map(
            (field, at) => WORDS[field]?.[(picks[at] ?? 0) % (WORDS[field]?.length ?? 1)] ?? '',
          );
          const rows = [...above, header, order.map((field) => VALUES[field] ?? '')];
          fc.pre(order.filter((field) => field !== 'other').length > 1);
          expect(fieldsOf(rows)).toEqual({
            row: above.length + 1,
            fields: order.flatMap((field, at) => (field === 'other' ? [] : [[field, at]])),
          });
        },
      ),
    );
  });

  it('may stand in two rows', () => {
    const row = ['0302141000', '101', 'Salmon'];
    expect(fieldsOf([['HS', 'CIQ', 'Product'], ['code', 'code', 'name'], row])).toEqual({
      row: 2,
      fields: [
        ['hs', 0],
        ['ciq', 1],
        ['product', 2],
      ],
    });
    const zh = ['商品编码', '检验检疫编码', '商品名称'];
    const en = ['HS code', 'CIQ code', 'Product name'];
    expect(fieldsOf([zh, en, row])?.row).toBe(2);
    const group = { top: 1, bottom: 1, left: 0, right: 1 };
    expect(fieldsOf([['商品编码', '', '品名'], ['HS', 'CIQ', ''], row], [group])).toEqual({
      row: 2,
      fields: [
        ['hs', 0],
        ['ciq', 1],
        ['product', 2],
      ],
    });
  });

  it('does not take the first row of codes with it', () => {
    expect(
      fieldsOf([
        ['HS code', 'Remarks'],
        ['0302141000', 'note'],
        ['0302142000', 'note'],
      ])?.row,
    ).toBe(1);
  });

  it('of two columns of codes is the one that has some', () => {
    const rows = [
      ['HS code', 'HS编码', 'Product name'],
      ['', '0302141000', 'Salmon'],
      ['-', '0302142000', 'x'],
    ];
    expect(fieldsOf(rows)?.fields[0]).toEqual(['hs', 1]);
  });
});

describe('rows', () => {
  const HEAD = [
    'HS code',
    'CIQ code',
    'Product name',
    'CIQ name',
    'Officially recommended',
    'Remarks',
    'Date',
  ];

  it('keep what stands there, each text in its language', async () => {
    const [row] = await taken([HEAD, ['0302141000', '101', '鲜鲑鱼', 'Salmon', '是', '-', '2026-05-17']]);
    expect(row).toEqual({
      key: '0302141000/101',
      hs: '0302141000',
      ciq: '101',
      product: { zh: '鲜鲑鱼' },
      name: { en: 'Salmon' },
      range: {},
      category: {},
      remarks: {},
      recommended: true,
      first: '2026-05-17T12:00:00.000Z',
      last: '2026-05-17T12:00:00.000Z',
      from: { kind: 'file', title: 'liste.csv' },
    });
  });

  it('say nothing of what the file does not say', async () => {
    const [row] = await taken([
      ['HS code', 'Product name', 'Officially recommended'],
      ['03021410', 'Laks', 'see note'],
    ]);
    expect(row).toMatchObject({ key: '03021410', range: {}, category: {} });
    expect(row).not.toHaveProperty('ciq');
    expect(row).not.toHaveProperty('recommended');
  });

  it('never get a digit that is not there, but for a zero that the column shows to be lost', async () => {
    const digits = fc.stringMatching(/^\d{1,14}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 12 }), async (codes) => {
        const rows = codes.map((code, at) => [code, '', `Name ${at}`, '', '', '', '']);
        const found = await readFile(
          { name: 'x.csv', bytes: csv([HEAD, ...rows]), modified: NOW },
          { now: NOW },
        );
        if (!found.ok) return;
        for (const { row, place } of found.value.rows) {
          const given = codes[place.row - 2] ?? '';
          const all = `${row.hs}${row.ciq ?? ''}`;
          expect(all === given || (all === `0${given}` && /^[1-9]/.test(given))).toBe(true);
          expect([8, 10]).toContain(row.hs.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('take the day of the list from its title, its name, the workbook, or the user', async () => {
    const body = [HEAD, ['0302141000', '101', 'Salmon', 'x', '', '', '']];
    const last = async (bytes: Uint8Array, name: string, day?: string) => {
      const { rows, day: of } = await read(bytes, name, day);
      return [rows[0]?.row.last.slice(0, 10), of.from];
    };
    expect(await last(csv([['公告 2024年6月28日'], ...body]), 'a.csv')).toEqual(['2024-06-28', 'title']);
    expect(await last(csv(body), 'codes 2025-02-03.csv')).toEqual(['2025-02-03', 'name']);
    expect(await last(csv(body), 'a.csv')).toEqual(['2026-11-01', 'modified']);
    expect(await last(csv(body), 'a.csv', '2023-01-02')).toEqual(['2023-01-02', 'user']);
    // Nothing is from the future.
    expect(await last(csv(body), 'codes 2031-02-03.csv')).toEqual(['2026-11-01', 'modified']);
    expect(await last(sheet(body), 'a.xlsx')).toEqual(['2026-11-01', 'modified']);
  });

  it('come back from our own export as they were', async () => {
    const alphabet = fc.constantFrom(...'=+-@\'"`;,\t |(!%&<>0123456789aZøé鲑鱼（）：。');
    const words = fc
      .string({ unit: alphabet, minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => !/^[-–—/\\]*$/.test(text));
    const text = fc.record({ en: words, zh: words }, { requiredKeys: [] });
    const named = fc.record({ en: words, zh: words }, { requiredKeys: ['zh'] });
    const time = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-11-19'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const row = fc
      .record({
        hs: fc.stringMatching(/^0[1-9]\d{8}$/),
        ciq: fc.option(fc.stringMatching(/^\d{3}$/), { nil: undefined }),
        ...{ product: text, name: named, range: text, category: text, remarks: text },
        recommended: fc.option(fc.boolean(), { nil: undefined }),
        times: fc.tuple(time, time, time).map((all) => all.sort()),
        isGone: fc.boolean(),
      })
      .map(
        ({ hs, ciq, recommended, times: [first = '', last = '', gone = ''], isGone, ...texts }): OwnRow => ({
          key: ciq === undefined ? hs : `${hs}/${ciq}`,
          hs,
          ...(ciq !== undefined && { ciq }),
          ...texts,
          ...(recommended !== undefined && { recommended }),
          first,
          last,
          ...(isGone && { gone }),
          ...(texts.name.en !== undefined && first < last && { asOf: { en: first } }),
          from: { kind: 'seen' },
        }),
      );
    const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ({ key }) => key });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom<Separator>(';', ','), async (kept, separator) => {
        const found = await read(bytesOf(ownCodesCsv(kept, separator)), 'kollega.csv');
        expect(found.repairs.counts).toEqual({});
        expect(found.refusals.counts).toEqual({});
        const back = new Map(found.rows.map((one) => [one.row.key, one.row]));
        for (const one of kept) {
          const want = { ...joinRow(undefined, one), from: { kind: 'collected', title: 'kollega.csv' } };
          expect(joinRow(undefined, back.get(one.key) as OwnRow)).toEqual(want);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of several sheets with codes are all taken, and name their sheet', async () => {
    const bytes = xlsx({
      sheets: [
        { name: 'Om lista', rows: [['Hei'], ['Codes are on the next sheets']] },
        { name: '第三章', rows: [HEAD, ['0302141000', '101', 'Salmon', 'x']] },
        {
          name: '第十六章',
          rows: [HEAD, ['1604110000', '101', 'Prepared salmon', 'y'], ['160411', '', 'z']],
        },
      ],
      saved: '2025-03-04',
    });
    const found = await read(bytes, 'a.xlsx');
    expect(found.sheets.map(({ name }) => name)).toEqual(['第三章', '第十六章']);
    expect(found.rows.map(({ place }) => place)).toEqual([
      { row: 2, sheet: '第三章' },
      { row: 2, sheet: '第十六章' },
    ]);
    expect(found.refusals.first[0]?.place).toEqual({ row: 3, sheet: '第十六章' });
    expect(found.day).toEqual({ day: '2025-03-04', from: 'workbook' });
  });

  it('are read the same from a workbook with shared and rich texts, prefixes and no references', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const text = (words: string) => `<x:c t="inlineStr"><x:is><x:t>${words}</x:t></x:is></x:c>`;
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row>${['HS code', 'CIQ code', 'CIQ name'].map(text).join('')}</x:row><x:row>${text('0302141000')}${text('101')}<x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const shared =
      '<si><r><t>Atlantic </t></r><r><t>salmon_x000A_&amp; trout</t></r><rPh sb="0" eb="1"><t>サケ</t></rPh></si>';
    const bytes = zip(
      bookParts({
        sheets: [{ rows: [] }],
        shared,
        more: [{ name: 'xl/worksheets/sheet1.xml', data: bytesOf(xml) }],
      }),
    );
    const { rows } = await read(bytes, 'a.xlsx');
    expect(rows.map(({ row }) => row.name)).toEqual([{ en: 'Atlantic salmon & trout' }]);
  });
});
