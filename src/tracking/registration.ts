/** From what was seen of a registration to what is kept of it, and to what is shown. Pure: the time comes in. */
import { REGISTRATION_STATES, type RegistrationState } from '../portal/types';
import { dayIn } from './calendar';
import { readHistory, unseenChange } from './history';
import {
  accountNames,
  bothSpans,
  joinTracked,
  seenIn,
  shownFields,
  shownLook,
  some,
  writtenNotes,
} from './join';
import type { ResolveStatus } from './status';
import {
  REGISTRATION_FIELDS,
  type Registration,
  type RegistrationRecord,
  type RegistrationSighting,
} from './types';

/**
 * Adds a look at a row or a form.
 * @param at ISO time in UTC of the look
 * @throws Error where the look is at another registration
 */
export function addRegistration(
  existing: RegistrationRecord | undefined,
  { number, state, ...shown }: RegistrationSighting,
  at: string,
  account?: string,
): RegistrationRecord {
  if (existing && existing.number !== number) {
    throw new Error(`a look at registration ${number} can't be added to ${existing.number}`);
  }
  const seen: RegistrationRecord = {
    number,
    fields: shownFields(REGISTRATION_FIELDS, shown, at),
    looks: shownLook(state, at),
    first: at,
    last: at,
    ...seenIn(account, at),
  };
  return existing ? joinRegistrations(existing, seen) : seen;
}

/** What is kept of one registration by two records of it. */
export function joinRegistrations(a: RegistrationRecord, b: RegistrationRecord): RegistrationRecord {
  return { number: a.number, ...joinTracked(REGISTRATION_FIELDS, a, b), ...bothSpans(a, b) };
}

/** A registration as today's knowledge reads it. @param resolve gives the states that a text can be */
export function registrationOf(record: RegistrationRecord, resolve: ResolveStatus): Registration {
  const { number, fields, first, last, accounts, notes, seen } = record;
  const history = readHistory(record.looks, resolve);
  const change = unseenChange(history, seen);
  const { category, homeNumber, name, address } = fields;
  const [registered, expiry] = [fields.registered, fields.expiry].map((date) => date && dayIn(date.text));
  const possible = history.periods.at(-1)?.possible ?? [];
  const [state] = possible.filter(isState);
  return {
    number,
    ...(category && { category: category.text }),
    ...(homeNumber && { homeNumber: homeNumber.text }),
    ...(name && { name: name.text }),
    ...(address && { address: address.text }),
    ...(registered !== undefined && { registered }),
    ...(expiry !== undefined && { expiry }),
    states: history.periods,
    ...(state !== undefined && possible.length === 1 && { state }),
    ...(change && { change }),
    first,
    last,
    ...some('accounts', accountNames(accounts)),
    ...some('notes', writtenNotes(notes)),
  };
}

const isState = (id: string): id is RegistrationState =>
  (REGISTRATION_STATES as readonly string[]).includes(id);

/** A number in one form: the portal may print it with blanks, and people write small letters. */
export const registrationNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
