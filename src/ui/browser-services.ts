/** The services of `services.ts`, as a real browser gives them. */
import { isLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import { statusKnowledge } from '../portal/knowledge';
import type { Browser } from '../shared/browser';
import { openDashboard } from '../shared/dashboard';
import { openLookup } from '../shared/lookup';
import type { Envelope, Input, MessageType, Output, Reply } from '../shared/messages';
import { PANEL_PORT, type ToPanel } from '../shared/panel';
import { PORTAL_ADDRESS } from '../shared/portal-address';
import { createReading } from '../shared/reading';
import { onCodesChanged } from '../storage/codes/news';
import type { CodeStore } from '../storage/codes/types';
import { PORTAL_ACCESS, type Services } from './services';

interface BrowserEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

/** Chrome's side panel, which the polyfill passes on and its types lack. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function listen(event: BrowserEvent | undefined, listener: () => void, signal: AbortSignal): void {
  if (!event || signal.aborted) return;
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}

/** @param view the page's own window, for the clipboard and the moment of painting */
export function browserServices(browser: Browser, view: Window): Services {
  const { runtime, storage, permissions, tabs, commands, i18n } = browser;
  // Known before it is wanted: a click lets the panel be opened only as long as nothing is awaited.
  let windowId: number | undefined;
  void tabs.query({ active: true, currentWindow: true }).then(
    ([tab]) => {
      windowId = tab?.windowId;
    },
    () => undefined,
  );
  // Fetched by the page that asks: the popup must not wait for what it does not need at first.
  let ownCodes: Promise<CodeStore> | undefined;
  const codeStore = (): Promise<CodeStore> => {
    ownCodes ??= import('../storage/codes/store').then(({ createCodeStore }) => createCodeStore());
    return ownCodes;
  };
  return {
    area: storage.local,
    reading: createReading(statusKnowledge),
    // The event carries changes of other areas too; they are rare, and reading once more costs little.
    watchStorage: (changed, signal) => listen(storage.onChanged as BrowserEvent, changed, signal),

    async send<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>> {
      const message: Envelope<T> = { type, input };
      const reply: Reply<T> | undefined = await runtime.sendMessage(message);
      if (reply === undefined) throw new Error('no-answer');
      if (!reply.ok) throw new Error(reply.error);
      return reply.output;
    },

    uiLanguages: [i18n.getUILanguage(), navigator.language],
    lastLanguage: lastLanguage(view),
    rememberLanguage: (language) => rememberLanguage(view, language),
    activeTab: async () => (await tabs.query({ active: true, currentWindow: true }))[0]?.id,
    watchTab(changed, signal) {
      listen(tabs.onActivated as BrowserEvent, changed, signal);
      listen(tabs.onUpdated as BrowserEvent, changed, signal);
    },

    connectFrame(tabId, frameId, heard, gone) {
      const port = tabs.connect(tabId, { frameId, name: PANEL_PORT });
      port.onMessage.addListener((message: unknown) => heard(message as ToPanel));
      port.onDisconnect.addListener(() => {
        // Reading it says that a frame that is gone is no error of ours.
        void runtime.lastError;
        gone();
      });
      return {
        say(message) {
          try {
            port.postMessage(message);
          } catch {
            gone();
          }
        },
        close: () => port.disconnect(),
      };
    },

    async openPanel() {
      const { sidePanel } = browser as { sidePanel?: SidePanel };
      try {
        if (!sidePanel) await browser.sidebarAction.open();
        else if (windowId === undefined) return false;
        else await sidePanel.open({ windowId });
        return true;
      } catch {
        return false;
      }
    },
    openPortal: () => void tabs.create({ url: PORTAL_ADDRESS }),
    saveFile: (name, text, type) => saveFile(view, name, text, type),

    hasAccess: () => permissions.contains(PORTAL_ACCESS),
    requestAccess: () => permissions.request(PORTAL_ACCESS),
    watchAccess(changed, signal) {
      listen(permissions.onAdded as BrowserEvent, changed, signal);
      listen(permissions.onRemoved as BrowserEvent, changed, signal);
    },

    async fetchText(path) {
      const answer = await view.fetch(runtime.getURL(path));
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.text();
    },

    async copy(text) {
      try {
        await view.navigator.clipboard.writeText(text);
        return true;
      } catch {
        return copyBySelection(view.document, text);
      }
    },

    // Firefox for Android has no commands.
    shortcut: async (name) =>
      (await commands?.getAll())?.find((command) => command.name === name)?.shortcut || undefined,

    openOptions: () => void runtime.openOptionsPage(),
    openDashboard: (at) => void openDashboard(browser, at),
    openLookup: (at) => void openLookup(browser, at),
    portalTab: () => portalTab(browser),
    async collection() {
      return (await codeStore()).collection();
    },
    packedCodes: async () => (await codeStore()).packed(),
    countCodes: async () => (await codeStore()).count(),
    watchCodes: onCodesChanged,
    notifications: () => notificationLevel(browser),
    afterPaint: () => afterPaint(view),
    whenIdle: () => new Promise((resolve) => view.requestIdleCallback(() => resolve())),
    now: () => new Date().toISOString(),
    version: runtime.getManifest().version,
    kind: runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium',
  };
}

const LAST_LANGUAGE = 'last-language';

/** Kept beside the settings, since `localStorage` answers at once; where it is closed, nothing is remembered. */
function lastLanguage(view: Window): Language | undefined {
  try {
    const last = view.localStorage.getItem(LAST_LANGUAGE);
    return isLanguage(last) ? last : undefined;
  } catch {
    return undefined;
  }
}

function rememberLanguage(view: Window, language: Language): void {
  try {
    if (view.localStorage.getItem(LAST_LANGUAGE) !== language)
      view.localStorage.setItem(LAST_LANGUAGE, language);
  } catch {
    // The next page begins in the browser's language, and changes a moment later.
  }
}

function saveFile(view: Window, name: string, text: string, type: string): void {
  const { document } = view;
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  view.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Tabs of sites that we may not look at have no address here, and are never asked for one. */
async function portalTab({ tabs }: Browser): Promise<number | undefined> {
  const open = await tabs.query({ url: PORTAL_ACCESS.origins });
  return open.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}

/** Chrome tells whether it shows them, which the types of the polyfill lack. */
interface AskedNotifications {
  getPermissionLevel?(): Promise<string>;
}
async function notificationLevel(browser: Browser): Promise<'granted' | 'denied' | 'unknown'> {
  const asked = browser.notifications as AskedNotifications | undefined;
  if (!asked) return 'denied';
  const level = await asked.getPermissionLevel?.().catch(() => undefined);
  return level === 'granted' || level === 'denied' ? level : 'unknown';
}

/** For a page that is not in front, where the clipboard's own interface refuses. */
function copyBySelection(document: Document, text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

const LONGEST_WAIT = 100;

/** The frame after the next; a page that is not shown gets no frames, so time ends the waiting too. */
function afterPaint(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, LONGEST_WAIT);
    view.requestAnimationFrame(() => {
      view.setTimeout(() => {
        view.clearTimeout(timer);
        resolve();
      });
    });
  });
}
