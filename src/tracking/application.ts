/**
 * From what was seen of an application to what is kept of it, and to what is shown. Sightings and whole records
 * are joined in any order with the same result. Pure: the time comes in.
 */
import type { Route } from '../portal/types';
import { readHistory, unseenChange } from './history';
import {
  accountNames,
  joinFeedback,
  joinFields,
  joinTracked,
  seenIn,
  shownFields,
  some,
  writtenNotes,
} from './join';
import { addLook, span } from './looks';
import { compare, type ResolveStatus, statusOf } from './status';
import {
  APPLICATION_FIELDS,
  type Application,
  type ApplicationRecord,
  type Change,
  type Feedback,
  type Sighting,
  type StatusPeriod,
} from './types';

/**
 * Adds a look at a row. A row without a status (still loading, or a column that was cut) tells nothing.
 * @param at ISO time in UTC of the look
 * @param account name of the portal's user in whose account it was seen, where that is known
 * @returns the record; `undefined` where there was none, and the row tells nothing
 * @throws Error where the look is at another application
 */
export function addSighting(
  existing: ApplicationRecord | undefined,
  sighting: Sighting,
  at: string,
  account?: string,
): ApplicationRecord | undefined {
  const text = sighting.status.trim();
  if (existing && existing.serial !== sighting.serial) {
    throw new Error(`a look at application ${sighting.serial} can't be added to ${existing.serial}`);
  }
  if (text === '') return existing;
  const { serial, status: _text, step, ...row } = sighting;
  const shown = step?.trim() ?? '';
  const seen: ApplicationRecord = {
    serial,
    fields: shownFields(APPLICATION_FIELDS, row, at),
    looks: addLook([], { text, ...(shown !== '' && { step: shown }) }, at),
    ...seenIn(account, at),
  };
  return existing ? joinApplications(existing, seen) : seen;
}

/** What is kept of one application by two records of it. */
export function joinApplications(a: ApplicationRecord, b: ApplicationRecord): ApplicationRecord {
  return {
    serial: a.serial,
    ...joinTracked(APPLICATION_FIELDS, a, b),
    ...some('feedback', joinFeedback(a.feedback, b.feedback)),
  };
}

/** Adds a feedback text that the user opened. */
export function addFeedback(
  record: ApplicationRecord,
  { from, text }: Pick<Feedback, 'from' | 'text'>,
  at: string,
): ApplicationRecord {
  const feedback = joinFeedback(record.feedback, [{ from, text, first: at, last: at }]);
  return { ...record, feedback };
}

/** Adds the route that a form showed. */
export function addRoute(record: ApplicationRecord, route: Route, at: string): ApplicationRecord {
  return {
    ...record,
    fields: joinFields(APPLICATION_FIELDS, record.fields, { route: { text: route, at } }),
  };
}

/** An application as today's knowledge reads it. */
export function applicationOf(record: ApplicationRecord, resolve: ResolveStatus): Application {
  const { serial, fields, accounts, feedback, notes, seen } = record;
  const { registration, time, category, type, route } = fields;
  const history = readHistory(record.looks, resolve);
  const change = unseenChange(history, seen);
  return {
    serial,
    ...(registration && { registration: registration.text }),
    ...(time && { time: time.text }),
    ...(category && { category: category.text }),
    ...(type && { type: type.text }),
    ...(route && isRoute(route.text) && { route: route.text }),
    history: history.periods,
    ...(change && { change }),
    ...some('feedback', feedback ?? []),
    ...some('accounts', accountNames(accounts)),
    ...some('notes', writtenNotes(notes)),
  };
}

const isRoute = (text: string): text is Route => text === 'authority' || text === 'direct';

/** The record with everything up to its last look known to the user. */
export function acknowledged(record: ApplicationRecord): ApplicationRecord {
  const last = span(record.looks)?.last;
  return last === undefined ? record : { ...record, seen: last };
}

/** The record with the changes after that look new to the user again. */
export function unacknowledged(record: ApplicationRecord, since: string): ApplicationRecord {
  return record.seen === undefined || record.seen <= since ? record : { ...record, seen: since };
}

/**
 * The change that the user has not marked as seen: from what they last knew to what is known now. Where the
 * status went back to the old one meanwhile, the step back is told: "B → A", since B was last seen.
 */
export function pendingChange(application: Application): Change | undefined {
  const { change, history, serial } = application;
  const last = history.at(-1);
  if (!change || !last) return undefined;
  const told = (from: StatusPeriod | undefined, to: StatusPeriod | undefined, since: string | undefined) =>
    from && to && since !== undefined ? { serial, from: statusOf(from), to: statusOf(to), since } : undefined;

  const from = history.findLast(
    (period, index) =>
      period.first <= change.since &&
      history.slice(index + 1).some((later) => compare(period, later) === 'different'),
  );
  if (from && compare(from, last) !== 'same') {
    const to = history.findLast((period) => compare(from, period) === 'different');
    return told(from, to, change.since);
  }
  const between = history.findLast((period) => compare(period, last) === 'different');
  return told(between, last, between?.last);
}
