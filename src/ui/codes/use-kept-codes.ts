/** Codes that the user starred, and those used last. The background keeps them. */
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { CodeRow } from '../../codes/types';
import { saidCode } from '../code-text';
import { usePage } from '../context';
import type { Toasts } from '../toast';
import { useCodeTexts } from './texts';

/** As many as the background keeps. */
const MOST_STARRED = 200;
const MOST_RECENT = 30;
const NONE: readonly string[] = [];

/** Keys of rows. */
export interface KeptCodes {
  /** Newest first, as are the recent ones. */
  readonly starred: readonly string[];
  readonly recent: readonly string[];
  toggleStar(row: CodeRow): Promise<void>;
  /** The row was copied, used or opened. */
  used(row: CodeRow): void;
}

export function useKeptCodes(toasts: Toasts): KeptCodes {
  const { services, kept } = usePage();
  const c = useCodeTexts();
  const starred = kept?.lookup.starred ?? NONE;
  const recent = kept?.lookup.recent ?? NONE;
  // Two acts can follow each other before the storage has told of the first.
  const latest = useRef({ starred, recent });
  useEffect(() => {
    latest.current = { starred, recent };
  }, [starred, recent]);
  const { act } = toasts;

  const keepStars = useCallback(
    async (keys: readonly string[]): Promise<void> => {
      latest.current = { ...latest.current, starred: keys };
      await services.send('lookup-kept', { starred: [...keys] });
    },
    [services],
  );
  const toggleStar = useCallback(
    (row: CodeRow): Promise<void> => {
      const before = latest.current.starred;
      const at = before.indexOf(row.key);
      if (at < 0) return act(() => keepStars([row.key, ...before].slice(0, MOST_STARRED)));
      return act(() => keepStars(before.filter((key) => key !== row.key)), {
        text: c.starGone(saidCode(row)),
        undo: () => {
          const now = latest.current.starred.filter((key) => key !== row.key);
          return keepStars([...now.slice(0, at), row.key, ...now.slice(at)]);
        },
      });
    },
    [act, keepStars, c],
  );
  const used = useCallback(
    ({ key }: CodeRow): void => {
      if (latest.current.recent[0] === key) return;
      const keys = [key, ...latest.current.recent.filter((one) => one !== key)].slice(0, MOST_RECENT);
      latest.current = { ...latest.current, recent: keys };
      // What was used last is no more than a help: where it is not kept, nothing is lost.
      services.send('lookup-kept', { recent: keys }).catch(() => undefined);
    },
    [services],
  );
  return useMemo(() => ({ starred, recent, toggleStar, used }), [starred, recent, toggleStar, used]);
}
