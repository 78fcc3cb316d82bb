/** The search index: the packaged tables, and the rows that the user saw on the portal or imported. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CodeIndex, createIndex, parseCodes, WARM_UPS, warmUp } from '../../codes/index';
import { type OwnIndexRows, ownIndexRows } from '../../codes/own/index-rows';
import type { CodeBook } from '../../codes/types';
import { usePage } from '../context';
import type { Services } from '../services';

export type IndexState = CodeIndex | 'loading' | 'failed';

/**
 * The index, once the tables are there and what is on the screen was drawn: reading 8,000 rows must not hold up
 * the first paint. Own rows come to it when they are read, and again whenever they change.
 */
export function useCodeIndex(codes: Promise<string>): IndexState {
  const { services } = usePage();
  const [book, setBook] = useState<CodeBook | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let wanted = true;
    Promise.all([codes, services.afterPaint()])
      .then(([text]) => parseCodes(text))
      .then(
        (read) => wanted && setBook(read),
        () => wanted && setBook('failed'),
      );
    return () => {
      wanted = false;
    };
  }, [codes, services]);
  const own = useOwnIndexRows(services);
  const index = useMemo(
    () => (typeof book === 'string' ? book : createIndex(book, own.since, own.packed)),
    [book, own],
  );
  useEffect(() => {
    if (typeof index === 'string') return;
    const life = new AbortController();
    void warm(index, services, life.signal);
    return () => life.abort();
  }, [index, services]);
  return index;
}

/** In pieces, so that a key never waits for more than one of them. */
async function warm(index: CodeIndex, services: Services, signal: AbortSignal): Promise<void> {
  for (const query of WARM_UPS) {
    await services.whenIdle();
    if (signal.aborted) return;
    warmUp(index, query);
  }
}

const NONE: OwnIndexRows = { since: [] };

/** None until they are read, and where they can't be: the packaged tables are found all the same. */
function useOwnIndexRows(services: Services): OwnIndexRows {
  const [own, setOwn] = useState(NONE);
  useEffect(() => {
    const life = new AbortController();
    let latest = 0;
    const read = async (): Promise<void> => {
      const mine = ++latest;
      const found = await services
        .packedCodes()
        .then(ownIndexRows)
        .catch(() => NONE);
      if (mine !== latest || life.signal.aborted) return;
      // An index is not built anew for nothing.
      setOwn((before) => (found.since.length === 0 && !found.packed && before === NONE ? before : found));
    };
    services.watchCodes(() => void read(), life.signal);
    // What can be seen comes first.
    void services.afterPaint().then(read);
    return () => life.abort();
  }, [services]);
  return own;
}
