/**
 * What need not be kept any longer. Of what is tracked only looks are left out that tell nothing:
 * those in the middle of a stretch with one wording, on both sides of which others found the same. Whatever is open
 * stays whole, and nothing that the user wrote is touched. Pure.
 */
import { addDays } from './calendar';
import { subjectOf } from './due/subject';
import type { ReminderRecord } from './due/types';
import { withoutInner } from './looks';
import type { Looks, Subject } from './types';

/** Looks of this many days stay, so that one that is told late (another tab, a colleague's file) finds its place. */
const DAYS_OF_LOOKS = 14;
/** What was told of a reminder is of use until its matter can't come again: a year, and some. */
const DAYS_OF_REMINDERS = 400;

/**
 * An application, a registration or an entry without looks that tell nothing.
 * @param now ISO time in UTC
 * @returns the same record where nothing can be left out
 */
export function pruned<T extends { readonly looks: readonly Looks[] }>(record: T, now: string): T {
  const looks = withoutInner(record.looks, daysBefore(now, DAYS_OF_LOOKS));
  return looks === record.looks ? record : { ...record, looks };
}

/**
 * Ids of reminder records that are of no use any more: what they are about is not tracked, or they are old.
 * @param isTracked whether that is tracked
 */
export function uselessReminders(
  records: Iterable<ReminderRecord>,
  isTracked: (subject: Subject) => boolean,
  now: string,
): readonly string[] {
  const oldest = daysBefore(now, DAYS_OF_REMINDERS);
  return [...records]
    .filter(({ id, told = '', snoozed = '', done = '' }) => {
      const subject = subjectOf(id);
      if (subject && !isTracked(subject)) return true;
      return id !== 'export' && [told, snoozed, done].every((at) => at < oldest);
    })
    .map(({ id }) => id);
}

function daysBefore(now: string, days: number): string {
  return `${addDays(now.slice(0, 'YYYY-MM-DD'.length), -days)}T00:00:00.000Z`;
}
