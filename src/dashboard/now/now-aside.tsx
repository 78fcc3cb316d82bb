/** How things stand: open applications by whose turn it is, what expires, and what the user has planned. */
import { useMemo } from 'preact/hooks';
import { addDays, addMonths } from '../../tracking/calendar';
import { useBoard } from '../board';
import type { Found } from '../list/use-found';
import { Part, TurnMark } from '../pieces';
import { addressOf, addressOfSubject } from '../place';
import { awayFrom } from '../registrations/expiry';
import { TURNS, type TurnName } from '../turns';

interface NowAsideProps {
  /** What fits the search and the choices above. */
  readonly found: Found;
  readonly onTurn: (turn: TurnName) => void;
}

export function NowAside({ found, onTurn }: NowAsideProps) {
  const { s } = useBoard();
  return (
    <>
      <Part id="overview" title={s.overview}>
        <Turns applications={found.applications} onTurn={onTurn} />
      </Part>
      <Soon registrations={found.registrations} />
      <Planned tasks={found.tasks} />
    </>
  );
}

interface TurnsProps extends Pick<NowAsideProps, 'onTurn'>, Pick<Found, 'applications'> {}

function Turns({ applications, onTurn }: TurnsProps) {
  const { s, turnIn, isFinal } = useBoard();
  const counts = useMemo(() => {
    const found = new Map<TurnName, number>();
    for (const application of applications) {
      const status = application.history.at(-1);
      if (!status || isFinal(application)) continue;
      const turn = turnIn(application, status);
      found.set(turn, (found.get(turn) ?? 0) + 1);
    }
    return found;
  }, [applications, turnIn, isFinal]);
  if (counts.size === 0) return <p class="quiet">{s.noOpen}</p>;
  return (
    <ul class="plain turns">
      {TURNS.filter((turn) => counts.has(turn)).map((turn) => (
        <li key={turn}>
          <button type="button" class="act" onClick={() => onTurn(turn)}>
            <TurnMark turn={turn} />
            <b>{counts.get(turn)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

const MOST = 8;

function Soon({ registrations }: Pick<Found, 'registrations'>) {
  const { s, today } = useBoard();
  const soon = useMemo(() => {
    const until = addMonths(today, 12);
    return registrations
      .filter(
        ({ expiry, state }) =>
          expiry !== undefined && expiry <= until && state !== 'revoked' && state !== 'cancelled',
      )
      .sort((a, b) => ((a.expiry ?? '') < (b.expiry ?? '') ? -1 : 1));
  }, [registrations, today]);
  if (soon.length === 0) return null;
  return (
    <Part id="soon" title={s.soon}>
      <ul class="plain cases">
        {soon.slice(0, MOST).map(({ number, expiry = today }) => (
          <li key={number}>
            <a class="digits" href={addressOf({ view: 'registration', id: number })}>
              {number}
            </a>
            <span class={expiry < today ? 'small past' : 'small quiet'}>
              {s.away(awayFrom(today, expiry))}
            </span>
          </li>
        ))}
      </ul>
      {soon.length > MOST && (
        <p class="small">
          <a href={addressOf({ view: 'registrations' })}>{s.importMore(soon.length - MOST)}</a>
        </p>
      )}
    </Part>
  );
}

/** Days ahead in which the user's own reminders are shown as coming. */
const AHEAD = 14;

function Planned({ tasks }: Pick<Found, 'tasks'>) {
  const { s, dates, today } = useBoard();
  const until = addDays(today, AHEAD);
  const coming = tasks
    .filter(({ done, day }) => done === undefined && day > today && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (coming.length === 0) return null;
  return (
    <Part id="planned" title={s.tasksSoon}>
      <ul class="plain cases">
        {coming.slice(0, MOST).map(({ id, text, day, about }) => (
          <li key={id}>
            <span class="small quiet">{dates.dayNear(day)}</span>
            <a class="breakable" href={about ? addressOfSubject(about) : addressOf({ view: 'reminders' })}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
