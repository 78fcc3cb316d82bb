/**
 * Reminders in words, for notifications and for pages. Nothing is said of the law or the portal without its source,
 * and what nobody told us is said as not known. `{authority}` in our texts stands for the authority of the reader's
 * country (`localise` of `portal/country.ts`).
 */
import type { Language } from '../languages/types';
import { dayAt, daysBetween } from '../tracking/calendar';
import type { Reminder, ReminderKind, RenewalException } from '../tracking/due/types';
import type { Application, Notice, Registration, Subject, Task } from '../tracking/types';
import { dayNear } from './dates';
import { ahead, dayOf, line, oneLine, shortSerial } from './reminder-pieces';
import { type ReminderTexts, reminderTextsIn } from './reminder-texts';

/** What a reminder is about, as it is tracked now; absent where it is not (any more). */
export interface ReminderContext {
  readonly application?: Application;
  readonly registration?: Registration;
  readonly notice?: Notice;
  readonly task?: Task;
  /** Its status in our words, where we know it. */
  readonly status?: string;
  /** ISO time in UTC. */
  readonly now: string;
  /** IANA name; absent: the user's own. */
  readonly timeZone?: string;
}

/** What is tracked, as far as reminders are about it. */
type TrackedNow = Readonly<{
  applications: readonly Application[];
  registrations: readonly Registration[];
  notices: readonly Notice[];
  tasks: readonly Task[];
}>;

/** Finds what a reminder is about; its status in words is the caller's to add. */
export function contextOf(
  reminder: Reminder,
  { applications, registrations, notices, tasks }: TrackedNow,
): Pick<ReminderContext, 'application' | 'registration' | 'notice' | 'task'> {
  const { about } = reminder;
  const id = (kind: Subject['kind']) => (about?.kind === kind ? about.id : undefined);
  const application = applications.find(({ serial }) => serial === id('application'));
  const registration = registrations.find(({ number }) => number === id('registration'));
  const notice = notices.find((one) => one.id === id('notice'));
  const task = reminder.kind === 'task' ? tasks.find((one) => one.id === reminder.task) : undefined;
  return {
    ...(application && { application }),
    ...(registration && { registration }),
    ...(notice && { notice }),
    ...(task && { task }),
  };
}

/** A fact that a reminder rests on. */
export interface ReminderFact {
  readonly text: string;
  readonly source: string;
  /** The source is weak: the fact is to be checked before one relies on it. */
  readonly weak?: true;
}

/** A reminder in words: plain text, without line breaks. */
export interface SaidReminder {
  /** What needs the user, in one short line. */
  readonly title: string;
  /** Why, and what to do: one or two sentences. */
  readonly text: string;
  readonly facts: readonly ReminderFact[];
}

export interface ReminderWords {
  say(reminder: Reminder, context: ReminderContext): SaidReminder;
  /** Several in one, the most urgent first. @param titles of all of them */
  several(titles: readonly string[]): { readonly title: string; readonly text: string };
}

/** Titles that several in one name; of the others their number is told. */
const MOST_NAMED = 4;
const BETWEEN = ' · ';

/**
 * @param localise puts a text of ours into the words of the reader's country. It is given no text of the portal or
 *   the user; left out: `{authority}` stays in the texts, and the caller fills it.
 */
export function createReminderWords(
  language: Language,
  localise: (text: string) => string = (text) => text,
): ReminderWords {
  const t = reminderTextsIn(language);
  return {
    say: (reminder, context) => told(reminder, { ...context, language, t, localise }),
    several(titles) {
      const named = titles.slice(0, MOST_NAMED);
      const more = titles.length - named.length;
      const text = [...named, ...(more > 0 ? [t.severalMore(more)] : [])].join(BETWEEN);
      return { title: t.severalTitle(titles.length), text };
    },
  };
}

interface Saying extends ReminderContext {
  readonly language: Language;
  readonly t: ReminderTexts;
  readonly localise: (text: string) => string;
}
type Of<K extends ReminderKind> = Extract<Reminder, { kind: K }>;
type Tellers = { readonly [K in ReminderKind]: (reminder: Of<K>, saying: Saying) => SaidReminder };

