/** The code search: everything that others may use of it. */
export { type CodeIndex, createIndex } from './code-index.ts';
export { type Check, checkOf, dateOf } from './freshness.ts';
export { packIndex } from './pack.ts';
export { CodeDataError, keyOf, parseCodes } from './parse.ts';
export { copyText, search, WARM_UPS, warmUp } from './search.ts';
export { type CodeSource, sources } from './sources.ts';
export type {
  AsCode,
  CodeBook,
  CodeLayer,
  CodeRow,
  Hit,
  HitWhy,
  Matches,
  Names,
  NorwegianLine,
  Ranges,
  SearchOptions,
  SearchResult,
  TradeWord,
} from './types.ts';
