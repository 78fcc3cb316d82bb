/** Stands in for the browser under the popup, the options page and the side panel, and draws them. */
import { execFileSync } from 'node:child_process';
import { render } from 'preact';
import { vi } from 'vitest';
import type { Collection, OwnRow } from '../../src/codes/own/types';
import { Options } from '../../src/options/options';
import { Panel } from '../../src/panel/panel';
import { Popup } from '../../src/popup/popup';
import { categories, statusKnowledge as knowledge } from '../../src/portal/knowledge';
import type { Language } from '../../src/portal/types';
import type { MessageType } from '../../src/shared/messages';
import type { FromPanel, ToPanel } from '../../src/shared/panel';
import { memoryArea, type StorageArea } from '../../src/storage/area';
import { mount } from '../../src/ui/root';
import type { Services } from '../../src/ui/services';
import { reading } from './record-fake';

export {
  application,
  kept,
  keptAll,
  notice,
  period,
  recordOf,
  registration,
  registrationRecordOf,
  task,
} from './record-fake';

export const NOW = '2026-11-20T10:00:00.000Z';

interface Wishes {
  readonly stored?: Record<string, unknown>;
  readonly area?: StorageArea;
  readonly uiLanguages?: readonly string[];
  readonly codes?: Promise<string>;
  readonly lastLanguage?: Language;
  readonly access?: boolean;
  readonly clipboard?: boolean;
  readonly kind?: Services['kind'];
  readonly shortcut?: (command: string) => string | undefined;
  /** Whether the browser opens the side panel. */
  readonly panel?: boolean;
  /** The portal's tab, where one is open. */
  readonly portalTab?: number;
  /** How far the guided collection has come at the start. */
  readonly collection?: Collection;
  /** Own rows of codes, none of them packed. */
  readonly ownRows?: readonly OwnRow[];
  /** Whether the browser shows our notifications. */
  readonly notifications?: 'granted' | 'denied' | 'unknown';
  /** Files of the package by their paths, as JSON; what is not named stands in for itself. */
  readonly files?: (path: string) => unknown;
  /** Answers of the background; what is not named answers `null`. A thrown error is a refusal. */
  readonly answers?: Partial<Record<MessageType, (input: unknown) => unknown>>;
}

const BUILD = "import('./src/codes/build/codes.mjs').then((m) => process.stdout.write(m.buildCodes().tsv))";
let tables: string | undefined;

