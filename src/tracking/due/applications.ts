/** What is due of applications: corrections, drafts, and those that nobody has looked at. */
import { addDays } from '../calendar';
import { createMarked } from '../ends';
import { order } from '../looks';
import type { Application } from '../types';
import type { Item } from './item';
import { atOnce, daily, weekly } from './occurrences';
import type { Given } from './world';

/**
 * An application that waits for the enterprise, or may: at once when a look finds it, then every working day until
 * it moves, since no guide tells how long one has to correct it (guide 000 p. 22, guide 003 appendix). A status that
 * is not known at all may be anybody's turn; it comes back weekly.
 */
export function correct({ world, hours, now }: Given): readonly Item[] {
  const isDraft = createMarked(world.statuses, 'draft');
  return world.applications.flatMap((application): Item[] => {
    const status = application.history.at(-1);
    if (!status || isDraft(status)) return [];
    const { needsEnterprise, actors } = world.turn(application);
    if (needsEnterprise === 'no') return [];
    const { serial } = application;
    const day = hours.day(status.first);
    // What is told at once is told for that day.
    const again = actors.size > 0 ? daily(addDays(day, 1), hours, now) : weekly(addDays(day, 7), hours, now);
    return [
      {
        id: correctId(application),
        about: { kind: 'application', id: serial },
        matter: { kind: 'correct', serial, sure: needsEnterprise === 'yes' },
        around: atOnce(status.first, again, now),
      },
    ];
  });
}

/** Id of the reminder that an application in its present status waits for the enterprise. */
export const correctId = ({ serial, history }: Pick<Application, 'serial' | 'history'>): string =>
  `correct/${serial}/${history.at(-1)?.first}`;

/** An application that is saved and not sent: after a week, then weekly. */
export function draft({ world, hours, now }: Given): readonly Item[] {
  const isDraft = createMarked(world.statuses, 'draft');
  return world.applications.flatMap(({ serial, history }): Item[] => {
    const status = history.at(-1);
    if (!status || !isDraft(status)) return [];
    return [
      {
        id: `draft/${serial}/${status.first}`,
        about: { kind: 'application', id: serial },
        matter: { kind: 'draft', serial },
        around: weekly(addDays(hours.day(status.first), 7), hours, now),
      },
    ];
  });
}

/**
 * Open applications that nobody has looked at for some days, all in one: one has to log in and follow the status
 * oneself (guide 000 p. 18). Every working day from the first that is due, until they are looked at.
 */
export function look({ world, options, hours, now }: Given): readonly Item[] {
  const isDraft = createMarked(world.statuses, 'draft');
  const isFinal = createMarked(world.statuses, 'final');
  const open = world.applications.flatMap(({ serial, history }) => {
    const status = history.at(-1);
    if (!status || isDraft(status) || isFinal(status)) return [];
    const day = addDays(hours.day(status.last), Math.max(1, options.lookAfter));
    return [{ serial, last: status.last, day }];
  });
  const overdue = open.filter(({ day }) => hours.from(day) <= now).sort((a, b) => order(a.last, b.last));
  const first = open.map(({ day }) => day).sort()[0];
  if (first === undefined) return [];
  const around = daily(first, hours, now);
  const serials = overdue.map(({ serial }) => serial);
  return [
    { id: 'look', matter: { kind: 'look', serials, since: overdue[0]?.last ?? now }, around, forever: true },
  ];
}
