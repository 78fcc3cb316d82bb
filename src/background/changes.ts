/** Which changes of a status a notification should tell. */
import { addDays } from '../tracking/calendar';
import { createHours } from '../tracking/due/hours';
import { subjectOf } from '../tracking/due/subject';
import type { Reminder } from '../tracking/due/types';
import type { ReminderLog, Times } from '../tracking/due/world';
import type { Application } from '../tracking/types';

/** Under which a change that was told stands in the log of reminders. */
export const changeId = (serial: string): string => `change/${serial}`;

/**
 * Applications with a change that the user has neither seen nor been told. Of one application something is told
 * once a day at most: a second change waits for the next working day, unless it asks the user to correct something.
 * @param due the reminders that are due now
 */
export function changesToTell(
  applications: readonly Application[],
  due: readonly Reminder[],
  log: ReminderLog,
  now: string,
  times: Times,
): readonly Application[] {
  const news = applications.filter(({ serial, change }) => {
    const told = log.get(changeId(serial))?.told;
    return change !== undefined && (told === undefined || change.at > told);
  });
  if (news.length === 0) return [];
  const hours = createHours(times, now);
  const lately = toldLately(log);
  return news.filter(({ serial }) => {
    const last = lately.get(serial);
    const asks = due.some(
      ({ kind, id, about }) => kind === 'correct' && about?.id === serial && log.get(id)?.told === undefined,
    );
    return asks || last === undefined || hours.from(addDays(hours.day(last), 1)) <= now;
  });
}

/** When something was told last of each application. */
function toldLately(log: ReminderLog): ReadonlyMap<string, string> {
  const lately = new Map<string, string>();
  for (const { id, told } of log.values()) {
    const subject = subjectOf(id);
    if (subject?.kind !== 'application' || told === undefined) continue;
    if (told > (lately.get(subject.id) ?? '')) lately.set(subject.id, told);
  }
  return lately;
}
