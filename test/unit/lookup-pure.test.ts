/** The look-up's pure pieces: its addresses, what two texts differ in, what two codes differ in, own rows in numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeRow, Ranges } from '../../src/codes/types';
import { compared } from '../../src/lookup/compare/compared';
import { differingWords } from '../../src/lookup/compare/word-diff';
import { summaryOf } from '../../src/lookup/data/own-summary';
import { factsOf, unknownOf } from '../../src/lookup/facts';
import { lookupTextsIn } from '../../src/lookup/texts';
import { type LookupPlace, lookupAt, lookupPlace } from '../../src/shared/lookup';
import { checkSaid, dateSaid, sourceSaid } from '../../src/ui/codes/row-said';
import { codeTextsIn } from '../../src/ui/codes/texts';
import { textsIn } from '../../src/ui/texts';
import { own } from './codes-own-fake';

const words = (language: 'nb' | 'en') => ({
  t: textsIn(language),
  c: codeTextsIn(language),
  s: lookupTextsIn(language),
  language,
  timeZone: 'Europe/Oslo',
});
const NOW = '2026-11-20T10:00:00.000Z';

const old: CodeRow = {
  key: '0306339911/101',
  layer: 'gacc-ciq',
  hs: '0306339911',
  ciq: '101',
  names: { zh: '活金霸王蟹' },
  source: 'gacc-2021-101',
};
const seen: CodeRow = {
  key: '0302141000/101',
  layer: 'portal-seen',
  hs: '0302141000',
  ciq: '101',
  names: { en: 'Salmon (cultured)' },
  product: { en: 'Salmon' },
  category: 'Aquatic products',
  recommended: false,
  source: 'portal-seen',
  seen: '2026-11-03T08:14:00.000Z',
};

describe('an address', () => {
  it('leads back to its place', () => {
    const key = fc.constantFrom('0302141000/101', '03021410', '030214', '0302');
    const query = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('%41', '50 %', 'a#b&q=c,d'),
    );
    const place: fc.Arbitrary<LookupPlace> = fc.oneof(
      query.map((one) => ({ view: 'search', query: one }) as const),
      key.map((one) => ({ view: 'row', key: one }) as const),
      fc.tuple(key, key).map((keys) => ({ view: 'compare', keys }) as const),
      fc.constant({ view: 'data' } as const),
    );
    fc.assert(
      fc.property(place, (one) => {
        expect(lookupPlace(lookupAt(one))).toEqual(one);
      }),
    );
  });

  it('that is none leads to the search, and one of a single code waits for the second', () => {
    const search = { view: 'search', query: '' };
    for (const hash of ['', '#', '#row=', '#row=abc', '#row=../x', '#compare=', '#nothing=1'])
      expect(lookupPlace(hash), hash).toEqual(search);
    expect(lookupPlace('#q=%E0%A4%A')).toEqual({ view: 'search', query: '%E0%A4%A' });
    expect(lookupPlace('#compare=030214,<b>')).toEqual({ view: 'compare', keys: ['030214'] });
    expect(lookupPlace('#row=0302141000%2F101')).toEqual({ view: 'row', key: '0302141000/101' });
  });
});

describe('two texts', () => {
  const marked = (text: string, ranges: Ranges) => ranges.map(([start, end]) => text.slice(start, end));
  const diff = (a: string, b: string) => {
    const found = differingWords(a, b);
    return [marked(a, found.a), marked(b, found.b)];
  };

  it('differ in the words that the other has not', () => {
    expect(diff('Salmon (cultured (non-raw-eat))', 'Salmon (wild (non-raw-eat))')).toEqual([
      ['cultured'],
      ['wild'],
    ]);
    expect(diff('挪威海鳌虾(养殖)', '挪威海鳌虾(野生)')).toEqual([['养殖'], ['野生']]);
    expect(diff('Frozen cod, fillets', 'frozen Cod')).toEqual([['fillets'], []]);
  });

  it('are the same where nothing is marked, and marks are in order within the text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'B', 'cod', '鲑', '鱼', '(', ', '), { maxLength: 12 })
      .map((all) => all.join(' '));
    const bare = (from: string) =>
      from
        .toLowerCase()
        .replace(/[\s(,]+/g, ' ')
        .trim();
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = differingWords(a, b);
        for (const [of, ranges] of [
          [a, found.a],
          [b, found.b],
        ] as const) {
          let last = 0;
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(of.length);
        }
        expect(found.a.length + found.b.length === 0).toBe(bare(a) === bare(b));
      }),
    );
  });
});

describe('facts', () => {
  it('say where a row is from and of when, in both languages', () => {
    expect(sourceSaid(seen, words('nb'))).toBe('Sett i portalen 3. nov. 2026');
    expect(sourceSaid(old, words('nb'))).toBe('Kinesisk toll (GACC), kunngjøring nr. 101 i 2021');
    const collected = { ...seen, source: 'collected', file: 'a.csv' };
    expect(sourceSaid(collected, words('en'))).toBe('Seen on the portal 3 Nov 2026, from the file a.csv');
    expect(dateSaid('2024-06-28', words('nb'))).toBe('28. juni 2024');
    expect(dateSaid('2024-06', words('nb'))).toBe('2024');
  });

  it('ask to check what is old or gone, and nothing else', () => {
    expect(checkSaid(old, NOW, words('nb'))).toBe('Sjekk i portalen før du bruker koden: kilden er fra 2021');
    expect(checkSaid(seen, NOW, words('nb'))).toBeUndefined();
    const gone = { ...seen, gone: '2026-11-12T09:00:00.000Z' };
    expect(checkSaid(gone, NOW, words('nb'))).toContain('siden 12. nov. 2026');
    const undated = { ...old, source: 'nowhere' };
    expect(checkSaid(undated, NOW, words('en'))).toBe(words('en').c.checkUndated);
  });

  it('say what is not known, and that a field of the portal is empty', () => {
    const facts = factsOf(old, undefined, words('nb'));
    expect(unknownOf(facts, words('nb'))).toEqual([
      'norsk navn',
      'vareområde',
      'kategori',
      'om den krever anbefaling fra myndigheten',
    ]);
    const listed = factsOf(seen, undefined, words('nb'));
    expect(listed.find(({ id }) => id === 'remarks')?.text).toBe('ingen');
    expect(listed.find(({ id }) => id === 'recommended')?.text).toBe('nei');
    expect(facts.find(({ id }) => id === 'remarks')?.text).toBeUndefined();
  });

  it('stand side by side: what differs, then what one alone has, then what is the same', () => {
    const { s, ...rest } = words('en');
    const of = (row: CodeRow) => factsOf(row, undefined, { ...rest, s });
    const rows = compared(of(seen), of(old));
    const hows = rows.map(({ how }) => how);
    expect([...hows].sort((a, b) => 'dus'.indexOf(a[0] ?? '') - 'dus'.indexOf(b[0] ?? ''))).toEqual(hows);
    expect(rows.find(({ id }) => id === 'hs')?.how).toBe('differs');
    expect(rows.find(({ id }) => id === 'category')).toMatchObject({ how: 'unknown', b: { marks: [] } });
    expect(rows.find(({ id }) => id === 'ciq')?.how).toBe('same');
  });
});

describe('own rows', () => {
  it('are counted by where they are from, by day, and those that are gone', () => {
    const summary = summaryOf([
      own('0302141000/101', { last: '2026-11-03T08:00:00.000Z' }),
      own('0302141000/103', { last: '2026-11-04T08:00:00.000Z', gone: '2026-11-09T08:00:00.000Z' }),
      own('0302142000/101', {
        last: '2026-11-04T09:00:00.000Z',
        from: { kind: 'file', title: 'a.xlsx' },
        gone: '2026-11-10T08:00:00.000Z',
      }),
    ]);
    expect(summary.total).toBe(3);
    expect(summary.origins).toEqual([
      { kind: 'seen', count: 2 },
      { kind: 'file', title: 'a.xlsx', count: 1 },
    ]);
    expect(summary.days).toEqual([
      { day: '2026-11-04', count: 2 },
      { day: '2026-11-03', count: 1 },
    ]);
    expect(summary.gone.map(({ key }) => key)).toEqual(['0302142000/101', '0302141000/103']);
  });
});
