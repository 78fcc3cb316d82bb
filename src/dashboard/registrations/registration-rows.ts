/** Registrations and GACC's entries as rows of a table. Pure. */

import { stateWords } from '../../export/saying';
import type { Language } from '../../languages/types';
import type { Notice, Registration, UnseenChange } from '../../tracking/types';
import type { Board } from '../board';
import type { Sortable } from '../list/sort';
import { type Check, nextCheck } from './expiry';

export const REGISTRATION_COLUMNS = [
  'number',
  'homeNumber',
  'name',
  'category',
  'state',
  'registered',
  'expiry',
  'check',
  'seen',
] as const;
export type RegistrationColumn = (typeof REGISTRATION_COLUMNS)[number];

export interface RegistrationRow {
  readonly registration: Registration;
  readonly category: string;
  /** In our words, else as the portal says it; `undefined` where no look showed one. */
  readonly state?: string;
  readonly check?: Check;
  readonly isPast: boolean;
}

export function registrationRows(
  registrations: readonly Registration[],
  { words, o, today }: Pick<Board, 'words' | 'o' | 'today'>,
  language: Language,
): readonly RegistrationRow[] {
  return registrations.map((registration): RegistrationRow => {
    const { category, states, expiry } = registration;
    const shown = states.at(-1);
    const check = nextCheck(registration, today);
    return {
      registration,
      category: category === undefined ? '' : words.category(category, language),
      ...(shown && { state: stateWords(shown, o) ?? shown.text }),
      ...(check && { check }),
      isPast: expiry !== undefined && expiry < today,
    };
  });
}

/** Days for which a change of a registration is new: nobody marks it as seen, its reminders stand by themselves. */
const NEW_FOR = 30;

/** What changed of a registration lately. @param now ISO time in UTC */
export function recentChange({ change }: Registration, now: string): UnseenChange | undefined {
  const days = change === undefined ? Infinity : (Date.parse(now) - Date.parse(change.at)) / 86_400_000;
  return days <= NEW_FOR ? change : undefined;
}

export function registrationValue(
  { registration, category, state, check }: RegistrationRow,
  column: RegistrationColumn,
): Sortable {
  switch (column) {
    case 'category':
      return category || undefined;
    case 'state':
      return state;
    case 'check':
      return check?.day;
    case 'seen':
      return registration.last;
    default:
      return registration[column];
  }
}

/** All texts of a registration that one may look for. */
export function registrationTexts(
  registration: Registration,
  { words, o }: Pick<Board, 'words' | 'o'>,
  language: Language,
): readonly (string | undefined)[] {
  const { number, homeNumber, name, address, category, states, notes = [], accounts = [] } = registration;
  const shown = states.at(-1);
  return [
    number,
    homeNumber,
    name,
    address,
    category,
    category && words.category(category, language),
    shown?.text,
    shown && stateWords(shown, o),
    ...accounts,
    ...notes.map(({ text }) => text),
  ];
}

/** All texts of one of GACC's entries that one may look for. */
export function noticeTexts(
  notice: Notice,
  { s, plants }: Pick<Board, 's' | 'plants'>,
): readonly (string | undefined)[] {
  const { list, serial, registration, category, title, state, notes = [] } = notice;
  const plant = plants.of(registration);
  return [
    s.noticeLists[list],
    serial,
    registration,
    category,
    title,
    state,
    plant?.id,
    plant?.name,
    ...notes.map(({ text }) => text),
  ];
}
