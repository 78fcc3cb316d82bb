/** Marker mode: which frame of a tab takes it, and which one next. */
import type { Browser } from '../shared/browser';
import type { ToFrame } from '../shared/messages';
import type { Tabs } from './tabs';

export type Ask = (tabId: number, frameId: number, message: ToFrame) => Promise<unknown>;

export interface MarkerModes {
  /** The command was pressed: the frame that has the focus takes it, else the first that has markers. */
  enter(tabId: number): Promise<boolean>;
  /** A frame's last marker was passed: the next frame that has markers takes it, round in a circle. */
  next(tabId: number, frameId: number, backwards: boolean): Promise<boolean>;
}

export function createMarkerModes(tabs: Tabs, ask: Ask): MarkerModes {
  const withMarkers = async (tabId: number): Promise<number[]> =>
    (await tabs.frames(tabId)).filter(({ page }) => page.markers > 0).map(({ frameId }) => frameId);
  const firstThatTakes = async (tabId: number, frameIds: readonly number[], message: ToFrame) => {
    for (const frameId of frameIds) {
      const answer = await ask(tabId, frameId, message).catch(() => undefined);
      if (answer === true) return true;
    }
    return false;
  };

  return {
    async enter(tabId) {
      const all = await withMarkers(tabId);
      const message = { type: 'marker-mode', backwards: false } as const;
      return (
        (await firstThatTakes(tabId, all, { ...message, focusedOnly: true })) ||
        (await firstThatTakes(tabId, all, { ...message, focusedOnly: false }))
      );
    },
    async next(tabId, frameId, backwards) {
      const all = await withMarkers(tabId);
      const at = all.indexOf(frameId);
      const round = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))];
      const order = backwards ? round.reverse() : round;
      return firstThatTakes(tabId, order, { type: 'marker-mode', backwards, focusedOnly: false });
    },
  };
}

/** The tab that a command is for: the one the browser names, else the active one of the window in front. */
export async function commandTab(
  browser: Pick<Browser, 'tabs'>,
  named: { id?: number | undefined } | undefined,
): Promise<number | undefined> {
  if (named?.id !== undefined) return named.id;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.id;
}
