/**
 * The states and forms that tell subheadings of one species apart: live, fresh, frozen, fillet, smoked … Which
 * subheading is for which stands in tables/aspects.csv; a query asks for them by the words of the glossary.
 */
import type { TradeWord } from './types.ts';

/**
 * Each with the English words that ask for it, and what it costs a row that is for it where nobody asked: who says
 * "laks" means the fish before its fillets, and those before the smoked.
 */
const aspects = {
  live: { words: ['live'], cost: 0.05 },
  fresh: { words: ['fresh', 'chilled'], cost: 0 },
  frozen: { words: ['frozen'], cost: 0.02 },
  dried: { words: ['dried'], cost: 0.07 },
  salted: { words: ['salted', 'in brine', 'brine'], cost: 0.07 },
  smoked: { words: ['smoked'], cost: 0.08 },
  cooked: { words: ['cooked', 'boiled'], cost: 0.06 },
  prepared: {
    words: ['prepared', 'preserved', 'canned', 'tinned', 'pickled', 'marinated', 'breaded'],
    cost: 0.12,
  },
  fillet: { words: ['fillet', 'loin'], cost: 0.1 },
  part: { words: ['minced', 'mince', 'portion', 'steak', 'pieces', 'cut', 'cuts'], cost: 0.12 },
  roe: { words: ['roe', 'roes', 'milt'], cost: 0.16 },
  liver: { words: ['liver', 'livers'], cost: 0.12 },
  offal: {
    words: ['offal', 'head', 'heads', 'fin', 'fins', 'skin', 'trimmings', 'feet'],
    cost: 0.14,
  },
  meal: { words: ['meal', 'flour', 'powder', 'pellets'], cost: 0.2 },
  oil: { words: ['oil', 'fat'], cost: 0.2 },
  juice: { words: ['juice'], cost: 0.2 },
} as const;

export type Aspect = keyof typeof aspects;
const ids = Object.keys(aspects) as Aspect[];

/** Where a subheading can be for one of several, what it costs is the cheapest of them. */
const STATES = maskOf(['live', 'fresh', 'frozen', 'dried', 'salted', 'smoked', 'cooked', 'prepared']);

/** Aspects as bits of one number. An unknown name gives no bit. */
export function maskOf(names: readonly string[]): number {
  let mask = 0;
  for (const name of names) {
    const at = (ids as readonly string[]).indexOf(name);
    if (at >= 0) mask |= 1 << at;
  }
  return mask;
}

export const isAspect = (name: string): name is Aspect => Object.hasOwn(aspects, name);

/** The aspects that a word of the glossary asks for. */
export function askedBy(entry: TradeWord): number {
  return maskOf(
    ids.filter((id) => entry.en.some((form) => (aspects[id].words as readonly string[]).includes(form))),
  );
}

/** What speaks against a row with these aspects where `asked` were asked for. */
export function costOf(mask: number, asked: number): number {
  const states = mask & STATES;
  let cost = states === 0 || (states & asked) !== 0 ? 0 : cheapest(states);
  for (let at = 0; at < ids.length; at++) {
    const bit = 1 << at;
    if ((mask & bit & ~STATES & ~asked) !== 0) cost += costs[at] ?? 0;
  }
  return cost;
}

const costs = ids.map((id) => aspects[id].cost);

function cheapest(mask: number): number {
  let least = 1;
  for (let at = 0; at < ids.length; at++)
    if ((mask & (1 << at)) !== 0) least = Math.min(least, costs[at] ?? 0);
  return least;
}
