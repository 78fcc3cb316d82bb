/** The portal's tab, for codes that are to be filled in there. It comes and goes while this page is open. */
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../ui/context';

export function usePortalTab(): number | undefined {
  const { services } = usePage();
  const [tab, setTab] = useState<number>();
  useEffect(() => {
    const life = new AbortController();
    const ask = async (): Promise<void> => {
      const found = await services.portalTab().catch(() => undefined);
      if (!life.signal.aborted) setTab(found);
    };
    services.watchTab(() => void ask(), life.signal);
    void ask();
    return () => life.abort();
  }, [services]);
  return tab;
}
