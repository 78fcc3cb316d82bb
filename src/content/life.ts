/**
 * The life of one frame's script. It ends when the extension was updated or removed: Chrome leaves the old
 * script running, without its extension, and no event tells (w3c/webextensions issues 138 and 789).
 */
import type { ContentBrowser } from './browser';

export interface Life {
  readonly signal: AbortSignal;
  /** Ends the life if the extension is gone; true while it lives. */
  check(): boolean;
}

export function createLife(browser: ContentBrowser): Life {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    check() {
      if (!controller.signal.aborted && browser.runtime.id === undefined) controller.abort();
      return !controller.signal.aborted;
    },
  };
}