const TELLERS: Tellers = {
  correct({ serial, sure }, { t, application, status, ...saying }) {
    const number = shortSerial(serial);
    const day = near(application?.history.at(-1)?.last, saying);
    const sureTitle =
      status === undefined ? t.correctTitlePlain(number) : t.correctTitle(line(status), number);
    return {
      title: sure ? sureTitle : t.correctMaybeTitle(number),
      text: sure ? t.correctText(day) : t.correctMaybeText(day),
      facts: sure ? [{ text: t.correctFact, source: t.correctSource }] : [],
    };
  },

  draft: ({ serial }, { t, application, ...saying }) => ({
    title: t.draftTitle(shortSerial(serial)),
    text: t.draftText(near(application?.history.at(-1)?.first, saying)),
    facts: [],
  }),

  look: ({ serials, since }, { t, ...saying }) => ({
    title: t.lookTitle(serials.length, near(since, saying)),
    text: t.lookText,
    facts: [{ text: t.lookFact, source: t.lookSource }],
  }),

  notice({ day }, { t, notice, localise, ...saying }) {
    const list = t.lists[notice?.list ?? 'notification'];
    const isRectification = notice?.list === 'rectification';
    return {
      title:
        day === undefined
          ? t.noticeTitle(list)
          : t.noticeTitleLimit(list, dayOf(day, saying), ahead(day, saying, t)),
      text: [...aboutNotice(notice, t), localise(isRectification ? t.noticeRectify : t.noticeText)].join(' '),
      facts: isRectification ? [{ text: t.noticeFact, source: t.noticeSource }] : [],
    };
  },

  state({ number }, { t, registration, localise, ...saying }) {
    const state = registration?.state;
    const known = state !== undefined && Object.hasOwn(t.states, state);
    const said = known ? t.states[state as keyof ReminderTexts['states']] : undefined;
    const isStopped = state === 'suspended' || state === 'rectification';
    return {
      title: t.stateTitle(number, said?.name ?? t.stateOther),
      text: [
        t.stateSeen(near(registration?.states.at(-1)?.last, saying)),
        localise(said?.text ?? t.stateExpiredText),
      ].join(' '),
      facts: isStopped ? [{ text: t.stateFact, source: t.stateSource }] : [],
    };
  },

  expiry({ number, day, renewal, exceptions }, { t, localise, ...saying }) {
    const isPast = daysBetween(dayAt(saying.now, saying.timeZone), day) < 0;
    const date = dayOf(day, saying);
    const toDo = localise(renewal === 'automatic' ? t.expiryAutomatic : t.expiryCheck);
    return {
      title: isPast ? t.expiryTitlePast(number, date) : t.expiryTitle(number, date, ahead(day, saying, t)),
      text: isPast ? t.expiryPast : toDo,
      facts: renewalFacts(renewal, exceptions, t, localise),
    };
  },

  yearly: ({ number, what }, { t }) =>
    what === 'information'
      ? {
          title: t.yearlyInformation(number),
          text: t.yearlyInformationText,
          facts: [{ text: t.yearlyInformationFact, source: t.yearlyInformationSource }],
        }
      : {
          title: t.yearlyForm(number),
          text: t.yearlyFormText,
          facts: [{ text: t.yearlyFormFact, source: t.yearlyFormSource }],
        },

  task({ text }, { t, task, ...saying }) {
    const title = line(text);
    const whole = oneLine(text);
    const why = task ? t.taskText(dayOf(task.day, saying)) : t.taskTextPlain;
    return { title, text: title === whole ? why : whole + BETWEEN + why, facts: [] };
  },

  export: ({ last }, { t, ...saying }) => ({
    title: t.exportTitle,
    text: last === undefined ? t.exportNever : t.exportText(near(last, saying)),
    facts: [],
  }),
};

function told<K extends ReminderKind>(reminder: Of<K>, saying: Saying): SaidReminder {
  const tell = TELLERS[reminder.kind as K] as (one: Of<K>, saying: Saying) => SaidReminder;
  return tell(reminder, saying);
}

type Where = Pick<Saying, 'language' | 'now' | 'timeZone'>;

const near = (iso: string | undefined, { language, now, timeZone }: Where): string =>
  dayNear(iso ?? '', language, now, timeZone);

/** What tells an entry from others, as the portal says it. */
function aboutNotice(notice: Notice | undefined, t: ReminderTexts): readonly string[] {
  const { title, registration, serial } = notice ?? {};
  const what = [
    ...(title ? [line(title)] : []),
    ...(registration ? [t.aboutRegistration(line(registration))] : []),
    ...(serial ? [t.aboutApplication(line(serial))] : []),
  ];
  return what.length > 0 ? [t.noticeAbout(what.join(', '))] : [];
}

/** What is known of renewal: decree 280 with the exceptions that may hold, and where nobody told us, what to ask. */
function renewalFacts(
  renewal: Of<'expiry'>['renewal'],
  exceptions: readonly RenewalException[],
  t: ReminderTexts,
  localise: Saying['localise'],
): readonly ReminderFact[] {
  const source = t.expirySource;
  const isAutomatic = renewal === 'automatic';
  const has = (exception: RenewalException) => exceptions.includes(exception);
  return [
    ...(has('rectification') ? [{ text: t.expiryRectification, source }] : []),
    ...(has('suspended') ? [{ text: localise(t.expirySuspended), source }] : []),
    { text: t.expiryRenewal, source },
    ...(isAutomatic && has('listed') ? [{ text: t.expiryListed, source }] : []),
    ...(isAutomatic
      ? []
      : [
          { text: localise(t.expiryWindow), source: t.expiryWindowSource, weak: true as const },
          { text: t.expiryBefore, source: t.expiryBeforeSource },
        ]),
  ];
}
