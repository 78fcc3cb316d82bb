/** The time, for a page that stays open for days. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Services } from '../../ui/services';

const EVERY = 5 * 60_000;

/** ISO time in UTC: of the last reading, or a few minutes old. @param changed whatever brings a new reading */
export function useNow(services: Services, changed: unknown): string {
  const [again, setAgain] = useState(0);
  useEffect(() => {
    const look = (): void => setAgain((times) => times + 1);
    const timer = setInterval(look, EVERY);
    // A tab that comes to the front again may have stood still for a weekend.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [services]);
  // Read while drawing: set afterwards, all would be drawn twice. `again` stands for the time.
  return useMemo(() => services.now(), [services, changed, again]);
}
