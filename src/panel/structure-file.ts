/** A page's structure as a file. Pure. */
import type { Structure } from '../shared/panel';

const UNKNOWN_PAGE = 'ukjent';

/**
 * @param page id of the page, where it is known
 * @param now ISO time in UTC; the name bears the user's own day
 */
export function structureFile(
  structure: Structure,
  page: string | undefined,
  now: string,
  timeZone?: string,
): { name: string; text: string } {
  // The one locale whose dates are written year-month-day.
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone && { timeZone }) });
  return {
    name: `los-side-${page ?? UNKNOWN_PAGE}-${day.format(new Date(now))}.json`,
    text: `${JSON.stringify(structure, null, 2)}\n`,
  };
}
