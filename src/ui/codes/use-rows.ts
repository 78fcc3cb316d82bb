/** The rows that answer a query: as many as are drawn, and which of them is active. */
import { useMemo, useState } from 'preact/hooks';
import { search } from '../../codes/index';
import type { Hit, SearchResult } from '../../codes/types';
import type { IndexState } from './use-code-index';

/** Rows that are drawn at first, and with each "show more": twice what the popup has room for. */
const FIRST_ROWS = 8;

export interface Rows {
  readonly result: SearchResult | undefined;
  readonly hits: readonly Hit[];
  readonly hasMore: boolean;
  readonly active: number;
  /** Makes a row the active one; the one after the last draws more. */
  choose(at: number): void;
  showMore(): void;
  /** Where a key leads: a row; `undefined` for a key that moves nothing. */
  next(key: string): number | undefined;
}

/** How far the user has gone in the answer to one query. */
interface Look {
  readonly query: string;
  readonly shown: number;
  readonly active: number;
}

export function useRows(index: IndexState, query: string): Rows {
  const [kept, setLook] = useState<Look>({ query, shown: FIRST_ROWS, active: 0 });
  // Another query is looked at from its first row.
  const look = kept.query === query ? kept : { query, shown: FIRST_ROWS, active: 0 };
  const { shown } = look;
  const result = useMemo(() => answer(index, query, shown), [index, query, shown]);
  const hits = useMemo(() => result?.hits.slice(0, shown) ?? [], [result, shown]);
  const hasMore = result !== undefined && result.hits.length > shown;
  const last = hits.length - 1;
  // Rows can go while they are looked at: what was seen on the portal is read again.
  const active = Math.max(Math.min(look.active, last), 0);
  return {
    result,
    hits,
    hasMore,
    active,
    choose: (at) => setLook({ ...look, active: at, shown: at > last ? shown + FIRST_ROWS : shown }),
    showMore: () => setLook({ ...look, shown: shown + FIRST_ROWS }),
    next(key) {
      const moves: Partial<Record<string, number>> = {
        ArrowDown: active === last && hasMore ? active + 1 : Math.min(active + 1, last),
        ArrowUp: Math.max(active - 1, 0),
        Home: 0,
        End: last,
      };
      return last < 0 ? undefined : moves[key];
    },
  };
}

/** One row more than is drawn is asked for, to know whether there are more. */
function answer(index: IndexState, query: string, shown: number): SearchResult | undefined {
  if (typeof index === 'string' || query.trim() === '') return undefined;
  return search(index, query, { limit: shown + 1 });
}
