import type { Envelope, FrameMessages, Reply } from '../shared/messages';
import type { ContentBrowser } from './browser';
import type { Life } from './life';

/** Sends a message to the background. `undefined` where it could not be answered; the page goes on without. */
export type Send = <T extends keyof FrameMessages>(
  type: T,
  input: FrameMessages[T]['input'],
) => Promise<FrameMessages[T]['output'] | undefined>;

export function createSend(browser: ContentBrowser, life: Life): Send {
  return async (type, input) => {
    if (!life.check()) return undefined;
    try {
      const envelope: Envelope<typeof type> = { type, input };
      const reply = (await browser.runtime.sendMessage(envelope)) as Reply<typeof type> | undefined;
      return reply?.ok ? reply.output : undefined;
    } catch {
      life.check();
      return undefined;
    }
  };
}
