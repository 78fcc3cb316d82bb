/** Works out what is due of what is kept. Fetched after the first paint: no page must wait for it. */
import { categories, statusKnowledge } from '../portal/knowledge';
import type { Country } from '../portal/types';
import { reminderOptions, worldOf } from '../shared/due';
import type { Kept } from '../storage/read';
import { remindersAt } from '../tracking/due/reminders';
import type { Reminder } from '../tracking/due/types';
import { mostUrgentFirst } from '../tracking/due/urgency';

/** What is due at a time, the most urgent first, and when that may change by itself. */
export interface Answer {
  readonly due: readonly Reminder[];
  /** ISO times in UTC. */
  readonly at: string;
  readonly next?: string;
}

/** @param now ISO time in UTC; @param timeZone IANA name, the user's own where it is left out */
export function dueAt(kept: Kept, country: Country, now: string, timeZone?: string): Answer {
  const world = worldOf(kept, { statuses: statusKnowledge.statuses, categories });
  const options = reminderOptions(kept.settings, country, timeZone);
  const { due, next } = remindersAt(world, kept.reminders, options, now);
  return { due: mostUrgentFirst(due), at: now, ...(next !== undefined && { next }) };
}
