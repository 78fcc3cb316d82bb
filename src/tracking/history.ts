/**
 * The history of a status as looks tell it: stretches of time, oldest first. It is read off the looks whenever
 * it is wanted, so that a wording which an update has come to know is known in the past as well. Pure.
 */
import { flat, order } from './looks';
import { compare, narrow, type ResolveStatus, statusOf } from './status';
import type { Looks, StatusPeriod, StatusSeen, UnseenChange } from './types';

/** A look that surely found another status than the looks before it. */
export interface Turning {
  readonly from: StatusSeen;
  readonly to: StatusSeen;
  /** Time of the last look that found `from`, and of the one that found `to`. */
  readonly since: string;
  readonly at: string;
}

export interface History {
  readonly periods: readonly StatusPeriod[];
  readonly turnings: readonly Turning[];
}

/**
 * Reads the looks, oldest first.
 *
 * - Two looks that can be the same status are no change; what it can be is narrowed to what both allow.
 * - A status that we do not know is kept as it stands. It may be another wording of the one before, so no change
 *   is claimed; the next one that we know is compared with the last one that we knew.
 */
export function readHistory(looks: readonly Looks[], resolve: ResolveStatus): History {
  const periods: StatusPeriod[] = [];
  const turnings: Turning[] = [];
  for (const { of, first, last } of runsOf(looks)) {
    const { text, step } = of;
    const seen: StatusSeen = { text, possible: resolve(text, step), ...(step !== undefined && { step }) };
    const latest = periods.at(-1);
    if (latest && compare(latest, seen) === 'same') {
      // A newer look: its wording, its step where it tells one, and what both can be.
      periods[periods.length - 1] = {
        ...latest,
        ...seen,
        possible: narrow(latest.possible, seen.possible),
        last,
      };
      continue;
    }
    // A wording that we do not know settles nothing: what came before it does.
    const settled = periods.findLast((earlier) => compare(earlier, seen) !== 'unclear');
    const isOther = settled !== undefined && compare(settled, seen) === 'different';
    const possible = settled && !isOther ? narrow(settled.possible, seen.possible) : seen.possible;
    periods.push({ ...seen, possible, first, last });
    if (isOther) turnings.push({ from: statusOf(settled), to: seen, since: settled.last, at: first });
  }
  return { periods, turnings };
}

/** Looks one after another that found one wording: what they say, the first of them says. */
interface Run {
  readonly of: Looks;
  readonly first: string;
  last: string;
}

function runsOf(looks: readonly Looks[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { at, of } of flat(looks)) {
    const run = runs.at(-1);
    if (run?.of === of) run.last = at;
    else runs.push({ of, first: at, last: at });
  }
  return runs;
}

/**
 * From the first to the last change that the user does not know of; `undefined` where there is none.
 * @param seen the look up to which the user knows everything; left out: they know of the first look alone
 */
export function unseenChange({ turnings }: History, seen: string | undefined): UnseenChange | undefined {
  const unseen = turnings.filter(({ at }) => seen === undefined || at > seen);
  const last = unseen.at(-1);
  // Where wordings that we do not know lie between, a later one can be told from before an earlier one.
  const [since] = unseen.map((one) => one.since).sort(order);
  return last && since !== undefined ? { since, at: last.at } : undefined;
}
