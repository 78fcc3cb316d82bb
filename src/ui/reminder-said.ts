/** Reminders in the words of this reader. */
import { useMemo } from 'preact/hooks';
import { type ReminderTexts, reminderTextsIn } from '../shared/reminder-texts';
import { contextOf, createReminderWords, type SaidReminder } from '../shared/reminder-words';
import type { Reminder } from '../tracking/due/types';
import { statusText, type Words } from './application-view';
import { usePage } from './context';

export function useReminderTexts(): ReminderTexts {
  const { language } = usePage();
  return useMemo(() => reminderTextsIn(language), [language]);
}

/** Gives the function that puts a reminder into words. @param words look the portal's words up */
export function useReminderSaid(words: Words): (reminder: Reminder) => SaidReminder {
  const { services, kept, language, t, say } = usePage();
  return useMemo(() => {
    const reminders = createReminderWords(language, say);
    return (reminder) => {
      const subject = kept ? contextOf(reminder, kept) : {};
      const status = subject.application?.history.at(-1);
      const isKnown = status !== undefined && words.names(status, language).length > 0;
      return reminders.say(reminder, {
        ...subject,
        ...(isKnown && { status: statusText(status, words, language, t) }),
        now: services.now(),
        ...(services.timeZone !== undefined && { timeZone: services.timeZone }),
      });
    };
  }, [services, kept, language, t, say, words]);
}
