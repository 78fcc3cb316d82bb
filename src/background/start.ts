/**
 * Puts the background together. Listeners are added at once, before anything is awaited: a worker that the
 * browser wakes for an event must have its listener by the end of its first turn.
 */
import { inLanguage } from '../languages/known';
import { localise, readerCountry } from '../portal/country';
import type { Category, Country, Language, NamedLabel, Status } from '../portal/types';
import type { Browser } from '../shared/browser';
import { settingsLanguage } from '../shared/language';
import type { ToFrame } from '../shared/messages';
import { PORTAL_ADDRESS } from '../shared/portal-address';
import { memoryArea, type StorageArea } from '../storage/area';
import { readOne, readSettings } from '../storage/read';
import { createWriter } from '../storage/writer';
import type { ResolveStatus } from '../tracking/status';
import { whoseTurn } from '../tracking/turn';
import type { StatusSeen } from '../tracking/types';
import { createApplications } from './applications';
import { createAttachments } from './attachments';
import { concernsBadge, createBadge } from './badge';
import { broadcast, newsForFrames } from './broadcast';
import { commandTab, createMarkerModes } from './commands';
import { frameHandlers, pageHandlers, toFrame } from './handlers';
import { createHints } from './hints';
import { listen } from './listen';
import { createRouter } from './messages';
import { createNotify } from './notify';
import { createProducts } from './products';
import { createTabs } from './tabs';

export interface StartOptions {
  readonly browser: Browser;
  /** ISO time in UTC. */
  readonly now: () => string;
  readonly resolve: ResolveStatus;
  readonly statuses: readonly Status[];
  readonly categories: readonly Category[];
  /** Labels of statuses, by id. */
  readonly labels: ReadonlyMap<string, NamedLabel>;
  /** The one for all others last. */
  readonly countries: readonly Country[];
  /** The browser's own language first. */
  readonly uiLanguages: () => readonly string[];
  readonly fetchJson: (path: string) => Promise<unknown>;
  readonly report: (message: string, cause: unknown) => void;
  readonly signal: AbortSignal;
}

/** @returns when what is stored was checked and the badge was drawn for the first time */
export function start(options: StartOptions): Promise<void> {
  const { browser, now, resolve, signal, report } = options;
  const area: StorageArea = browser.storage.local;
  const session: StorageArea = browser.storage.session ?? memoryArea();
  const writer = createWriter(area, now);
  const send = toFrame(browser);
  const reader = async () => {
    const settings = await readSettings(area);
    return {
      language: settingsLanguage(settings, options.uiLanguages()),
      country: readerCountry(options.countries, settings, options.uiLanguages()),
    };
  };
  const tabs = createTabs(session, lives(send));
  const markerModes = createMarkerModes(tabs, send);
  const toTab = async (tabId: number, message: ToFrame): Promise<void> => {
    // To every frame of the tab; it has an answer from none.
    await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  };
  const peek = async (tabId: number, on?: boolean): Promise<void> => {
    await toTab(tabId, { type: 'peek', on: await tabs.setPeek(tabId, on) });
  };
  const notify = createNotify({
    browser,
    session,
    now,
    language: async () => (await reader()).language,
    meaning: async (status, said) => meaning(options.labels, status, said, (await reader()).country),
    application: (serial) => readOne(area, 'application', serial),
  });
  const parts = {
    applications: createApplications(writer, resolve, now),
    attachments: createAttachments(area, writer, now),
    products: createProducts(writer, now),
    hints: createHints(options.fetchJson, reader),
    tabs,
    markerModes,
    notify,
    writer,
    peek,
    toTab,
    openPortal: async () => {
      await browser.tabs.create({ url: PORTAL_ADDRESS });
    },
  };
  const route = createRouter(browser.runtime, frameHandlers(parts), pageHandlers(parts), report);
  const redraw = createBadge({
    browser,
    area,
    now,
    uiLanguages: options.uiLanguages,
    turn: (application) => whoseTurn(application, options.statuses, options.categories),
    report,
  });
  const quietly = (doing: string, work: Promise<unknown>): void => {
    work.catch((cause: unknown) => report(doing, cause));
  };

  listen(browser.runtime.onMessage, (message: unknown, sender) => route(message, sender), signal);
  listen(
    browser.storage.onChanged,
    (changes, areaName) => {
      if (areaName !== 'local') return;
      if (concernsBadge(Object.keys(changes))) quietly('badge', redraw());
      quietly('frames', broadcast(browser, newsForFrames(changes)));
    },
    signal,
  );
  listen(browser.tabs.onRemoved, (tabId) => quietly('tab removed', tabs.removed(tabId)), signal);
  listen(
    browser.tabs.onUpdated,
    (tabId, changed, tab) => {
      if (changed.status === 'loading') quietly('tab updated', tabs.updated(tabId, tab.url));
    },
    signal,
  );
  listen(browser.notifications?.onClicked, (id) => quietly('notification', notify.clicked(id)), signal);
  listen(
    browser.commands?.onCommand,
    (command, named) => {
      const take = { 'marker-mode': markerModes.enter, peek }[command];
      if (!take) return;
      const act = async () => {
        const tabId = await commandTab(browser, named);
        if (tabId !== undefined) await take(tabId);
      };
      quietly(command, act());
    },
    signal,
  );

  return writer
    .sweep()
    .catch((cause: unknown) => report('storage', cause))
    .then(redraw);
}

/**
 * Whether a frame of ours is still there. A frame knows no "still-there" and gives no answer, which is an
 * answer; only where there is nobody does the browser say so.
 */
function lives(send: ReturnType<typeof toFrame>) {
  return async (tabId: number, frameId: number): Promise<boolean> => {
    try {
      await send(tabId, frameId, { type: 'still-there' });
      return true;
    } catch (cause) {
      return /closed before a response/i.test(String(cause));
    }
  };
}

function meaning(
  labels: ReadonlyMap<string, NamedLabel>,
  status: StatusSeen,
  language: Language,
  country: Country,
): string | undefined {
  const [only, ...others] = status.possible;
  if (only === undefined || others.length > 0) return undefined;
  const name = labels.get(only)?.name;
  return name && localise(inLanguage(name, language), country, (term) => inLanguage(term, language));
}
