/** When a registration wants a look before it expires. Pure. */
import { CHECKS } from '../../export/calendar-entries';
import { addMonths, daysBetween } from '../../tracking/calendar';
import type { Registration } from '../../tracking/types';

export interface Check {
  /** `2027-03-14` */
  readonly day: string;
  /** 0: the date of expiry itself. */
  readonly months: number;
}

/** The days on which a registration is to be checked, the date of expiry last. */
export function checksOf(expiry: string): readonly Check[] {
  return [...CHECKS, 0].map((months) => ({ months, day: addMonths(expiry, -months) }));
}

/** The next of them; `undefined` where it has expired, or what was revoked or cancelled does not expire any more. */
export function nextCheck({ expiry, state }: Registration, today: string): Check | undefined {
  if (expiry === undefined || state === 'revoked' || state === 'cancelled') return undefined;
  return checksOf(expiry).find(({ day }) => day >= today);
}

/** How far a day is away, in the unit that one would say it in; negative where it is past. */
export interface Away {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
}

/** Days below two months, months below two years; a started month does not count. */
export function awayFrom(today: string, day: string): Away {
  const days = daysBetween(today, day);
  const [from, to] = days < 0 ? [day, today] : [today, day];
  const months = fullMonths(from, to);
  const sign = days < 0 ? -1 : 1;
  if (months < 2) return { unit: 'day', count: days };
  if (months < 24) return { unit: 'month', count: sign * months };
  return { unit: 'year', count: sign * Math.floor(months / 12) };
}

function fullMonths(from: string, to: string): number {
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = number(to) - number(from);
  return addMonths(from, months) > to ? months - 1 : months;
}
