/** The tab in front, as a piece of the page sees it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Services } from '../ui/services';
import { type Follower, follow, type TabView } from './follow';

export interface Followed extends Pick<Follower, 'show' | 'structure'> {
  readonly view: TabView;
}

const ASKING: TabView = { kind: 'asking' };

export function useFollow(services: Services): Followed {
  const [view, setView] = useState<TabView>(ASKING);
  const [follower, setFollower] = useState<Follower>();
  useEffect(() => {
    const life = new AbortController();
    const made = follow(services, () => setView(made.view), life.signal);
    setFollower(made);
    return () => life.abort();
  }, [services]);
  return useMemo(
    () => ({
      view,
      show: (frameId, key) => follower?.show(frameId, key),
      structure: async (frameId, texts) => follower?.structure(frameId, texts),
    }),
    [view, follower],
  );
}
