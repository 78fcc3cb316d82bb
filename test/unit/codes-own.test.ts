/** Own rows, pure: joined, missed, collected, packed for the search, written to a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPage, beginCollection, progress } from '../../src/codes/own/collection';
import { OWN_CODE_HEADERS, OWN_COLUMNS, originOf, textOf } from '../../src/codes/own/columns';
import { goneAfter, goneAfterCollection } from '../../src/codes/own/gone';
import { keptCell, readCell, textCell } from '../../src/codes/own/guard';
import { joinRow, joinRows } from '../../src/codes/own/join';
import { codeRow } from '../../src/codes/own/row';
import { rowSeen } from '../../src/codes/own/seen';
import type { Collection, ListFacts, OwnRow } from '../../src/codes/own/types';
import { ownCodesCsv } from '../../src/export/own-codes';
import { anyRow, DAY, KEYS, own } from './codes-own-fake';

const join = (...rows: readonly OwnRow[]): OwnRow | undefined => joinRows(rows).values().next().value;

describe('two states of a row', () => {
  it('are the same joined either way, and once more', () => {
    fc.assert(
      fc.property(anyRow(), anyRow(), (a, b) => {
        expect(joinRow(a, b)).toEqual(joinRow(b, a));
        expect(joinRow(a, a)).toEqual(join(a));
        const both = joinRow(a, b);
        expect(joinRow(both, a)).toEqual(both);
        expect(joinRow(both, b)).toEqual(both);
      }),
    );
  });

  it('are the same whichever two of three are joined first, where each says all', () => {
    fc.assert(
      fc.property(anyRow(true), anyRow(true), anyRow(true), (a, b, c) => {
        expect(joinRow(joinRow(a, b), c)).toEqual(joinRow(a, joinRow(b, c)));
      }),
    );
  });

  it('lose no text, and take none from an older look where a newer one has it', () => {
    fc.assert(
      fc.property(anyRow(), anyRow(), (a, b) => {
        const row = joinRow(a, b);
        for (const field of ['product', 'name', 'range', 'category', 'remarks'] as const)
          for (const language of ['en', 'zh'] as const) {
            const texts = [a[field][language], b[field][language]].filter((text) => text !== undefined);
            if (texts.length === 0) expect(row[field][language]).toBeUndefined();
            else expect(texts).toContain(row[field][language]);
          }
        expect(row.first).toBe(a.first < b.first ? a.first : b.first);
        expect(row.last).toBe(a.last > b.last ? a.last : b.last);
      }),
    );
  });

  it('keep both languages, each of its newest look', () => {
    const english = own('0304', { name: { en: 'old' }, last: DAY(2) });
    const chinese = own('0304', { name: { zh: '新' }, last: DAY(5) });
    const both = joinRow(english, chinese);
    expect(both).toMatchObject({ name: { en: 'old', zh: '新' }, last: DAY(5), asOf: { en: DAY(2) } });
    // In English this one is newer, though the row was seen later in Chinese.
    const file = own('0304', {
      name: { en: 'new', zh: '旧' },
      first: DAY(3),
      last: DAY(3),
      from: { kind: 'file', title: 'GACC.xlsx' },
    });
    const row = joinRow(both, file);
    expect(row).toMatchObject({
      name: { en: 'new', zh: '新' },
      from: { kind: 'seen' },
      asOf: { en: DAY(3) },
    });
  });

  it('take from a file nothing that the portal showed later, and all that it did not', () => {
    const seen = own('0304', { name: { en: 'portal' }, recommended: true, last: DAY(5) });
    const file: OwnRow = {
      ...own('0304', { name: { en: 'file' }, range: { en: 'Aquatic products' }, recommended: false }),
      first: DAY(4),
      last: DAY(4),
      from: { kind: 'file', title: 'f' },
    };
    expect(joinRow(seen, file)).toMatchObject({
      name: { en: 'portal' },
      range: { en: 'Aquatic products' },
      recommended: true,
      from: { kind: 'seen' },
    });
    expect(joinRow(seen, { ...file, last: DAY(6) })).toMatchObject({
      name: { en: 'file' },
      from: { kind: 'file' },
    });
    // Of one day the portal is believed.
    expect(joinRow({ ...file, last: DAY(5) }, seen).from.kind).toBe('seen');
  });

  it('are gone only until the row is seen again', () => {
    const gone = own('0304', { last: DAY(2), gone: DAY(4) });
    expect(joinRow(gone, own('0304', { last: DAY(3) })).gone).toBe(DAY(4));
    expect(joinRow(gone, own('0304', { last: DAY(4) })).gone).toBeUndefined();
    expect(joinRow(gone, own('0304', { last: DAY(2), gone: DAY(5) })).gone).toBe(DAY(5));
  });
});

describe('a printed row', () => {
  const printed = { hs: '0302.14.1000', ciq: '101', name: 'Salmon', ciqName: '鲑（养殖）' };
  it('is a row in the language of each text, and says nothing that it does not', () => {
    expect(
      rowSeen({ ...printed, range: '-', category: ' ', recommended: '是', remarks: '/' }, DAY(1)),
    ).toEqual(
      own('0302141000/101', { product: { en: 'Salmon' }, name: { zh: '鲑（养殖）' }, recommended: true }),
    );
    expect(rowSeen({ ...printed, recommended: 'No' }, DAY(1), DAY(2))).toMatchObject({
      recommended: false,
      last: DAY(2),
    });
    expect(rowSeen({ ...printed, recommended: 'perhaps' }, DAY(1))).not.toHaveProperty('recommended');
  });
  it.each(['030214', '030214100', '03021410001', '', 'HS 0302141000'])(
    'is none with the HS code %j',
    (hs) => {
      expect(rowSeen({ ...printed, hs }, DAY(1))).toBeUndefined();
    },
  );
  it.each(['10', '1011', '', 'abc'])('is none with the CIQ code %j', (ciq) => {
    expect(rowSeen({ ...printed, ciq }, DAY(1))).toBeUndefined();
  });
});

const whole = (total: number, conditions: ListFacts['conditions'] = {}): ListFacts => ({
  total,
  from: 1,
  to: total,
  conditions,
});

describe('a complete look', () => {
  const known = [...KEYS, '0302149000/101'].map((key) => own(key));
  const gone = (shown: readonly string[], facts: ListFacts, rows = known) =>
    goneAfter(rows, shown, facts, DAY(9)).map(({ key, gone: at }) => `${key} ${at === DAY(9)}`);
  const [FARMED = '', WILD = '', DANUBE = ''] = KEYS;

  it('tells which known rows are not listed, of those that it covers', () => {
    expect(gone([FARMED, '0302149000/101'], whole(2, { hs: '030214' }))).toEqual([
      `${WILD} true`,
      `${DANUBE} true`,
    ]);
    expect(gone([FARMED], whole(1, { hs: '0302141000' }))).toEqual([`${WILD} true`]);
    expect(gone([FARMED, '2203000000/999'], whole(2))).toEqual([
      `${WILD} true`,
      `${DANUBE} true`,
      '0304 true',
      '16041900 true',
      '0302149000/101 true',
    ]);
  });

  it('covers no more digits than all its rows begin with: the form may be another by now', () => {
    expect(gone([FARMED, WILD], whole(2))).toEqual([]);
    expect(gone([FARMED], whole(1))).toEqual([`${WILD} true`]);
    expect(gone([FARMED, DANUBE], whole(2, { hs: '0303' }))).toEqual([]);
  });

  it('covers one CIQ code where that was asked for', () => {
    expect(gone([FARMED], whole(1, { hs: '030214', ciq: '101' }))).toEqual([]);
    expect(gone([FARMED, '0302145000/101'], whole(2, { ciq: '101' }))).toEqual([
      `${DANUBE} true`,
      '0302149000/101 true',
    ]);
    expect(gone([FARMED, WILD], whole(2, { ciq: '101' }))).toEqual([]);
  });

  it('leaves rows that have no CIQ code, where any row of their HS code is listed', () => {
    const rows = [own('0302141000'), own('0302142000'), own('03021410')];
    expect(gone([FARMED, '0302143000/101'], whole(2), rows)).toEqual(['0302142000 true']);
  });

  it.each<[string, ListFacts, readonly string[]]>([
    ['unknown conditions', whole(1, 'unknown'), [FARMED]],
    ['another condition', whole(1, { hs: '0302141000', other: true }), [FARMED]],
    ['a first page of several', { total: 12, from: 1, to: 1, conditions: {} }, [FARMED]],
    ['a last page of several', { total: 2, from: 2, to: 2, conditions: {} }, [FARMED]],
    ['no total', { from: 1, to: 1, conditions: {} }, [FARMED]],
    ['no foot', { conditions: {} }, [FARMED]],
    ['a row that could not be read', whole(2), [FARMED]],
    ['an empty list', { total: 0, conditions: { hs: '0302' } }, []],
  ])('is none with %s', (_, facts, shown) => {
    expect(gone(shown, facts)).toEqual([]);
  });

  it('leaves what was gone before, and what was seen since', () => {
    const rows = [own(WILD, { gone: DAY(3) }), own('0302141000/105', { last: DAY(9) })];
    expect(gone([FARMED], whole(1), rows)).toEqual([]);
  });
});

describe('a guided collection', () => {
  const page = (from: number, to: number, total = 30): ListFacts => ({ total, from, to, conditions: {} });
  const all = (...pages: readonly ListFacts[]): Collection =>
    pages.reduce((collection, facts, at) => addPage(collection, facts, DAY(2 + at)), beginCollection(DAY(1)));

  it('counts rows by their numbers, in whatever order and size pages come', () => {
    const half = all(page(11, 20), page(1, 10), page(5, 14));
    expect(half).toEqual({
      began: DAY(1),
      last: DAY(4),
      total: 30,
      pages: [[1, 21]],
      rows: 20,
      size: 10,
    });
    expect(progress(half)).toEqual({ seen: 20, total: 30 });
    expect(addPage(half, page(21, 30), DAY(9))).toMatchObject({ rows: 30, size: 10, completed: DAY(9) });
  });

  it('is complete when every row was on a page, and not before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), (order) => {
        const collection = all(...order.map((at) => page(at * 5 + 1, at * 5 + 5)));
        expect(collection.rows).toBe(order.length * 5);
        expect(collection.completed !== undefined).toBe(order.length === 6);
      }),
    );
  });

  it('counts no page that answers a condition, and says so until one does not', () => {
    const before = all(page(1, 10));
    for (const conditions of ['unknown', { hs: '03' }, { ciq: '101' }, { other: true }] as const) {
      const marked = addPage(before, { ...page(1, 30), conditions }, DAY(5));
      expect(marked).toEqual({ ...before, last: DAY(5), condition: true });
      expect(addPage(marked, page(1, 10), DAY(6))).not.toHaveProperty('condition');
    }
    expect(addPage(before, { conditions: {} }, DAY(5))).toEqual({ ...before, last: DAY(5) });
  });

  it('goes on where the list grows or shrinks on the way, and remembers it', () => {
    const grown = all(page(1, 10), page(11, 20, 31));
    expect(grown).toMatchObject({ rows: 20, total: 31, totalBefore: 30 });
    expect(all(page(1, 10), page(11, 20, 31), page(21, 30, 31), page(31, 31, 31))).toMatchObject({
      rows: 31,
      totalBefore: 30,
      completed: DAY(5),
    });
    expect(all(page(1, 30, 40), page(1, 10, 25))).toMatchObject({
      pages: [[1, 26]],
      rows: 25,
      completed: DAY(3),
    });
  });

  it('does not change any more when it is complete', () => {
    const done = all(page(1, 30));
    expect(addPage(done, page(1, 10, 99), DAY(9))).toBe(done);
  });

  const before = [own('0304', { last: DAY(0) }), own('0305', { last: DAY(0), gone: DAY(1) })];
  const seen = [own('0302141000/101', { last: DAY(2) }), own('0302141000/103', { last: DAY(3) })];
  const done: Collection = {
    began: DAY(1),
    last: DAY(4),
    pages: [[1, 3]],
    rows: 2,
    total: 2,
    completed: DAY(4),
  };
  it('tells what the list does not have any more', () => {
    expect(goneAfterCollection([...before, ...seen, own('0302141000', { last: DAY(0) })], done)).toEqual([
      { ...before[0], gone: DAY(4) },
    ]);
  });
  it.each<[string, readonly OwnRow[], Partial<Collection>]>([
    ['the list changed on the way', seen, { totalBefore: 3 }],
    ['fewer codes were seen than it holds: it was sorted anew', seen.slice(1), {}],
    [
      'rows of a file make up the number',
      [...seen.slice(1), own('9', { last: DAY(2), from: { kind: 'file', title: 'x' } })],
      {},
    ],
  ])('says of none that it is gone where %s', (_, rows, more) => {
    expect(goneAfterCollection([...before, ...rows], { ...done, ...more })).toEqual([]);
  });
  it('says of none that it is gone before it is complete', () => {
    const { completed: _, ...open } = done;
    expect(goneAfterCollection([...before, ...seen], open)).toEqual([]);
  });
});

describe('a row of the search', () => {
  it('has the texts of one language, else of the other, and says where it is from', () => {
    const row = own('0302141000/101', {
      product: { zh: '鲑' },
      range: { en: 'Aquatic products', zh: '水产品' },
      category: { zh: '水产品' },
      remarks: {},
      recommended: false,
      gone: DAY(8),
      from: { kind: 'file', title: 'GACC.xlsx' },
    });
    expect(codeRow(row)).toEqual({
      key: '0302141000/101',
      layer: 'portal-seen',
      hs: '0302141000',
      ciq: '101',
      names: { en: 'name of 0302141000/101' },
      product: { zh: '鲑' },
      range: 'Aquatic products',
      category: '水产品',
      recommended: false,
      source: 'file',
      seen: DAY(1),
      gone: DAY(8),
      file: 'GACC.xlsx',
    });
    expect(codeRow(row, 'zh').range).toBe('水产品');
    expect(codeRow(own('0304', { product: { en: 'Fillets' }, name: {} }))).toEqual({
      key: '0304',
      layer: 'portal-seen',
      hs: '0304',
      names: { en: 'Fillets' },
      product: { en: 'Fillets' },
      source: 'portal-seen',
      seen: DAY(1),
    });
    expect(codeRow(own('0304', { from: { kind: 'collected', title: 'Per.csv' } }))).toMatchObject({
      source: 'collected',
      file: 'Per.csv',
    });
  });
});

/** Reads a file as RFC 4180 tells. */
function parse(file: string, separator: string): string[][] {
  const cells = [...file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";,\r\n]*))(;|,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    else expect(end).toBe(separator);
  }
  return rows.slice(0, -1);
}

