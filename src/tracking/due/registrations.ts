/** What is due of registrations that are not valid, and once a year of those in force. */
import type { RegistrationState } from '../../portal/types';
import { addDays, addMonths } from '../calendar';
import { type Item, inTurn, type Stage } from './item';
import { atOnce, weekly } from './occurrences';
import type { Given } from './world';

/** States that are told at once, and whether something can still be done about them. */
const TOLD: Readonly<Partial<Record<RegistrationState, 'once' | 'weekly'>>> = {
  suspended: 'weekly',
  rectification: 'weekly',
  revoked: 'once',
  expired: 'once',
};

/**
 * A registration that is not valid: at once when a look finds it. While it is suspended or under rectification
 * imports from the plant are stopped (guide 003 appendix), so that comes back weekly.
 */
export function state({ world, hours, now }: Given): readonly Item[] {
  return world.registrations.flatMap(({ number, state: latest, states }): Item[] => {
    const told = latest && TOLD[latest];
    const first = states.at(-1)?.first;
    if (told === undefined || first === undefined) return [];
    const again = told === 'weekly' ? weekly(addDays(hours.day(first), 7), hours, now) : {};
    return [
      {
        id: `state/${number}/${first}`,
        about: { kind: 'registration', id: number },
        matter: { kind: 'state', number },
        around: atOnce(first, again, now),
      },
    ];
  });
}

const IN_FORCE: readonly (RegistrationState | undefined)[] = [
  undefined,
  'valid',
  'suspended',
  'rectification',
];

/**
 * Two questions about each registration in force, on the day of the year that it was registered (or seen first):
 * whether what is registered still describes the plant, since the enterprise answers for that (guide 000 p. 4); and
 * whether the control form still holds. The latter is a question and no rule: Mattilsynet does not know how often
 * the form must be renewed, but new requirements can call for a new signature (guide 000 p. 5).
 */
export function yearly({ world, hours, now }: Given): readonly Item[] {
  return world.registrations.flatMap(({ number, registered, first, state: latest }) => {
    if (!IN_FORCE.includes(latest)) return [];
    const seen = hours.day(first);
    const days = yearsOf(registered ?? seen, seen, hours.today).map((day) => ({
      year: day.slice(0, 4),
      from: hours.from(day),
    }));
    return (['information', 'control-form'] as const).flatMap((what) => {
      const stages = days.map(
        ({ year, from }): Stage => ({
          id: `yearly/${what}/${number}/${year}`,
          about: { kind: 'registration', id: number },
          matter: { kind: 'yearly', number, what },
          from,
        }),
      );
      return inTurn(stages, now);
    });
  });
}

/** The same day of the years round today, as far as it comes after the first look and after the day itself. */
function yearsOf(day: string, seen: string, today: string): readonly string[] {
  const year = Number((today > seen ? today : seen).slice(0, 4)) - Number(day.slice(0, 4));
  // Its hour may be moved into the next year, so that in the first days of January the last but one is reached.
  return [year - 2, year - 1, year, year + 1]
    .filter((years) => years > 0)
    .map((years) => addMonths(day, 12 * years))
    .filter((anniversary) => anniversary > seen);
}