/** The real code tables, built once a test file; in a process of its own, since happy-dom's URL is not Node's. */
export function codeTables(): string {
  tables ??= execFileSync(process.execPath, ['-e', BUILD], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return tables;
}

/** A connection of the side panel to a frame. */
export interface FakeFrame {
  readonly tabId: number;
  readonly frameId: number;
  /** What the panel said. */
  readonly said: FromPanel[];
  isClosed: boolean;
  /** The frame says something, or goes. */
  tell(message: ToPanel): void;
  go(): void;
}

const NEXT = 'Read both feedbacks.';

export function fakeBrowser(wishes: Wishes = {}) {
  const area = wishes.area ?? memoryArea();
  const storageWatchers = new Set<() => void>();
  const accessWatchers = new Set<() => void>();
  const sent: { type: string; input: unknown }[] = [];
  const copied: string[] = [];
  const opened: string[] = [];
  const remembered: Language[] = [];
  const tabWatchers = new Set<() => void>();
  const frames: FakeFrame[] = [];
  const saved: { name: string; text: string }[] = [];
  const codeWatchers = new Set<() => void>();
  let collection = wishes.collection;
  let ownRows = wishes.ownRows ?? [];
  let tab: number | undefined = 7;
  let access = wishes.access ?? true;
  const watch = (watchers: Set<() => void>, changed: () => void, signal: AbortSignal) => {
    watchers.add(changed);
    signal.addEventListener('abort', () => watchers.delete(changed));
  };
  const tell = (watchers: Set<() => void>) => {
    for (const watcher of watchers) watcher();
  };
  const services: Services = {
    area,
    reading,
    watchStorage: (changed, signal) => watch(storageWatchers, changed, signal),
    send: (async (type: MessageType, input: unknown) => {
      sent.push({ type, input });
      return wishes.answers?.[type]?.(input) ?? null;
    }) as Services['send'],
    uiLanguages: wishes.uiLanguages ?? ['en-GB'],
    lastLanguage: wishes.lastLanguage,
    rememberLanguage: (language) => remembered.push(language),
    activeTab: async () => tab,
    watchTab: (changed, signal) => watch(tabWatchers, changed, signal),
    connectFrame(tabId, frameId, heard, gone) {
      const said: FromPanel[] = [];
      const frame: FakeFrame = { tabId, frameId, said, isClosed: false, tell: heard, go: gone };
      frames.push(frame);
      return {
        say: (message) => said.push(message),
        close: () => {
          frame.isClosed = true;
        },
      };
    },
    openPanel: async () => {
      opened.push('panel');
      return wishes.panel ?? true;
    },
    openPortal: () => opened.push('portal'),
    saveFile: (name, text) => saved.push({ name, text }),
    openDashboard: (at) => opened.push(`dashboard${at ?? ''}`),
    openLookup: (at) => opened.push(`lookup${at ?? ''}`),
    portalTab: async () => wishes.portalTab,
    collection: async () => collection,
    packedCodes: async () => ({ packed: undefined, since: ownRows }),
    countCodes: async () => ownRows.length,
    watchCodes: (changed, signal) => watch(codeWatchers, changed, signal),
    notifications: async () => wishes.notifications ?? 'granted',
    hasAccess: async () => access,
    requestAccess: async () => {
      access = wishes.access !== undefined;
      tell(accessWatchers);
      return access;
    },
    watchAccess: (changed, signal) => watch(accessWatchers, changed, signal),
    fetchText: async (path) => {
      if (path === 'data/codes.tsv') return codeTables();
      const file = wishes.files?.(path);
      if (file !== undefined) return JSON.stringify(file);
      if (path.startsWith('data/guide')) return JSON.stringify({ pages: {}, topics: {} });
      const hint = { what: 'x', do: NEXT, source: 'x' };
      return JSON.stringify(Object.fromEntries(knowledge.statuses.map(({ id }) => [id, hint])));
    },
    copy: async (text) => {
      if (wishes.clipboard === false) return false;
      copied.push(text);
      return true;
    },
    shortcut: async (command) => wishes.shortcut?.(command),
    openOptions: () => opened.push('options'),
    afterPaint: async () => undefined,
    whenIdle: async () => undefined,
    now: () => NOW,
    version: '1.2.3',
    kind: wishes.kind ?? 'chromium',
    timeZone: 'Europe/Oslo',
  };
  return {
    services,
    sent,
    copied,
    opened,
    remembered,
    saved,
    /** Every connection that the side panel opened, in order. */
    frames,
    /** Another tab comes to the front, or the one in front loads another page. */
    toTab(id: number | undefined = tab): void {
      tab = id;
      tell(tabWatchers);
    },
    /** Stores as the background does, and tells the pages. */
    async store(items: Record<string, unknown>): Promise<void> {
      await area.set(items);
      tell(storageWatchers);
    },
    /** Own rows of codes are others now, as the background keeps them. */
    keepOwn(rows: readonly OwnRow[]): void {
      ownRows = rows;
      tell(codeWatchers);
    },
    /** The guided collection goes on, or is stopped, as the background keeps it. */
    collect(now: Collection | undefined): void {
      collection = now;
      tell(codeWatchers);
    },
    async remove(key: string): Promise<void> {
      await area.remove(key);
      tell(storageWatchers);
    },
    watchers: () => storageWatchers.size,
  };
}

export type Fake = ReturnType<typeof fakeBrowser>;

async function drawn(wishes: Wishes, draw: (fake: Fake, into: Element) => void): Promise<Fake> {
  const fake = fakeBrowser(wishes);
  if (wishes.stored) await fake.store(wishes.stored);
  const app = document.createElement('div');
  document.body.replaceChildren(app);
  draw(fake, app);
  return fake;
}

export const drawPopup = (wishes: Wishes = {}): Promise<Fake> =>
  drawn(wishes, ({ services }, into) =>
    mount(
      into,
      services,
      (t) => t.popupTitle,
      <Popup
        codes={wishes.codes ?? services.fetchText('data/codes.tsv')}
        knowledge={{ ...knowledge, categories }}
      />,
    ),
  );

export const drawOptions = (wishes: Wishes = {}): Promise<Fake> =>
  drawn(wishes, ({ services }, into) => mount(into, services, (t) => t.optionsTitle, <Options />));

export const drawPanel = (wishes: Wishes = {}): Promise<Fake> =>
  drawn(wishes, ({ services }, into) => mount(into, services, (t) => t.popupTitle, <Panel />));

/** Takes the page away, as closing it does. */
export function closePage(): void {
  const app = document.body.firstElementChild;
  if (app) render(null, app);
  document.body.replaceChildren();
}

export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
export const texts = (selector: string): string[] =>
  all(selector).map(({ textContent }) => textContent ?? '');
export const pageText = (): string => document.body.textContent ?? '';

/** Waits for an element. */
export function found(selector: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector} in: ${pageText()}`);
    return element;
  });
}

/** Waits for a button by its accessible name: its label, else its text. */
export function button(name: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const element = all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!element) throw new Error(`no button "${name}" in: ${pageText()}`);
    return element;
  });
}

export async function type(text: string): Promise<HTMLInputElement> {
  const box = (await found('input[type=search]')) as HTMLInputElement;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return box;
}

export function press(on: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}
