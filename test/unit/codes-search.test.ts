import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodeRow,
  copyText,
  createIndex,
  packIndex,
  parseCodes,
  type SearchResult,
  search,
} from '../../src/codes';
import { buildCodes } from '../../src/codes/build/build.mjs';
import { wordMatches } from '../../src/codes/highlight';
import { packRows } from '../../src/codes/pack';
import { grade } from '../bench/judge';
import { held, tuned } from '../bench/queries';

const book = parseCodes(packIndex(buildCodes().tsv));
const index = createIndex(book);
const codes = (result: SearchResult) => result.hits.map(({ row }) => copyText(row));
const find = (query: string) => codes(search(index, query));
const six = (query: string, most = 5) =>
  find(query)
    .slice(0, most)
    .map((code) => code.slice(0, 6));

describe('judged queries', () => {
  // The held ones are never named, so that nobody tunes by them.
  it.each([
    ['tuned', tuned],
    ['held', held],
  ] as const)('answers the %s ones', { timeout: 60_000 }, (part, queries) => {
    const result = grade(queries, find);
    const missed = part === 'tuned' ? result.missed.join(', ') : `${result.missed.length} queries`;
    expect(result.hitAt5, `missed: ${missed}`).toBeGreaterThanOrEqual(0.98);
    expect(result.mrr).toBeGreaterThanOrEqual(0.93);
  });
});

describe('a query of digits', () => {
  it.each([
    '030214',
    '0302.14',
    '03 02 14',
    '０３０２１４',
    '0302-14',
    'HS 0302.14',
    'kode: 0302 14',
    ' 030214 ',
  ])('finds 030214 first by "%s"', (query) => {
    const result = search(index, query);
    expect(codes(result)[0]).toBe('030214');
    expect(result.hits[0]?.why).toBe('code');
    expect(result.asCode).toMatchObject({ kind: 'hs6', digits: '030214', known: true, hs6Known: true });
  });

  it('lists all that is known below six digits', () => {
    const result = search(index, '030214');
    expect(codes(result)).toEqual([
      '030214',
      '03021410',
      '0302141000101',
      '0302141000103',
      '03021420',
      '0302142000101',
      '0302142000102',
    ]);
    expect(result.total).toBe(7);
  });

  it('takes a Norwegian number by its first six digits, and says so', () => {
    const result = search(index, '03.02.5122');
    expect(result.asCode).toEqual({
      kind: 'norwegian-8',
      digits: '03025122',
      known: true,
      hs6: '030251',
      hs6Known: true,
      norwegian: { code: '03025122', nb: 'Atlanterhavstorsk (Gadus morhua) – Skrei' },
      fallback: '030251',
    });
    expect(codes(result)[0]).toBe('030251');
  });

  it('puts a Chinese line first where a number is both', () => {
    const result = search(index, '03025300');
    expect(codes(result)[0]).toBe('03025300');
    expect(result.asCode).toMatchObject({ kind: 'chinese-8', known: true, norwegian: { code: '03025300' } });
    expect(codes(result)).toContain('030253');
  });

  it('does not make up a suffix: unknown ones fall back to what is known', () => {
    const ten = search(index, '0304710000');
    expect(ten.asCode).toMatchObject({ kind: 'hs10', known: false, fallback: '03047100', hs6Known: true });
    expect(codes(ten)).toContain('030471');
    const thirteen = search(index, '0302141000/999');
    expect(thirteen.asCode).toMatchObject({ kind: 'hs13', known: false, fallback: '0302141000' });
    expect(codes(thirteen)).not.toContain('0302141000999');
    expect(search(index, '030299').asCode).toMatchObject({ known: true });
    expect(search(index, '030277').asCode).toMatchObject({
      kind: 'hs6',
      known: false,
      hs6Known: false,
      fallback: '0302',
    });
    expect(search(index, '7799')).toEqual({
      hits: [],
      total: 0,
      asCode: { kind: 'prefix', digits: '7799', known: false },
    });
  });

  it('puts back the zero that a spreadsheet drops', () => {
    const result = search(index, '30214');
    expect(result.asCode).toMatchObject({ kind: 'hs6', digits: '030214', zeroAdded: true });
    expect(search(index, '300214').asCode?.zeroAdded).toBeUndefined();
  });

  it('reads digits among words as the beginning of the code', () => {
    expect(find('0303 laks').every((code) => code.startsWith('0303'))).toBe(true);
    expect(find('0303 laks')[0]).toBe('030313');
  });
});

