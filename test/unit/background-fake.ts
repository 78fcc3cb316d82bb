/** A browser for the background's tests: events that a test sends, and what the background did with it. */
import type { Sender } from '../../src/background/messages';
import type { Browser } from '../../src/shared/browser';
import type { StorageArea } from '../../src/storage/area';
import { type FakeArea, fakeArea } from './storage-fake';

type Listener = (...args: never[]) => unknown;

export class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  send(...args: unknown[]): unknown[] {
    return [...this.listeners].map((listener) => listener(...(args as never[])));
  }
}

export interface FakeTab {
  id: number;
  url?: string;
  active: boolean;
  windowId: number;
}

export const EXTENSION = { id: 'extension-id', url: 'chrome-extension://extension-id/' };
export const PORTAL = 'https://cifer.singlewindow.cn/cifer/index';

export interface FakeOptions {
  readonly local?: FakeArea;
  readonly session?: StorageArea;
  /** Parts of the API that this browser lacks. */
  readonly without?: readonly ('notifications' | 'commands' | 'session' | 'alarms' | 'permission-level')[];
  /** What the company has set; left out, the browser answers as Firefox does without a policy. */
  readonly policy?: unknown;
}

/** @returns the browser as the background sees it, and what a test needs to drive it */
export function fakeBrowser({
  local = fakeArea(),
  session = fakeArea(),
  without = [],
  policy,
}: FakeOptions = {}) {
  const events = {
    message: new FakeEvent(),
    storage: new FakeEvent(),
    removed: new FakeEvent(),
    updated: new FakeEvent(),
    clicked: new FakeEvent(),
    command: new FakeEvent(),
    alarm: new FakeEvent(),
  };
  const tabs = new Map<number, FakeTab>();
  const windows = new Map<number, { focused: boolean }>();
  const shown = new Map<string, { title: string; message: string; iconUrl?: string }>();
  const created: { id: string; title: string; message: string }[] = [];
  /** When each alarm rings next, as milliseconds. */
  const alarms = new Map<string, number>();
  const drawn = { text: '', color: '', title: '', times: 0 };
  const did = { opened: [] as string[], asked: [] as { frameId: number; message: unknown }[] };
  /** What the frames of a tab answer; a frame that is not in here is gone. */
  const frames = new Map<string, (message: { type: string; focusedOnly?: boolean }) => unknown>();
  let refuse = false;
  let blocked = false;
  let noBadge = false;

  const watched: StorageArea = {
    get: (keys) => local.get(keys),
    async set(items) {
      await local.set(items);
      events.storage.send(Object.fromEntries(Object.keys(items).map((key) => [key, {}])), 'local');
    },
    async remove(keys) {
      await local.remove(keys);
      events.storage.send(Object.fromEntries([keys].flat().map((key) => [key, {}])), 'local');
    },
  };
  const tab = (id: number): FakeTab => {
    const found = tabs.get(id);
    if (!found) throw new Error(`No tab with id: ${id}.`);
    return found;
  };
  const browser = {
    runtime: {
      id: EXTENSION.id,
      getURL: (path: string) => EXTENSION.url + path,
      onMessage: events.message,
    },
    storage: {
      local: watched,
      ...(!without.includes('session') && { session }),
      onChanged: events.storage,
      managed: {
        get: async () => {
          if (policy === undefined) throw new Error('Managed storage manifest not found');
          return policy;
        },
      },
    },
    ...(!without.includes('alarms') && {
      alarms: {
        onAlarm: events.alarm,
        create: async (name: string, { when }: { when: number }) => void alarms.set(name, when),
        clear: async (name: string) => alarms.delete(name),
      },
    }),
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        if (noBadge) throw new Error('no badge');
        drawn.text = text;
      },
      setBadgeBackgroundColor: async ({ color }: { color: string }) => {
        drawn.color = color;
      },
      setTitle: async ({ title }: { title: string }) => {
        drawn.title = title;
        drawn.times++;
      },
    },
    tabs: {
      onRemoved: events.removed,
      onUpdated: events.updated,
      query: async ({ active }: { active?: boolean }) =>
        [...tabs.values()].filter((one) => !active || one.active),
      get: async (id: number) => tab(id),
      update: async (id: number, change: Partial<FakeTab>) => Object.assign(tab(id), change),
      create: async ({ url }: { url: string }) => {
        did.opened.push(url);
      },
      sendMessage: async (
        id: number,
        message: { type: string; focusedOnly?: boolean },
        options?: { frameId: number },
      ) => {
        if (options === undefined) {
          for (const [key, hear] of frames) if (key.startsWith(`${id}/`)) hear(message);
          return undefined;
        }
        const { frameId } = options;
        const answer = frames.get(`${id}/${frameId}`);
        if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        if (message.type !== 'still-there') did.asked.push({ frameId, message });
        return answer(message);
      },
    },
    windows: {
      get: async (id: number) => windows.get(id) ?? { focused: true },
      update: async (id: number, change: { focused: boolean }) => windows.set(id, change),
    },
    ...(!without.includes('commands') && { commands: { onCommand: events.command } }),
    ...(!without.includes('notifications') && {
      notifications: {
        onClicked: events.clicked,
        create: async (id: string, options: { title: string; message: string }) => {
          if (refuse) throw new Error('denied');
          shown.set(id, options);
          created.push({ id, title: options.title, message: options.message });
          return id;
        },
        clear: async (id: string) => shown.delete(id),
        getAll: async () => Object.fromEntries(shown),
        ...(!without.includes('permission-level') && {
          getPermissionLevel: async () => (blocked ? 'denied' : 'granted'),
        }),
      },
    }),
  };
  return {
    browser: browser as unknown as Browser,
    local,
    events,
    tabs,
    windows,
    frames,
    shown,
    created,
    drawn,
    did,
    alarms,
    /** An alarm rings that has not been set anew. */
    ring(name: string): void {
      alarms.delete(name);
      events.alarm.send({ name });
    },
    refuseBadge: () => {
      noBadge = true;
    },
    refuseNotifications: () => {
      refuse = true;
    },
    /** The user does not want to see notifications any more, or does again. */
    blockNotifications: (isBlocked = true) => {
      blocked = isBlocked;
    },
    /** Sends a message as the browser would and gives the answer. */
    async send(message: unknown, sender: Sender): Promise<unknown> {
      const [answer] = events.message.send(message, sender);
      return answer;
    },
  };
}

/** The fake storage answers in microtasks: all that was set off is done by then. */
export const settled = () => new Promise((done) => setImmediate(() => setImmediate(done)));

/** Who a frame of the portal is, as the browser says it. */
export function frame(tab: FakeTab, frameId = 0, url: string = PORTAL): Sender {
  return { id: EXTENSION.id, url, frameId, tab } as unknown as Sender;
}

/** Who the popup is. */
export const POPUP = { id: EXTENSION.id, url: `${EXTENSION.url}src/popup/index.html` } as Sender;
