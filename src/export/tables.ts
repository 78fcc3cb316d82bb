/** What is tracked, as tables: one row each, under a header in the user's language. Pure. */
import { chinaInstant, dayIn } from '../tracking/calendar';
import type { Application, Note, Registration } from '../tracking/types';
import { wallClock } from './clock';
import type { Cell } from './csv';
import { type Saying, stateWords, statusWords, turnWords } from './saying';
import { textsIn } from './texts';

type Table = readonly (readonly Cell[])[];

/** Applications, in the order in which they come. */
export function applicationsTable(applications: readonly Application[], saying: Saying): Table {
  const { language, words, timeZone } = saying;
  const t = textsIn(language);
  const header = [
    t.account,
    t.serial,
    t.registration,
    t.category,
    t.categoryPortal,
    t.type,
    t.status,
    t.statusPortal,
    t.turn,
    t.seen,
    t.sinceEarliest,
    t.sinceLatest,
    t.appliedColumn,
    t.notes,
  ];
  const rows = applications.map((application): readonly Cell[] => {
    const { serial, registration, category, type, time, history, accounts, notes } = application;
    const status = history.at(-1);
    return [
      text(accounts?.join(', ')),
      { code: serial },
      { code: registration ?? '' },
      text(category && words.category(category, language)),
      text(category),
      text(type && words.type(type, language)),
      text(status && (statusWords(status, saying, t) ?? t.unknown)),
      text(status?.text),
      text(turnWords(application, saying, t)),
      clock(status?.last, timeZone),
      clock(history.at(-2)?.last, timeZone),
      clock(status?.first, timeZone),
      applied(time, timeZone),
      written(notes),
    ];
  });
  return [header.map(text), ...rows];
}

/** Registrations, in the order in which they come. */
export function registrationsTable(registrations: readonly Registration[], saying: Saying): Table {
  const { language, words, timeZone } = saying;
  const t = textsIn(language);
  const header = [
    t.account,
    t.registration,
    t.category,
    t.categoryPortal,
    t.name,
    t.homeNumber,
    t.registered,
    t.expiry,
    t.state,
    t.statePortal,
    t.seenRegistration,
    t.notes,
  ];
  const rows = registrations.map((registration): readonly Cell[] => {
    const { number, category, name, homeNumber, registered, expiry, states, last, accounts, notes } =
      registration;
    const state = states.at(-1);
    return [
      text(accounts?.join(', ')),
      { code: number },
      text(category && words.category(category, language)),
      text(category),
      text(name),
      { code: homeNumber ?? '' },
      { day: registered ?? '' },
      { day: expiry ?? '' },
      text(state && (stateWords(state, t) ?? t.unknown)),
      text(state?.text),
      clock(last, timeZone),
      written(notes),
    ];
  });
  return [header.map(text), ...rows];
}

const text = (value: string | undefined): Cell => ({ text: value ?? '' });

const clock = (iso: string | undefined, timeZone: string | undefined): Cell => ({
  time: (iso !== undefined && wallClock(iso, timeZone)) || '',
});

/** When it was applied for, in the user's time; the day alone, or the portal's text, where that says no more. */
function applied(printed: string | undefined, timeZone: string | undefined): Cell {
  if (printed === undefined) return text(undefined);
  const iso = chinaInstant(printed);
  if (iso !== undefined) return clock(iso, timeZone);
  const day = dayIn(printed);
  return day === undefined ? text(printed) : { day };
}

const written = (notes: readonly Note[] | undefined): Cell =>
  text((notes ?? []).map((note) => note.text).join('\n'));
