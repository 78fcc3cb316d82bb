/** What is tracked, as tables: one row each, under a header in the user's language. Pure. */
import { chinaInstant, dayIn } from '../tracking/calendar';
import type { Application, Note, Registration } from '../tracking/types';
import { createWallClock } from './clock';
import type { Cell } from './csv';
import { type Saying, stateWords, statusWords, turnWords } from './saying';
import { textsIn } from './texts';

type Table = readonly (readonly Cell[])[];

/** A column: its heading, and what stands under it. */
type Column<Row> = readonly [title: string, cell: (row: Row) => Cell];

/** Applications, in the order in which they come. */
export function applicationsTable(applications: readonly Application[], saying: Saying): Table {
  const { language, words, timeZone } = saying;
  const t = textsIn(language);
  const clock = createClock(timeZone);
  return tableOf<Application>(applications, [
    [t.account, ({ accounts }) => text(accounts?.join(', '))],
    [t.serial, ({ serial }) => ({ code: serial })],
    [t.registration, ({ registration }) => ({ code: registration ?? '' })],
    [t.category, ({ category }) => text(category && words.category(category, language))],
    [t.categoryPortal, ({ category }) => text(category)],
    [t.type, ({ type }) => text(type && words.type(type, language))],
    [
      t.status,
      ({ history }) => {
        const status = history.at(-1);
        return text(status && (statusWords(status, saying, t) ?? t.unknown));
      },
    ],
    [t.statusPortal, ({ history }) => text(history.at(-1)?.text)],
    [t.turn, (application) => text(turnWords(application, saying, t))],
    [t.seen, ({ history }) => clock(history.at(-1)?.last)],
    [t.sinceEarliest, ({ history }) => clock(history.at(-2)?.last)],
    [t.sinceLatest, ({ history }) => clock(history.at(-1)?.first)],
    [t.appliedColumn, ({ time }) => applied(time, clock)],
    [t.notes, ({ notes }) => written(notes)],
  ]);
}

/** Registrations, in the order in which they come. */
export function registrationsTable(registrations: readonly Registration[], saying: Saying): Table {
  const { language, words, timeZone } = saying;
  const t = textsIn(language);
  const clock = createClock(timeZone);
  return tableOf<Registration>(registrations, [
    [t.account, ({ accounts }) => text(accounts?.join(', '))],
    [t.registration, ({ number }) => ({ code: number })],
    [t.category, ({ category }) => text(category && words.category(category, language))],
    [t.categoryPortal, ({ category }) => text(category)],
    [t.name, ({ name }) => text(name)],
    [t.homeNumber, ({ homeNumber }) => ({ code: homeNumber ?? '' })],
    [t.registered, ({ registered }) => ({ day: registered ?? '' })],
    [t.expiry, ({ expiry }) => ({ day: expiry ?? '' })],
    [
      t.state,
      ({ states }) => {
        const state = states.at(-1);
        return text(state && (stateWords(state, t) ?? t.unknown));
      },
    ],
    [t.statePortal, ({ states }) => text(states.at(-1)?.text)],
    [t.seenRegistration, ({ last }) => clock(last)],
    [t.notes, ({ notes }) => written(notes)],
  ]);
}

const tableOf = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Table => [
  columns.map(([title]) => text(title)),
  ...rows.map((row) => columns.map(([, cell]) => cell(row))),
];

const text = (value: string | undefined): Cell => ({ text: value ?? '' });

type Clock = (iso: string | undefined) => Cell;

function createClock(timeZone: string | undefined): Clock {
  const wallClock = createWallClock(timeZone);
  return (iso) => ({ time: (iso !== undefined && wallClock(iso)) || '' });
}

/** When it was applied for, in the user's time; the day alone, or the portal's text, where that says no more. */
function applied(printed: string | undefined, clock: Clock): Cell {
  if (printed === undefined) return text(undefined);
  const iso = chinaInstant(printed);
  if (iso !== undefined) return clock(iso);
  const day = dayIn(printed);
  return day === undefined ? text(printed) : { day };
}

const written = (notes: readonly Note[] | undefined): Cell =>
  text((notes ?? []).map((note) => note.text).join('\n'));