describe('a query of words', () => {
  it.each([
    ['laks', 'laksen'],
    ['torsk', 'torsken'],
    ['reker', 'rekene'],
    ['reke', 'reker'],
    ['fryst laksefilet', 'fryste laksefileter'],
    ['blåkveite', 'blaakveite'],
    ['rødspette', 'rodspette'],
    ['røye', 'roeye'],
    ['KONGEKRABBE', 'kongekrabbe'],
    ['fresh salmon', 'salmon, fresh'],
    ['scallop', 'scallops'],
    ['大西洋鲑鱼', '大西洋鮭魚'],
  ])('answers "%s" and "%s" alike', (one, other) => {
    expect(six(other, 1)).toEqual(six(one, 1));
  });

  it('splits compounds', () => {
    expect(six('fryst torskefilet', 1)).toEqual(['030471']);
    expect(six('lysingfilet')).toContain('030474');
    expect(six('kaldtvannsreker', 1)).toEqual(['030616']);
  });

  it('does not count words that stand only in a clause of exclusion', () => {
    const whole = /^030[23]/;
    const fillets = search(index, 'filet', { limit: 200 }).hits;
    expect(fillets.length).toBeGreaterThan(30);
    expect(fillets.filter(({ row }) => whole.test(row.hs)).map(({ row }) => row.key)).toEqual([]);
    const codFree = search(index, 'cod', { limit: 200 }).hits.filter(({ why }) => why === 'words');
    expect(codFree.map(({ row }) => row.key)).not.toContain('030369');
  });

  it('puts the one that is named before "other", and food before the rest', () => {
    expect(six('salmon', 1)).toEqual(['030214']);
    const hits = search(index, 'oil', { limit: 300 }).hits.map(({ row }) => row.hs.slice(0, 2) <= '24');
    expect(hits.indexOf(false)).toBeGreaterThan(20);
    expect(hits.lastIndexOf(true)).toBeLessThan(hits.indexOf(false));
  });

  it('puts rows with all words before rows with some', () => {
    const { hits } = search(index, 'frozen wolffish fillets');
    const all = hits.map(({ why }) => why === 'words');
    expect(all).toContain(true);
    expect(all.lastIndexOf(true)).toBeLessThan(all.includes(false) ? all.indexOf(false) : all.length);
  });

  it('forgives one typing error in a word of five letters or more', () => {
    expect(six('trosk', 1)).toEqual(['030251']);
    expect(six('makrel', 1)).toEqual(['030244']);
    expect(six('hallibut')).toContain('030221');
    expect(find('xqwvzk')).toEqual([]);
  });

  it('keeps rows of one subheading together, the subheading first, and says how many more there are', () => {
    const { hits } = search(index, 'fersk laks');
    expect(hits.slice(0, 3).map(({ row }) => row.key)).toEqual([
      '030214',
      '0302141000/101',
      '0302141000/103',
    ]);
    expect(hits[0]?.more).toBe(4);
    const groups = hits.map(({ group }) => group);
    expect(groups.filter((group, i) => groups.indexOf(group) !== i && groups[i - 1] !== group)).toEqual([]);
  });

  it('marks what matched, and not what is excluded', () => {
    const hit = search(index, 'salmon fillets').hits.find(({ row }) => row.hs === '030441');
    const en = hit?.row.names.en ?? '';
    const marked = hit?.matches.en?.map(([start, end]) => en.slice(start, end)) ?? [];
    expect(marked).toContain('salmon');
    expect(marked).toContain('fillets');
    const whole = search(index, 'salmon').hits[0];
    expect(whole?.matches.en?.map(([start, end]) => whole.row.names.en?.slice(start, end))).toContain(
      'salmon',
    );
    const zh = search(index, '鲭鱼').hits.find(({ row }) => row.layer === 'cn-2014');
    expect(zh?.matches.zh?.map(([start, end]) => zh.row.names.zh?.slice(start, end))).toContain('鲭鱼');
  });

  it('leaves a clause of exclusion unmarked', () => {
    const row = search(index, '030214').hits[0]?.row;
    const en = row?.names.en ?? '';
    expect(en).toContain('excluding fillets');
    const { en: ranges } = wordMatches(row as CodeRow, new Set(['salmon', 'fillets', 'offal']));
    expect(ranges?.map(([start, end]) => en.slice(start, end))).toEqual(['salmon', 'salmon']);
  });

  it('names the Norwegian line that was meant', () => {
    expect(search(index, 'skrei').hits[0]?.line?.nb).toContain('Skrei');
    expect(search(index, 'laks').hits[0]?.line).toBeUndefined();
  });
});

