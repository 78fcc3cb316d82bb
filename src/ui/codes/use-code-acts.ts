/** What can be done with a code from any list: copy, star, compare, use on the portal, look at. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { CodeRow } from '../../codes/types';
import type { LookupPlace } from '../../shared/lookup';
import { groupCode, groupHs } from '../code-text';
import { usePage } from '../context';
import type { Toasts } from '../toast';
import { checkSaid } from './row-said';
import { type Copying, useCopying } from './use-copying';
import { type KeptCodes, useKeptCodes } from './use-kept-codes';
import { useSaying } from './use-saying';

export interface CodeActs {
  readonly copying: Copying;
  readonly kept: KeptCodes;
  /** Key of the first of the two to be compared, once it is chosen. */
  readonly pinned: string | undefined;
  compare(row: CodeRow): void;
  /** Fills it in on the portal; absent where no tab of the portal is there. */
  readonly use?: (row: CodeRow) => Promise<void>;
  open(row: CodeRow): void;
}

interface Wishes {
  readonly toasts: Toasts;
  /** The tab to fill codes in at. */
  readonly portalTab: number | undefined;
  /** Leads to a place of the look-up's page. */
  readonly go: (place: LookupPlace) => void;
}

export function useCodeActs({ toasts, portalTab, go }: Wishes): CodeActs {
  const { services } = usePage();
  const saying = useSaying();
  const { c } = saying;
  const kept = useKeptCodes(toasts);
  const copying = useCopying(kept.used);
  const [pinned, setPinned] = useState<string>();
  const { say } = toasts;

  const compare = useCallback(
    (row: CodeRow): void => {
      if (pinned === row.key) {
        setPinned(undefined);
        say(undefined);
      } else if (pinned === undefined) {
        setPinned(row.key);
        say({ text: c.comparePicked(groupCode(row)) });
      } else {
        setPinned(undefined);
        say(undefined);
        go({ view: 'compare', keys: [pinned, row.key] });
      }
    },
    [pinned, say, c, go],
  );
  const use = useMemo(() => {
    if (portalTab === undefined) return undefined;
    let asked: string | undefined;
    return async (row: CodeRow): Promise<void> => {
      // A code in a form does more than one on the clipboard: what is to be checked is said here too.
      const check = asked === row.key ? undefined : checkSaid(row, services.now(), saying);
      asked = row.key;
      if (check !== undefined) {
        say({ text: c.againUse(check) });
        return;
      }
      try {
        const { hs, ciq } = row;
        const input = { tabId: portalTab, hs, ...(ciq !== undefined && { ciq }) };
        const outcome = await services.send('code-use', input);
        const done = outcome === 'filled' || outcome === 'filled-hs';
        if (done) kept.used(row);
        say({ text: c.outcomes[outcome](outcome === 'filled-hs' ? groupHs(hs) : groupCode(row)) });
      } catch {
        say({ text: c.actFailed });
      }
    };
  }, [portalTab, services, saying, kept.used, say, c]);
  const open = useCallback(({ key }: CodeRow): void => go({ view: 'row', key }), [go]);
  return useMemo(
    () => ({ copying, kept, pinned, compare, open, ...(use && { use }) }),
    [copying, kept, pinned, compare, open, use],
  );
}
