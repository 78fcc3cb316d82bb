/** When a code has to be looked up in the portal before it is copied as a certain one. */
import { describe, expect, it } from 'vitest';
import { type CodeRow, checkOf, dateOf } from '../../src/codes';

const now = new Date('2026-11-20T10:00:00Z');
const row = (more: Partial<CodeRow>): CodeRow => ({
  key: '0302141000/101',
  layer: 'portal-seen',
  hs: '0302141000',
  ciq: '101',
  names: { en: 'Salmon' },
  source: 'portal-seen',
  ...more,
});

describe('a code', () => {
  it.each([
    ['seen this month', row({ seen: '2026-11-03T08:00:00Z' }), undefined],
    ['seen 24 months ago to the day', row({ seen: '2024-11-20' }), 'old'],
    ['seen a day less ago', row({ seen: '2024-11-21' }), undefined],
    ['of the guide of June 2026', row({ layer: 'portal-guide', source: 'guide-000' }), undefined],
    ['of announcement 101 of 2021', row({ layer: 'gacc-ciq', source: 'gacc-2021-101' }), 'old'],
    ['of announcement 77 of June 2024', row({ layer: 'gacc-ciq', source: 'gacc-2024-77' }), 'old'],
    ['of a file without a date', row({ source: 'file' }), 'old'],
    ['that the portal does not list any more', row({ seen: '2026-11-03', gone: '2026-11-10' }), 'gone'],
  ])('%s', (_, one, check) => {
    expect(checkOf(one, now)).toBe(check);
  });

  it('of eight digits of 2014 is old, and six digits of HS 2022 are not', () => {
    const { ciq: _, ...short } = row({
      key: '03021410',
      hs: '03021410',
      layer: 'cn-2014',
      source: 'cn-2014',
    });
    expect(checkOf(short, now)).toBe('old');
    expect(checkOf({ ...short, key: '030214', hs: '030214', layer: 'hs-2022', source: 'hs-2022' }, now)).toBe(
      undefined,
    );
  });

  it('is dated by the look, else by its source', () => {
    expect(dateOf(row({ seen: '2026-11-03' }))).toBe('2026-11-03');
    expect(dateOf(row({ source: 'gacc-2024-77' }))).toBe('2024-06-28');
    expect(dateOf(row({ source: 'file' }))).toBeUndefined();
  });
});