describe('rows seen on the portal', () => {
  const seen: CodeRow = {
    key: '0302141000/103',
    layer: 'portal-seen',
    hs: '0302141000',
    ciq: '103',
    names: { en: 'Fresh or chilled Atlantic salmon (wild (non-raw-eat))', zh: '鲜、冷大西洋鲑鱼(野生)' },
    recommended: true,
    source: 'portal-seen',
    seen: '2026-11-03',
  };
  const extra: CodeRow = {
    ...seen,
    key: '0303131000/777',
    hs: '0303131000',
    ciq: '777',
    names: { en: 'Frozen zebrasalmon' },
  };

  it('replace bundled rows of the same code and add new ones', () => {
    const own = createIndex(book, [seen, extra]);
    const result = search(own, '0302141000/103');
    expect(result.hits[0]?.row).toEqual(seen);
    expect(result.hits.filter(({ row }) => copyText(row) === '0302141000103')).toHaveLength(1);
    expect(search(own, 'zebrasalmon').hits.map(({ row }) => row.key)).toContain(extra.key);
    expect(search(own, '030313').hits.map(({ row }) => row.key)).toContain(extra.key);
    expect(search(own, 'fersk laks vill').hits.map(({ row }) => row)).toContainEqual(seen);
    expect(search(index, 'zebrasalmon').hits.map(({ row }) => row.key)).not.toContain(extra.key);
  });

  it('leave the subheading itself as HS 2022 names it', () => {
    const { ciq: _, ...short } = { ...extra, key: '030214', hs: '030214' };
    const own = createIndex(book, [short]);
    expect(search(own, '030214').hits[0]?.row.layer).toBe('hs-2022');
    expect(own.size).toBe(book.size);
  });

  it('do not give way to a row of a worse layer', () => {
    const worse: CodeRow = { ...seen, layer: 'gacc-ciq', source: 'gacc-2021-101' };
    expect(search(createIndex(book, [seen, worse]), '0302141000103').hits[0]?.row).toEqual(seen);
    expect(search(createIndex(book, [worse]), '0302141000103').hits[0]?.row.layer).toBe('portal-guide');
  });
});

describe('own rows that were packed', () => {
  const names = ['Frozen zebrasalmon (wild)', 'Frozen zebrasalmon (cultured)', 'Fresh zebrasalmon fillets'];
  const own = names.map(
    (en, at): CodeRow => ({
      key: `030313${at}000/10${at}`,
      layer: 'portal-seen',
      hs: `030313${at}000`,
      ciq: `10${at}`,
      names: { en, zh: `冻斑马鲑鱼${at}` },
      product: { en: 'Zebra, frozen', zh: '冻斑马鱼' },
      range: 'Aquatic products',
      category: 'Aquatic\tproducts',
      recommended: at === 0,
      remarks: '=1+1',
      source: at === 2 ? 'file' : 'portal-seen',
      seen: '2026-11-03T08:00:00.000Z',
      ...(at === 1 && { gone: '2026-11-04' }),
      ...(at === 2 && { file: 'codes.xlsx' }),
    }),
  );
  const packed = createIndex(book, [], parseCodes(packRows([...own].reverse())));
  const read = createIndex(book, own);

  it('come back as they were, in the order of their codes', () => {
    const rows = search(packed, '0303130000')
      .hits.concat(search(packed, '030313').hits)
      .map(({ row }) => row)
      .filter(({ layer }) => layer === 'portal-seen');
    expect(rows[0]).toEqual({ ...own[0], category: 'Aquatic products' });
    expect(rows.find(({ key }) => key === own[2]?.key)).toEqual({ ...own[2], category: 'Aquatic products' });
  });

  it.each(['zebrasalmon', 'zebrasalmon wild', '斑马鱼', '冻斑马鲑', '030313', '0303131000101', 'fryst laks'])(
    'answer "%s" as rows that are read just now do',
    (query) => {
      const [one, other] = [packed, read].map((index) => codes(search(index, query, { limit: 30 })));
      expect(one).toEqual(other);
      expect(one?.length).toBeGreaterThan(0);
    },
  );

  it('give way to a row seen since, and replace bundled ones', () => {
    const newer = { ...(own[0] as CodeRow), names: { en: 'Frozen okapisalmon' }, seen: '2026-11-05' };
    const both = createIndex(book, [newer], parseCodes(packRows(own)));
    expect(search(both, '0303130000100').hits[0]?.row.names.en).toBe('Frozen okapisalmon');
    expect(search(both, '0303130000100').hits.filter(({ why }) => why === 'code')).toHaveLength(1);
    const guide = { ...(own[0] as CodeRow), key: '0302141000/101', hs: '0302141000', ciq: '101' };
    const replaced = createIndex(book, [], parseCodes(packRows([guide])));
    expect(search(replaced, '0302141000101').hits[0]?.row.layer).toBe('portal-seen');
    expect(search(replaced, '0302141000101').hits.filter(({ why }) => why === 'code')).toHaveLength(1);
  });

  it('are none where there are none', () => {
    expect(packRows([])).toBe('');
  });
});

