/** What is due now, for every page that shows it: worked out anew when what is kept changes, and as time goes by. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Reminder } from '../tracking/due/types';
import { usePage } from './context';
import { useLater } from './live';

/** How often the clock is looked at, in milliseconds: it may be set, and a computer sleeps through its timers. */
const LOOK = 30_000;

export interface Due {
  /** The most urgent first; empty until it is known. */
  readonly due: readonly Reminder[];
}

const NOTHING: Due = { due: [] };

export function useDue(): Due {
  const { services, kept, country } = usePage();
  const engine = useLater(async () => {
    await services.afterPaint();
    return import('./due-engine');
  }, [services]);
  const [again, setAgain] = useState(0);
  // In the list of what it hangs on, `again` stands for the time
  const answer = useMemo(
    () => kept && engine?.dueAt(kept, country, services.now(), services.timeZone),
    [engine, kept, country, services, again],
  );
  useEffect(() => {
    if (!answer) return undefined;
    const timer = setInterval(() => {
      const now = services.now();
      const isOver = answer.next !== undefined && now >= answer.next;
      if (isOver || now < answer.at) setAgain((times) => times + 1);
    }, LOOK);
    return () => clearInterval(timer);
  }, [answer, services]);
  return answer ?? NOTHING;
}
