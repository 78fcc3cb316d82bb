/**
 * Rows of the portal's Product type enquiry that this user has seen, or that came in a file. The portal gives one
 * language at a time, so every text is kept by language; what a look does not show stays as an earlier look had it.
 */

/** A text of the portal in the languages it was seen in. */
export interface PortalText {
  readonly en?: string;
  readonly zh?: string;
}

export interface OwnRow {
  /** Identity: HS digits, `/`, CIQ digits (`keyOf`). */
  readonly key: string;
  /** 8 or 10 digits. */
  readonly hs: string;
  /** Three digits; absent where a file has none. */
  readonly ciq?: string;
  /** The portal's "Product name". */
  readonly product: PortalText;
  /** The portal's "CIQ name": what tells the rows of one HS code apart. */
  readonly name: PortalText;
  readonly range: PortalText;
  readonly category: PortalText;
  readonly remarks: PortalText;
  /** "Officially recommended"; absent where no source says. */
  readonly recommended?: boolean;
  /** When it was on the portal's list first and last, ISO in UTC; for a file: the date that the file is of. */
  readonly first: string;
  readonly last: string;
  readonly from: RowOrigin;
  /** When the texts of a language were seen last, where that was before `last`: a look shows one language. */
  readonly asOf?: PortalText;
  /** A complete look on this day (ISO) did not have the row any more. Seen again, it is as before. */
  readonly gone?: string;
}

/**
 * `seen`: by this user on the portal. `collected`: in a file made by this program from what somebody saw there.
 * `file`: in another file; `title` is the file's name.
 */
export type RowOrigin =
  | { readonly kind: 'seen' }
  | { readonly kind: 'collected'; readonly title: string }
  | { readonly kind: 'file'; readonly title: string };

/** What the portal's list says of itself when its rows are read. */
export interface ListFacts {
  /** Rows that answer the conditions, as the list's footer tells ("… of 12,318 rows"). */
  readonly total?: number;
  /** First and last row on this page, counted from 1. */
  readonly from?: number;
  readonly to?: number;
  /** The conditions above the list as they stand; `unknown` where the form was not found. */
  readonly conditions: ListConditions | 'unknown';
}

/** Fields left empty are absent. */
export interface ListConditions {
  readonly hs?: string;
  readonly ciq?: string;
  /** Any other condition is set (name, range, recommended). */
  readonly other?: true;
}

/** A guided collection of the whole list: asked with no condition, page by page, at the user's own pace. */
export interface Collection {
  /** ISO, UTC. */
  readonly began: string;
  readonly last: string;
  /** What the portal's list says it holds. */
  readonly total?: number;
  /** Row numbers that were on a page, as half-open ranges [from, to), ascending, apart. */
  readonly pages: readonly (readonly [number, number])[];
  /** Rows seen so far, by the list's own count. */
  readonly rows: number;
  /** Rows on a full page at the last look: what turns row numbers into page numbers. */
  readonly size?: number;
  /** What the list said it held before it said `total`, where that changed on the way. */
  readonly totalBefore?: number;
  /** The last look was at rows that answer a condition, or at a form that was not found: it counted for nothing. */
  readonly condition?: true;
  /** All of it was seen (ISO). */
  readonly completed?: string;
}
