/**
 * Which rows the portal does not list any more. Only a complete look can tell: all rows that answer its conditions
 * stood on one page, or a guided collection went through the whole list. In doubt nothing is said to be gone.
 */
import type { Collection, ListFacts, OwnRow } from './types.ts';

/** What a complete look covers: rows whose HS digits begin so, and which have this CIQ code where one was asked for. */
export interface Scope {
  readonly hs: string;
  readonly ciq?: string;
}

/**
 * What the rows of a page are all of; nothing where they may not be all of anything. A form can be changed after its
 * list was drawn, so its word is not taken alone: no more is covered than the digits that all rows shown begin with.
 * @param shown keys of the rows on the page, as often as they stand there
 */
export function scopeOf(shown: readonly string[], facts: ListFacts): Scope | undefined {
  const { conditions, from, to, total } = facts;
  if (conditions === 'unknown' || conditions.other || total === undefined || total === 0) return undefined;
  if (from !== 1 || to !== total || shown.length !== total) return undefined;
  const { hs: asked = '', ciq } = conditions;
  const hs = shown.map(hsOf).reduce(commonBeginning);
  if (!hs.startsWith(asked) || shown.some((key) => ciq !== undefined && ciqOf(key) !== ciq)) return undefined;
  return { hs, ...(ciq !== undefined && { ciq }) };
}

/**
 * The known rows that a complete look missed, marked.
 * @param known at least all that are in the scope @param at when the look was, ISO in UTC
 */
export function goneAfter(
  known: readonly OwnRow[],
  shown: readonly string[],
  facts: ListFacts,
  at: string,
): readonly OwnRow[] {
  const scope = scopeOf(shown, facts);
  if (!scope) return [];
  const listed = new Set(shown);
  const codes = [...new Set(shown.map(hsOf))];
  // Of a row without CIQ code any row of its HS code is one.
  const isListed = ({ key, hs, ciq }: OwnRow): boolean =>
    ciq === undefined ? codes.some((code) => code.startsWith(hs)) : listed.has(key);
  return known
    .filter(({ hs, ciq }) => hs.startsWith(scope.hs) && (scope.ciq === undefined || scope.ciq === ciq))
    .filter((row) => row.gone === undefined && row.last < at && !isListed(row))
    .map((row) => ({ ...row, gone: at }));
}

/**
 * The rows that a completed collection missed, marked. Where the list changed its length on the way, or fewer codes
 * were seen than it says it holds (sorted anew between two pages), rows may have been passed over: then none.
 * @param known all own rows
 */
export function goneAfterCollection(known: readonly OwnRow[], collection: Collection): readonly OwnRow[] {
  const { began, completed, total, totalBefore } = collection;
  if (completed === undefined || total === undefined || totalBefore !== undefined) return [];
  const seen = known.filter(({ last, from }) => from.kind === 'seen' && last >= began);
  if (seen.length < total) return [];
  const codes = new Set(seen.map(({ hs }) => hs));
  const isListed = ({ hs, ciq, last }: OwnRow): boolean =>
    last >= began || (ciq === undefined && codes.has(hs));
  return known
    .filter((row) => row.gone === undefined && !isListed(row))
    .map((row) => ({ ...row, gone: completed }));
}

const hsOf = (key: string): string => key.split('/', 1)[0] ?? '';
const ciqOf = (key: string): string | undefined => key.split('/', 2)[1];

function commonBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
