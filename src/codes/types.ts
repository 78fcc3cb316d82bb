/**
 * The shapes of the code search. No browser API, no clock, no storage: rows come in, answers go out.
 */

/** Where a row is known from, best first. A row of a better layer replaces one with the same code. */
export type CodeLayer = 'portal-seen' | 'portal-guide' | 'gacc-ciq' | 'cn-2014' | 'hs-2022';

/** A name or text in the languages it is known in; a language that is not known is absent. */
export interface Names {
  readonly en?: string;
  readonly nb?: string;
  readonly zh?: string;
  readonly latin?: string;
}

/** A line of the Norwegian tariff below a six-digit subheading: what tells it from its neighbours. */
export interface NorwegianLine {
  readonly code: string;
  readonly nb: string;
}

/** One code and what is known of it. Whatever is not known (category, range, recommended) is absent. */
export interface CodeRow {
  /** Identity: the HS digits, and `/` and the CIQ digits where there are any. */
  readonly key: string;
  readonly layer: CodeLayer;
  /** 6 (HS 2022), 8 (Chinese line of 2014) or 10 digits (China Customs). */
  readonly hs: string;
  /** The three digits of the CIQ code. */
  readonly ciq?: string;
  /** The row's own name; for a row of the portal its CIQ name. */
  readonly names: Names;
  /** The portal's "Product name", where the row is from the portal's list. */
  readonly product?: Names;
  /** What stands above the row in its tariff, outermost first, parts joined by ` > `. */
  readonly path?: Names;
  /** Norwegian 8-digit lines that share these six digits (Norwegian tariff 2019). */
  readonly lines?: readonly NorwegianLine[];
  readonly range?: string;
  readonly category?: string;
  readonly recommended?: boolean;
  readonly remarks?: string;
  /** True where the six digits no longer stand in HS 2022 (a Chinese line of 2014). */
  readonly retired?: boolean;
  /** A key of `sources`. */
  readonly source: string;
  /** When the row was last on the portal's list, or the date of the file that it came in; ISO. */
  readonly seen?: string;
  /** The file that it came in, where it did. */
  readonly file?: string;
  /** Since this day (ISO) the portal's list does not have the row any more. */
  readonly gone?: string;
}

/** A word of the trade and what it is called elsewhere. `hs`: prefixes where it belongs, best first. */
export interface TradeWord {
  readonly nb: readonly string[];
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly latin: readonly string[];
  readonly hs: readonly string[];
  /** `state`: fresh, frozen …; `soft`: may be missing without harm (gutted, farmed …). */
  readonly kind: 'goods' | 'state' | 'soft';
}

/** What the packaged file holds. A row is read when it is asked for: the list shows fifty of eight thousand. */
export interface CodeBook {
  readonly size: number;
  /** Row `at`, 0 to `size` - 1, in the order of their digits. Throws a RangeError outside. */
  row(at: number): CodeRow;
  /** The digits of each row: HS and CIQ in one, as `copyText` gives them. */
  readonly digits: readonly string[];
  layer(at: number): CodeLayer;
  readonly trade: TradeBook;
  /** The folded forms of the glossary; absent where the text has no index. */
  readonly forms?: PackedForms;
  /** Beginnings of codes, and the states and forms that the subheadings under them are for (aspects.ts), as bits. */
  readonly aspects: ReadonlyMap<string, number>;
  /** The words of all rows, and the pairs of Chinese characters; empty where the text has no index. */
  readonly words: PackedWords;
  readonly han: PackedWords;
  /** For each row `1` where it is "other, not elsewhere classified", else `0`; empty where the file has no index. */
  readonly others: string;
}

/** The glossary. An entry is read when it is asked for; the same number gives the same object. */
export interface TradeBook {
  readonly size: number;
  at(number: number): TradeWord;
}

/** Folded forms in order, and for each the numbers of its entries, parted by spaces (forms.ts). */
export interface PackedForms {
  readonly words: readonly string[];
  readonly wordEntries: readonly string[];
  /** Of two words or more, parted by spaces. */
  readonly phrases: readonly string[];
  readonly phraseEntries: readonly string[];
  /** Chinese, longest first. */
  readonly han: readonly string[];
  readonly hanEntries: readonly string[];
}

/** Words in order, and for each the packed places where it stands (places.ts). */
export interface PackedWords {
  readonly sorted: readonly string[];
  readonly places: readonly string[];
}

/** Half-open ranges [start, end) into the text of the same name. */
export type Ranges = readonly (readonly [number, number])[];

/** What to mark in a hit. `code` counts in the plain digits of `copyText(row)`. */
export interface Matches {
  readonly en?: Ranges;
  readonly nb?: Ranges;
  readonly zh?: Ranges;
  readonly latin?: Ranges;
  readonly code?: Ranges;
}

/** How a row came to be in the list. */
export type HitWhy = 'code' | 'code-prefix' | 'fallback' | 'words' | 'some-words' | 'group';

export interface Hit {
  readonly row: CodeRow;
  readonly score: number;
  readonly why: HitWhy;
  readonly matches: Matches;
  /** The six digits that the row stands under; rows of one group follow each other. */
  readonly group: string;
  /** On the first row of a group: how many more rows are known under these six digits. */
  readonly more: number;
  /** A Norwegian line that matched better than the row's own name, to be named beside it. */
  readonly line?: NorwegianLine | undefined;
}

/**
 * What the query is when it is read as a code.
 * `prefix`: 2 to 5, 7, 9, 11 or 12 digits. An 8-digit number may be a Chinese and a Norwegian line at once: then
 * `kind` is `chinese-8` (it comes first) and `norwegian` is there as well.
 */
export interface AsCode {
  readonly kind: 'prefix' | 'hs6' | 'chinese-8' | 'norwegian-8' | 'hs10' | 'hs13';
  /** The digits asked for, without dots and spaces. */
  readonly digits: string;
  /** True when a row or a Norwegian line with exactly these digits is known. */
  readonly known: boolean;
  /** The six digits, where the query has as many. */
  readonly hs6?: string;
  /** Whether HS 2022 has these six digits. */
  readonly hs6Known?: boolean;
  /** The Norwegian line of that number. */
  readonly norwegian?: NorwegianLine;
  /** Set when the digits asked for are not known and the list shows these fewer digits instead. */
  readonly fallback?: string;
  /** Set when a leading zero, lost as spreadsheets lose it, was put back. */
  readonly zeroAdded?: boolean;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** How many rows match in all, shown or not. */
  readonly total: number;
  readonly asCode?: AsCode;
}

export interface SearchOptions {
  /** At most so many hits (default 50). */
  readonly limit?: number;
  /** At most so many rows of one subheading where words are searched (default 3). */
  readonly perGroup?: number;
}

/** What a trade word says of the rows, worked out once: rows, what each is worth, and the words that made it so. */
export interface EntryUnit {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly marks: readonly string[];
}
