/** What the dashboard shows, as the fragment of its address says it: `#application/<serial>`. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Subject } from '../tracking/types';

/** Views that list; `now` is shown where the address names none. */
export const LISTS = ['now', 'applications', 'registrations', 'notices', 'reminders', 'data'] as const;
export type List = (typeof LISTS)[number];

export type Place = { readonly view: List } | { readonly view: Subject['kind']; readonly id: string };

const KINDS: readonly string[] = ['application', 'registration', 'notice'] satisfies Subject['kind'][];

/** Reads the fragment of an address; what it does not know leads to what is due. */
export function placeOf(hash: string): Place {
  const [view = '', ...rest] = hash.replace(/^#/, '').split('/');
  const id = decoded(rest.join('/'));
  if (KINDS.includes(view) && id !== '') return { view: view as Subject['kind'], id };
  return { view: LISTS.find((list) => list === view) ?? 'now' };
}

/** The fragment that leads to a place; ids of notices hold slashes, blanks and Chinese. */
export function addressOf(place: Place): string {
  if (!('id' in place)) return `#${place.view}`;
  // Half of a character can't be written in an address.
  return `#${place.view}/${encodeURIComponent(place.id.replace(/\p{Cs}/gu, '\uFFFD'))}`;
}

/** The fragment that leads to something that is tracked. */
export const addressOfSubject = ({ kind, id }: Subject): string => addressOf({ view: kind, id });

/** The list that a place belongs to: where its way back leads. */
export function listOf(place: Place): List {
  return 'id' in place ? `${place.view}s` : place.view;
}

/** The place that the address bar names, as the user goes through links and history. */
export function usePlace(): Place {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const read = (): void => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return useMemo(() => placeOf(hash), [hash]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
