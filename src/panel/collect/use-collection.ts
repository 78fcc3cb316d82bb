/** How far the guided collection has come, as the background keeps it. */
import { useEffect, useState } from 'preact/hooks';
import type { Collection } from '../../codes/own/types';
import { usePage } from '../../ui/context';

/** `undefined` until it was read; `null` where none was begun. */
export type CollectionState = Collection | null | undefined;

export function useCollection(): CollectionState {
  const { services } = usePage();
  const [collection, setCollection] = useState<CollectionState>();
  useEffect(() => {
    const life = new AbortController();
    let latest = 0;
    const read = async (): Promise<void> => {
      const mine = ++latest;
      const found = await services.collection().catch(() => undefined);
      if (mine === latest && !life.signal.aborted) setCollection(found ?? null);
    };
    services.watchCodes(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, [services]);
  return collection;
}
