import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CodeDataError,
  type CodeIndex,
  type CodeRow,
  copyText,
  createIndex,
  packIndex,
  parseCodes,
  sources,
} from '../../src/codes';
import { isAspect, maskOf } from '../../src/codes/aspects';
import { buildCodes } from '../../src/codes/build/build.mjs';
import { parseCsv, parseTable } from '../../src/codes/build/csv.mjs';
import { describe as describeLines } from '../../src/codes/build/norwegian.mjs';

const { tsv, manifest } = buildCodes();
const packedTsv = packIndex(tsv);
const book = parseCodes(tsv);
const rows: CodeRow[] = Array.from({ length: book.size }, (_, at) => book.row(at));
const row = (digits: string) => rows.find((one) => copyText(one) === digits);

describe('the bundled rows', () => {
  it('holds every HS 2022 subheading and all of each other layer', () => {
    const count = (layer: string) => rows.filter((one) => one.layer === layer).length;
    expect(count('hs-2022')).toBe(5613);
    expect(count('cn-2014')).toBe(1451);
    expect(count('gacc-ciq')).toBe(934);
    expect(count('portal-guide')).toBe(4);
    expect(rows).toHaveLength(5613 + 1451 + 934 + 4);
  });

  it('gives every row a source that says what it is, in both languages', () => {
    for (const one of rows) {
      const source = sources[one.source];
      expect(source, one.key).toBeDefined();
      expect(source?.nb).not.toBe('');
      expect(source?.en).not.toBe('');
    }
  });

  it('dates every CIQ row and asks to check those of China Customs', () => {
    const ciq = rows.filter((one) => one.ciq !== undefined);
    expect(ciq).toHaveLength(938);
    for (const one of ciq) expect(sources[one.source]?.date, one.key).toMatch(/^20\d\d/);
    for (const one of ciq.filter(({ layer }) => layer === 'gacc-ciq')) {
      expect(sources[one.source]?.warn).toBe('check');
    }
  });

  it('has codes of digits only, of the length of their layer, each once, in order', () => {
    const lengths = { 'hs-2022': 6, 'cn-2014': 8, 'gacc-ciq': 10, 'portal-guide': 10, 'portal-seen': 10 };
    for (const one of rows) {
      expect(one.hs, one.key).toMatch(/^\d+$/);
      expect(one.hs, one.key).toHaveLength(lengths[one.layer]);
      if (one.ciq !== undefined) expect(one.ciq, one.key).toMatch(/^\d{3}$/);
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const digits = rows.map(copyText);
    expect(digits).toEqual([...digits].sort());
    expect([...book.digits]).toEqual(digits);
  });

  it('keeps leading zeros', () => {
    expect(row('010121')?.names.en).toBe('Horses; live, pure-bred breeding animals');
    expect(row('01012100')?.names.zh).toBe('改良种用马');
    expect(row('0106191090109')?.ciq).toBe('109');
    expect(rows.filter(({ hs }) => hs.startsWith('0')).length).toBeGreaterThan(1500);
  });

  it('shows the four rows of the guide as the portal has them', () => {
    const names =
      'Fresh or chilled Atlantic salmon (excluding edible fish offal of subheadings 0302.91 to 0302.99)';
    expect(rows.filter(({ layer }) => layer === 'portal-guide').map(copyText)).toEqual([
      '0302141000101',
      '0302141000103',
      '0302142000101',
      '0302142000102',
    ]);
    expect(row('0302141000101')).toEqual({
      key: '0302141000/101',
      layer: 'portal-guide',
      hs: '0302141000',
      ciq: '101',
      names: { en: `${names} (cultured (non-raw-eat))` },
      product: { en: `${names} (cultured (may be eaten raw))` },
      range: 'Aquatic products',
      category: 'Aquatic products',
      recommended: true,
      source: 'guide-000',
    });
  });

  it('guesses nothing: only rows of the portal know range, category and recommended', () => {
    for (const one of rows) {
      if (one.layer === 'portal-guide') continue;
      expect([one.range, one.category, one.recommended, one.remarks], one.key).toEqual(
        Array(4).fill(undefined),
      );
    }
  });

  it('joins the Norwegian lines to their six digits', () => {
    expect(row('030251')?.lines).toContainEqual({
      code: '03025122',
      nb: 'Atlanterhavstorsk (Gadus morhua) – Skrei',
    });
    expect(row('030214')?.names.nb).toBe(
      'Fisk, fersk eller kjølt – Laksefisk ("salmonidae") – Atlanterhavslaks (Salmo salar) og donaulaks (Hucho hucho)',
    );
    expect(row('030392')?.path?.nb).not.toContain('Lever, rogn og melke');
    expect(row('851712')?.names.nb).toBeUndefined();
  });

  it('marks lines whose six digits are gone from HS 2022', () => {
    expect(row('03029000')?.retired).toBe(true);
    expect(row('03021410')?.retired).toBeUndefined();
    expect(rows.filter(({ retired }) => retired === true).length).toBeGreaterThan(40);
  });
});

describe('the builder', () => {
  it('gives the same bytes again, and so does the index', { timeout: 60_000 }, () => {
    const again = buildCodes().tsv;
    expect(again === tsv).toBe(true);
    expect(packIndex(again) === packedTsv).toBe(true);
  });

  it('says in its manifest what every table is', () => {
    expect(manifest.rows).toMatchObject({
      'hs-2022': 5613,
      'cn-2014': 1451,
      'gacc-ciq': 934,
      'portal-guide': 4,
    });
    const files = readdirSync(new URL('../../src/codes/tables', import.meta.url), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.csv'));
    expect(manifest.tables.map((table) => table.file).sort()).toEqual(files.sort());
    for (const table of manifest.tables) {
      expect(table.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(table.edition && table.source && table.licence).toBeTruthy();
    }
  });

  it('describes a subheading by what its lines share', () => {
    const lines = [
      { code: '03025121', parts: ['Fisk, fersk eller kjølt, unntatt fileter', 'Torsk', 'Oppdrettet'] },
      { code: '03025122', parts: ['Fisk, fersk eller kjølt, unntatt fileter', 'Torsk', 'Skrei'] },
    ];
    expect(describeLines(lines)).toEqual({
      path: ['Fisk, fersk eller kjølt, unntatt fileter', 'Torsk'],
      name: 'Fisk, fersk eller kjølt – Torsk',
      rest: [
        { code: '03025121', nb: 'Oppdrettet' },
        { code: '03025122', nb: 'Skrei' },
      ],
    });
  });
});

describe('the states and forms of subheadings', () => {
  it('are known aspects of places that HS 2022 has', () => {
    const known = rows.filter(({ layer }) => layer === 'hs-2022').map(({ hs }) => hs);
    const url = new URL('../../src/codes/tables/aspects.csv', import.meta.url);
    const table = parseTable(readFileSync(url, 'utf8'));
    expect(table.length).toBeGreaterThan(100);
    for (const { hs = '', aspects = '', source } of table) {
      expect(
        known.some((code) => code.startsWith(hs)),
        hs,
      ).toBe(true);
      for (const name of aspects.split(' ')) expect(isAspect(name), `${hs}: ${name}`).toBe(true);
      expect(source).toBeTruthy();
    }
    expect(new Set(table.map(({ hs }) => hs)).size).toBe(table.length);
  });

  it('agree with what the texts of HS 2022 say of fish', () => {
    const words = {
      frozen: /\bfrozen\b/,
      live: /\blive\b/,
      fillet: /^Fish fillets/,
      smoked: /^Fish; smoked/,
    };
    const index = createIndex(book);
    const wrong = rows.flatMap(({ hs, names }, at) => {
      if (!/^030[1-5]/.test(hs) || hs.length !== 6) return [];
      return Object.entries(words).flatMap(([name, said]) => {
        const known = ((index.aspects[at] ?? 0) & maskOf([name])) !== 0;
        // "smoked" in a list of several states is one of them, and the heading's own text does not begin with it.
        return known === said.test(names.en ?? '') || name === 'smoked' ? [] : [`${hs} ${name}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('reading tables and packed text', () => {
  it('reads quoted cells, doubled quotes and line breaks', () => {
    expect(parseCsv('\ufeffa,b\r\n"1,""x""\n2",\n')).toEqual([
      ['a', 'b'],
      ['1,"x"\n2', ''],
    ]);
  });

  it('refuses a record of the wrong length', () => {
    expect(() => parseTable('a,b\n1\n')).toThrow('record 2 has 1 cells');
  });

  it('refuses text that is not of its format', () => {
    expect(() => parseCodes('')).toThrow(CodeDataError);
    expect(() => parseCodes('<!doctype html>')).toThrow(CodeDataError);
    expect(() => parseCodes('los-codes\t2\n')).toThrow('no rows');
    expect(() => parseCodes('los-codes\t1\n')).toThrow('not a code file of this format');
    expect(() => parseCodes(`${tsv}x\ta b\ny\t1\n`)).toThrow('the index does not fit');
  });

  it('finds the same with and without the packed index', () => {
    const plain = createIndex(book);
    const packed = createIndex(parseCodes(packedTsv));
    const read = (index: CodeIndex, kind: 'words' | 'han') => {
      const all: [string, number[]][] = [];
      index[kind].each((id, word) => all.push([word, Array.from(index[kind].places(id))]));
      return all;
    };
    expect(read(packed, 'words')).toEqual(read(plain, 'words'));
    expect(read(packed, 'han')).toEqual(read(plain, 'han'));
    expect(read(packed, 'han').length).toBeGreaterThan(1000);
    expect(packed.trade.han).toEqual(plain.trade.han);
    for (const word of ['laks', 'and', 'tran']) {
      const [one, other] = [packed, plain].map((index) => index.trade.entriesOf(word).map(({ hs }) => hs));
      expect(one?.length, word).toBeGreaterThan(0);
      expect(one).toEqual(other);
    }
    for (let at = 0; at < plain.size; at += 11) expect(packed.isOther(at)).toBe(plain.isOther(at));
  });
});
