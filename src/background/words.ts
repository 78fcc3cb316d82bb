/** What notifications say: plain text, in the user's language and the words of the user's country. */
import { inLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import { localise } from '../portal/country';
import type { NamedLabel } from '../portal/types';
import { dayNear } from '../shared/dates';
import { line, shortSerial } from '../shared/reminder-pieces';
import { contextOf, createReminderWords } from '../shared/reminder-words';
import { pendingChange } from '../tracking/application';
import type { Change, StatusSeen } from '../tracking/types';
import type { Reader } from './hints';
import { type Matter, watchNotification } from './notify';
import { notificationFor, type ReviewWords } from './review';
import { textsIn } from './texts';
import type { Stopped } from './watch';

/** @param labels of statuses, by id */
export function createReviewWords(labels: ReadonlyMap<string, NamedLabel>): ReviewWords {
  const localised = (text: string, { language, country }: Reader): string =>
    localise(text, country, (term) => inLanguage(term, language));
  /** A status in our words, where it is known which one it is. */
  const meaning = ({ possible }: StatusSeen, reader: Reader): string | undefined => {
    const [only, ...others] = possible;
    const name = only === undefined || others.length > 0 ? undefined : labels.get(only)?.name;
    return name && localised(inLanguage(name, reader.language), reader);
  };

  return {
    change(application, reader, now) {
      const { serial, registration } = application;
      const texts = textsIn(reader.language);
      const change = pendingChange(application);
      const title = texts.changedTitle(shortSerial(serial), registration && line(registration));
      const id = notificationFor({ id: serial, about: { kind: 'application', id: serial } });
      if (!change) return { id, kind: 'change', title, short: title, message: '' };
      const [from, to] = worded(change);
      const said = meaning(change.to, reader);
      const short = texts.changedShort(shortSerial(serial), said ?? to);
      const since = dayNear(change.since, reader.language, now);
      return { id, kind: 'change', title, short, message: texts.changedBody(from, to, since, said) };
    },

    reminder(reminder, kept, reader, now) {
      const context = contextOf(reminder, kept);
      const last = context.application?.history.at(-1);
      const status = last && meaning(last, reader);
      const words = createReminderWords(reader.language, (text) => localised(text, reader));
      const { title, text } = words.say(reminder, {
        ...context,
        ...(status !== undefined && { status }),
        now,
      });
      return { id: notificationFor(reminder), kind: 'reminder', title, short: title, message: text };
    },

    several(matters, reader) {
      const { title, text } = createReminderWords(reader.language).several(matters.map(({ short }) => short));
      const isNews = matters.every(({ kind }) => kind === 'change');
      // That something was approved needs nobody.
      return {
        title: isNews ? textsIn(reader.language).changedSeveral(matters.length) : title,
        message: text,
      };
    },
  };
}

/** Two statuses in the portal's words; with the handle step where the words are the same (补齐补正). */
function worded({ from, to }: Change): [string, string] {
  const alike = from.text === to.text;
  const say = (status: StatusSeen) =>
    line(alike && status.step !== undefined ? `${status.text}, ${status.step}` : status.text);
  return [say(from), say(to)];
}

/** Tells that a tab does not look again by itself any more. */
export function watchEnded(tabId: number, why: Stopped, language: Language): Matter {
  const texts = textsIn(language);
  const [title, message] = [texts.watchTitle, texts.watchEnded[why]];
  return { id: watchNotification(tabId), kind: 'watch', title, short: title, message };
}
