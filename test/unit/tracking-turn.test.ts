import { describe, expect, it } from 'vitest';
import type { Category, Status } from '../../src/portal/types';
import { createRoutes, createTurns } from '../../src/tracking/turn';
import type { Application } from '../../src/tracking/types';

const STATUSES: readonly Status[] = [
  { id: 'failed', actor: { direct: 'enterprise', authority: 'authority' } },
  { id: 'by-enterprise', actor: 'enterprise' },
  { id: 'by-authorities', actor: 'authority' },
  { id: 'approved', actor: 'nobody', final: true },
];
const CATEGORIES: readonly Category[] = [
  {
    id: 'aquatic',
    texts: ['Aquatic products', '水产品'],
    name: { nb: 'Sjømat', en: 'Seafood' },
    route: 'authority',
  },
  { id: 'candy', texts: ['Candy'], name: { nb: 'Sukkertøy', en: 'Candy' }, route: 'direct' },
];
const of = (possible: string[], more: Partial<Application> = {}): Application => ({
  serial: 'S100',
  history: [{ text: 'x', possible, first: '2026-11-12T08:00:00.000Z', last: '2026-11-12T08:00:00.000Z' }],
  ...more,
});
const turnOf = createTurns(STATUSES, CATEGORIES);
const need = (application: Application) => turnOf(application).needsEnterprise;

describe('whose turn it is', () => {
  it('is the enterprise on the direct route where processing failed, and the authority on the other', () => {
    expect(need(of(['failed'], { route: 'direct' }))).toBe('yes');
    expect(need(of(['failed'], { route: 'authority' }))).toBe('no');
  });

  it('takes the route from the category where no form showed it, and the form before the category', () => {
    expect(need(of(['failed'], { category: ' aquatic  PRODUCTS' }))).toBe('no');
    expect(need(of(['failed'], { category: '水产品' }))).toBe('no');
    expect(need(of(['failed'], { category: 'Candy' }))).toBe('yes');
    expect(need(of(['failed'], { category: 'Candy', route: 'authority' }))).toBe('no');
  });

  it('may be the enterprise where neither tells', () => {
    const turn = turnOf(of(['failed'], { category: 'Something new' }));
    expect(turn.needsEnterprise).toBe('maybe');
    expect([...turn.actors].sort()).toEqual(['authority', 'enterprise']);
    expect(createRoutes(CATEGORIES)({ category: 'Something new' })).toBeUndefined();
  });

  it('may be the enterprise where the wording is shared, or not known', () => {
    expect(need(of(['by-enterprise', 'by-authorities']))).toBe('maybe');
    expect(need(of([]))).toBe('maybe');
    expect(need(of(['gone-since']))).toBe('maybe');
  });

  it('is told surely where it is sure', () => {
    expect(need(of(['by-enterprise']))).toBe('yes');
    expect(need(of(['by-authorities', 'approved']))).toBe('no');
    expect([...turnOf(of(['approved'])).actors]).toEqual(['nobody']);
  });
});
