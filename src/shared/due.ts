/** What the engine of reminders (`src/tracking/due`) is given: what is kept, and what the user chose. */
import type { Category, Country, Status } from '../portal/types';
import { DEFAULT_HOUR, DEFAULT_LOOK_AFTER, type ReminderOptions, type World } from '../tracking/due/world';
import { createTurns } from '../tracking/turn';
import type { Settings } from './records';

/** What reminders are worked out from. */
export function worldOf(
  kept: Pick<World, 'applications' | 'registrations' | 'notices' | 'tasks'>,
  {
    statuses,
    categories,
  }: { readonly statuses: readonly Status[]; readonly categories: readonly Category[] },
): World {
  const { applications, registrations, notices, tasks } = kept;
  return {
    applications,
    registrations,
    notices,
    tasks,
    statuses,
    categories,
    turn: createTurns(statuses, categories),
  };
}

/** When and of what the user wants to be reminded. @param timeZone IANA name; the machine's own where it is left out */
export function reminderOptions(
  settings: Settings,
  { holidays }: Country,
  timeZone?: string,
): ReminderOptions {
  return {
    hour: settings.hour ?? DEFAULT_HOUR,
    lookAfter: settings.lookAfter ?? DEFAULT_LOOK_AFTER,
    off: settings.off ?? [],
    holidays,
    ...(timeZone !== undefined && { timeZone }),
  };
}
