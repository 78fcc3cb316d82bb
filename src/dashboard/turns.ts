/** Whose turn it is, in one word: for columns, filters and colours. Pure. */

import type { Turn } from '../tracking/turn';
import type { Application, StatusPeriod } from '../tracking/types';
import type { Words } from '../ui/application-view';

/**
 * In the order of how much they ask of the user. `maybe`: it can be the enterprise's turn; `others`: several can have
 * it, the enterprise not among them.
 */
export const TURNS = ['enterprise', 'maybe', 'authority', 'customs', 'others', 'system', 'nobody'] as const;
export type TurnName = (typeof TURNS)[number];

export function turnName({ actors, needsEnterprise }: Turn): TurnName {
  if (needsEnterprise === 'maybe') return 'maybe';
  const [actor, ...more] = actors;
  return actor === undefined || more.length > 0 ? 'others' : actor;
}

/** Whose turn it was in a period of an application's history. */
export type TurnIn = (application: Application, period: StatusPeriod) => TurnName;

/** A thousand applications have a few dozen statuses between them: each question is answered once. */
export function createTurnIn(words: Pick<Words, 'turn'>): TurnIn {
  const known = new Map<string, TurnName>();
  return (application, period) => {
    const { route, category } = application;
    const key = JSON.stringify([period.possible, route, category]);
    const before = known.get(key);
    if (before) return before;
    const name = turnName(words.turn({ ...application, history: [period] }));
    known.set(key, name);
    return name;
  };
}
