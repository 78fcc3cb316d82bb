/**
 * What need not be kept any longer. Of an application or a registration only looks are left out that tell nothing:
 * those in the middle of a stretch with one wording, on both sides of which others found the same. Whatever is open
 * stays whole, and nothing that the user wrote is touched. Pure.
 */
import { addDays } from './calendar';
import { subjectOf } from './due/subject';
import type { ReminderRecord } from './due/types';
import { withoutInner } from './looks';
import type { ApplicationRecord, Looks, RegistrationRecord } from './types';

/** Looks of this many days stay, so that one that is told late (another tab, a colleague's file) finds its place. */
const DAYS_OF_LOOKS = 14;
/** What was told of a reminder is of use until its matter can't come again: a year, and some. */
const DAYS_OF_REMINDERS = 400;

/** @param now ISO time in UTC; @returns the same record where nothing can be left out */
export function prunedApplication(record: ApplicationRecord, now: string): ApplicationRecord {
  return withLooks(record, withoutInner(record.looks, daysBefore(now, DAYS_OF_LOOKS)));
}

export function prunedRegistration(record: RegistrationRecord, now: string): RegistrationRecord {
  return withLooks(record, withoutInner(record.looks, daysBefore(now, DAYS_OF_LOOKS)));
}

function withLooks<T extends { readonly looks: readonly Looks[] }>(record: T, looks: readonly Looks[]): T {
  return looks === record.looks ? record : { ...record, looks };
}

/**
 * Ids of reminder records that are of no use any more: what they are about is not tracked, or they are old.
 * @param isTracked whether something of this kind and id is tracked
 */
export function uselessReminders(
  records: Iterable<ReminderRecord>,
  isTracked: (kind: string, id: string) => boolean,
  now: string,
): readonly string[] {
  const oldest = daysBefore(now, DAYS_OF_REMINDERS);
  return [...records]
    .filter(({ id, told = '', snoozed = '', done = '' }) => {
      const subject = subjectOf(id);
      if (subject && !isTracked(subject.kind, subject.id)) return true;
      return id !== 'export' && [told, snoozed, done].every((at) => at < oldest);
    })
    .map(({ id }) => id);
}

function daysBefore(now: string, days: number): string {
  return `${addDays(now.slice(0, 'YYYY-MM-DD'.length), -days)}T00:00:00.000Z`;
}
