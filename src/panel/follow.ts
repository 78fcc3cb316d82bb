/** Follows the tab in front: which frames of the portal it has, and what each shows. */
import type { FramePage, Structure } from '../shared/panel';
import type { FrameConnection, Services } from '../ui/services';

/** What is known of the tab in front. */
export type TabView =
  /** Nothing has answered yet. */
  | { readonly kind: 'asking' }
  /** The tab is not on the portal, or the extension may not look at it. */
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'portal';
      readonly tabId: number;
      /** By frame id, outer frames first; frames that have not spoken yet are not among them. */
      readonly frames: ReadonlyMap<number, FramePage>;
      /** Whether all translations are shown on the page. */
      readonly peek: boolean;
    };

export interface Follower {
  readonly view: TabView;
  /** Scrolls to a label of a frame. */
  show(frameId: number, key: number): void;
  /** A frame's structure; `texts` are unknown texts that may be told. `undefined` where the frame did not answer. */
  structure(frameId: number, texts: readonly string[]): Promise<Structure | undefined>;
}

type Follows = Pick<Services, 'activeTab' | 'send' | 'connectFrame' | 'watchTab' | 'watchStorage'>;

/** How long a frame may take to describe itself, in milliseconds. */
const PATIENCE = 4000;
/**
 * What a page showed stays for so long after it is gone, in milliseconds: a page that loads anew must not make the
 * panel close what is being read.
 */
const GRACE = 700;
/**
 * When a frame that has spoken is looked for again. One that loads anew keeps its id and may say the same of
 * itself as before; then nothing in the storage tells that it is back.
 */
const AGAIN = [300, 1200, 3500];

/** A connection, and the questions for its structure in the order in which they were asked. */
interface Link {
  connection?: FrameConnection;
  hasSpoken: boolean;
  readonly waiting: ((structure: Structure | undefined) => void)[];
}

/** @param changed called whenever `view` is another one, never before this returns */
export function follow(services: Follows, changed: () => void, signal: AbortSignal): Follower {
  let view: TabView = { kind: 'asking' };
  let latest = 0;
  let tab: number | undefined;
  let isPeeking = false;
  let order: readonly number[] = [];
  const links = new Map<number, Link>();
  const pages = new Map<number, FramePage>();
  let again: ReturnType<typeof setTimeout>[] = [];
  let parting: ReturnType<typeof setTimeout> | undefined;

  const set = (now: TabView): void => {
    if (signal.aborted) return;
    view = now;
    changed();
  };

  function draw(): void {
    if (tab === undefined) return;
    // A page that is going comes first, so that none that is there lies under it.
    const going = [...pages.keys()].filter((frameId) => !order.includes(frameId));
    const frames = new Map<number, FramePage>();
    for (const frameId of [...going, ...order]) {
      const page = pages.get(frameId);
      if (page) frames.set(frameId, page);
    }
    set({ kind: 'portal', tabId: tab, frames, peek: isPeeking });
  }

  function end(frameId: number): void {
    const link = links.get(frameId);
    links.delete(frameId);
    for (const answer of link?.waiting ?? []) answer(undefined);
  }

  function close(frameId: number): void {
    const connection = links.get(frameId)?.connection;
    end(frameId);
    connection?.close();
  }

  function leaveAll(): void {
    for (const timer of [...again, parting]) clearTimeout(timer);
    for (const frameId of [...links.keys()]) close(frameId);
    pages.clear();
    order = [];
  }

  /** Takes away, after a while, what frames showed that did not come back. */
  function part(): void {
    clearTimeout(parting);
    parting = setTimeout(() => {
      const gone = [...pages.keys()].filter((frameId) => !links.has(frameId));
      for (const frameId of gone) pages.delete(frameId);
      if (gone.length > 0) draw();
    }, GRACE);
  }

  function connect(tabId: number, frameId: number): void {
    const link: Link = { hasSpoken: false, waiting: [] };
    const isOurs = (): boolean => links.get(frameId) === link;
    links.set(frameId, link);
    link.connection = services.connectFrame(
      tabId,
      frameId,
      (message) => {
        if (!isOurs()) return;
        if (message.type === 'structure') {
          link.waiting.shift()?.(message.structure);
          return;
        }
        link.hasSpoken = true;
        pages.set(frameId, message.page);
        draw();
      },
      () => {
        if (!isOurs()) return;
        end(frameId);
        part();
        if (link.hasSpoken) lookAgain();
      },
    );
  }

  function lookAgain(): void {
    for (const timer of again) clearTimeout(timer);
    again = AGAIN.map((wait) => setTimeout(() => void look(), wait));
  }

  /** @param isFirm a tab that has left the portal is taken at its word */
  async function look(isFirm = false): Promise<void> {
    const mine = ++latest;
    const tabId = await services.activeTab().catch(() => undefined);
    const seen = tabId === undefined ? null : await services.send('tab-wanted', { tabId }).catch(() => null);
    if (mine !== latest || signal.aborted) return;
    if (seen === null && tabId !== undefined && tabId === tab && !isFirm) {
      clearTimeout(parting);
      parting = setTimeout(() => void look(true), GRACE);
      return;
    }
    if (tabId !== tab || seen === null) leaveAll();
    tab = seen === null ? undefined : tabId;
    if (tabId === undefined || seen === null) {
      set({ kind: 'elsewhere' });
      return;
    }
    order = seen.frames;
    isPeeking = seen.peek;
    const gone = [...links.keys()].filter((frameId) => !order.includes(frameId));
    for (const frameId of gone) close(frameId);
    for (const frameId of order) if (!links.has(frameId)) connect(tabId, frameId);
    if ([...pages.keys()].some((frameId) => !links.has(frameId))) part();
    draw();
  }

  // A frame that comes, goes or changes is noted by the background in the storage.
  services.watchStorage(() => void look(), signal);
  services.watchTab(() => void look(), signal);
  signal.addEventListener('abort', leaveAll);
  void look();

  return {
    get view() {
      return view;
    },
    show: (frameId, key) => links.get(frameId)?.connection?.say({ type: 'show', key }),
    structure: (frameId, texts) =>
      new Promise((resolve) => {
        const link = links.get(frameId);
        if (!link?.connection) {
          resolve(undefined);
          return;
        }
        const timer = setTimeout(() => resolve(undefined), PATIENCE);
        // Answers come in the order of the questions; one that is late still takes its own place.
        link.waiting.push((structure) => {
          clearTimeout(timer);
          resolve(structure);
        });
        link.connection.say({ type: 'structure-wanted', texts });
      }),
  };
}