describe('what is typed in haste', () => {
  it.each([
    ['torks fryst', '030363'],
    ['mlik powder skimmed', '040210'],
    ['steinbitt', '030289'],
    ['sildeflet', '030486'],
    ['hony', '040900'],
    ['chiken feet frozen', '020714'],
    ['鱈魚片 急凍', '030471'],
  ])('"%s" is understood', (query, want) => {
    expect(six(query)).toContain(want);
  });

  it('takes a share or a size for no chapter', () => {
    expect(six('whipping cream 38%', 1)[0]).toMatch(/^0401/);
    expect(six('frozen shrimps 16/20', 1)[0]).toMatch(/^0306/);
    for (const code of find('03 laks')) expect(code).toMatch(/^03/);
  });

  it('puts what names the goods before what holds more of the other words', () => {
    expect(six('laks animal heading ', 1)[0]).toMatch(/^03/);
  });
});

describe('words that look like forms of others', () => {
  it.each([
    ['ost', /^0406/],
    ['østers', /^(?:0307|1605)/],
    ['saus', /^2103/],
    ['fersken', /^(?:0809|2008)/],
    ['linser', /^(?:0713|2005)/],
  ])('"%s" finds its own thing first', (query, places) => {
    expect(six(query, 1)[0]).toMatch(places);
  });

  it('takes "and" for a duck only where it joins nothing', () => {
    expect(six('and', 1)[0]).toMatch(/^0207[45]/);
    expect(six('salmon and trout', 8).filter((code) => code.startsWith('0207'))).toEqual([]);
  });
});

describe('any query at all', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^[\^$.*+?()[\]{}|\\/-]{1,20}$/),
    fc.constantFrom(
      '🐟🐟',
      'laks 🐟',
      '\u0000',
      '\ud800',
      'İstanbul',
      'a'.repeat(200),
      '鱼'.repeat(200),
      '(fisk',
      'fisk)',
      '%',
      '__proto__',
    ),
    fc
      .array(fc.constantFrom('laks', 'fryst', '0302', 'filet', '鳕鱼', 'and', 'ikke', '–'), { maxLength: 40 })
      .map((words) => words.join(' ')),
  );

  it('never throws, keeps to its limit, and says the same twice', () => {
    fc.assert(
      fc.property(odd, (query) => {
        const one = search(index, query, { limit: 20 });
        expect(one.hits.length).toBeLessThanOrEqual(20);
        expect(codes(search(index, query, { limit: 20 }))).toEqual(codes(one));
        expect(new Set(codes(one)).size).toBe(one.hits.length);
        for (const { row, matches } of one.hits) {
          for (const [start, end] of matches.en ?? []) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(row.names.en?.length ?? 0);
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('puts the exact code first however it is written', () => {
    const separator = fc.constantFrom('', '.', ' ', '-', '/');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: book.size - 1 }),
        separator,
        fc.boolean(),
        (at, between, wide) => {
          const code = copyText(book.row(at));
          let query = `${code.slice(0, 4)}${between}${code.slice(4)}`;
          if (wide)
            query = query.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
          const result = search(index, query);
          expect(codes(result)[0]).toBe(code);
          expect(result.asCode?.known).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
