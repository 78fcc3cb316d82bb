/** How the user wants to see the applications: kept while they go to and fro between the parts of the dashboard. Pure. */

import type { ShownAs } from '../list/list-tools';
import { type Order, ordered, turned } from '../list/sort';
import type { TurnName } from '../turns';
import {
  type ApplicationColumn,
  type ApplicationRow,
  DOWN_FIRST,
  naturalOrder,
  sortValue,
} from './application-rows';

export const ZOOMS = ['quarter', 'year', 'all'] as const;
export type Zoom = (typeof ZOOMS)[number];

export interface ApplicationLook {
  readonly as: ShownAs;
  readonly order: Order<ApplicationColumn>;
  readonly zoom: Zoom;
  /** Empty: all. Statuses, categories and types in the words of the rows. */
  readonly turn: TurnName | '';
  readonly status: string;
  readonly category: string;
  readonly type: string;
  readonly openOnly: boolean;
  readonly newOnly: boolean;
}

export const FIRST_LOOK: ApplicationLook = {
  as: 'table',
  order: { by: 'turn', isDown: false },
  zoom: 'quarter',
  turn: '',
  status: '',
  category: '',
  type: '',
  openOnly: false,
  newOnly: false,
};

/** Nothing is left out, and the rest stays. */
export const withoutFilters = (look: ApplicationLook): ApplicationLook => ({
  ...FIRST_LOOK,
  as: look.as,
  order: look.order,
  zoom: look.zoom,
});

export const hasFilters = ({ turn, status, category, type, openOnly, newOnly }: ApplicationLook): boolean =>
  [turn, status, category, type].some((one) => one !== '') || openOnly || newOnly;

export const orderedBy = (look: ApplicationLook, by: ApplicationColumn): ApplicationLook => ({
  ...look,
  order: turned(look.order, by, DOWN_FIRST),
});

/** The rows that the user wants to see, in their order. */
export function lookedAt(
  rows: readonly ApplicationRow[],
  look: ApplicationLook,
  language: string,
): readonly ApplicationRow[] {
  const { turn, status, category, type, openOnly, newOnly } = look;
  const fits = (wanted: string, is: string): boolean => wanted === '' || wanted === is;
  const fitting = rows.filter(
    (row) =>
      fits(turn, row.turn) &&
      fits(status, row.said) &&
      fits(category, row.category) &&
      fits(type, row.type) &&
      !(openOnly && row.isFinal) &&
      !(newOnly && row.application.change === undefined),
  );
  return ordered(fitting.sort(naturalOrder), look.order, sortValue, language);
}

/** What can be chosen in a filter: each value once, in order. */
export function valuesOf(
  rows: readonly ApplicationRow[],
  key: 'said' | 'category' | 'type',
  language: string,
): readonly string[] {
  const values = new Set(rows.map((row) => row[key]).filter((value) => value !== ''));
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...values].sort(compare);
}
