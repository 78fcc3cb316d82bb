/**
 * What this frame reads the portal by. It is fetched from the package, by way of the background: every frame of
 * every page would else compile all of it, and the script would grow with each label.
 */
import type { Output } from '../shared/messages';
import type { Send } from './send';

/** Waits between attempts, in milliseconds: a browser that is just starting may need a moment. */
const WAITS = [300, 1_500, 5_000, 20_000];

/** Knowledge, names and what the tab shows; `undefined` where the background can't be reached, or the extension is gone. */
export async function fetchKnowledge(
  send: Send,
  signal: AbortSignal,
): Promise<Output<'knowledge-wanted'> | undefined> {
  for (const wait of [0, ...WAITS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return undefined;
    const found = await send('knowledge-wanted', {});
    if (found) return found;
  }
  return undefined;
}
