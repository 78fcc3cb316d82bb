/**
 * Broken, hostile, odd and huge files: each is refused or mended with a sentence that says why, and nothing that was
 * known before is lost.
 */
import { describe, expect, it } from 'vitest';
import { differ } from '../../src/codes/import/once';
import { readFile } from '../../src/codes/import/read-file';
import type { FileReason, RefusalReason, RepairKind } from '../../src/codes/import/types';
import { importTextsIn } from '../../src/lookup/import/texts';
import { saidProblem, saidRefusal, saidRepair } from '../../src/lookup/import/words';
import { file, KNOWN, NOW, silent, stage } from './import-fake';
import {
  bookParts,
  bytesOf,
  csv,
  csvText,
  gbk,
  joined,
  latin1,
  type MadeCell,
  ole,
  sheet,
  sheetXml,
  utf16,
  zip,
} from './import-files';

const HEAD = ['HS编码 HS CODE', '商品名称 PRODUCT NAME', '检验检疫编码 CIQ CODE', '检验检疫名称 CIQ NAME'];
const SALMON = ['0302141000', 'Fresh or chilled Atlantic salmon', '101', 'Atlantic salmon (cultured)'];
const SALMON_ZH = ['0302141000', '鲜或冷大西洋鲑鱼', '101', '鲜或冷大西洋鲑鱼(养殖)'];
const COD = ['0303631000', 'Frozen cod', '101', 'Frozen cod (wild)'];
const HERRING = ['0302410000', 'Fresh or chilled herrings', '999', 'Herrings'];
const GOOD: readonly MadeCell[][] = [HEAD, SALMON, COD, HERRING];

interface Expected {
  /** The whole file is refused. */
  readonly problem?: FileReason;
  /** Keys that are taken. */
  readonly keys?: readonly string[];
  readonly refused?: Partial<Record<RefusalReason, number>>;
  readonly repaired?: Partial<Record<RepairKind, number>>;
  /** In the Norwegian sentence. */
  readonly says?: RegExp;
  readonly name?: string;
}

const mb = (count: number): Uint8Array => new Uint8Array(count * 1_000_000);
/** A sheet whose XML unpacks to so many bytes of blanks. */
const blankSheet = (bytes: number): Uint8Array =>
  joined([
    bytesOf('<worksheet><sheetData>'),
    new Uint8Array(bytes).fill(32),
    bytesOf('</sheetData></worksheet>'),
  ]);
const inSheet1 = (data: Uint8Array, more: object = {}) =>
  zip(bookParts({ sheets: [{ rows: GOOD }], more: [{ name: 'xl/worksheets/sheet1.xml', data, ...more }] }));
const whole = sheet(GOOD);
const KEYS = ['0302141000/101', '0303631000/101', '0302410000/999'];

