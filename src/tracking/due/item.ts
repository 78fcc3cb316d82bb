/** Something that is due again and again, and what the log makes of it. */
import type { Subject } from '../types';
import { type Around, atTimes } from './occurrences';
import type { Reminder, ReminderMatter, ReminderRecord } from './types';

/** A matter with its times round now, before the log is asked. */
export interface Item {
  readonly id: string;
  readonly about?: Subject;
  readonly matter: ReminderMatter;
  readonly around: Around;
  /** From then on another one stands in its place. */
  readonly until?: string;
  /** Its id stands for ever, so what was done settles the times up to then and no later one. */
  readonly forever?: true;
}

/** `wake`: when it is due next, be it for the first time, again, or since its snooze ends. */
export interface Standing {
  readonly reminder?: Reminder;
  readonly wake?: string;
}

/** How an item stands: nothing is due of what is done or snoozed, and the end of a snooze is a time of its own. */
export function standing(item: Item, record: ReminderRecord | undefined, now: string): Standing {
  const { next } = item.around;
  const done = record?.done;
  if (done !== undefined && !item.forever) return {};
  const settled = done !== undefined && item.around.at !== undefined && item.around.at <= done;
  const at = settled ? undefined : item.around.at;
  const snoozed = record?.snoozed;
  const before = (wake: string | undefined) =>
    wake !== undefined && (item.until === undefined || wake < item.until) ? { wake } : {};

  if (snoozed !== undefined && snoozed > now) {
    const isDueThen = at !== undefined || (next !== undefined && next <= snoozed);
    return before(isDueThen ? snoozed : next);
  }
  if (at === undefined) return before(next);
  const { id, about, matter } = item;
  const due = snoozed !== undefined && snoozed > at ? snoozed : at;
  return { reminder: { ...matter, id, ...(about && { about }), at: due }, ...before(next) };
}

/** One of several that follow each other: `from` then on it stands in the place of the one before. */
export interface Stage extends Omit<Item, 'around' | 'until'> {
  readonly from: string;
}

/** Of stages that follow each other the one that is reached, and those that come. @param stages ascending */
export function inTurn(stages: readonly Stage[], now: string): readonly Item[] {
  const lasting = stages.filter(({ from }, index) => from !== stages[index + 1]?.from);
  const reached = lasting.findLastIndex(({ from }) => from <= now);
  return lasting.slice(Math.max(reached, 0)).map(({ from, ...item }, index, rest) => {
    const until = rest[index + 1]?.from;
    return { ...item, around: atTimes([from], now), ...(until !== undefined && { until }) };
  });
}
