/** The code search: everything that others may use of it. */
export { type CodeIndex, createIndex } from './code-index';
export { packIndex } from './pack';
export { CodeDataError, keyOf, parseCodes } from './parse';
export { copyText, search, warmUp } from './search';
export { type CodeSource, sources } from './sources';
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
} from './types';
