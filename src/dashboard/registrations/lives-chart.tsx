/** The registrations against their dates of expiry: a bar each, with marks where the renewal is to be checked. */
import { useMemo } from 'preact/hooks';
import { addDays, addMonths } from '../../tracking/calendar';
import { useBoard } from '../board';
import { addressOf } from '../place';
import { type Axis, createAxis } from '../time/axis';
import { TimeGrid } from '../time/time-grid';
import { within } from '../time/ways';
import { awayFrom, checksOf } from './expiry';
import type { RegistrationRow } from './registration-rows';

export function Lives({ rows, isSmall = false }: { rows: readonly RegistrationRow[]; isSmall?: boolean }) {
  const { s } = useBoard();
  const axis = useLifeAxis(rows);
  return (
    <>
      <div class="chart">
        <TimeGrid axis={axis} isSmall={isSmall} />
        <ol class="lines plain" aria-describedby="life-how">
          {rows.map((row) => (
            <Life key={row.registration.number} row={row} axis={axis} />
          ))}
        </ol>
      </div>
      <p id="life-how" class="quiet small">
        {s.lifeHow}
      </p>
    </>
  );
}

/** Years before today that are shown at most: a registration lasts five (guide 000 p. 19). */
const MOST_YEARS = 6;

function useLifeAxis(rows: readonly RegistrationRow[]): Axis {
  const { zone, today } = useBoard();
  return useMemo(() => {
    const days = rows.flatMap(({ registration: { registered, expiry } }) =>
      [registered, expiry].filter((day) => day !== undefined),
    );
    const sorted = [...days, today].sort();
    const oldest = addMonths(today, -12 * MOST_YEARS);
    const newest = addMonths(today, 12 * MOST_YEARS);
    const [first, last] = [sorted[0] ?? today, sorted.at(-1) ?? today];
    const from = first < oldest ? oldest : first;
    const to = last > newest ? newest : last;
    return createAxis(addMonths(from, -1), addMonths(addDays(to, 1), 3), zone);
  }, [rows, zone, today]);
}

function Life({ row, axis }: { row: RegistrationRow; axis: Axis }) {
  const { s, dates, today, zone } = useBoard();
  const { registration, state, isPast } = row;
  const { number, homeNumber, name, registered, expiry } = registration;
  const at = (day: string): number => axis.at(zone.instant(day, 0));
  const bar =
    expiry === undefined
      ? undefined
      : within(
          axis,
          registered === undefined ? axis.from : zone.instant(registered, 0),
          zone.instant(expiry, 0),
        );
  return (
    <li>
      <span class="label">
        <a href={addressOf({ view: 'registration', id: number })} class="digits">
          {number}
        </a>
        <span class="below">{[homeNumber, name].filter(Boolean).join(' ')}</span>
        {state !== undefined && registration.state !== 'valid' && <span class="below past">{state}</span>}
        {expiry !== undefined && (
          <span class={isPast ? 'below past' : 'below'}>
            {dates.day(expiry)}, {s.away(awayFrom(today, expiry))}
          </span>
        )}
      </span>
      {expiry === undefined ? (
        <div class="line">
          <span class="none small">{s.lifeNone}</span>
        </div>
      ) : (
        <div
          role="img"
          class="line"
          aria-label={s.lifeOf(
            number,
            registered === undefined ? s.notRead : dates.day(registered),
            dates.day(expiry),
            s.away(awayFrom(today, expiry)),
            state ?? s.stateNotShown,
          )}
        >
          {bar && (
            <span
              class={lifeClass(isPast, registration.state, registered)}
              style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
            />
          )}
          {!isPast &&
            checksOf(expiry)
              .filter(({ months, day }) => months > 0 && at(day) >= 0 && at(day) <= 100)
              .map(({ months, day }) => (
                <span
                  key={months}
                  class={day < today ? 'check gone' : 'check'}
                  style={{ left: `${at(day)}%` }}
                >
                  {months}
                </span>
              ))}
        </div>
      )}
    </li>
  );
}

function lifeClass(isPast: boolean, state: string | undefined, registered: string | undefined): string {
  return [
    'life',
    ...(isPast ? ['past'] : []),
    ...(state !== undefined && state !== 'valid' ? ['off'] : []),
    ...(registered === undefined ? ['open'] : []),
  ].join(' ');
}
