/** What the user can do about a reminder; each can be taken back. */

import { dayAndClock } from '../shared/dates';
import { reminderOptions } from '../shared/due';
import type { ReminderTexts } from '../shared/reminder-texts';
import { SNOOZES, type Snooze, snoozeUntil } from '../tracking/due/telling';
import type { Reminder, ReminderKind } from '../tracking/due/types';
import type { Subject } from '../tracking/types';
import type { Page } from './context';
import type { Said } from './toast';

export { SNOOZES };

/** What is to be done, and what is said when it is. */
export interface Act {
  readonly job: () => Promise<unknown>;
  readonly done: Said;
}

type Reach = Pick<Page, 'services' | 'kept' | 'country' | 'language'>;

/** Of a copy the export itself says that it is done. */
export const canBeDone = ({ kind }: Reminder): boolean => kind !== 'export';

/** What is done about it is done on the portal. */
const ON_PORTAL: readonly ReminderKind[] = ['correct', 'draft', 'look', 'notice', 'state'];
export const isDoneOnPortal = ({ kind }: Reminder): boolean => ON_PORTAL.includes(kind);

/** Where the dashboard shows it, as the fragment of its address; ids of entries hold slashes and Chinese. */
export function placeOf({ kind, about }: Pick<Reminder, 'kind' | 'about'>): string {
  if (about) return placeOfSubject(about);
  return PLACES[kind] ?? '';
}
const PLACES: Readonly<Partial<Record<ReminderKind, string>>> = {
  look: '#applications',
  task: '#reminders',
  export: '#data',
};
export const placeOfSubject = ({ kind, id }: Subject): string => `#${kind}/${encodeURIComponent(id)}`;

/** Marks it as done: a task of the user's own as such, anything else for as long as it stays what it is. */
export function markDone(reminder: Reminder, { services, kept }: Reach, t: ReminderTexts): Act {
  const now = services.now();
  const task = reminder.kind === 'task' ? kept?.tasks.find(({ id }) => id === reminder.task) : undefined;
  if (task) {
    return {
      job: () => services.send('task-kept', { task: { ...task, at: now, done: now } }),
      done: {
        text: t.doneOther,
        undo: () => services.send('task-kept', { task: { ...task, at: services.now() } }),
      },
    };
  }
  const ids = [reminder.id];
  const before = kept?.reminders.get(reminder.id)?.done ?? null;
  return {
    job: () => services.send('reminders-set', { ids, done: now }),
    done: { text: doneText(reminder, t), undo: () => services.send('reminders-set', { ids, done: before }) },
  };
}

function doneText({ kind }: Reminder, t: ReminderTexts): string {
  if (kind === 'correct' || kind === 'draft') return t.doneMoves;
  return kind === 'look' ? t.doneLook : t.doneOther;
}

/** Puts it off. */
export function snooze(reminder: Reminder, choice: Snooze, reach: Reach, t: ReminderTexts): Act {
  const { services, kept, country, language } = reach;
  const { timeZone } = services;
  const times = reminderOptions(kept?.settings ?? { markers: true }, country, timeZone);
  const ids = [reminder.id];
  const snoozed = snoozeUntil(choice, services.now(), times);
  const before = kept?.reminders.get(reminder.id)?.snoozed ?? null;
  return {
    job: () => services.send('reminders-set', { ids, snoozed }),
    done: {
      text: t.snoozed(dayAndClock(snoozed, language, timeZone)),
      undo: () => services.send('reminders-set', { ids, snoozed: before }),
    },
  };
}
