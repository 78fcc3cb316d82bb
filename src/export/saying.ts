/** How what is kept is put into words, for tables, letters and calendars alike. */
import type { Language } from '../languages/types';
import type { Actor } from '../portal/types';
import type { Turn } from '../tracking/turn';
import type { Application, StatusPeriod, StatusSeen } from '../tracking/types';
import type { Texts } from './texts';

/** Looks the portal's words up; the pages' `Words` is one. */
export interface PortalWords {
  turn(application: Application): Turn;
  /** The names of all that a status can be; none where we do not know it. */
  names(status: StatusSeen, language: Language): readonly string[];
  /** A value of the portal's category or type column; the portal's own text where it is not known. */
  category(text: string, language: Language): string;
  type(text: string, language: Language): string;
}

/** The reader that something is written for. */
export interface Saying {
  readonly language: Language;
  readonly words: PortalWords;
  /** Puts a text of ours into the words of the user's country. Never given a text of the portal's or the user's. */
  readonly say: (text: string) => string;
  /** IANA name; absent: the user's own. */
  readonly timeZone?: string;
}

/** A status in our words; `undefined` where we do not know it. */
export function statusWords(
  status: StatusSeen,
  { words, language }: Pick<Saying, 'words' | 'language'>,
  t: Texts,
): string | undefined {
  const names = words.names(status, language);
  return names.length === 0 ? undefined : names.length === 1 ? names[0] : t.either(names.map(t.quoted));
}

/** In the order in which they are named. */
const ACTORS: readonly Actor[] = ['enterprise', 'authority', 'customs', 'system', 'nobody'];

/** Whose turn it is: the enterprise is named, not addressed, since others read it too. */
export function turnWords(application: Application, { words, say }: Saying, t: Texts): string {
  const { actors } = words.turn(application);
  const names = ACTORS.filter((actor) => actors.has(actor)).map((actor) => say(t.actors[actor]));
  return names.length === 0 ? t.turnUnknown : t.either(names);
}

/** The states that a look at a registration can mean, in our words; `undefined` where we do not know it. */
export function stateWords({ possible }: StatusPeriod, t: Texts): string | undefined {
  const names = possible.flatMap((id) =>
    Object.hasOwn(t.states, id) ? [t.states[id as keyof Texts['states']]] : [],
  );
  return names.length === 0 ? undefined : t.either(names);
}
