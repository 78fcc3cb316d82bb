/** Applications and registrations as tables for a spreadsheet. */
import { useState } from 'preact/hooks';
import type { Separator } from '../../export/csv';
import type { Application, Registration } from '../../tracking/types';
import { useBoard } from '../board';
import { Choice, Part } from '../pieces';
import { useTables } from './use-tables';

interface TablesProps {
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly isNarrow: boolean;
}

export function Tables({ applications, registrations, isNarrow }: TablesProps) {
  const { s, kept } = useBoard();
  const tables = useTables();
  const [isPart, setPart] = useState(true);
  const [separator, setSeparator] = useState<Separator>();
  const parted = separator ?? tables.separator;
  const narrow = isNarrow && isPart;
  const its = narrow ? { applications, registrations } : kept;
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
          onClick={() => tables.saveApplications(its.applications, parted)}
        >
          {s.exportApplications(its.applications.length)}
        </button>
        <button
          type="button"
          class="act"
          disabled={its.registrations.length === 0}
          onClick={() => tables.saveRegistrations(its.registrations, parted)}
        >
          {s.exportRegistrations(its.registrations.length)}
        </button>
      </p>
    </Part>
  );
}
