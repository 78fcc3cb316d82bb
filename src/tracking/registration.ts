/** From what was seen of a registration to what is kept of it, and to what is shown. Pure: the time comes in. */
import type { RegistrationState } from '../portal/types';
import { REGISTRATION_STATES } from '../portal/types';
import { dayIn } from './calendar';
import { readHistory, unseenChange } from './history';
import {
  accountNames,
  joinAccounts,
  joinFields,
  joinNotes,
  latest,
  shownFields,
  some,
  writtenNotes,
} from './join';
import { addLook, joinLooks, order } from './looks';
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
  const text = state?.trim() ?? '';
  const seen: RegistrationRecord = {
    number,
    fields: shownFields(REGISTRATION_FIELDS, shown, at),
    looks: /^[-–—/]*$/.test(text) ? [] : addLook([], { text }, at),
    first: at,
    last: at,
    ...some('accounts', account === undefined ? [] : [{ name: account, last: at }]),
  };
  return existing ? joinRegistrations(existing, seen) : seen;
}

/** What is kept of one registration by two records of it. */
export function joinRegistrations(a: RegistrationRecord, b: RegistrationRecord): RegistrationRecord {
  const seen = latest(a.seen, b.seen);
  return {
    number: a.number,
    fields: joinFields(REGISTRATION_FIELDS, a.fields, b.fields),
    looks: joinLooks(a.looks, b.looks),
    ...bothSpans(a, b),
    ...some('accounts', joinAccounts(a.accounts, b.accounts)),
    ...some('notes', joinNotes(a.notes, b.notes)),
    ...(seen !== undefined && { seen }),
  };
}

/** From the first look of either to the last. */
export function bothSpans(
  a: { readonly first: string; readonly last: string },
  b: { readonly first: string; readonly last: string },
): { readonly first: string; readonly last: string } {
  return {
    first: order(a.first, b.first) <= 0 ? a.first : b.first,
    last: order(a.last, b.last) >= 0 ? a.last : b.last,
  };
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

export { until as registrationUntil } from './clock';

/** A number in one form: the portal may print it with blanks, and people write small letters. */
export const registrationNumber = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
