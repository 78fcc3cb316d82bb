/** What is kept, read and read again whenever it changes. */
import { useEffect, useState } from 'preact/hooks';
import { type Kept, readKept } from '../storage/read';
import type { Services } from './services';

/** What is kept now; `undefined` before the first reading. A reading that was overtaken is dropped. */
export function useKept(services: Services): Kept | undefined {
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    const life = new AbortController();
    let latest = 0;
    const read = async (): Promise<void> => {
      const mine = ++latest;
      const found = await readKept(services.area, services.reading);
      if (mine === latest && !life.signal.aborted) setKept(found);
    };
    services.watchStorage(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, [services]);
  return kept;
}

/** Whether the portal may be looked at; taken as given until the browser has said so. */
export function useAccess(services: Services): boolean {
  const [access, setAccess] = useState(true);
  useEffect(() => {
    const life = new AbortController();
    const ask = async (): Promise<void> => {
      const given = await services.hasAccess().catch(() => true);
      if (!life.signal.aborted) setAccess(given);
    };
    services.watchAccess(() => void ask(), life.signal);
    void ask();
    return () => life.abort();
  }, [services]);
  return access;
}

/** How many own rows of codes are kept; `undefined` until that was counted, and where it can't be. */
export function useCodeCount(services: Services): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const life = new AbortController();
    const read = async (): Promise<void> => {
      const found = await services.countCodes().catch(() => undefined);
      if (!life.signal.aborted) setCount(found);
    };
    services.watchCodes(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, [services]);
  return count;
}

/** A value that comes later; `undefined` until then and where it did not come. */
export function useLater<T>(ask: () => Promise<T>, on: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let wanted = true;
    ask().then(
      (found) => wanted && setValue(() => found),
      () => wanted && setValue(undefined),
    );
    return () => {
      wanted = false;
    };
    // The caller says what it hangs on
  }, on);
  return value;
}
