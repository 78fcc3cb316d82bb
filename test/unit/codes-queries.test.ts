import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/codes/build/csv.mjs';
import { held, tuned } from '../bench/queries';

const all = [...tuned, ...held];
const table = parseTable(readFileSync('src/codes/tables/hs2022-en.csv', 'utf8'));
const subheadings = new Set(table.filter(({ level }) => level === '6').map(({ hs }) => hs));

/** The judged queries are the exam of the search: this holds the exam itself, not what the search answers. */
describe('the judged queries', () => {
  it('are at least 250, a third of them held', () => {
    expect(all.length).toBeGreaterThanOrEqual(250);
    expect(held.length * 3).toBeGreaterThanOrEqual(all.length);
  });

  it('stand once each, in one part only', () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const { query } of all) {
      const folded = query.normalize('NFKC').toLowerCase().trim();
      if (folded === '' || seen.has(folded)) twice.push(query);
      seen.add(folded);
    }
    expect(twice).toEqual([]);
  });

  it('want subheadings of HS 2022, each once', () => {
    expect(subheadings.size).toBe(5613);
    for (const { query, want } of all) {
      expect(want, query).not.toHaveLength(0);
      expect(new Set(want).size, query).toBe(want.length);
      for (const digits of want) {
        expect(digits, query).toMatch(/^\d{6}$/);
        expect(subheadings.has(digits), `${query}: ${digits}`).toBe(true);
      }
    }
  });

  it('have each kind in both parts', () => {
    const kinds = ['digits', 'en', 'error', 'latin', 'nb', 'zh'];
    for (const part of [tuned, held]) {
      expect([...new Set(part.map(({ kind }) => kind))].sort()).toEqual(kinds);
    }
  });
});
