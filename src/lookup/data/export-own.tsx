/** All own rows as a file that a spreadsheet opens, and that the import takes in again. */
import type { OwnRow } from '../../codes/own/types';
import { separatorFor } from '../../export/csv';
import { ownCodesCsv } from '../../export/own-codes';
import { dayAt } from '../../tracking/calendar';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';

export function ExportOwn({ rows }: { rows: readonly OwnRow[] }) {
  const { services, language, country } = usePage();
  const { toasts, words } = useDesk();
  const { s } = words;
  const save = (): void => {
    const name = `${s.ownFile}-${dayAt(services.now(), services.timeZone)}.csv`;
    // An office's spreadsheet is set up for its country, whatever language its browser speaks.
    const separator = separatorFor(country.languages[0] ?? services.uiLanguages.at(-1) ?? language);
    services.saveFile(name, ownCodesCsv(rows, separator), 'text/csv;charset=utf-8');
    toasts.say({ text: s.ownExported(name) });
  };
  return (
    <button type="button" class="act" onClick={save}>
      {s.ownExport}
    </button>
  );
}
