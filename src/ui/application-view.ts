/** Kept applications as the list shows them: in groups, with statuses in the user's words. Pure. */
import { inLanguage } from '../languages/known';
import { normalize } from '../portal/text';
import type { Category, Hints, Language, StatusKnowledge, Text } from '../portal/types';
import { day, dayNear } from '../shared/dates';
import { pendingChange } from '../tracking/application';
import { createTurns, type Turn } from '../tracking/turn';
import type { Application, StatusSeen } from '../tracking/types';
import type { Texts } from './texts';

export type Group = 'yes' | 'maybe' | 'changed' | 'rest';
export const GROUPS: readonly Group[] = ['yes', 'maybe', 'changed', 'rest'];

/** Why it is not sure whose turn it is. */
export type Doubt = 'unknown' | 'shared' | 'route';

export interface Words {
  turn(application: Application): Turn;
  /** The names of all that a status can be; none where we do not know it. */
  names(status: StatusSeen, language: Language): readonly string[];
  doubt(application: Application): Doubt | undefined;
  /** A value of the portal's category or type column; the portal's own text where it is not known. */
  category(text: string, language: Language): string;
  type(text: string, language: Language): string;
}

/** What the portal's words are looked up in. */
export type WordSource = Pick<StatusKnowledge, 'labels' | 'statuses'> & {
  readonly categories: readonly Category[];
};

/** @param say puts a text of ours into the words of the user's country */
export function createWords(knowledge: WordSource, say: (text: string) => string): Words {
  const statusNames = new Map(
    knowledge.labels.filter(({ place }) => place === 'status').map(({ id, name }) => [id, name]),
  );
  const values = dictionary(knowledge.labels.filter(({ place }) => place === 'value'));
  const categories = dictionary(knowledge.categories);
  const known = (status: StatusSeen | undefined) =>
    (status?.possible ?? []).filter((id) => statusNames.has(id));
  const turn = createTurns(knowledge.statuses, knowledge.categories);
  return {
    turn,
    names: (status, language) => known(status).map((id) => say(inWords(statusNames.get(id), language) ?? id)),
    doubt(application) {
      if (turn(application).needsEnterprise !== 'maybe') return undefined;
      const ids = known(application.history.at(-1));
      return ids.length === 0 ? 'unknown' : ids.length > 1 ? 'shared' : 'route';
    },
    category: (text, language) => inWords(categories.get(normalize(text)), language) ?? text,
    type: (text, language) => say(inWords(values.get(normalize(text)), language) ?? text),
  };
}

const inWords = (name: Text | undefined, language: Language): string | undefined =>
  name && inLanguage(name, language);

function dictionary(entries: readonly { texts: readonly string[]; name: Text }[]): ReadonlyMap<string, Text> {
  return new Map(entries.flatMap(({ texts, name }) => texts.map((text) => [normalize(text), name] as const)));
}

/** A status in one line: what it can be, with "or" between; an unknown one as the portal says it. */
export function statusText(status: StatusSeen, words: Words, language: Language, t: Texts): string {
  const names = words.names(status, language);
  const [first] = names;
  return names.length > 1 ? t.or(names) : (first ?? (status.text || t.noStatus));
}

/** The group that an application is listed in: whose turn it is decides, then whether it has changed. */
export function groupOf(application: Application, words: Words): Group {
  const { needsEnterprise } = words.turn(application);
  if (needsEnterprise !== 'no') return needsEnterprise;
  return application.change ? 'changed' : 'rest';
}

/** Changed ones first, then what was seen last; by serial number where that is the same. */
export function inOrder(applications: readonly Application[]): Application[] {
  const last = (application: Application) => application.history.at(-1)?.last ?? '';
  return [...applications].sort(
    (a, b) =>
      Number(b.change !== undefined) - Number(a.change !== undefined) ||
      compare(last(b), last(a)) ||
      compare(a.serial, b.serial),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The oldest day that something has changed since; `undefined` where nothing has. */
export function oldestChange(applications: readonly Application[]): string | undefined {
  return applications.flatMap(({ change }) => (change ? [change.since] : [])).sort()[0];
}

/** What to do next: one sentence where the status is clear, one for each that it can be else. */
export function nextSteps(
  application: Application,
  hints: Hints,
  words: Words,
  language: Language,
): readonly { readonly status?: string; readonly text: string }[] {
  const status = application.history.at(-1);
  if (!status) return [];
  const steps = status.possible.flatMap((id) => {
    const text = hints[id]?.do;
    return text === undefined ? [] : [{ id, text }];
  });
  if (steps.length < 2) return steps.map(({ text }) => ({ text }));
  return steps.map(({ id, text }) => {
    const [name] = words.names({ ...status, possible: [id] }, language);
    return { ...(name !== undefined && { status: name }), text };
  });
}

/** The change that the user has not marked as seen, in words. */
export function changeText(
  application: Application,
  words: Words,
  language: Language,
  t: Texts,
): string | undefined {
  const change = pendingChange(application);
  if (!change) return undefined;
  return t.changedFromTo(
    statusText(change.from, words, language, t),
    statusText(change.to, words, language, t),
  );
}

/** `3. nov.–9. nov.`, `3. nov.` for a single day; years where they are not this one. */
export function span(
  first: string,
  last: string,
  language: Language,
  now: string,
  timeZone: string | undefined,
): string {
  if (day(first, language, timeZone) === day(last, language, timeZone)) {
    return dayNear(first, language, now, timeZone);
  }
  return `${dayNear(first, language, now, timeZone)}–${dayNear(last, language, now, timeZone)}`;
}
