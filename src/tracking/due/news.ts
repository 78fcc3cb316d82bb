/** Changes of a status that the user has not seen: told once, like what is due, though nobody need do anything. */
import type { Application, Subject } from '../types';

/** A change that may be told. */
export interface News {
  readonly kind: 'change';
  /** One for each application: its `at` tells which change it is. */
  readonly id: string;
  readonly about: Subject;
  /** The look that found it. */
  readonly at: string;
  readonly application: Application;
}

/** Under which it stands in the log that a change of this application was told. */
export const changeId = (serial: string): string => `change/${serial}`;

export function newsOf(applications: readonly Application[]): readonly News[] {
  return applications.flatMap((application): News[] => {
    const { serial, change } = application;
    if (!change) return [];
    const about = { kind: 'application', id: serial } as const;
    return [{ kind: 'change', id: changeId(serial), about, at: change.at, application }];
  });
}
