/** Saves what is listed as a table for a spreadsheet. */
import { type Separator, separatorFor, toCsv } from '../../export/csv';
import { fileName } from '../../export/file-name';
import { applicationsTable, registrationsTable } from '../../export/tables';
import type { Application, Registration } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';

export interface Tables {
  /** What a spreadsheet of the user's office parts fields by, as far as one can tell. */
  readonly separator: Separator;
  saveApplications(applications: readonly Application[], separator?: Separator): void;
  saveRegistrations(registrations: readonly Registration[], separator?: Separator): void;
}

export function useTables(): Tables {
  const { services, language, country } = usePage();
  const { s, saying, toasts } = useBoard();
  // An office's spreadsheet is set up for its country, whatever language its browser speaks.
  const usual = separatorFor(country.languages[0] ?? services.uiLanguages.at(-1) ?? language);
  const save = (
    kind: 'applications' | 'registrations',
    rows: Parameters<typeof toCsv>[0],
    separator = usual,
  ) => {
    const name = fileName(kind, language, services.now(), services.timeZone);
    services.saveFile(name, toCsv(rows, { separator }), 'text/csv;charset=utf-8');
    toasts.say({ text: s.exported(name) });
  };
  return {
    separator: usual,
    saveApplications: (all, separator) => save('applications', applicationsTable(all, saying), separator),
    saveRegistrations: (all, separator) => save('registrations', registrationsTable(all, saying), separator),
  };
}
