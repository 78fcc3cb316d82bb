/** Names of the files that the user saves. */
import type { Language } from '../languages/types';
import { dayAt } from '../tracking/calendar';
import { textsIn } from './texts';

export type FileKind = 'applications' | 'registrations' | 'calendar' | 'backup';

const ENDING: Readonly<Record<FileKind, string>> = {
  applications: 'csv',
  registrations: 'csv',
  calendar: 'ics',
  backup: 'json',
};

/** `los-soknader-2026-11-20.csv`. @param now ISO time in UTC; the name bears the user's own day */
export function fileName(kind: FileKind, language: Language, now: string, timeZone?: string): string {
  const t = textsIn(language);
  const name = {
    applications: t.fileApplications,
    registrations: t.fileRegistrations,
    calendar: t.fileCalendar,
    backup: t.fileBackup,
  }[kind];
  return `${name}-${dayAt(now, timeZone)}.${ENDING[kind]}`;
}
