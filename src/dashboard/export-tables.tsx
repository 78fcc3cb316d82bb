/** Applications and registrations as tables for a spreadsheet. */
import { useState } from 'preact/hooks';
import { type Separator, separatorFor, toCsv } from '../out/csv';
import { type FileKind, fileName } from '../out/file-name';
import { applicationsTable, registrationsTable } from '../out/tables';
import type { Application, Registration } from '../tracking/types';
import { usePage } from '../ui/context';
import { useBoard } from './board';
import { Choice, Part } from './pieces';

interface TablesProps {
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly isNarrow: boolean;
}

export function Tables({ applications, registrations, isNarrow }: TablesProps) {
  const { services, language, country } = usePage();
  const { s, kept, saying, toasts } = useBoard();
  const [isPart, setPart] = useState(true);
  // An office's spreadsheet is set up for its country, whatever language its browser speaks.
  const locale = country.languages[0] ?? services.uiLanguages.at(-1) ?? language;
  const [separator, setSeparator] = useState<Separator>();
  const parted = separator ?? separatorFor(locale);
  const narrow = isNarrow && isPart;
  const its = narrow ? { applications, registrations } : kept;
  const save = (kind: FileKind, rows: Parameters<typeof toCsv>[0]): void => {
    const name = fileName(kind, language, services.now(), services.timeZone);
    services.saveFile(name, toCsv(rows, { separator: parted }), 'text/csv;charset=utf-8');
    toasts.say({ text: s.exported(name) });
  };
  return (
    <Part id="tables" title={s.exportTables}>
      <p class="small quiet">{s.exportTablesText}</p>
      <Choice
        label={s.separator}
        value={parted}
        options={[
          [';', s.separatorSemicolon],
          [',', s.separatorComma],
        ]}
        onChange={setSeparator}
      />
      {isNarrow && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isPart}
            onChange={(event) => setPart(event.currentTarget.checked)}
          />
          {s.exportNarrowed}
        </label>
      )}
      <p class="row">
        <button
          type="button"
          class="act"
          disabled={its.applications.length === 0}
          onClick={() => save('applications', applicationsTable(its.applications, saying))}
        >
          {s.exportApplications(its.applications.length)}
        </button>
        <button
          type="button"
          class="act"
          disabled={its.registrations.length === 0}
          onClick={() => save('registrations', registrationsTable(its.registrations, saying))}
        >
          {s.exportRegistrations(its.registrations.length)}
        </button>
      </p>
    </Part>
  );
}
