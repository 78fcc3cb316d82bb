/**
 * The history of an application's status: stretches of time, oldest first. A look lengthens a stretch or begins
 * one. All functions are pure and give a new list.
 */
import { compare, narrow } from './status';
import type { StatusPeriod, StatusSeen } from './types';

/** Longest history kept. No application has so many statuses; a page that flickers could. */
export const LONGEST_HISTORY = 200;

/**
 * Adds a look that is not older than the newest one.
 * @returns the history, and the period that the status changed from, where it surely changed
 */
export function addNewest(
  history: readonly StatusPeriod[],
  seen: StatusSeen,
  at: string,
): { history: readonly StatusPeriod[]; from?: StatusPeriod } {
  const latest = history.at(-1);
  if (!latest) return { history: [period(seen, at)] };
  if (compare(latest, seen) === 'same') {
    return { history: [...history.slice(0, -1), { ...latest, ...withStep(seen, latest), last: at }] };
  }
  // A wording that we do not know settles nothing: what came before it does.
  const settled = history.findLast((earlier) => compare(earlier, seen) !== 'unclear');
  const changed = settled !== undefined && compare(settled, seen) === 'different';
  const possible = settled && !changed ? narrow(settled.possible, seen.possible) : seen.possible;
  return {
    history: cut([...history, period({ ...seen, possible }, at)]),
    ...(changed && { from: settled }),
  };
}

/**
 * Adds a look that is older than the newest one (a look that was reported late). It fills the past in; what is
 * known now stays, and nothing is claimed to have changed.
 */
export function addOlder(
  history: readonly StatusPeriod[],
  seen: StatusSeen,
  at: string,
): readonly StatusPeriod[] {
  const known = history.findIndex((earlier) => covers(earlier, at) && compare(earlier, seen) === 'same');
  if (known >= 0) return replace(history, known, (earlier) => ({ ...earlier, ...narrowed(earlier, seen) }));

  const next = history.findIndex((later) => later.first > at);
  const index = (next < 0 ? history.length : next) - 1;
  const before = history[index];
  const after = history[index + 1];
  if (before && covers(before, at)) {
    if (before.first === before.last) return cut(insert(history, index + 1, period(seen, at)));
    const split = [{ ...before, last: before.first }, period(seen, at), { ...before, first: before.last }];
    return cut([...history.slice(0, index), ...split, ...history.slice(index + 1)]);
  }
  if (before && compare(before, seen) === 'same') {
    return replace(history, index, (earlier) => ({ ...earlier, ...narrowed(earlier, seen), last: at }));
  }
  if (after && compare(after, seen) === 'same') {
    return replace(history, index + 1, (later) => ({ ...later, ...narrowed(later, seen), first: at }));
  }
  return cut(insert(history, index + 1, period(seen, at)));
}

/** Whether a look at that time that found this status is already in the history. */
export function isKnown(history: readonly StatusPeriod[], seen: StatusSeen, at: string): boolean {
  return history.some((earlier) => covers(earlier, at) && compare(earlier, seen) === 'same');
}

function period(seen: StatusSeen, at: string): StatusPeriod {
  return { ...seen, first: at, last: at };
}

function covers(earlier: StatusPeriod, at: string): boolean {
  return earlier.first <= at && at <= earlier.last;
}

/** A newer look at the same status: its wording, its step where it tells one, and what both can be. */
function withStep(seen: StatusSeen, earlier: StatusPeriod): StatusSeen {
  const step = seen.step ?? earlier.step;
  return { text: seen.text, ...narrowed(earlier, seen), ...(step !== undefined && { step }) };
}

function narrowed(earlier: StatusPeriod, seen: StatusSeen): { possible: readonly string[] } {
  return { possible: narrow(earlier.possible, seen.possible) };
}

function replace(
  history: readonly StatusPeriod[],
  index: number,
  change: (period: StatusPeriod) => StatusPeriod,
): readonly StatusPeriod[] {
  return history.map((entry, at) => (at === index ? change(entry) : entry));
}

function insert(
  history: readonly StatusPeriod[],
  index: number,
  entry: StatusPeriod,
): readonly StatusPeriod[] {
  return [...history.slice(0, index), entry, ...history.slice(index)];
}

/** Keeps the first period (when it was first seen) and the latest ones. */
function cut(history: readonly StatusPeriod[]): readonly StatusPeriod[] {
  if (history.length <= LONGEST_HISTORY) return history;
  return [...history.slice(0, 1), ...history.slice(history.length - LONGEST_HISTORY + 1)];
}
