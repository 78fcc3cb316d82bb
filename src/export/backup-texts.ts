/** What to say of a backup file that could not be read, or not all of it. */
import type { Language } from '../languages/types';
import type { BackupFault, Refused } from './backup';
import { textsIn } from './texts';

/** Why a file was not taken, in a sentence. */
export function faultText(fault: BackupFault, language: Language): string {
  const t = textsIn(language);
  return {
    'not-json': t.faultNotJson,
    'not-ours': t.faultNotOurs,
    newer: t.faultNewer,
    'too-large': t.faultTooLarge,
  }[fault];
}

/** Why a record was not taken, in a line. */
export function refusalText({ what: { kind, place, id }, reason }: Refused, language: Language): string {
  const t = textsIn(language);
  const name = {
    applications: t.recordApplication,
    registrations: t.recordRegistration,
    notices: t.recordNotice,
    tasks: t.recordTask,
  }[kind];
  const say = { form: t.refusedForm, twice: t.refusedTwice, future: t.refusedFuture, many: t.refusedMany };
  // Ids of notices and tasks are for machines.
  const shown = kind === 'applications' || kind === 'registrations' ? id : undefined;
  return say[reason](name(shown ?? (place === undefined ? t.wholeList : t.place(`${place}`))));
}
