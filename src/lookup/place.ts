/** What the look-up shows, as the fragment of its address says it. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type LookupPlace, lookupAt, lookupPlace } from '../shared/lookup';

export interface PlaceState {
  readonly place: LookupPlace;
  /** Leads to another place; the way back leads here. */
  go(place: LookupPlace): void;
  /** The same place, written anew as the user types: no step of the way back. */
  rewrite(place: LookupPlace): void;
}

export function usePlace(): PlaceState {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const read = (): void => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const place = useMemo(() => lookupPlace(hash), [hash]);
  const go = useCallback((to: LookupPlace): void => {
    location.hash = lookupAt(to);
  }, []);
  const rewrite = useCallback((to: LookupPlace): void => {
    const next = lookupAt(to);
    history.replaceState(null, '', next);
    setHash(next);
  }, []);
  return useMemo(() => ({ place, go, rewrite }), [place, go, rewrite]);
}
