/** What is due before a registration expires. */
import { normalize } from '../../portal/text';
import type { Category } from '../../portal/types';
import { addDays, addMonths } from '../calendar';
import type { Registration } from '../types';
import { type Item, inTurn, type Stage } from './item';
import type { RenewalException } from './types';
import type { Given, Hours } from './world';

/** Months before the date of expiry; 0 once it has passed. */
const STAGES = [12, 6, 3, 0];

/**
 * The date of expiry of a registration: a year, half a year and three months before it, and when it has passed. A
 * registration lasts five years; since decree 280 it is renewed by itself unless an exception holds, so the user is
 * told to check (guide 000 p. 19). Under decree 248 an extension was applied for 3 to 6 months before, and the portal
 * closed for it 3 months before (CFIA, 2023); for products that decree 280 does not renew by itself a single trade
 * source says 3 to 12 months. No stage claims more than that there is something to check.
 *
 * Each stage takes the place of the one before, and none is due before the registration was seen first.
 */
export function expiry({ world, hours, now }: Given): readonly Item[] {
  const automatic = new Set(
    world.categories
      .filter(({ renewal }) => renewal === 'automatic')
      .flatMap(({ texts }: Category) => texts.map(normalize)),
  );
  return world.registrations.flatMap((registration) => inTurn(stagesOf(registration, automatic, hours), now));
}

function stagesOf(
  { number, category, expiry: day, state, first }: Registration,
  automatic: ReadonlySet<string>,
  hours: Hours,
): readonly Stage[] {
  if (day === undefined || state === 'cancelled' || state === 'revoked') return [];
  const renewal = category !== undefined && automatic.has(normalize(category)) ? 'automatic' : 'check';
  // GACC's list of products that are not renewed by themselves can change. The rectification period is an exception
  // as such; that imports were suspended is one for the product and the country, and the plant's state hints at it.
  const exceptions: RenewalException[] = ['listed'];
  if (state === 'rectification' || state === 'suspended') exceptions.push(state);
  return STAGES.map((months) => {
    const hour = hours.from(months > 0 ? addMonths(day, -months) : addDays(day, 1));
    return {
      id: `expiry/${number}/${day}/${months}`,
      about: { kind: 'registration', id: number },
      matter: { kind: 'expiry', number, day, months, renewal, exceptions },
      from: hour > first ? hour : first,
    };
  });
}
