/** One application: where it stands, what to do next, how it came there, and all that was written about it. */
import { useMemo } from 'preact/hooks';
import { caseSummary } from '../../export/summary';
import type { Reminder } from '../../tracking/due/types';
import type { Application } from '../../tracking/types';
import { changeText, nextSteps } from '../../ui/application-view';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Detail, Facts } from '../detail/detail';
import { History, isStep } from '../detail/history';
import { Notes } from '../detail/notes';
import { PassOn } from '../detail/pass-on';
import { ToPortal } from '../detail/to-portal';
import { useHints } from '../detail/use-hints';
import { plantName } from '../list/plants';
import { NoticesAbout } from '../notices/notices-about';
import { Part, TurnMark } from '../pieces';
import { RegistrationNumber } from '../registrations/registration-number';
import { TasksAbout } from '../reminders/tasks';
import { TimeGrid } from '../time/time-grid';
import { type ApplicationRow, applicationRows } from './application-rows';
import { Feedback } from './feedback';
import { MarkSeen } from './mark-seen';
import { WayLine } from './way-line';
import { useWayAxis, WayLegend } from './ways-chart';

interface ApplicationDetailProps {
  readonly application: Application;
  /** All that is due. */
  readonly due: readonly Reminder[];
}

export function ApplicationDetail({ application, due }: ApplicationDetailProps) {
  const { language, t, say } = usePage();
  const board = useBoard();
  const { s, saying, dates, words } = board;
  const hints = useHints();
  const rows = useMemo(
    () => applicationRows([application], board, language, t),
    [application, board, language, t],
  );
  const [row] = rows;
  if (!row) return null;
  const { serial, change, feedback = [], notes = [], registration } = application;
  const about = { kind: 'application', id: serial } as const;
  const changed = changeText(application, words, language, t);
  const steps = nextSteps(application, hints, words, language);
  const doubt = words.doubt(application);
  return (
    <Detail
      about={about}
      title={s.what.application(serial)}
      beside={
        change && (
          <>
            <span class="tag new">{t.newSince(dates.near(change.since))}</span>
            <MarkSeen applications={[application]} />
          </>
        )
      }
      aside={
        <>
          <ToPortal how={s.toPortalApplication} number={serial} />
          <TasksAbout about={about} due={due} />
          <PassOn
            hasNotes={notes.length > 0}
            summaryOf={(options) => caseSummary(application, options, saying)}
          />
        </>
      }
    >
      <section class="part" aria-labelledby="facts">
        <h2 id="facts" class="unseen">
          {s.facts}
        </h2>
        <p class="lead breakable">{row.said}</p>
        {changed !== undefined && <p class="small breakable">{changed}</p>}
        <ApplicationFacts row={row} />
      </section>
      <Part id="next" title={s.nextTitle}>
        {doubt && <p class="doubt">{doubtText(doubt, t)}</p>}
        {steps.map(({ status, text }) => (
          <p key={text}>
            {status !== undefined && <b>{t.nextIf(status)}: </b>}
            {say(text)}
          </p>
        ))}
        {steps.length === 0 && doubt !== 'unknown' && !row.isKnown && <p>{s.nextUnknown}</p>}
      </Part>
      <Feedback feedback={feedback} hints={hints} />
      <Part id="way" title={s.wayTitle}>
        <SingleWay rows={rows} />
      </Part>
      <History
        history={application.history}
        isFinal={row.isFinal}
        nameOf={(period) => {
          const names = words.names(period, language);
          return names.length > 1 ? t.or(names) : names[0];
        }}
      />
      <Notes about={about} notes={notes} />
      <NoticesAbout serial={serial} registration={registration} />
    </Detail>
  );
}

function ApplicationFacts({ row }: { row: ApplicationRow }) {
  const { application, status, turn, isKnown, lasted, type, category, applied } = row;
  const { t } = usePage();
  const { s, dates, plants } = useBoard();
  const { registration, time, accounts = [] } = application;
  const plant = plants.of(registration);
  return (
    <Facts
      facts={[
        [s.turn, <TurnMark key="turn" turn={turn} />],
        [s.seen, dates.clock(status.last)],
        [s.days, s.lasted(lasted)],
        [t.onPortal, isKnown ? status.text : undefined],
        [t.step, isStep(status.step) ? status.step : undefined],
        [s.type, type],
        [s.category, category],
        [s.registration, registration && <RegistrationNumber key="registration" number={registration} />],
        [s.plant, plant && plantName(plant)],
        [
          s.applied,
          time === undefined ? undefined : applied === undefined ? (
            time
          ) : (
            <span key="applied">
              {dates.clock(applied)} <span class="below">{s.chinaTime(time)}</span>
            </span>
          ),
        ],
        [s.account, accounts.join(', ')],
      ]}
    />
  );
}

/** The whole way of one application. */
function SingleWay({ rows }: { rows: readonly ApplicationRow[] }) {
  const axis = useWayAxis(rows, 'all');
  const [row] = rows;
  if (!row) return null;
  return (
    <>
      <div class="chart single">
        <TimeGrid axis={axis} isSmall />
        <div class="lines">
          <WayLine row={row} axis={axis} />
        </div>
      </div>
      <WayLegend rows={rows} />
    </>
  );
}

function doubtText(
  doubt: 'unknown' | 'shared' | 'route',
  t: { maybeUnknown: string; maybeShared: string; maybeRoute: string },
): string {
  return { unknown: t.maybeUnknown, shared: t.maybeShared, route: t.maybeRoute }[doubt];
}
