/** What a notification should tell now, what is kept of it, and how it is put off. */
import { addDays } from '../calendar';
import { createHours } from './hours';
import { subjectKey } from './subject';
import type { Reminder, ReminderKind, ReminderRecord } from './types';
import type { Hours, ReminderLog, Times } from './world';

/** What can be told: a reminder that is due, or that an application has changed. */
export type Tellable = Pick<Reminder, 'id' | 'at'> & { readonly kind: ReminderKind | 'change' };

/**
 * Those of the reminders that are due which a notification should tell now: each time that a reminder becomes due
 * is told once, and of one subject no more than once a day. What becomes due on a day on which something of its
 * subject was told waits for the hour of the next working day (`heldUntil`); nothing is told at midnight.
 *
 * Two do not wait. That an application must be corrected is told when it is found, whatever was told of it before:
 * better one notification too many than a correction that nobody knows of. And the end of a snooze, since the user
 * asked for it.
 *
 * @param due what `remindersAt` gives for the same `now`, and news (`newsOf`)
 * @param log after `repaired`
 */
export function toTell<T extends Tellable>(
  due: readonly T[],
  log: ReminderLog,
  now: string,
  times: Times,
): readonly T[] {
  return due.length === 0 ? [] : parted(due, log, createHours(times, now), now).tell;
}

/** When the first of those that wait may be told; `undefined` where none waits. */
export function heldUntil(due: readonly Tellable[], log: ReminderLog, hours: Hours, now: string) {
  return parted(due, log, hours, now).held.toSorted()[0];
}

interface Parted<T> {
  readonly tell: readonly T[];
  /** Instants at which the others may be told that were not told yet. */
  readonly held: readonly string[];
}

function parted<T extends Tellable>(
  due: readonly T[],
  log: ReminderLog,
  hours: Hours,
  now: string,
): Parted<T> {
  const lately = toldOf(log);
  const tell: T[] = [];
  const held: string[] = [];
  for (const reminder of due) {
    if (!isUntold(reminder, log)) continue;
    const record = log.get(reminder.id);
    const told = record?.told;
    const isAwaited = record?.snoozed !== undefined && (told === undefined || record.snoozed > told);
    const isFirst = reminder.kind === 'correct' && told === undefined;
    const last = lately.get(subjectKey(reminder.id));
    if (isAwaited || isFirst || last === undefined || hours.day(reminder.at) > hours.day(last)) {
      tell.push(reminder);
      continue;
    }
    const free = hours.from(addDays(hours.day(last), 1));
    if (free <= now) tell.push(reminder);
    else held.push(free);
  }
  return { tell, held };
}

/** Whether its latest time was not told yet. */
export function isUntold({ id, at }: Tellable, log: ReminderLog): boolean {
  const told = log.get(id)?.told;
  return told === undefined || at > told;
}

/** When something of a subject was told last. */
function toldOf(log: ReminderLog): ReadonlyMap<string, string> {
  const lately = new Map<string, string>();
  for (const { id, told } of log.values()) {
    if (told === undefined) continue;
    const key = subjectKey(id);
    const known = lately.get(key);
    if (known === undefined || known < told) lately.set(key, told);
  }
  return lately;
}

/** What to keep of reminders that were told. */
export function asTold(
  reminders: readonly Tellable[],
  log: ReminderLog,
  now: string,
): readonly ReminderRecord[] {
  return reminders.map(({ id }) => ({ ...log.get(id), id, told: now }));
}

export const SNOOZES = ['hour', 'tomorrow', 'week'] as const;
export type Snooze = (typeof SNOOZES)[number];

const HOUR = 3_600_000;
/** Longer than any snooze. */
const LONGEST = 31 * 24 * HOUR;

/** One hour from now; the hour of the next working day; or that of the working day in a week or right after. */
export function snoozeUntil(choice: Snooze, now: string, times: Times): string {
  if (choice === 'hour') return new Date(Date.parse(now) + HOUR).toISOString();
  const hours = createHours(times, now);
  return hours.from(addDays(hours.today, choice === 'tomorrow' ? 1 : 7));
}

/**
 * Records that a clock which was ahead has left: what was told or done after now is so since now, and a snooze that
 * ends too far ahead ends now. Else nothing would be told until the clock has caught up.
 * @returns those that change, as they should be kept
 */
export function repaired(log: ReminderLog, now: string): readonly ReminderRecord[] {
  const farthest = new Date(Date.parse(now) + LONGEST).toISOString();
  return [...log.values()].flatMap((record): ReminderRecord[] => {
    const { told, done, snoozed } = record;
    const wrong = {
      ...(told !== undefined && told > now && { told: now }),
      ...(done !== undefined && done > now && { done: now }),
      ...(snoozed !== undefined && snoozed > farthest && { snoozed: now }),
    };
    return Object.keys(wrong).length > 0 ? [{ ...record, ...wrong }] : [];
  });
}