const FILES: Readonly<Record<string, () => readonly [Uint8Array, Expected]>> = {
  // Not the file it should be.
  'an empty file': () => [new Uint8Array(), { problem: 'empty', says: /tom/ }],
  'a file of blanks': () => [bytesOf('\r\n \r\n\t'), { problem: 'empty' }],
  'a mark of UTF-8 and nothing else': () => [new Uint8Array([0xef, 0xbb, 0xbf]), { problem: 'empty' }],
  'an old workbook (.xls)': () => [ole('Workbook'), { problem: 'old-excel', says: /\.xls\).*\.xlsx/ }],
  'a workbook of Excel 4': () => [new Uint8Array([9, 4, 6, 0, 0, 0]), { problem: 'old-excel' }],
  'a workbook under a password': () => [ole('EncryptedPackage'), { problem: 'password', says: /passord/ }],
  'a web page called .xls': () => [
    bytesOf('<html><body><table><tr><td>HS code</td></tr></table>'),
    { problem: 'html', says: /nettside/, name: 'list.xls' },
  ],
  'XML of Excel 2003': () => [bytesOf('<?xml version="1.0"?><Workbook/>'), { problem: 'xml' }],
  'a PDF': () => [bytesOf('%PDF-1.7\n...'), { problem: 'pdf', says: /PDF/ }],
  'a picture of a table': () => [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), { problem: 'image' }],
  'a RAR called .xlsx': () => [bytesOf('Rar!\x1a\x07'), { problem: 'archive', says: /Pakk den ut/ }],
  'an .ods': () => [
    zip([
      { name: 'mimetype', data: bytesOf('x'), stored: true },
      { name: 'content.xml', data: bytesOf('<x/>') },
    ]),
    { problem: 'ods', says: /LibreOffice/ },
  ],
  'an .xlsb': () => [zip([{ name: 'xl/workbook.bin', data: mb(1) }]), { problem: 'binary-excel' }],
  'a Word document': () => [zip([{ name: 'word/document.xml', data: bytesOf('<x/>') }]), { problem: 'word' }],
  'a file of Numbers': () => [zip([{ name: 'Index/Document.iwa', data: mb(1) }]), { problem: 'numbers' }],
  'a zip with a workbook in it': () => [
    zip([{ name: 'codes.xlsx', data: whole }]),
    { problem: 'zip', says: /zip-fil/ },
  ],
  'a zip under a password': () => [
    zip([{ name: 'xl/workbook.xml', data: bytesOf('x'), flags: 1 }]),
    { problem: 'zip-locked' },
  ],
  'a program': () => [
    joined([bytesOf('MZ'), Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)]),
    { problem: 'encoding', says: /tegnene/ },
  ],
  // Broken.
  'a workbook cut in two': () => [
    whole.slice(0, whole.length / 2),
    { problem: 'truncated', says: /Slutten mangler/ },
  ],
  'a workbook without its first byte': () => [whole.slice(1), { problem: 'encoding' }],
  'a directory that leads outside': () => [
    inSheet1(bytesOf('<x/>'), { at: 9_000_000 }),
    { problem: 'broken', says: /skadet/ },
  ],
  'bytes that are no deflate': () => {
    const bytes = zip(bookParts({ sheets: [{ rows: GOOD }] })).slice();
    const at = Buffer.from(bytes).indexOf('xl/workbook.xml') + 'xl/workbook.xml'.length;
    bytes.fill(0xff, at, at + 20);
    return [bytes, { problem: 'broken' }];
  },
  'a sheet cut off within its XML': () => [
    inSheet1(bytesOf(sheetXml({ rows: GOOD }).slice(0, -60))),
    { problem: 'broken' },
  ],
  'a sheet that is no XML': () => [inSheet1(bytesOf('HS code, CIQ code')), { problem: 'broken' }],
  'a workbook without its sheet': () => [
    zip(bookParts({ sheets: [{ rows: GOOD }], without: ['xl/worksheets/sheet1.xml'] })),
    { problem: 'broken' },
  ],
  'a sheet with no rows': () => [sheet([]), { problem: 'no-rows' }],
  'a quotation mark never closed': () => [
    bytesOf(`HS code;CIQ code;CIQ name\r\n0302141000;101;"Salmon\r\n${'0303631000;101;Cod\r\n'.repeat(50)}`),
    { problem: 'quotes', says: /Rad 2/ },
  ],
  // Hostile.
  'a bomb of one gigabyte that says so': () => [
    inSheet1(bytesOf('<x/>'), { claims: 1_000_000_000 }),
    { problem: 'bomb', says: /sveller/ },
  ],
  'a bomb that says it is small': () => [
    inSheet1(blankSheet(60_000_000), { claims: 4000 }),
    { problem: 'bomb' },
  ],
  'a bomb within its limits by what it says, a thousand to one': () => [
    inSheet1(blankSheet(60_000_000)),
    { problem: 'bomb' },
  ],
  'files that share their bytes': () => [
    zip(
      bookParts({
        sheets: [{ rows: GOOD }],
        more: Array.from({ length: 50 }, (_, at) => ({ name: `xl/x${at}.xml`, data: bytesOf('abc'), at: 0 })),
      }),
    ),
    { problem: 'bomb' },
  ],
  'five thousand files in a zip': () => [
    zip(Array.from({ length: 5000 }, (_, at) => ({ name: `x${at}`, data: new Uint8Array(), stored: true }))),
    { problem: 'bomb' },
  ],
  'entities that multiply (billion laughs)': () => [
    inSheet1(
      bytesOf(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${sheetXml({
          rows: [HEAD, ['0302141000', '&b;', '101', 'Salmon']],
        })
          .replace('&amp;b;', '&b;')
          .replace(/^<\?xml.*?\?>/, '')}`,
      ),
    ),
    { keys: ['0302141000/101'] },
  ],
  'one text of ten megabytes': () => [
    inSheet1(
      bytesOf(
        `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${'a'.repeat(10_000_000)}</t></is></c></row></sheetData></worksheet>`,
      ),
    ),
    { problem: 'broken' },
  ],
  'a cell in the last corner of the sheet': () => [
    inSheet1(
      bytesOf(
        sheetXml({ rows: GOOD }).replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="99999999999"><c r="A1"><v>1</v></c></row></sheetData>',
        ),
      ),
    ),
    { keys: KEYS, refused: { 'six-digits': 1 } },
  ],
  'merged cells all over': () => [
    sheet(GOOD, ['A1:XFD1048576', 'A2:A1048576', 'A2:B900000', 'ZZZ9:A1', 'nonsense']),
    { keys: KEYS },
  ],
  'formulas to be run by a spreadsheet': () => [
    csv([
      HEAD,
      ['0302141000', '=HYPERLINK("http://x","y")', '101', '@SUM(A1)'],
      ['0303631000', '+cmd|calc', '101', '-2+3 cod'],
    ]),
    { keys: ['0302141000/101', '0303631000/101'] },
  ],
  'formula cells': () => [
    sheet([
      HEAD,
      [
        { xml: '<c r="@" t="str"><f>"0302"&amp;"141000"</f><v>0302141000</v></c>' },
        'Salmon',
        '101',
        'Salmon',
      ],
      [{ xml: '<c r="@"><f>WEBSERVICE("http://x")</f></c>' }, 'Nothing', '101', 'Nothing'],
      [{ xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, 'Error', '101', 'Error'],
    ]),
    { keys: ['0302141000/101'], refused: { 'no-hs': 1, 'no-code': 1 } },
  ],
  'markup and control signs in texts': () => [
    csv([HEAD, ['0302141000', '<img src=x onerror=alert(1)>', '101', 'Sal\u202emon\tof\u0000 the\nsea']]),
    { keys: ['0302141000/101'] },
  ],
  'keys of objects as codes and headers': () => [
    csv([[...HEAD, '__proto__', 'constructor'], ['__proto__', 'x', 'constructor', 'y'], SALMON, COD]),
    { keys: ['0302141000/101', '0303631000/101'], refused: { 'no-code': 1 } },
  ],
  'a text of a megabyte in a row': () => [
    csv([HEAD, ['0302141000', 'x'.repeat(1_000_000), '101', 'Salmon'], COD]),
    { keys: ['0303631000/101'], refused: { 'too-long': 1 }, says: /2000 tegn/ },
  ],
  // Encodings.
  GBK: () => [gbk(csvText([HEAD, SALMON_ZH])), { keys: ['0302141000/101'] }],
  'GB18030 with semicolons': () => [gbk(csvText([HEAD, SALMON_ZH, COD], ';')), { keys: KEYS.slice(0, 2) }],
  'UTF-16 as Excel’s "Unicode text"': () => [
    utf16(csvText([HEAD, SALMON_ZH], '\t'), 'le'),
    { keys: KEYS.slice(0, 1) },
  ],
  'UTF-16, the other way round': () => [utf16(csvText([HEAD, SALMON_ZH]), 'be'), { keys: KEYS.slice(0, 1) }],
  'UTF-16 without a mark': () => [utf16(csvText([HEAD, SALMON_ZH]), 'le', false), { keys: KEYS.slice(0, 1) }],
  'windows-1252, as a Norwegian Excel saves': () => [
    latin1(
      csvText(
        [
          ['HS code', 'CIQ code', 'CIQ name'],
          ['0302141000', '101', 'Laks fra Tromsø, røkt på Bømlo'],
        ],
        ';',
      ),
    ),
    { keys: KEYS.slice(0, 1) },
  ],
  'half a Chinese character': () => [
    joined([bytesOf(csvText([HEAD, SALMON_ZH])), new Uint8Array([0xe9, 0xb2])]),
    { problem: 'truncated' },
  ],
  // Spreadsheets that took codes for numbers.
  'leading zeros lost': () => [
    sheet([
      HEAD,
      [302141000, 'Salmon', 101, 'Salmon'],
      [303631000, 'Cod', 101, 'Cod'],
      ['1604110000', 'x', '101', 'y'],
    ]),
    {
      keys: [...KEYS.slice(0, 2), '1604110000/101'],
      repaired: { 'zero-added': 2 },
      says: /mistet nullen foran/,
    },
  ],
  'a zero lost that nothing tells of': () => [
    sheet([HEAD, [302141000, 'Salmon', 101, 'Salmon']]),
    { refused: { 'zero-unsure': 1 }, says: /resten av kolonnen/ },
  ],
  'scientific notation': () => [
    csv([HEAD, ['3.02142E+09', 'Salmon', '101', 'Salmon'], ['3,02142E+09', 'x', '102', 'y'], COD]),
    {
      keys: ['0303631000/101'],
      refused: { scientific: 2 },
      says: /Rad 2: HS-koden 3\.02142E\+09 er avkortet/,
    },
  ],
  'decimal numbers': () => [
    sheet([HEAD, [302.142, 'Salmon', 101, 'Salmon'], COD]),
    { keys: ['0303631000/101'], refused: { decimal: 1 }, says: /desimaltall/ },
  ],
  'a code made a date': () => [
    sheet([HEAD, [{ n: 45000, style: 3 }, 'Salmon', 101, 'Salmon'], COD]),
    { keys: ['0303631000/101'], refused: { 'date-made': 1 }, says: /2023-03-15/ },
  ],
  'zeros that only the format shows': () => [
    sheet([HEAD, [{ n: 302141000, style: 1 }, 'Salmon', { n: 1, style: 2 }, 'Salmon']]),
    { keys: ['0302141000/001'], repaired: {} },
  ],
  // Codes that are none.
  'six digits': () => [
    csv([HEAD, ['030214', 'Salmon', '', ''], COD]),
    { keys: ['0303631000/101'], refused: { 'six-digits': 1 }, says: /legger aldri til sifre/ },
  ],
  'too many and too few digits': () => [
    csv([
      HEAD,
      ['03021410001', 'x', '101', 'x'],
      ['030214100', 'x', '101', 'x'],
      ['0002141000', 'x', '101', 'x'],
      COD,
    ]),
    { keys: ['0303631000/101'], refused: { length: 2, chapter: 1 } },
  ],
  'several codes in a cell': () => [
    csv([HEAD, ['0302141000、0302142000', 'x', '101', 'x'], ['0303631000', 'Cod', '101/102', 'x'], COD]),
    { keys: ['0303631000/101'], refused: { several: 1, ciq: 1 }, says: /flere koder/ },
  ],
  'CIQ digits that contradict the thirteen': () => [
    csv([HEAD, ['0302141000101', 'x', '102', 'x'], ['0303631000', 'y', '0302141000101', 'y'], COD]),
    { keys: ['0303631000/101'], refused: { 'codes-differ': 2 } },
  ],
  'full-width digits, dots and spaces': () => [
    csv([
      HEAD,
      ['０３０２１４１０００', 'Salmon', '１０１', 'Salmon'],
      ['0303.63.10.00', 'Cod', '101', 'Cod'],
    ]),
    { keys: KEYS.slice(0, 2), repaired: { 'full-width': 1, marks: 1 }, says: /brede sifre/ },
  ],
  'one code with two names': () => [
    csv([HEAD, SALMON, ['0302141000', 'x', '101', 'Rainbow trout'], SALMON, COD]),
    { keys: ['0303631000/101'], refused: { contradicts: 3 }, says: /annet navn i rad 3/ },
  ],
  'the same rows twice, and in two languages': () => [
    csv([HEAD, SALMON, SALMON, SALMON_ZH]),
    { keys: KEYS.slice(0, 1), repaired: { repeated: 1, joined: 1 }, says: /rad 2/ },
  ],
  'rows without a name': () => [
    csv([HEAD, ['0302141000', '', '101', '-'], COD]),
    { keys: ['0303631000/101'], refused: { 'no-name': 1 } },
  ],
  // Headers.
  'merged header cells over two rows, codes merged down': () => [
    sheet(
      [
        ['进口食品目录 2024年6月28日', null, null, null],
        ['编码', null, '名称', null],
        ['HS', 'CIQ', 'Product name', 'CIQ name'],
        ['0302141000', '101', 'Salmon', 'Salmon (cultured)'],
        [null, '103', null, 'Salmon (wild)'],
        ['0303631000', '101', 'Cod', 'Cod'],
        [null, '102', null, 'No code, not merged'],
      ],
      ['A1:D1', 'A2:B2', 'C2:D2', 'A4:A5', 'C4:C5'],
    ),
    {
      keys: ['0302141000/101', '0302141000/103', '0303631000/101'],
      refused: { 'no-hs': 1 },
      repaired: { merged: 1 },
      says: /sammenslåtte cella/,
    },
  ],
  'no header at all': () => [csv([SALMON, COD]), { problem: 'no-header', says: /overskrifter/ }],
  'a header and no codes': () => [csv([HEAD, ['see', 'the', 'other', 'list']]), { problem: 'no-codes' }],
  'another country’s codes': () => [
    csv([
      ['HS code (Norway)', 'Product name'],
      ['03021410', 'Salmon'],
    ]),
    { problem: 'no-header' },
  ],
  'line ends of several kinds': () => [
    bytesOf(
      csvText([HEAD, SALMON]) +
        csvText([HERRING]).replace('\r\n', '\r') +
        csvText([COD]).replace('\r\n', '\n'),
    ),
    { keys: KEYS, refused: {} },
  ],
  'dates to come and dates that nobody can read': () => [
    csv([
      [...HEAD, 'Date'],
      [...SALMON, '2031-01-01'],
      [...COD, '03/04/2025'],
      [...HERRING, '2025年2月30日'],
    ]),
    { keys: KEYS, repaired: { date: 3 }, says: /Datoen 03\/04\/2025/ },
  ],
  'a million empty rows and then some': () => [
    inSheet1(
      bytesOf(
        sheetXml({ rows: GOOD }).replace(
          '</sheetData>',
          `${'<row r="9"></row>'.repeat(100_000)}</sheetData>`,
        ),
      ),
    ),
    { keys: KEYS },
  ],
  'half a million rows and one': () => [
    joined([bytesOf(csvText([HEAD])), bytesOf('0302141000,a,101,b\n'.repeat(500_001))]),
    { problem: 'too-many-rows' },
  ],
};

const texts = importTextsIn('nb');
const english = importTextsIn('en');

describe('bad files', () => {
  it('are forty at least', () => {
    expect(Object.keys(FILES).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(FILES))('%s', async (_, make) => {
    const [bytes, expected] = make();
    const { importer, store } = await stage();
    const before = await store.under('');
    const read = await importer.read(file(bytes, expected.name), silent);
    expect(await store.under('')).toEqual(before);

    if (!read.ok) {
      if (!('problem' in read)) throw new Error(`the store failed: ${read.fault}`);
      expect(read.problem.reason).toBe(expected.problem);
      const sentence = saidProblem(read.problem, texts);
      expect(sentence).toMatch(expected.says ?? /\.$/);
      expect(saidProblem(read.problem, english)).not.toBe(sentence);
      await expect(importer.commit(new AbortController().signal, silent)).resolves.toMatchObject({
        ok: true,
      });
      expect(await store.under('')).toEqual(before);
      return;
    }
    expect(expected.problem).toBeUndefined();
    const { refusals, repairs } = read.value;
    if (expected.refused) expect(refusals.counts).toEqual(expected.refused);
    if (expected.repaired) expect(repairs.counts).toEqual(expected.repaired);
    const sentences = [
      ...refusals.first.map((one) => saidRefusal(one, texts)),
      ...repairs.first.map((one) => saidRepair(one, texts)),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^Rad \d+: .*\.$/);
    if (expected.says) expect(sentences.join('\n')).toMatch(expected.says);

    const done = await importer.commit(new AbortController().signal, silent);
    expect(done).toMatchObject({ ok: true, packed: true });
    const after = await store.under('');
    const known = new Set(KNOWN.map(({ key }) => key));
    expect(
      after
        .map(({ key }) => key)
        .filter((key) => !known.has(key))
        .sort(),
    ).toEqual([...(expected.keys ?? [])].sort());
    // Every row that was known is there and says what it said.
    for (const row of before) {
      const now = after.find(({ key }) => key === row.key);
      expect(now).toBeDefined();
      if (now) expect(differ(row.name, now.name) || differ(row.product, now.product)).toBe(false);
    }
  });
});

describe('200,000 rows', () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => [
    `03${String(10_000_000 + Math.floor(at / 20) * 7)}`,
    String(101 + (at % 20)),
    `Frozen fish no ${at}`,
  ]);

  it.each([
    ['a text', () => csv([['HS code', 'CIQ code', 'CIQ name'], ...rows])],
    ['a workbook', () => sheet([['HS code', 'CIQ code', 'CIQ name'], ...rows])],
  ])('of %s are all read, and are told of on the way', async (_, make) => {
    const heard: number[] = [];
    const found = await readFile(
      { name: 'liste', bytes: make(), modified: NOW },
      { now: NOW, onCheck: (done) => heard.push(done) },
    );
    expect(found.ok && found.value.rows.length).toBe(200_000);
    expect(heard.length).toBeGreaterThan(50);
  });
});