describe('the file of own rows', () => {
  it('is read back by its headers, without loss', () => {
    const rowsOf = fc.uniqueArray(
      fc.constantFrom(...KEYS).chain((key) => anyRow(false, fc.constant(key))),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(';' as const, ',' as const), (rows, separator) => {
        const [header = [], ...lines] = parse(
          ownCodesCsv(
            rows.map((row) => joinRow(undefined, row)),
            separator,
          ),
          separator,
        );
        expect(header).toEqual(OWN_COLUMNS.map((column) => OWN_CODE_HEADERS[column]));
        const read = lines.map((line): OwnRow => {
          const at = (column: (typeof OWN_COLUMNS)[number]) =>
            readCell(line[OWN_COLUMNS.indexOf(column)] ?? '');
          const asOf = textOf(at('lastEn'), at('lastZh'));
          const from = originOf(at('from'), 'own.csv');
          if (!from) throw new Error('no origin');
          return {
            key: at('ciq') === '' ? at('hs') : `${at('hs')}/${at('ciq')}`,
            hs: at('hs'),
            ...(at('ciq') !== '' && { ciq: at('ciq') }),
            product: textOf(at('productEn'), at('productZh')),
            name: textOf(at('nameEn'), at('nameZh')),
            range: textOf(at('rangeEn'), at('rangeZh')),
            category: textOf(at('categoryEn'), at('categoryZh')),
            remarks: textOf(at('remarksEn'), at('remarksZh')),
            ...(at('recommended') !== '' && { recommended: at('recommended') === 'Yes' }),
            first: at('first'),
            last: at('last'),
            ...(Object.keys(asOf).length > 0 && { asOf }),
            ...(at('gone') !== '' && { gone: at('gone') }),
            from,
          };
        });
        const expected = rows
          .map((row) => joinRow(undefined, row))
          .map(
            (row): OwnRow =>
              row.from.kind === 'seen' ? { ...row, from: { kind: 'collected', title: 'own.csv' } } : row,
          )
          .sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(read).toEqual(expected);
        // What one has oneself does not change by one's own file.
        for (const row of rows) {
          const mine = { ...joinRow(undefined, row), from: { kind: 'seen' as const } };
          const file = read.find(({ key }) => key === row.key);
          if (file) expect(joinRow(mine, file)).toEqual(mine);
        }
      }),
    );
  });

  it('keeps any text as it is, however it looks to a spreadsheet', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('=', '＝', "'", '"', ';', ',', '\n', '(', '|', 'a', '1', ' ', '-', '\t'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(readCell(textCell(text))).toBe(text);
        expect(readCell(keptCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
    expect([textCell('=1+1'), keptCell('0302')]).toEqual(["'=1+1", '="0302"']);
  });

  it('names where rows are from, and reads no other words', () => {
    expect(originOf('portal', 'x.csv')).toEqual({ kind: 'collected', title: 'x.csv' });
    expect(originOf('portal: Per.csv', 'x.csv')).toEqual({ kind: 'collected', title: 'Per.csv' });
    expect(originOf('file: a: b', 'x.csv')).toEqual({ kind: 'file', title: 'a: b' });
    expect(originOf('Mattilsynet', 'x.csv')).toBeUndefined();
  });
});
