/** All applications: as a table, or as a picture of their ways. */
import { useMemo } from 'preact/hooks';
import type { Application } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { useTables } from '../data/use-tables';
import { AsSwitch, CountAndSave, NothingFits } from '../list/list-tools';
import { MoreButton, useShown } from '../list/shown';
import { Empty } from '../pieces';
import { ApplicationFilters } from './application-filters';
import { type ApplicationLook, hasFilters, lookedAt, orderedBy, withoutFilters } from './application-look';
import { applicationRows } from './application-rows';
import { ApplicationTable } from './application-table';
import { Ways } from './ways-chart';

interface ApplicationsViewProps {
  /** Those that fit the search and the choices above. */
  readonly applications: readonly Application[];
  readonly look: ApplicationLook;
  readonly onLook: (look: ApplicationLook) => void;
  /** Takes the search and the choices above away. */
  readonly onClear: () => void;
}

/** Rows that are drawn at once: a line of the picture has as many pieces as its application had statuses. */
const STEPS = { table: 100, timeline: 50 };

export function ApplicationsView({ applications, look, onLook, onClear }: ApplicationsViewProps) {
  const { language, t } = usePage();
  const board = useBoard();
  const { s, kept } = board;
  const rows = useMemo(
    () => applicationRows(applications, board, language, t),
    [applications, board, language, t],
  );
  const found = useMemo(() => lookedAt(rows, look, language), [rows, look, language]);
  const shown = useShown(found, STEPS[look.as], JSON.stringify([look, applications.length]));
  const { saveApplications } = useTables();
  // The same element as before is not gone through again: a hundred rows are many where only a number changed.
  const list = useMemo(
    () =>
      look.as === 'table' ? (
        <ApplicationTable
          rows={shown.rows}
          order={look.order}
          onOrder={(by) => onLook(orderedBy(look, by))}
        />
      ) : (
        <Ways rows={shown.rows} zoom={look.zoom} onZoom={(zoom) => onLook({ ...look, zoom })} />
      ),
    [shown.rows, look, onLook],
  );
  const known = kept.applications.length;
  if (known === 0) {
    return (
      <Empty title={s.noApplications}>
        <p>{s.emptyText}</p>
      </Empty>
    );
  }
  const clear = (): void => {
    onLook(withoutFilters(look));
    onClear();
  };
  return (
    <>
      <div class="tools">
        <AsSwitch value={look.as} onChange={(as) => onLook({ ...look, as })} />
        <ApplicationFilters rows={rows} look={look} onLook={onLook} />
        {hasFilters(look) && (
          <button type="button" class="act" onClick={() => onLook(withoutFilters(look))}>
            {s.clear}
          </button>
        )}
      </div>
      <CountAndSave
        found={found.length}
        known={known}
        onSave={() => saveApplications(found.map(({ application }) => application))}
      />
      {found.length === 0 ? <NothingFits onClear={clear} /> : list}
      <MoreButton shown={shown} />
      {look.as === 'table' && found.length > 0 && <p class="quiet small">{s.daysHelp}</p>}
    </>
  );
}
