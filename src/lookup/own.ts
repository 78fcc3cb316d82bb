/** The user's own rows as the page reads and changes them; it comes in as a parameter, so that a test can stand in. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { OwnRow } from '../codes/own/types';
import type { CodeStore } from '../storage/codes/types';
import { StorageError, type StorageFault } from '../storage/errors';
import type { ImportOptions, Started } from './import/client';

export interface OwnCodes {
  readonly store: CodeStore;
  /** Reads a list of codes in a worker. */
  readonly importFile: (file: File, options: ImportOptions) => Promise<Started>;
  /** Tells every page that they changed. */
  tell(): void;
  /** Calls the listener after each change, until the signal. */
  listen(listener: () => void, signal: AbortSignal): void;
}

const OwnContext = createContext<OwnCodes | undefined>(undefined);
export const OwnProvider = OwnContext.Provider;

export function useOwnCodes(): OwnCodes {
  const own = useContext(OwnContext);
  if (!own) throw new Error('a piece of the look-up stands outside of it');
  return own;
}

export type OwnRows =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: StorageFault }
  | { readonly state: 'read'; readonly rows: readonly OwnRow[] };

/** All own rows, read again after each change. */
export function useOwnRows(): OwnRows {
  const own = useOwnCodes();
  const [rows, setRows] = useState<OwnRows>({ state: 'loading' });
  useEffect(() => {
    const life = new AbortController();
    let latest = 0;
    const read = async (): Promise<void> => {
      const mine = ++latest;
      const found = await own.store.under('').then(
        (all): OwnRows => ({ state: 'read', rows: all }),
        (cause: unknown): OwnRows => ({ state: 'failed', fault: faultOf(cause) }),
      );
      if (mine === latest && !life.signal.aborted) setRows(found);
    };
    own.listen(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, [own]);
  return rows;
}

/** What went wrong with the storage, as far as it says. */
export function faultOf(cause: unknown): StorageFault {
  return cause instanceof StorageError ? cause.fault : 'failed';
}
