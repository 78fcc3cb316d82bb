/** What is due of entries of Notification, Reinspection and Rectification. */
import { addDays, daysBetween, workingDayUntil } from '../calendar';
import type { Item } from './item';
import { type Around, atOnce, onDays, weekly } from './occurrences';
import type { Given } from './world';

/** Days before a time limit at which it is told, and how long after it. */
const BEFORE = [14, 7, 3, 1, 0];
const AFTER = 7;

/**
 * Every entry, until the user marks it as done: no guide shows these lists, so no wording is known that closes one.
 * At once when a look finds it; then with a time limit on working days before it and daily for a week after it has
 * passed, without one weekly. GACC's limit is a day in China, which begins and ends some hours before the user's.
 */
export function notice(given: Given): readonly Item[] {
  const { world, hours, now } = given;
  return world.notices.map(({ id, first, day }): Item => {
    const again =
      day === undefined
        ? weekly(addDays(hours.day(first), 7), hours, now)
        : roundLimit(day, hours.day(first), given);
    return {
      id: `notice/${id}/${day ?? '-'}`,
      about: { kind: 'notice', id },
      matter: {
        kind: 'notice',
        notice: id,
        ...(day !== undefined && { day, days: daysBetween(hours.today, day) }),
      },
      around: atOnce(first, again, now),
    };
  });
}

/** @param seen the day that it was told at once: nothing else is due on it */
function roundLimit(limit: string, seen: string, { options, hours, now }: Given): Around {
  // The days after the limit that are none of work give the one before them, which is there already.
  const after = Array.from({ length: AFTER }, (_, index) => index + 1);
  const days = [...BEFORE.map((before) => -before), ...after]
    .map((more) => workingDayUntil(addDays(limit, more), options.holidays))
    .filter((day) => day > seen);
  return onDays(days, hours, now);
}
