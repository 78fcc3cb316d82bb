import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Separator, separatorFor, toCsv } from '../../src/export/csv';

/** Reads a file as RFC 4180 tells, and knows nothing of how ours are written. */
function parse(file: string, separator: string): string[][] {
  expect(file.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < file.length) {
    let field = '';
    if (file[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= file.length) throw new Error('a quote is not closed');
        if (file[at] !== '"') field += file[at];
        else if (file[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < file.length && file[at] !== separator && !file.startsWith('\r\n', at)) {
        expect(file[at]).not.toBe('"');
        field += file[at];
        at += 1;
      }
    }
    row.push(field);
    if (file[at] === separator) at += 1;
    else {
      expect(file.slice(at, at + 2)).toBe('\r\n');
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

/** As a program reads it that parts by the other separator, and takes a quote in mid-field for a character. */
function parseWrongly(file: string, separator: string): string[] {
  const cells: string[] = [];
  let field = '';
  let inQuotes = false;
  for (const character of file.slice(1)) {
    if (character === '"' && (inQuotes || field === '')) inQuotes = !inQuotes;
    else if (!inQuotes && (character === separator || /[\r\n\t]/.test(character))) {
      cells.push(field);
      field = '';
    } else field += character;
  }
  return [...cells, field];
}

/** What a spreadsheet may take for a formula, however it is dressed up. */
const runs = (field: string): boolean => {
  const bare = field.normalize('NFKC').replace(/^[\s\p{C}\p{M}"'’‘“”«»`„]*/u, '');
  return /^[=+\-@−]/.test(bare) && !/^[\s\p{C}\p{M}"’‘“”«»`„]*'/u.test(field);
};
const OWN = /^="[A-Za-z0-9]+"$/;

const one = (cell: Cell, separator: Separator = ';') =>
  parse(toCsv([[cell]], { separator }), separator)[0]?.[0];
const text = (value: string) => one({ text: value });

const anyText = fc.oneof(
  fc.string({ maxLength: 100, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 100, size: 'max' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '－',
        '＠',
        '\t',
        '\r',
        '\n',
        ' ',
        '"',
        "'",
        ';',
        ',',
        '1',
        '(',
        '|',
        'A',
        '\u200b',
        '\u00a0',
        '«',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('=1+1', "=cmd|' /C calc'!A0", '@SUM(1;2)', '+47 900 00 000', '-5', 'a;=HYPERLINK("x")'),
);
const separators = fc.constantFrom<Separator>(';', ',');

describe('a file for a spreadsheet', () => {
  it('is read back as it was written, but for the apostrophes that make a text of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        separators,
        (rows, separator) => {
          const file = toCsv(
            rows.map((row) => row.map((value) => ({ text: value }))),
            { separator },
          );
          const bare = (value: string) => value.replace(/^="(\d+)"$/, '$1').replaceAll("'", '');
          const wanted = rows.map((row) => row.map((value) => value.replaceAll("'", '')));
          expect(parse(file, separator).map((row) => row.map(bare))).toEqual(
            wanted.map((row) => row.map(bare)),
          );
        },
      ),
    );
  });

  it('leaves an ordinary text as it is', () => {
    const words = fc.constantFrom(
      'Mattilsynet',
      'søknad',
      '水产品',
      '12. nov.',
      '(ny)',
      'a-b',
      '- vedlegg',
      '«ja»',
      'x@y.no',
    );
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1 }),
        fc.constantFrom(' ', '\n', ', ', '; '),
        (parts, between) => {
          const value = `Se ${parts.join(between)}`;
          fc.pre(!/[;,\n]\s*-[\s\S]*\(/.test(value));
          expect(text(value)).toBe(value);
        },
      ),
    );
    expect(text('')).toBe('');
  });

  it('holds nothing that a spreadsheet would run, but our own ="…"', () => {
    const cells = fc.oneof(
      anyText.map((value): Cell => ({ text: value })),
      anyText.map((value): Cell => ({ code: value })),
      anyText.map((value): Cell => ({ day: value })),
      anyText.map((value): Cell => ({ time: value })),
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), separators, (row, separator) => {
        const fields = parse(toCsv([row], { separator }), separator).flat();
        expect(fields.filter((field) => runs(field) && !OWN.test(field))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('nor where a program expects the other separator and parts a field in two', () => {
    const evil = fc
      .array(
        fc.constantFrom(
          '=WEBSERVICE("http://x")',
          "@cmd|'/c calc'!A0",
          '＋SUM(1)',
          ';',
          ',',
          '\n',
          ' ',
          '"',
          'ja',
          '\t',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(evil, { minLength: 1, maxLength: 3 }), separators, (row, separator) => {
        const file = toCsv([row.map((value) => ({ text: value }))], { separator });
        const fields = parseWrongly(file, separator === ';' ? ',' : ';');
        expect(fields.filter((field) => runs(field) && /[(|!]/.test(field))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\tx',
    '\0x',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '  =1',
    '"=1"',
    ' "\u200b=1',
    '−1',
  ])('puts an apostrophe before %j', (value) => expect(text(value)).toBe(`'${value}`));

  it('keeps the digits of a number', () => {
    expect(one({ code: '202200000000342960' })).toBe('="202200000000342960"');
    expect(one({ code: '0302141000' })).toBe('="0302141000"');
    expect(one({ code: '1E5' })).toBe('="1E5"');
    expect(text('202200000000342960')).toBe('="202200000000342960"');
    // What is no plain number is no formula either.
    expect(one({ code: '2026/05/11' })).toBe("'2026/05/11");
    expect(text('2026 05 11')).toBe("'2026 05 11");
    expect(one({ code: 'A"&1&"' })).toBe('A"&1&"');
    expect(one({ code: 'søk1' })).toBe('søk1');
    expect(one({ code: '' })).toBe('');
  });

  it('writes days and times as every spreadsheet reads them', () => {
    expect(one({ day: '2026-11-24' })).toBe('2026-11-24');
    expect(one({ time: '2026-11-12 14:05' })).toBe('2026-11-12 14:05');
    expect(one({ day: '=1' })).toBe("'=1");
    expect(one({ time: '2026-11-12 14:05 =1' })).toBe('2026-11-12 14:05 =1');
  });

  it('never writes more into a cell than Excel takes', () => {
    const cut = text(`a${'𝒳'.repeat(17_000)}`) ?? '';
    expect(cut.length).toBeLessThan(32_767);
    expect(cut).not.toMatch(/\p{Cs}/u);
    expect(cut.endsWith('𝒳…')).toBe(true);
  });

  it.each(['1'.repeat(30_000), '\n', ' ', ';', '"', "',=("].map((part) => part.repeat(30_000 / part.length)))(
    'is written at once, whatever is in it',
    (value) => {
      const begun = performance.now();
      toCsv([[{ text: `${value}x` }, { code: `x${value}` }]], { separator: ';' });
      expect(performance.now() - begun).toBeLessThan(1000);
    },
  );

  it('is this, to the byte', () => {
    const rows: Cell[][] = [
      [{ text: 'Søknad' }, { text: 'a;b' }],
      [{ code: '007' }, { text: 'sa "ja"\nnei' }],
    ];
    expect(toCsv(rows, { separator: ';' })).toBe('\uFEFFSøknad;"a;b"\r\n"=""007""";"sa ""ja""\nnei"\r\n');
  });
});

describe('the separator', () => {
  it.each([
    ['nb', ';'],
    ['nb-NO', ';'],
    ['no_NO', ';'],
    ['da', ';'],
    ['de-DE', ';'],
    ['en', ','],
    ['en-GB', ','],
    ['zh-CN', ','],
    ['not a locale', ','],
    ['', ','],
  ])('for %s is %s', (locale, separator) => expect(separatorFor(locale)).toBe(separator));
});
