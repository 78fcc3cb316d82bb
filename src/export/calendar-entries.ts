/** What is known of days to come, as entries of a calendar. Pure. */
import { day as dayText } from '../shared/dates';
import { addMonths, dayAt } from '../tracking/calendar';
import type { Notice, Registration, Task } from '../tracking/types';
import type { CalendarEntry } from './calendar-file';
import { type Saying, stateWords } from './saying';
import { type Texts, textsIn } from './texts';

export interface Dates {
  readonly registrations: readonly Registration[];
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
}

/** Months before a date of expiry at which its renewal is to be checked, as the reminders do (`due/expiry.ts`). */
export const CHECKS = [12, 6, 3] as const;
/** Days before which a reminder comes. */
const WEEK = 7;
const DAY = 1;

/**
 * Dates of expiry with the checks before them, time limits of notices, and the user's tasks that are not done;
 * from today on, by day. What was revoked or cancelled does not expire any more.
 * @param now ISO time in UTC
 */
export function entriesOf(
  { registrations, notices, tasks }: Dates,
  saying: Saying,
  now: string,
): readonly CalendarEntry[] {
  const t = textsIn(saying.language);
  const today = dayAt(now, saying.timeZone);
  const writing = { ...saying, t, footer: t.written(dayText(now, saying.language, saying.timeZone)) };
  return [
    ...registrations.flatMap((registration) => ofRegistration(registration, writing)),
    ...notices.flatMap((notice) => ofNotice(notice, writing)),
    ...tasks.flatMap((task) => ofTask(task, notices, writing)),
  ]
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

interface Writing extends Saying {
  readonly t: Texts;
  readonly footer: string;
}

function ofRegistration(registration: Registration, writing: Writing): CalendarEntry[] {
  const { number, category, name, expiry, state, states, last } = registration;
  if (expiry === undefined || state === 'revoked' || state === 'cancelled') return [];
  const { t, say, words, language, timeZone, footer } = writing;
  const date = dayText(expiry, language, 'UTC');
  const when = dayText(last, language, timeZone);
  const shown = states.at(-1);
  const facts = [
    ...(name ? [t.line(t.name, name)] : []),
    ...(category ? [t.line(t.category, words.category(category, language))] : []),
    ...(shown ? [t.line(t.state, stateWords(shown, t) ?? t.quoted(shown.text))] : []),
  ];
  const about = (what: string) => [what, ...facts, footer].join('\n');
  const id = `expiry/${number}`;
  return [
    ...CHECKS.map((months) => ({
      id: `${id}/${months}`,
      day: addMonths(expiry, -months),
      summary: t.expiresIn(number, `${months}`),
      description: about(`${t.expiresInWhat(date, when)} ${say(t.renewal)}`),
      daysBefore: DAY,
      changed: last,
    })),
    {
      id,
      day: expiry,
      summary: t.expires(number),
      description: about(t.expiresWhat(date, when)),
      daysBefore: WEEK,
      changed: last,
    },
  ];
}

function ofNotice(notice: Notice, { t, say, language, timeZone, footer }: Writing): CalendarEntry[] {
  const { id, list, day, deadline, title, serial, registration, last } = notice;
  if (day === undefined || deadline === undefined) return [];
  const lines = [
    t.deadlineWhat(deadline, dayText(last, language, timeZone)),
    ...(title ? [t.quoted(title)] : []),
    ...(serial ? [t.aboutApplication(serial)] : []),
    ...(registration ? [t.aboutRegistration(registration)] : []),
    say(t.deadlineDo),
    footer,
  ];
  return [
    {
      id: `notice/${id}`,
      day,
      summary: t.deadline(t.lists[list]),
      description: lines.join('\n'),
      daysBefore: WEEK,
      changed: last,
    },
  ];
}

function ofTask(task: Task, notices: readonly Notice[], { t, footer }: Writing): CalendarEntry[] {
  const { id, text, day, about, at, done, gone } = task;
  if (done !== undefined || gone) return [];
  const [first = '', ...rest] = text.trim().split(/\r\n|\r|\n/);
  const lines = [...rest, ...(about ? aboutText(about, notices, t) : []), footer];
  return [
    { id: `task/${id}`, day, summary: first, description: lines.join('\n'), daysBefore: DAY, changed: at },
  ];
}

function aboutText(
  { kind, id }: NonNullable<Task['about']>,
  notices: readonly Notice[],
  t: Texts,
): readonly string[] {
  if (kind === 'application') return [t.aboutApplication(id)];
  if (kind === 'registration') return [t.aboutRegistration(id)];
  const notice = notices.find((one) => one.id === id);
  if (!notice) return [];
  const { list, title, serial, registration } = notice;
  const which = title ?? serial ?? registration;
  return [which === undefined ? t.aboutList(t.lists[list]) : t.aboutNotice(t.lists[list], which)];
}
