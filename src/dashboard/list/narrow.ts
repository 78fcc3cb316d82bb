/** What is shown of all that is kept: by words, plant and account. Pure. */

import type { Reminder } from '../../tracking/due/types';
import type { Application, Notice, Registration, Subject, Task } from '../../tracking/types';
import { type Plants, registrationOf } from './plants';
import { createMatch, folded } from './search';

export interface Narrowing {
  readonly query: string;
  /** Empty: all; `NONE`: those of which it is not known. */
  readonly plant: string;
  readonly account: string;
}
export const EVERYTHING: Narrowing = { query: '', plant: '', account: '' };
/** No plant and no account is called so. */
export const NONE = '\u0000';

export const isNarrow = ({ query, plant, account }: Narrowing): boolean =>
  query.trim() !== '' || plant !== '' || account !== '';

/** @param haystackOf all texts of a thing, folded; asked for only where there are words to look for */
export function narrowed<T extends Application | Registration | Notice>(
  all: readonly T[],
  { query, plant, account }: Narrowing,
  plants: Plants,
  haystackOf: (one: T) => string,
): readonly T[] {
  const matches = createMatch(query);
  if (!matches && plant === '' && account === '') return all;
  const fits = (wanted: string, names: readonly string[]): boolean =>
    wanted === '' || (wanted === NONE ? names.length === 0 : names.includes(wanted));
  return all.filter((one) => {
    const its = plants.of(registrationOf(one))?.id;
    // An entry of GACC bears no account: the choice of one leaves it out only where it is known to be another's.
    const accounts = 'list' in one ? undefined : (one.accounts ?? []);
    return (
      fits(plant, its === undefined ? [] : [its]) &&
      (accounts === undefined || fits(account, accounts)) &&
      (!matches || matches(haystackOf(one)))
    );
  });
}

/** Which reminders go with what is shown: those about it; what the user wrote about nothing else, by its words. */
export function createBelongs(
  { applications, registrations, notices }: Shown,
  { query, plant, account }: Narrowing,
): { task(task: Task): boolean; reminder(reminder: Reminder): boolean } {
  const keys = new Set([
    ...applications.map(({ serial }) => `application/${serial}`),
    ...registrations.map(({ number }) => `registration/${number}`),
    ...notices.map(({ id }) => `notice/${id}`),
  ]);
  const matches = createMatch(query);
  const says = (text: string): boolean =>
    plant === '' && account === '' && (matches?.(folded(text)) ?? false);
  const isAbout = (about: Subject | undefined, text: string): boolean =>
    about ? keys.has(`${about.kind}/${about.id}`) : says(text);
  return {
    task: ({ about, text }) => isAbout(about, text),
    reminder(reminder) {
      if (reminder.kind === 'look')
        return reminder.serials.some((serial) => keys.has(`application/${serial}`));
      return isAbout(reminder.about, reminder.kind === 'task' ? reminder.text : '');
    },
  };
}

interface Shown {
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly notices: readonly Notice[];
}
