/** The statuses that were seen, latest first, each with how long it can have held. */
import type { StatusPeriod } from '../../tracking/types';
import { useBoard } from '../board';
import { Part } from '../pieces';
import { lasted } from '../time/lasted';

interface HistoryProps {
  readonly history: readonly StatusPeriod[];
  readonly isFinal: boolean;
  /** A period in our words; `undefined` where we do not know it. */
  readonly nameOf: (period: StatusPeriod) => string | undefined;
}

export function History({ history, isFinal, nameOf }: HistoryProps) {
  const { s, dates, zone, now } = useBoard();
  return (
    <Part id="history" title={s.historyTitle}>
      <ol class="history plain">
        {history
          .map((period, index) => {
            const name = nameOf(period);
            const before = history[index - 1];
            return (
              <li key={`${period.first} ${period.text}`}>
                <p>
                  <b class="breakable">{name ?? period.text}</b>{' '}
                  <span class="quiet small">{s.lasted(lasted(history, index, now, isFinal, zone.day))}</span>
                </p>
                <p class="small quiet breakable">
                  {[
                    s.historySpan(dates.span(period.first, period.last)),
                    ...(before ? [s.historyGap(dates.near(before.last), dates.near(period.first))] : []),
                    ...(name === undefined ? [] : [s.onPortal(period.text)]),
                    ...(isStep(period.step) ? [s.handleStep(period.step)] : []),
                  ].join(' · ')}
                </p>
              </li>
            );
          })
          .reverse()}
      </ol>
      <p class="quiet small">{s.historyWhy}</p>
    </Part>
  );
}

/** A dash in the portal's column says nothing. */
export const isStep = (step: string | undefined): step is string =>
  step !== undefined && /[\p{L}\p{N}]/u.test(step);
