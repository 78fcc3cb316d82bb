/**
 * Copies codes. One that has to be checked first (an old list, gone from the portal's) is not copied at the first
 * press: that says why, and the next press on the same code copies it all the same.
 */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { copyText } from '../../codes/index';
import type { CodeRow } from '../../codes/types';
import { saidCode } from '../code-text';
import { usePage } from '../context';
import { checkSaid } from './row-said';
import { useSaying } from './use-saying';

export interface CopySaid {
  /** Key of the row. */
  readonly key: string;
  /** `asked`: it waits for a second press. `failed`: the clipboard did not take it. */
  readonly state: 'copied' | 'asked' | 'failed';
  readonly text: string;
}

export interface Copying {
  readonly said: CopySaid | undefined;
  copy(row: CodeRow): Promise<void>;
  /** Another list is shown: what was said goes, and what was asked is asked again. */
  forget(): void;
}

/** @param onCopied told what was copied */
export function useCopying(onCopied: (row: CodeRow) => void): Copying {
  const { services, t } = usePage();
  const saying = useSaying();
  const [said, setSaid] = useState<CopySaid>();
  // Two presses can come before the page is drawn again.
  const asked = useRef<string | undefined>(undefined);
  const copy = useCallback(
    async (row: CodeRow): Promise<void> => {
      const { key } = row;
      const check = asked.current === key ? undefined : checkSaid(row, services.now(), saying);
      asked.current = key;
      if (check !== undefined) {
        setSaid({ key, state: 'asked', text: saying.c.again(check) });
        return;
      }
      const code = saidCode(row);
      const done = await services.copy(copyText(row));
      setSaid(
        done
          ? { key, state: 'copied', text: t.copiedCode(code) }
          : { key, state: 'failed', text: t.copyFailed(code) },
      );
      if (done) onCopied(row);
    },
    [services, saying, t, onCopied],
  );
  const forget = useCallback(() => {
    asked.current = undefined;
    setSaid(undefined);
  }, []);
  return useMemo(() => ({ said, copy, forget }), [said, copy, forget]);
}
