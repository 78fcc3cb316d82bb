/** Applications as rows of a table: each with what its columns say and are ordered by. Pure. */
import type { Language } from '../../languages/types';
import { chinaInstant } from '../../tracking/calendar';
import type { Application, StatusPeriod } from '../../tracking/types';
import { statusText } from '../../ui/application-view';
import type { Texts } from '../../ui/texts';
import type { Board } from '../board';
import type { Sortable } from '../list/sort';
import { type DayRange, lasted } from '../time/lasted';
import { TURNS, type TurnName } from '../turns';

export const APPLICATION_COLUMNS = [
  'status',
  'turn',
  'days',
  'serial',
  'type',
  'category',
  'registration',
  'applied',
  'seen',
] as const;
export type ApplicationColumn = (typeof APPLICATION_COLUMNS)[number];
/** Columns that are looked at from their largest value: what waits longest, what was seen last. */
export const DOWN_FIRST: readonly ApplicationColumn[] = ['days', 'applied', 'seen'];

export interface ApplicationRow {
  readonly application: Application;
  readonly status: StatusPeriod;
  /** The status in our words, and whether we know it. */
  readonly said: string;
  readonly isKnown: boolean;
  readonly turn: TurnName;
  readonly isFinal: boolean;
  readonly type: string;
  readonly category: string;
  /** ISO, where the portal's text names a time. */
  readonly applied?: string;
  readonly lasted: DayRange;
}

/** @param t the texts that all pages share */
export function applicationRows(
  applications: readonly Application[],
  board: Pick<Board, 'words' | 'turnIn' | 'isFinal' | 'zone' | 'now'>,
  language: Language,
  t: Texts,
): readonly ApplicationRow[] {
  const { words, turnIn, isFinal, zone, now } = board;
  return applications.flatMap((application): ApplicationRow[] => {
    const { history, time } = application;
    const status = history.at(-1);
    if (!status) return [];
    const applied = time === undefined ? undefined : chinaInstant(time);
    const finished = isFinal(application);
    return [
      {
        application,
        status,
        said: statusText(status, words, language, t),
        isKnown: words.names(status, language).length > 0,
        turn: turnIn(application, status),
        isFinal: finished,
        type: application.type === undefined ? '' : words.type(application.type, language),
        category: application.category === undefined ? '' : words.category(application.category, language),
        ...(applied !== undefined && { applied }),
        lasted: lasted(history, history.length - 1, now, finished, zone.day),
      },
    ];
  });
}

/** What a column is ordered by; whose turn it is comes with what has changed before the rest, newest look first. */
export function sortValue(row: ApplicationRow, column: ApplicationColumn): Sortable {
  const { application, status } = row;
  switch (column) {
    case 'status':
      return row.said;
    case 'turn':
      return TURNS.indexOf(row.turn);
    case 'days':
      return row.lasted.most ?? row.lasted.least;
    case 'serial':
      return application.serial;
    case 'type':
      return row.type || undefined;
    case 'category':
      return row.category || undefined;
    case 'registration':
      return application.registration;
    case 'applied':
      return row.applied;
    case 'seen':
      return status.last;
  }
}

/** Changed ones first, then what was seen last: the order within what a column holds alike. */
export function naturalOrder(a: ApplicationRow, b: ApplicationRow): number {
  const changed = (row: ApplicationRow): number => Number(row.application.change !== undefined);
  return (
    changed(b) - changed(a) ||
    compare(b.status.last, a.status.last) ||
    compare(a.application.serial, b.application.serial)
  );
}

/** All texts of an application that one may look for. */
export function applicationTexts(
  application: Application,
  board: Pick<Board, 'words' | 'plants'>,
  language: Language,
): readonly (string | undefined)[] {
  const { words, plants } = board;
  const {
    serial,
    registration,
    category,
    type,
    history,
    notes = [],
    feedback = [],
    accounts = [],
  } = application;
  const status = history.at(-1);
  const plant = plants.of(registration);
  return [
    serial,
    registration,
    category,
    category && words.category(category, language),
    type,
    type && words.type(type, language),
    status?.text,
    ...(status ? words.names(status, language) : []),
    plant?.id,
    plant?.name,
    ...accounts,
    ...notes.map(({ text }) => text),
    ...feedback.map(({ text }) => text),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
