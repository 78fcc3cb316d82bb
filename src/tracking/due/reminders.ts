/** What is due now, and when to look again. Pure: the time, the zone and the log come in. */
import { correct, draft, look } from './applications';
import { expiry } from './expiry';
import { createHours } from './hours';
import { type Item, standing } from './item';
import { notice } from './notices';
import { exported, task } from './own';
import { state, yearly } from './registrations';
import { heldUntil } from './telling';
import { REMINDER_KINDS, type Reminder, type ReminderKind } from './types';
import type { Given, ReminderLog, ReminderOptions, World } from './world';

const RULES: Readonly<Record<ReminderKind, (given: Given) => readonly Item[]>> = {
  correct,
  draft,
  look,
  notice,
  state,
  expiry,
  yearly,
  task,
  export: exported,
};

export interface DueNow {
  /** In the order of `REMINDER_KINDS`. */
  readonly due: readonly Reminder[];
  /**
   * The first instant after now at which something becomes due, is due again or ends its snooze, or at which
   * something that is due and had to wait may be told: one alarm is enough.
   */
  readonly next?: string;
}

/**
 * What is due: not done, not snoozed, of no kind that is switched off; each `at` the last time that it became due.
 * @param world what was seen after now, by a clock that was ahead, is not due before that time: it is for who keeps the
 *   records to mend them once (`until`), since ids hold the time of a first look
 * @param log what was told, snoozed and done, after `repaired`
 * @param now ISO time in UTC with milliseconds
 */
export function remindersAt(world: World, log: ReminderLog, options: ReminderOptions, now: string): DueNow {
  const hours = createHours(options, now);
  const given: Given = { world, options, log, hours, now };
  const due: Reminder[] = [];
  let next: string | undefined;
  const wakeAt = (wake: string | undefined) => {
    if (wake !== undefined && (next === undefined || wake < next)) next = wake;
  };
  for (const kind of REMINDER_KINDS.filter((one) => !options.off.includes(one))) {
    for (const item of RULES[kind](given)) {
      const { reminder, wake } = standing(item, log.get(item.id), now);
      if (reminder) due.push(reminder);
      wakeAt(wake);
    }
  }
  wakeAt(heldUntil(due, log, hours, now));
  return { due, ...(next !== undefined && { next }) };
}
