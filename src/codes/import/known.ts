/**
 * A row of a file and the row of the same code that is known already. Nothing known is lost: what the user or somebody
 * else has seen on the portal is better than any file about the portal, whatever their dates, and of two files the
 * newer is. How two states of a row are joined, `joinRow` tells.
 */
import { CHECK_AFTER } from '../freshness';
import { joinRow } from '../own/join';
import type { OwnRow } from '../own/types';
import { differ } from './once';

const TEXTS = ['product', 'name', 'range', 'category', 'remarks'] as const;

/**
 * `taken`: was not known. `replaced`: known, and now says something else or more. `same`: says nothing new.
 * `kept`: the known row says something else and is better, because it is from the portal or newer.
 */
export type CompareKind = 'taken' | 'replaced' | 'same' | 'kept';

export interface Compared {
  readonly kind: CompareKind;
  /** The row as it is to be kept; nothing where the known one stays as it is. */
  readonly row?: OwnRow;
}

/** Compares a file's row with the known one. */
export function compared(fresh: OwnRow, known: OwnRow | undefined): Compared {
  if (!known) return { kind: 'taken', row: joinRow(undefined, fresh) };
  const odds = contradict(fresh, known);
  const rank = RANK[fresh.from.kind] - RANK[known.from.kind];
  // China hands CIQ codes out anew: a file much older than what the portal showed may mean another product.
  if (rank < 0 && (odds || isFarFrom(fresh, known)))
    return { kind: addsNothing(fresh, known) ? 'same' : 'kept' };
  const row = joinRow(rank > 0 ? noLater(known, fresh) : known, rank < 0 ? noLater(fresh, known) : fresh);
  if (sameTexts(row, known)) {
    return { kind: odds ? 'kept' : 'same', ...(!alike(row, known) && { row }) };
  }
  return { kind: 'replaced', row };
}

/** The portal's own list is better than any file about it. */
const RANK: Readonly<Record<OwnRow['from']['kind'], number>> = { file: 1, collected: 2, seen: 2 };

/** A row as if it were not newer than a better one, so that the better one's texts hold. */
const noLater = (row: OwnRow, better: OwnRow): OwnRow =>
  row.last <= better.last
    ? row
    : { ...row, last: better.last, first: row.first < better.last ? row.first : better.last };

const contradict = (a: OwnRow, b: OwnRow): boolean =>
  TEXTS.some((field) => differ(a[field], b[field])) ||
  (a.recommended !== undefined && b.recommended !== undefined && a.recommended !== b.recommended);

const addsNothing = (fresh: OwnRow, known: OwnRow): boolean =>
  !contradict(fresh, known) &&
  TEXTS.every((field) =>
    (['en', 'zh'] as const).every(
      (language) => fresh[field][language] === undefined || known[field][language] !== undefined,
    ),
  );

function isFarFrom(a: OwnRow, b: OwnRow): boolean {
  const months = ({ last }: OwnRow) => Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7));
  return Math.abs(months(a) - months(b)) >= CHECK_AFTER;
}

const sameTexts = (a: OwnRow, b: OwnRow): boolean =>
  TEXTS.every((field) => a[field].en === b[field].en && a[field].zh === b[field].zh) &&
  a.recommended === b.recommended &&
  a.gone === b.gone;

const alike = (a: OwnRow, b: OwnRow): boolean =>
  a.first === b.first &&
  a.last === b.last &&
  a.asOf?.en === b.asOf?.en &&
  a.asOf?.zh === b.asOf?.zh &&
  JSON.stringify(a.from) === JSON.stringify(b.from);
