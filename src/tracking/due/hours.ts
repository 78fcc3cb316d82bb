/** The user's days and hours round one moment. */
import { addDays, createZone, workingDayFrom, workingDayUntil } from '../calendar';
import type { Hours, Times } from './world';

/**
 * Answers are kept, since a thousand applications ask for the same few days: make one for each question that is
 * put to the engine, and let it go after it.
 */
export function createHours({ hour, holidays, timeZone }: Times, now: string): Hours {
  const zone = createZone(timeZone);
  const day = kept((iso) => zone.day(iso));
  const at = kept((on) => zone.instant(on, hour));
  const from = kept((on) => at(workingDayFrom(on, holidays)));
  const today = day(now);
  const before = workingDayUntil(today, holidays);
  const last = at(before) <= now ? at(before) : at(workingDayUntil(addDays(before, -1), holidays));
  const next = from(today) > now ? from(today) : from(addDays(today, 1));
  return { day, at, from, today, last, next };
}

function kept(answer: (question: string) => string): (question: string) => string {
  const answers = new Map<string, string>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const found = answer(question);
    answers.set(question, found);
    return found;
  };
}
