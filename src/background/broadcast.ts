/**
 * Tells the portal's frames what changed in what is kept. They do not listen to the storage themselves: every
 * frame would be handed every record that any of them had reported.
 */
import type { Browser } from '../shared/browser';
import type { ToFrame } from '../shared/messages';
import { parseKey } from '../storage/schema';

type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

/** The extension has access to these tabs, so they can be asked for by address without a further permission. */
const PORTAL = 'https://*.singlewindow.cn/*';

/** What concerns the frames in a change of what is kept. */
export function newsForFrames(changes: Changes): ToFrame[] {
  const news: ToFrame[] = [];
  const seen: string[] = [];
  const attachments = new Set<string>();
  for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
    const { kind, id } = parseKey(key) ?? {};
    if (kind === 'settings') news.push({ type: 'settings-changed', settings: newValue ?? null });
    else if (id === undefined) continue;
    else if (kind === 'attachments' || kind === 'not-applicable') attachments.add(id);
    else if (kind === 'application' && isMarked(oldValue) && !isMarked(newValue)) seen.push(id);
  }
  if (seen.length > 0) news.push({ type: 'changes-seen', serials: seen });
  if (attachments.size > 0) news.push({ type: 'attachments-changed', keys: [...attachments] });
  return news;
}

/** Whether a stored application holds a change that the user has not seen. */
function isMarked(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && 'change' in stored && stored.change !== undefined;
}

/** Sends each message to every frame of every tab of the portal; a tab without our script is no failure. */
export async function broadcast(browser: Pick<Browser, 'tabs'>, news: readonly ToFrame[]): Promise<void> {
  if (news.length === 0) return;
  const tabs = await browser.tabs.query({ url: PORTAL });
  await Promise.all(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : news.map((message) => browser.tabs.sendMessage(id, message).catch(() => undefined)),
    ),
  );
}
