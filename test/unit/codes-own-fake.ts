/** Own rows for tests: made by hand, and by a generator. */
import fc from 'fast-check';
import type { OwnRow, PortalText } from '../../src/codes/own/types';

export const DAY = (day: number): string => new Date(Date.UTC(2026, 10, day)).toISOString();

/** A row with an English CIQ name; `last` is as `first` where it is not said. */
export function own(key: string, more: Partial<OwnRow> = {}): OwnRow {
  const [hs = '', ciq] = key.split('/');
  const first = more.first ?? DAY(1);
  return {
    key,
    hs,
    ...(ciq !== undefined && { ciq }),
    product: {},
    name: { en: `name of ${key}` },
    range: {},
    category: {},
    remarks: {},
    first,
    last: more.last ?? first,
    from: { kind: 'seen' },
    ...more,
  };
}

export const KEYS = ['0302141000/101', '0302141000/103', '0302142000/101', '0304', '16041900'];

const time = fc.integer({ min: 1, max: 9 }).map(DAY);
const word = fc.constantFrom('a', 'b', '鲑', "'=x", '0302.91 to 0302.99', '- (wild)', '\t=cmd|x', '12');
const text = (full: boolean): fc.Arbitrary<PortalText> =>
  full ? fc.record({ en: word, zh: word }) : fc.record({ en: word, zh: word }, { requiredKeys: [] });

/**
 * A row as a look or a file may give it.
 * @param full every text is there in both languages
 */
export const anyRow = (full = false, key: fc.Arbitrary<string> = fc.constant('0302141000/101')) =>
  fc
    .record(
      {
        key,
        product: text(full),
        name: text(full),
        range: text(full),
        category: text(full),
        remarks: text(full),
        recommended: fc.boolean(),
        times: fc.tuple(time, time),
        from: fc.constantFrom<OwnRow['from']>(
          { kind: 'seen' },
          { kind: 'collected', title: 'Per.csv' },
          { kind: 'file', title: 'GACC.xlsx' },
        ),
        gone: time,
        asOf: fc.record({ en: time, zh: time }, { requiredKeys: [] }),
      },
      full
        ? {
            requiredKeys: [
              'key',
              'product',
              'name',
              'range',
              'category',
              'remarks',
              'recommended',
              'times',
              'from',
            ],
          }
        : { requiredKeys: ['key', 'product', 'name', 'range', 'category', 'remarks', 'times', 'from'] },
    )
    .map(({ key, times, ...row }): OwnRow => {
      const [hs = '', ciq] = key.split('/');
      const [first = '', last = ''] = [...times].sort();
      return { ...row, key, hs, ...(ciq !== undefined && { ciq }), first, last };
    });
