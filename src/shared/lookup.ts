/** The look-up's page, and the addresses of what it shows. */
import type { Browser } from './browser';
import { openOwnPage } from './own-page';

/** The look-up's page in the package. */
export const LOOKUP = 'src/lookup/index.html';

/** What the look-up shows. Keys are those of rows (`0302141000/101`). */
export type LookupPlace =
  | { readonly view: 'search'; readonly query: string }
  | { readonly view: 'row'; readonly key: string }
  /** One key where the second is still to be chosen. */
  | { readonly view: 'compare'; readonly keys: readonly [string] | readonly [string, string] }
  | { readonly view: 'data' };

/** `0302141000/101`, `03021410`, `030214`. */
const KEY = /^\d{2,10}(?:\/\d{1,3})?$/;
/** As much as the search box takes. */
const LONGEST_QUERY = 200;

/** The fragment that leads to a place: `#q=laks`, `#row=0302141000/101`, `#compare=<key>,<key>`, `#data`. */
export function lookupAt(place: LookupPlace): string {
  switch (place.view) {
    case 'row':
      return `#row=${place.key}`;
    case 'compare':
      return `#compare=${place.keys.join(',')}`;
    case 'data':
      return '#data';
    case 'search':
      // Half of a character can't be written in an address.
      return place.query === ''
        ? '#q='
        : `#q=${encodeURIComponent(place.query.replace(/\p{Cs}/gu, '\uFFFD'))}`;
  }
}

/** Reads the fragment of an address; what it does not know leads to the search. */
export function lookupPlace(hash: string): LookupPlace {
  const [, name = '', rest = ''] = /^#?(\w*)=?(.*)$/s.exec(hash) ?? [];
  const text = decoded(rest);
  const keys = text.split(',').filter((key) => KEY.test(key));
  const [first, second] = keys;
  if (name === 'data') return { view: 'data' };
  if (name === 'row' && first !== undefined) return { view: 'row', key: first };
  if (name === 'compare' && first !== undefined) {
    return { view: 'compare', keys: second === undefined ? [first] : [first, second] };
  }
  return { view: 'search', query: name === 'q' ? text.slice(0, LONGEST_QUERY) : '' };
}

/** Brings the open look-up to the front, else opens one. @param at what to show there, as `lookupAt` gives it */
export function openLookup(browser: Pick<Browser, 'runtime' | 'tabs' | 'windows'>, at = ''): Promise<void> {
  return openOwnPage(browser, LOOKUP, at);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
