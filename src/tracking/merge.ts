/** From what was seen on a page to what is kept of an application. Pure: the time comes in. */
import { addNewest, addOlder, isKnown } from './history';
import { compare, type ResolveStatus, reread, statusOf } from './status';
import type { Application, Change, Sighting, StatusPeriod, StatusSeen } from './types';

export interface Merged {
  readonly application: Application;
  /** What this look changed, where the status surely is another one than before. */
  readonly change?: Change;
}

const FIELDS = ['registration', 'time', 'category', 'type'] as const;
type Fields = Partial<Record<(typeof FIELDS)[number], string>>;

/**
 * Adds a look at a row to what is known of its application.
 *
 * - Two looks that can be the same status are no change; what it can be is narrowed to what both allow.
 * - A status that we do not know is kept as it stands. It may be another wording of the one before, so no
 *   change is claimed; the next one that we know is compared with the last one that we knew.
 * - A field that this look does not show keeps what an earlier one showed.
 * - A look older than the newest one fills in the past and changes nothing that is known now.
 * - A further change, before the user marked the first as seen, keeps the first one's `since`.
 *
 * @param existing what is kept; `undefined` at the first look
 * @param seenAt ISO time in UTC of the look
 * @throws Error where the look is at another application
 */
export function mergeSighting(
  existing: Application | undefined,
  sighting: Sighting,
  seenAt: string,
  resolve: ResolveStatus,
): Merged {
  const fields = shownFields(sighting);
  const seen = statusSeen(sighting, resolve);
  if (!existing) {
    const { history } = addNewest([], seen, seenAt);
    return { application: { serial: sighting.serial, ...fields, history } };
  }
  if (existing.serial !== sighting.serial) {
    throw new Error(`a look at application ${sighting.serial} can't be added to ${existing.serial}`);
  }
  const history = existing.history.map((period) => reread(period, resolve));
  const latest = history.at(-1);
  const isOlder = latest !== undefined && seenAt < latest.last;
  const base: Application = isOlder
    ? { ...fields, ...existing, history }
    : { ...existing, ...fields, history };

  // A row whose status cell is empty (still loading, or a column that was cut) tells nothing of the status.
  if (seen.text === '') return { application: base };
  if (isOlder) return { application: { ...base, history: addOlder(history, seen, seenAt) } };
  // The same look told twice, by another tab or frame, within one tick of the clock.
  if (latest !== undefined && compare(latest, seen) !== 'same' && isKnown(history, seen, seenAt)) {
    return { application: base };
  }

  const added = addNewest(history, seen, seenAt);
  if (!added.from) return { application: { ...base, history: added.history } };
  const since = added.from.last;
  return {
    application: {
      ...base,
      history: added.history,
      change: { since: existing.change?.since ?? since, at: seenAt },
    },
    change: { serial: existing.serial, from: statusOf(added.from), to: seen, since },
  };
}

/**
 * The change that the user has not marked as seen: from what they last knew to what is known now. Where the
 * status went back to the old one meanwhile, the step back is told: "B → A", since B was last seen.
 */
export function pendingChange(application: Application): Change | undefined {
  const { change, history, serial } = application;
  const latest = history.at(-1);
  if (!change || !latest) return undefined;
  const told = (from: StatusPeriod | undefined, to: StatusPeriod | undefined, since: string | undefined) =>
    from && to && since !== undefined ? { serial, from: statusOf(from), to: statusOf(to), since } : undefined;

  const from = history.findLast(
    (period, index) =>
      period.first <= change.since &&
      history.slice(index + 1).some((later) => compare(period, later) === 'different'),
  );
  if (from && compare(from, latest) !== 'same') {
    const to = history.findLast((period) => compare(from, period) === 'different');
    return told(from, to, change.since);
  }
  const between = history.findLast((period) => compare(period, latest) === 'different');
  return told(between, latest, between?.last);
}

/** The user has marked the change as seen. */
export function acknowledge(application: Application): Application {
  const { change: _seen, ...rest } = application;
  return rest;
}

/** Takes `acknowledge` back; a change that came since then stays, with the older `since`. */
export function restoreChange(
  application: Application,
  change: NonNullable<Application['change']>,
): Application {
  const now = application.change;
  if (!now) return { ...application, change: { since: change.since, at: change.at } };
  return {
    ...application,
    change: {
      since: change.since < now.since ? change.since : now.since,
      at: change.at > now.at ? change.at : now.at,
    },
  };
}

/** Adds what was seen of an application after its older record was taken away, and the record came back. */
export function joinRecords(older: Application, newer: Application, resolve: ResolveStatus): Application {
  let joined: Application = { ...older };
  for (const period of newer.history) {
    for (const at of [period.first, period.last]) {
      const look: Sighting = {
        serial: joined.serial,
        status: period.text,
        ...shownFields(newer),
        ...(period.step !== undefined && { step: period.step }),
      };
      joined = mergeSighting(joined, look, at, resolve).application;
    }
  }
  const route = newer.route ?? joined.route;
  const withRoute = route === undefined ? joined : { ...joined, route };
  return newer.change ? restoreChange(withRoute, newer.change) : withRoute;
}

/**
 * The record with no time after `now`. The clock of the machine was set back where there is one: such a look
 * would else hold every later one off as "older" until the clock has caught up.
 * @param now ISO time in UTC
 */
export function notAfter(application: Application, now: string): Application {
  const { change, history } = application;
  const isFuture = history.some((period) => period.last > now) || (change !== undefined && change.at > now);
  if (!isFuture) return application;
  const before = new Date(Date.parse(now) - 1).toISOString();
  const clamp = (at: string): string => (at > now ? before : at);
  return {
    ...application,
    history: history.map((period) => ({ ...period, first: clamp(period.first), last: clamp(period.last) })),
    ...(change && { change: { since: clamp(change.since), at: clamp(change.at) } }),
  };
}

function statusSeen(sighting: Sighting, resolve: ResolveStatus): StatusSeen {
  const text = sighting.status.trim();
  const step = sighting.step?.trim() || undefined;
  return { text, possible: [...resolve(text, step)], ...(step !== undefined && { step }) };
}

/** The fields that a row shows; an empty cell or a dash shows none. */
function shownFields(row: Fields): Fields {
  const shown: Fields = {};
  for (const field of FIELDS) {
    const text = row[field]?.trim();
    if (text && !/^[-–—/]+$/.test(text)) shown[field] = text;
  }
  return shown;
}
