/** What is due of the user's own: their tasks, and a copy of what is tracked. */
import { addDays, dayIn } from '../calendar';
import type { Task } from '../types';
import type { Item } from './item';
import { atOnce, daily, weekly } from './occurrences';
import type { Given, World } from './world';

/** A task on its day, whatever day that is, since the user chose it; then every working day until it is done. */
export function task({ world, hours, now }: Given): readonly Item[] {
  return world.tasks.filter(isOpen).map(({ id, text, day, about, at }): Item => {
    // A day that there is not, as a file from elsewhere may hold, must not lose the task.
    const on = dayIn(day) ?? hours.day(at);
    return {
      id: `task/${id}/${day}`,
      ...(about && { about }),
      matter: { kind: 'task', task: id, text },
      around: atOnce(hours.at(on), daily(addDays(on, 1), hours, now), now),
    };
  });
}

/** Days after the last export, or after the first look where there was none, at which one is due. */
const AFTER_EXPORT = 30;
const AFTER_FIRST = 14;

/** Its id; `done` is when it was exported last. */
const EXPORT = 'export';

/** The browser's profile is the only copy of what is tracked: an export is due some time after the last, then weekly. */
export function exported({ world, log, hours, now }: Given): readonly Item[] {
  const first = firstOf(world);
  if (first === undefined) return [];
  const last = log.get(EXPORT)?.done;
  const day =
    last === undefined ? addDays(hours.day(first), AFTER_FIRST) : addDays(hours.day(last), AFTER_EXPORT);
  return [
    {
      id: EXPORT,
      matter: { kind: 'export', ...(last !== undefined && { last }) },
      around: weekly(day, hours, now),
      forever: true,
    },
  ];
}

/** When something was tracked first; `undefined` where nothing is. */
function firstOf({ applications, registrations, notices, tasks }: World): string | undefined {
  const firsts = [
    ...applications.map(({ history }) => history[0]?.first),
    ...registrations.map(({ first }) => first),
    ...notices.map(({ first }) => first),
    ...tasks.filter(({ gone }) => !gone).map(({ at }) => at),
  ];
  return firsts.reduce((a, b) => (b === undefined || (a !== undefined && a < b) ? a : b), undefined);
}

const isOpen = ({ done, gone }: Task): boolean => done === undefined && !gone;
