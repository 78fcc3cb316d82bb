/**
 * Tells the portal's frames what changed in what is kept. They do not listen to the storage themselves: every
 * frame would be handed every record that any of them had reported.
 */
import type { Browser } from '../shared/browser';
import type { ToFrame } from '../shared/messages';
import type { Settings } from '../shared/records';
import { parseKey } from '../storage/schema';

type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

/** The extension has access to these tabs, so they can be asked for by address without a further permission. */
const PORTAL = 'https://*.singlewindow.cn/*';

/**
 * What concerns the frames in a change of what is kept.
 * @param settings reads those that hold now: the company's before the user's
 */
export async function newsForFrames(
  changes: Changes,
  settings: () => Promise<Settings>,
): Promise<readonly ToFrame[]> {
  const news: ToFrame[] = [];
  if ('settings' in changes || 'managed' in changes)
    news.push({ type: 'settings-changed', settings: await settings() });
  const seen: string[] = [];
  const attachments = new Set<string>();
  for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
    const { kind, id } = parseKey(key) ?? {};
    if (id === undefined) continue;
    else if (kind === 'attachments' || kind === 'not-applicable') attachments.add(id);
    else if (kind === 'application' && seenUntil(newValue) > seenUntil(oldValue)) seen.push(id);
  }
  if (seen.length > 0) news.push({ type: 'changes-seen', serials: seen });
  if (attachments.size > 0) news.push({ type: 'attachments-changed', keys: [...attachments] });
  return news;
}

/** Up to which look the user knows everything of a stored application; of one that is forgotten, for ever. */
function seenUntil(stored: unknown): string {
  if (typeof stored !== 'object' || stored === null) return FOR_EVER;
  return 'seen' in stored && typeof stored.seen === 'string' ? stored.seen : '';
}
const FOR_EVER = '~';

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
