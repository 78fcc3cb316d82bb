/** What needs the user now, what has changed, and how things stand. */
import { useMemo } from 'preact/hooks';
import { changeText } from '../../ui/application-view';
import { usePage } from '../../ui/context';
import { placeOf } from '../../ui/reminder-acts';
import { ReminderItem } from '../../ui/reminder-item';
import { useReminderSaid } from '../../ui/reminder-said';
import { MarkSeen } from '../applications/mark-seen';
import { useBoard } from '../board';
import { MoreButton, useShown } from '../list/shown';
import type { Found } from '../list/use-found';
import { Empty, Part } from '../pieces';
import { addressOf } from '../place';
import { recentChange } from '../registrations/registration-rows';
import type { TurnName } from '../turns';
import { NowAside } from './now-aside';

interface NowViewProps {
  /** What fits the search and the choices above. */
  readonly found: Found;
  /** Whether the search or the choices leave anything out. */
  readonly isNarrow: boolean;
  /** Shows the open applications whose turn it is. */
  readonly onTurn: (turn: TurnName) => void;
}

const STEP = 20;

export function NowView({ found, isNarrow, onTurn }: NowViewProps) {
  const { kept } = useBoard();
  const { applications, registrations, notices, tasks } = kept;
  if (applications.length + registrations.length + notices.length + tasks.length === 0) return <Beginning />;
  return (
    <div class="detail">
      <div>
        <DueNow due={found.due} isNarrow={isNarrow} />
        <Changes applications={found.applications} registrations={found.registrations} />
      </div>
      <div>
        <NowAside found={found} onTurn={onTurn} />
      </div>
    </div>
  );
}

/** How to begin. */
function Beginning() {
  const { s } = useBoard();
  return (
    <Empty title={s.emptyTitle}>
      <p>{s.emptyText}</p>
      <p>{s.emptyImport}</p>
      <a href={addressOf({ view: 'data' })}>{s.data}</a>
    </Empty>
  );
}

function DueNow({ due, isNarrow }: { due: Found['due']; isNarrow: boolean }) {
  const { s, words, toasts } = useBoard();
  const said = useReminderSaid(words);
  const shown = useShown(due ?? [], STEP, 'due');
  return (
    <Part
      id="due"
      title={
        <>
          {s.due} {due && due.length > 0 && <span class="quiet">{due.length}</span>}
        </>
      }
    >
      {shown.rows.length > 0 ? (
        <ul class="plain reminders">
          {shown.rows.map((reminder) => (
            <ReminderItem
              key={reminder.id}
              reminder={reminder}
              said={said(reminder)}
              toasts={toasts}
              onShow={() => {
                location.hash = placeOf(reminder);
              }}
            />
          ))}
        </ul>
      ) : due === undefined ? (
        <p class="quiet">{s.dueAsked}</p>
      ) : isNarrow ? (
        <p class="quiet">{s.nothingFits}</p>
      ) : (
        <Empty title={s.dueNone}>
          <p class="small">{s.dueNoneText}</p>
        </Empty>
      )}
      <MoreButton shown={shown} />
    </Part>
  );
}

function Changes({ applications, registrations }: Pick<Found, 'applications' | 'registrations'>) {
  const { language, t } = usePage();
  const { s, o, words, dates, now } = useBoard();
  const changed = useMemo(
    () =>
      applications
        .filter(({ change }) => change !== undefined)
        .sort((a, b) => ((a.change?.at ?? '') < (b.change?.at ?? '') ? 1 : -1)),
    [applications],
  );
  const moved = useMemo(
    () => registrations.filter((registration) => recentChange(registration, now)),
    [registrations, now],
  );
  const shown = useShown(changed, STEP, 'changes');
  const between = (since: string, at: string): string => s.changedBetween(dates.near(since), dates.near(at));
  return (
    <Part
      id="changes"
      title={
        <>
          {s.changes} {changed.length > 0 && <span class="quiet">{changed.length}</span>}
        </>
      }
    >
      {changed.length > 1 && (
        <p>
          <MarkSeen applications={changed} />
        </p>
      )}
      {changed.length + moved.length === 0 && <p class="quiet">{s.changesNone}</p>}
      <ul class="plain cases">
        {shown.rows.map((application) => {
          const { serial, change } = application;
          return (
            <li key={serial}>
              <a href={addressOf({ view: 'application', id: serial })} class="digits">
                {serial}
              </a>
              <span class="breakable grow">{changeText(application, words, language, t)}</span>
              <span class="quiet small">{change && between(change.since, change.at)}</span>
              <MarkSeen applications={[application]} />
            </li>
          );
        })}
        {moved.map(({ number, state, states, change }) => (
          <li key={number}>
            <a href={addressOf({ view: 'registration', id: number })} class="digits">
              {number}
            </a>
            <span class="breakable grow">
              {s.state}: {state === undefined ? states.at(-1)?.text : o.states[state]}
            </span>
            <span class="quiet small">{change && between(change.since, change.at)}</span>
          </li>
        ))}
      </ul>
      <MoreButton shown={shown} />
    </Part>
  );
}
