/** Joins what records have in common: in any order, and any number of times, with the same result. Pure. */
import { value } from '../portal/tables';
import { addLook, joinLooks, order } from './looks';
import type { Account, Dated, Feedback, Looks, Note, Tracked } from './types';

/** Fields by name, each with the newest look that showed it. */
type Fields<Name extends string> = Readonly<Partial<Record<Name, Dated>>>;

/** What two records of one thing have in common, joined. @param names of its fields */
export function joinTracked<Name extends string>(
  names: readonly Name[],
  a: Tracked<Name>,
  b: Tracked<Name>,
): Tracked<Name> {
  const seen = latest(a.seen, b.seen);
  return {
    fields: joinFields(names, a.fields, b.fields),
    looks: joinLooks(a.looks, b.looks),
    ...some('accounts', joinAccounts(a.accounts, b.accounts)),
    ...some('notes', joinNotes(a.notes, b.notes)),
    ...(seen !== undefined && { seen }),
  };
}

/** From the first look of either to the last. */
export function bothSpans(a: Span, b: Span): Span {
  return {
    first: order(a.first, b.first) <= 0 ? a.first : b.first,
    last: order(a.last, b.last) >= 0 ? a.last : b.last,
  };
}
interface Span {
  readonly first: string;
  readonly last: string;
}

/** Of each field what was seen last; at one time the text that comes last, so that all machines agree. */
export function joinFields<Name extends string>(
  names: readonly Name[],
  a: Fields<Name>,
  b: Fields<Name>,
): Fields<Name> {
  const joined: Partial<Record<Name, Dated>> = {};
  for (const name of names) {
    const newest = later(a[name], b[name]);
    if (newest) joined[name] = newest;
  }
  return joined;
}

function later(a: Dated | undefined, b: Dated | undefined): Dated | undefined {
  if (!a || !b) return a ?? b;
  return (order(a.at, b.at) || order(a.text, b.text)) >= 0 ? a : b;
}

/** What a row shows, with the time of the look; an empty cell or a dash shows nothing. */
export function shownFields<Name extends string>(
  names: readonly Name[],
  row: Readonly<Partial<Record<Name, string>>>,
  at: string,
): Fields<Name> {
  const shown: Partial<Record<Name, Dated>> = {};
  for (const name of names) {
    const text = value(row[name]?.trim() ?? '');
    if (text !== undefined) shown[name] = { text, at };
  }
  return shown;
}

/** The look at a state, where one is shown. */
export function shownLook(state: string | undefined, at: string): readonly Looks[] {
  const text = value(state?.trim() ?? '');
  return text === undefined ? [] : addLook([], { text }, at);
}

/** The account that something was seen in, as it is kept. */
export function seenIn(name: string | undefined, last: string): { readonly accounts?: readonly Account[] } {
  return some('accounts', name === undefined ? [] : [{ name, last }]);
}

/** Most feedback texts, notes and accounts that are kept of one thing: the latest. */
const MOST = 100;

/** Of each account the last look of either. */
export function joinAccounts(a: readonly Account[] = [], b: readonly Account[] = []): readonly Account[] {
  const last = new Map<string, string>();
  for (const { name, last: at } of [...a, ...b]) if (at > (last.get(name) ?? '')) last.set(name, at);
  return [...last]
    .map(([name, at]) => ({ name, last: at }))
    .sort((x, y) => order(x.last, y.last) || order(x.name, y.name))
    .slice(-MOST)
    .sort((x, y) => order(x.name, y.name));
}

/** A text that both have was seen from the first look of either to the last. */
export function joinFeedback(a: readonly Feedback[] = [], b: readonly Feedback[] = []): readonly Feedback[] {
  const byText = new Map<string, Feedback>();
  for (const one of [...a, ...b]) {
    const key = JSON.stringify([one.from, one.text]);
    const before = byText.get(key);
    byText.set(key, {
      ...one,
      first: before && before.first < one.first ? before.first : one.first,
      last: before && before.last > one.last ? before.last : one.last,
    });
  }
  return [...byText.values()]
    .sort((x, y) => order(x.first, y.first) || order(x.from, y.from) || order(x.text, y.text))
    .slice(-MOST);
}

/** Of each note what was written last; one that was taken away stays away. */
export function joinNotes(a: readonly Note[] = [], b: readonly Note[] = []): readonly Note[] {
  const byId = new Map<string, Note>();
  for (const one of [...a, ...b]) {
    const before = byId.get(one.id);
    if (!before || isNewer(one, before)) byId.set(one.id, one);
  }
  return [...byId.values()].sort((x, y) => order(x.id, y.id)).slice(-MOST);
}

/** Of two that were written at one time, the one that is gone, else the text that comes last. */
function isNewer(
  a: { readonly at: string; readonly gone?: true; readonly text: string },
  b: { readonly at: string; readonly gone?: true; readonly text: string },
): boolean {
  const byTime = order(a.at, b.at);
  if (byTime !== 0) return byTime > 0;
  const gone = Number(a.gone === true) - Number(b.gone === true);
  return gone !== 0 ? gone > 0 : a.text > b.text;
}

/** The later of two times, either of which may be missing. */
function latest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** Names of accounts, the one of the last look first. */
export function accountNames(accounts: readonly Account[] = []): readonly string[] {
  return [...accounts].sort((a, b) => order(b.last, a.last) || order(a.name, b.name)).map(({ name }) => name);
}

/** Notes that are not gone, in the order in which they were made (an id begins with its time). */
export function writtenNotes(notes: readonly Note[] = []): readonly Note[] {
  return notes.filter(({ gone }) => !gone);
}

/** A list as it is kept: not at all where there is nothing in it. */
export function some<Key extends string, Entry>(
  key: Key,
  list: readonly Entry[],
): { readonly [K in Key]?: readonly Entry[] } {
  return (list.length > 0 ? { [key]: list } : {}) as { readonly [K in Key]?: readonly Entry[] };
}
