/** Which of the reminders that are due come first. */
import type { Reminder } from './types';

/** Days to a time limit from which on it goes before what may wait. */
const SOON = 7;
const SOON_MONTHS = 3;
/** Stands for the days to a time limit that is not known. */
const FAR = 10_000;

/** What stops an application or shipments comes first, then what the user wrote down, then what is to be checked. */
function rank(reminder: Reminder): number {
  switch (reminder.kind) {
    case 'correct':
      return reminder.sure ? 0 : 4;
    case 'notice':
      return reminder.days !== undefined && reminder.days <= SOON ? 1 : 5;
    case 'state':
      return 2;
    case 'task':
      return 3;
    case 'look':
      return 6;
    case 'expiry':
      return reminder.months <= SOON_MONTHS ? 7 : 9;
    case 'draft':
      return 8;
    case 'yearly':
      return 10;
    case 'export':
      return 11;
  }
}

/** Of two time limits the nearer one, of two dates of expiry the earlier one. */
function within(a: Reminder, b: Reminder): number {
  if (a.kind === 'notice' && b.kind === 'notice') return (a.days ?? FAR) - (b.days ?? FAR);
  if (a.kind === 'expiry' && b.kind === 'expiry') return a.day < b.day ? -1 : Number(a.day > b.day);
  return 0;
}

/** Those that can't wait first; what is equally urgent stays in its order. */
export function mostUrgentFirst(due: readonly Reminder[]): readonly Reminder[] {
  return due.toSorted((a, b) => rank(a) - rank(b) || within(a, b));
}
