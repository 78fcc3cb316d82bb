/** One registration: its state, its date of expiry, and its applications. */
import { useMemo } from 'preact/hooks';
import { stateWords } from '../../export/saying';
import { registrationSummary } from '../../export/summary';
import type { Reminder } from '../../tracking/due/types';
import type { Registration } from '../../tracking/types';
import { statusText } from '../../ui/application-view';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Detail, Facts } from '../detail/detail';
import { History } from '../detail/history';
import { Notes } from '../detail/notes';
import { PassOn } from '../detail/pass-on';
import { ToPortal } from '../detail/to-portal';
import { NoticesAbout } from '../notices/notices-about';
import { Part, TurnMark } from '../pieces';
import { addressOf } from '../place';
import { TasksAbout } from '../reminders/tasks';
import { awayFrom } from './expiry';
import { Lives } from './lives-chart';
import { recentChange, registrationRows } from './registration-rows';
import { StateMark } from './state-mark';

interface RegistrationDetailProps {
  readonly registration: Registration;
  /** All that is due. */
  readonly due: readonly Reminder[];
}

export function RegistrationDetail({ registration, due }: RegistrationDetailProps) {
  const { language, t } = usePage();
  const board = useBoard();
  const { s, o, saying, dates } = board;
  const rows = useMemo(
    () => registrationRows([registration], board, language),
    [registration, board, language],
  );
  const { number, states, notes = [] } = registration;
  const change = recentChange(registration, board.now);
  const about = { kind: 'registration', id: number } as const;
  return (
    <Detail
      about={about}
      title={s.what.registration(number)}
      beside={change && <span class="tag new">{t.newSince(dates.near(change.since))}</span>}
      aside={
        <>
          <ToPortal how={s.toPortalRegistration} number={number} />
          <TasksAbout about={about} due={due} />
          <PassOn
            hasNotes={notes.length > 0}
            summaryOf={(options) => registrationSummary(registration, options, saying)}
          />
        </>
      }
    >
      <section class="part" aria-labelledby="facts">
        <h2 id="facts" class="unseen">
          {s.facts}
        </h2>
        <RegistrationFacts registration={registration} />
      </section>
      <Part id="life" title={s.wayTitle}>
        <Lives rows={rows} isSmall />
      </Part>
      {states.length > 0 && (
        <History history={states} isFinal={false} nameOf={(period) => stateWords(period, o)} />
      )}
      <ItsApplications number={number} />
      <NoticesAbout registration={number} />
      <Notes about={about} notes={notes} />
    </Detail>
  );
}

function RegistrationFacts({ registration }: { registration: Registration }) {
  const { language } = usePage();
  const { s, dates, today, words } = useBoard();
  const { name, homeNumber, address, category, registered, expiry, last, accounts = [] } = registration;
  return (
    <Facts
      facts={[
        [s.state, <StateMark key="state" registration={registration} />],
        [
          s.expiry,
          expiry === undefined ? (
            <span class="quiet">{s.notRead}</span>
          ) : (
            `${dates.day(expiry)} (${s.away(awayFrom(today, expiry))})`
          ),
        ],
        [s.registered, registered && dates.day(registered)],
        [s.homeNumber, homeNumber],
        [s.name, name],
        [s.address, address],
        [s.category, category && words.category(category, language)],
        [s.account, accounts.join(', ')],
        [s.seen, dates.clock(last)],
      ]}
    />
  );
}

/** Rows of a registration's own applications that are shown; the list shows the rest. */
const MOST = 50;

function ItsApplications({ number }: { number: string }) {
  const { language, t } = usePage();
  const { s, kept, words, turnIn, dates } = useBoard();
  const its = kept.applications
    .filter(({ registration }) => registration === number)
    .sort((a, b) => ((a.history.at(-1)?.last ?? '') < (b.history.at(-1)?.last ?? '') ? 1 : -1));
  if (its.length === 0) return null;
  return (
    <Part id="its-applications" title={s.itsApplications}>
      <ul class="plain cases">
        {its.slice(0, MOST).map((application) => {
          const status = application.history.at(-1);
          return (
            status && (
              <li key={application.serial}>
                <a class="digits" href={addressOf({ view: 'application', id: application.serial })}>
                  {application.serial}
                </a>
                <span class="breakable">{statusText(status, words, language, t)}</span>
                <TurnMark turn={turnIn(application, status)} />
                <span class="quiet small">{t.lastSeen(dates.near(status.last))}</span>
              </li>
            )
          );
        })}
      </ul>
      {its.length > MOST && <p class="small">{s.importMore(its.length - MOST)}</p>}
    </Part>
  );
}
