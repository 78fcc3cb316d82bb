/** The applications' ways through their statuses: a line each, on one time axis. */
import { useMemo } from 'preact/hooks';
import { addDays, addMonths, daysBetween } from '../../tracking/calendar';
import { useBoard } from '../board';
import { Switch, TurnMark } from '../pieces';
import { addressOf } from '../place';
import { type Axis, createAxis } from '../time/axis';
import { TimeGrid } from '../time/time-grid';
import { TURNS } from '../turns';
import { ZOOMS, type Zoom } from './application-look';
import type { ApplicationRow } from './application-rows';
import { WayLine } from './way-line';

interface WaysProps {
  readonly rows: readonly ApplicationRow[];
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

export function Ways({ rows, zoom, onZoom }: WaysProps) {
  const { s } = useBoard();
  const axis = useWayAxis(rows, zoom);
  return (
    <>
      <div class="tools">
        <Switch
          label={s.zoom}
          value={zoom}
          options={ZOOMS.map((one) => [one, s.zooms[one]] as const)}
          onChange={onZoom}
        />
        <WayLegend rows={rows} />
      </div>
      <div class="chart">
        <TimeGrid axis={axis} />
        <ol class="lines plain" aria-describedby="way-how">
          {rows.map((row) => (
            <li key={row.application.serial} class={row.application.change ? 'changed' : undefined}>
              <span class="label">
                <a href={addressOf({ view: 'application', id: row.application.serial })} class="digits">
                  {row.application.serial}
                </a>
                <span class="below">{row.said}</span>
              </span>
              <WayLine row={row} axis={axis} />
            </li>
          ))}
        </ol>
      </div>
      <p id="way-how" class="quiet small">
        {s.wayHow}
      </p>
    </>
  );
}

/** Up to a little after today; back for the chosen time, or to the first thing that is known of these rows. */
export function useWayAxis(rows: readonly ApplicationRow[], zoom: Zoom): Axis {
  const { zone, now, today } = useBoard();
  return useMemo(() => {
    const firsts = rows.map(({ application: { history }, applied }) => {
      const first = history[0]?.first ?? now;
      return applied !== undefined && applied < first ? applied : first;
    });
    const first = firsts.reduce((a, b) => (b < a ? b : a), now);
    const month = addMonths(today, -1);
    const whole = zone.day(first);
    const from = { quarter: addMonths(today, -3), year: addMonths(today, -12), all: whole }[zoom];
    // One month at least: a line of a day alone would say nothing.
    const start = from < month ? from : month;
    const days = daysBetween(start, today);
    return createAxis(start, addDays(today, Math.max(2, Math.ceil(days / 30))), zone);
  }, [rows, zoom, zone, now, today]);
}

/** What the colours and patterns mean. */
export function WayLegend({ rows }: { rows: readonly ApplicationRow[] }) {
  const { s, turnIn } = useBoard();
  const turns = useMemo(() => {
    const found = rows.flatMap(({ application }) =>
      application.history.map((period) => turnIn(application, period)),
    );
    return TURNS.filter((turn) => found.includes(turn));
  }, [rows, turnIn]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box with a legend
    <div role="group" class="legend small" aria-label={s.legend}>
      {turns.map((turn) => (
        <TurnMark key={turn} turn={turn} />
      ))}
      <span class="turn">
        <span class="swatch gap" aria-hidden="true" />
        {s.legendGap}
      </span>
      <span class="turn">
        <span class="swatch applied" aria-hidden="true" />
        {s.legendApplied}
      </span>
    </div>
  );
}
