/**
 * What the frames of each tab said of their pages. Kept in `storage.session` where there is one, since a worker
 * sleeps between two messages. Without the `webNavigation` permission nothing tells that a frame is gone, so each
 * is asked whether it is still there before it is counted. Browsers give a new document in a new frame a new id.
 */
import type { Input, Output } from '../shared/messages';
import type { StorageArea } from '../storage/area';
import { createQueue } from '../storage/queue';
import type { FeedbackFrom } from '../tracking/types';
import { isPortal } from './messages';

export interface FrameSeen {
  readonly frameId: number;
  readonly page: Input<'page-seen'>;
}
interface TabSeen {
  /** In the order in which they first spoke. */
  readonly frames: readonly FrameSeen[];
  /** The attachment list that was read last in this tab. */
  readonly attachments?: { readonly key: string; readonly frameId: number };
  /** All translations are shown at once. */
  readonly peek?: true;
  /** Name of the portal's user, and the applications that were seen before it was known. */
  readonly account?: string;
  readonly unclaimed?: readonly string[];
  /** The feedback whose button was pressed last. */
  readonly feedback?: FeedbackOpened;
}

/** Whose feedback on which application was opened, and when. */
export interface FeedbackOpened {
  readonly serial: string;
  readonly from: FeedbackFrom;
  readonly at: string;
}
type Pages = NonNullable<Output<'tab-wanted'>>;

const NOTHING: TabSeen = { frames: [] };
/** More rows than this are not remembered until somebody says whose they are. */
const MOST_UNCLAIMED = 1000;
/** A dialog that comes later than this after its button was pressed is another one; milliseconds. */
const LONGEST_OPENING = 3 * 60_000;

export interface Tabs {
  pageSeen(tabId: number, frame: FrameSeen): Promise<void>;
  /** Label id of the active tab of the portal's own tab strip. */
  activeTab(tabId: number): Promise<string | undefined>;
  attachmentsSeen(tabId: number, frameId: number, key: string): Promise<void>;
  /** Key of the attachment list that was read last, while the frame that showed it is there. */
  attachmentsKey(tabId: number): Promise<string | undefined>;
  /** Frames of a tab that still live, in the order in which they first spoke. */
  frames(tabId: number): Promise<readonly FrameSeen[]>;
  /** What a tab's frames found, added up; `null` where none is known. */
  pages(tabId: number): Promise<Pages | null>;
  peek(tabId: number): Promise<boolean>;
  /** @param on left out: the other of the two; @returns what it is now */
  setPeek(tabId: number, on?: boolean): Promise<boolean>;
  /** Name of the portal's user who is signed in in this tab. */
  account(tabId: number): Promise<string | undefined>;
  /** @returns the applications that were seen before the name was known */
  accountSeen(tabId: number, name: string): Promise<readonly string[]>;
  /** Applications that were seen in this tab while nobody knew in whose account. */
  seenUnclaimed(tabId: number, serials: readonly string[]): Promise<void>;
  feedbackOpened(tabId: number, opened: FeedbackOpened): Promise<void>;
  /** The feedback that was opened a moment ago. @param now ISO time in UTC */
  feedback(tabId: number, now: string): Promise<FeedbackOpened | undefined>;
  /** A tab changed; `url` is `undefined` where the browser hides it. */
  updated(tabId: number, url: string | undefined): Promise<void>;
  removed(tabId: number): Promise<void>;
}

/** @param lives asks a frame whether it is still there */
export function createTabs(
  session: StorageArea,
  lives: (tabId: number, frameId: number) => Promise<boolean>,
): Tabs {
  const queue = createQueue();
  const keyOf = (tabId: number) => `tab/${tabId}`;

  const read = async (tabId: number): Promise<TabSeen> => {
    const stored = (await session.get(keyOf(tabId)))[keyOf(tabId)];
    return (stored as TabSeen | undefined) ?? NOTHING;
  };
  const change = (tabId: number, how: (seen: TabSeen) => TabSeen): Promise<void> =>
    queue(async () => {
      const before = await read(tabId);
      const after = how(before);
      if (after === before) return;
      if (after === NOTHING) await session.remove(keyOf(tabId));
      else await session.set({ [keyOf(tabId)]: after });
    });
  const clear = (tabId: number) => change(tabId, () => NOTHING);
  const frames = async (tabId: number): Promise<readonly FrameSeen[]> => {
    const said = (await queue(() => read(tabId))).frames;
    const alive = await Promise.all(said.map(({ frameId }) => lives(tabId, frameId)));
    return said.filter((_, index) => alive[index]);
  };

  return {
    activeTab: async (tabId) =>
      (await queue(() => read(tabId))).frames.find(({ page }) => page.activeTab !== undefined)?.page
        .activeTab,
    pageSeen: (tabId, frame) => change(tabId, (seen) => withFrame(seen, frame)),
    attachmentsSeen: (tabId, frameId, key) =>
      change(tabId, (seen) => ({ ...seen, attachments: { key, frameId } })),
    async attachmentsKey(tabId) {
      const { attachments } = await queue(() => read(tabId));
      return attachments && (await lives(tabId, attachments.frameId)) ? attachments.key : undefined;
    },
    frames,
    async pages(tabId) {
      const said = await frames(tabId);
      if (said.length === 0) return null;
      const sum = (of: (page: Input<'page-seen'>) => number) =>
        said.reduce((total, { page }) => total + of(page), 0);
      return {
        pages: [...new Set(said.flatMap(({ page }) => page.pages))],
        found: sum((page) => page.found),
        known: sum((page) => page.known),
        markers: sum((page) => page.markers),
        frames: said.map(({ frameId }) => frameId),
        peek: (await read(tabId)).peek === true,
      };
    },
    peek: async (tabId) => (await queue(() => read(tabId))).peek === true,
    async setPeek(tabId, on) {
      let now = false;
      await change(tabId, ({ peek, ...seen }) => {
        now = on ?? !peek;
        return now ? { ...seen, peek: true } : seen;
      });
      return now;
    },
    account: async (tabId) => (await queue(() => read(tabId))).account,
    async accountSeen(tabId, name) {
      let before: readonly string[] = [];
      await change(tabId, ({ unclaimed = [], ...seen }) => {
        before = unclaimed;
        return { ...seen, account: name };
      });
      return before;
    },
    seenUnclaimed: (tabId, serials) =>
      change(tabId, (seen) => ({
        ...seen,
        unclaimed: [...new Set([...(seen.unclaimed ?? []), ...serials])].slice(-MOST_UNCLAIMED),
      })),
    feedbackOpened: (tabId, feedback) => change(tabId, (seen) => ({ ...seen, feedback })),
    async feedback(tabId, now) {
      const { feedback } = await queue(() => read(tabId));
      const isNew = feedback && Math.abs(Date.parse(now) - Date.parse(feedback.at)) < LONGEST_OPENING;
      return isNew ? feedback : undefined;
    },
    async updated(tabId, url) {
      // Without access to the new page the browser hides its address: the tab has left the portal.
      if (!isPortal(url)) await clear(tabId);
    },
    removed: clear,
  };
}

function withFrame(seen: TabSeen, frame: FrameSeen): TabSeen {
  const at = seen.frames.findIndex(({ frameId }) => frameId === frame.frameId);
  return { ...seen, frames: at < 0 ? [...seen.frames, frame] : seen.frames.with(at, frame) };
}
