/**
 * Puts the background together. Listeners are added at once, before anything is awaited: a worker that the
 * browser wakes for an event must have its listener by the end of its first turn.
 */
import { packOwn } from '../codes/own/pack';
import { readerCountry } from '../portal/country';
import type { Category, Country, NamedLabel, Status } from '../portal/types';
import type { Browser } from '../shared/browser';
import { fragmentOf, openDashboard } from '../shared/dashboard';
import { settingsLanguage } from '../shared/language';
import type { ToFrame } from '../shared/messages';
import { PORTAL_ADDRESS } from '../shared/portal-address';
import type { Reading } from '../shared/reading';
import type { Settings } from '../shared/records';
import { memoryArea, type StorageArea } from '../storage/area';
import { onCodesChanged, tellCodesChanged } from '../storage/codes/news';
import { createCodeStore } from '../storage/codes/store';
import { readSettings } from '../storage/read';
import { createWriter } from '../storage/writer';
import { applicationOf } from '../tracking/application';
import { correctId } from '../tracking/due/applications';
import { changeId } from '../tracking/due/news';
import { createMarked } from '../tracking/ends';
import { createTurns } from '../tracking/turn';
import type { ApplicationRecord } from '../tracking/types';
import { createApplications } from './applications';
import { createAttachments } from './attachments';
import { broadcast, newsForFrames } from './broadcast';
import { createCodeBooks } from './code-book';
import { nameCodes } from './code-names';
import { createCodeUses } from './code-use';
import { commandTab, createMarkerModes } from './commands';
import { startContextMenu } from './context-menu';
import { frameHandlers, pageHandlers, toFrame } from './handlers';
import { createHints, type Reader } from './hints';
import { listen } from './listen';
import { isLookedAt, showTab } from './looking';
import { keepPolicy } from './managed';
import { createRouter, isPortal, type Tab } from './messages';
import { createNotify, watchedTab } from './notify';
import { startOmnibox } from './omnibox';
import { createOwnCodes } from './own-codes';
import { createPruner, withRoom } from './prune';
import { createTrackedStore } from './records';
import { createRegistrations } from './registrations';
import { concernsReview, createReview, REVIEW } from './review';
import { createTabs } from './tabs';
import { createWatches } from './watch';
import { createReviewWords, watchEnded } from './words';

export interface StartOptions {
  readonly browser: Browser;
  /** ISO time in UTC. */
  readonly now: () => string;
  readonly reading: Reading;
  readonly statuses: readonly Status[];
  readonly categories: readonly Category[];
  /** Labels of statuses, by id. */
  readonly labels: ReadonlyMap<string, NamedLabel>;
  /** The one for all others last. */
  readonly countries: readonly Country[];
  /** The browser's own language first. */
  readonly uiLanguages: () => readonly string[];
  readonly fetchJson: (path: string) => Promise<unknown>;
  readonly fetchText: (path: string) => Promise<string>;
  readonly report: (message: string, cause: unknown) => void;
  readonly signal: AbortSignal;
  /** IANA name, for tests; the machine's own where it is left out. */
  readonly timeZone?: string;
}

/** @returns when what is stored was checked and the badge was drawn for the first time */
export function start(options: StartOptions): Promise<void> {
  const { browser, now, reading, signal, report } = options;
  const area: StorageArea = browser.storage.local;
  const session: StorageArea = browser.storage.session ?? memoryArea();
  const rawWriter = createWriter(area, now);
  const isFinal = createMarked(options.statuses, 'final');
  const isOpen = (record: ApplicationRecord): boolean => {
    const status = applicationOf(record, reading.status).history.at(-1);
    return status === undefined || !isFinal(status);
  };
  const pruner = createPruner(rawWriter, session, isOpen, now);
  const writer = withRoom(rawWriter, pruner.room);
  const send = toFrame(browser);
  const readerOf = (settings: Settings): Reader => ({
    language: settingsLanguage(settings, options.uiLanguages()),
    country: readerCountry(options.countries, settings, options.uiLanguages()),
  });
  const reader = async () => readerOf(await readSettings(area));
  const tabs = createTabs(session, lives(send));
  const markerModes = createMarkerModes(tabs, send);
  const toTab = async (tabId: number, message: ToFrame): Promise<void> => {
    // To every frame of the tab; it has an answer from none.
    await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  };
  const peek = async (tabId: number, on?: boolean): Promise<void> => {
    await toTab(tabId, { type: 'peek', on: await tabs.setPeek(tabId, on) });
  };
  const zone = options.timeZone === undefined ? {} : { timeZone: options.timeZone };
  const notify = createNotify(browser);
  const watches = createWatches({
    browser,
    session,
    now,
    holidays: async () => (await reader()).country.holidays,
    tabs,
    ask: send,
    tell: (tabId, every) => toTab(tabId, { type: 'watch', every }),
    ended: async (tabId, why) => {
      await notify.show(watchEnded(tabId, why, (await reader()).language));
    },
    ...zone,
  });
  const store = createCodeStore();
  const ownCodes = createOwnCodes({
    store,
    writer: rawWriter,
    now,
    pack: packOwn,
    changed: tellCodesChanged,
    report,
  });
  const codes = createCodeBooks({
    text: () => options.fetchText('data/codes.tsv'),
    own: store.packed,
    report,
    signal,
  });
  onCodesChanged(codes.drop, signal);
  const language = async () => (await reader()).language;
  startOmnibox({ browser, index: codes.index, language, now, report, signal, ...zone });
  const contextMenu = startContextMenu({ browser, language, report, signal });
  const turn = createTurns(options.statuses, options.categories);
  const parts = {
    applications: createApplications(writer, reading.status, now, (application) => [
      ...(application.change ? [changeId(application.serial)] : []),
      ...(turn(application).needsEnterprise === 'no' ? [] : [correctId(application)]),
    ]),
    registrations: createRegistrations(writer, now),
    tracked: createTrackedStore(writer),
    attachments: createAttachments(area, writer, now),
    ownCodes,
    hints: createHints(options.fetchJson, reader),
    tabs,
    markerModes,
    watches,
    codeUses: createCodeUses({ browser, session, now, tabs, show: (tabId) => showTab(browser, tabId) }),
    nameCodes: async (keys: readonly string[]) =>
      nameCodes(await codes.index(), keys, { language: await language(), now: now(), ...zone }),
    writer,
    now,
    isLookedAt: (tab: Tab, inFront: boolean) => isLookedAt(browser, tab, inFront),
    peek,
    toTab,
    toPortal: (message: ToFrame) => broadcast(browser, [message]),
    openPortal: async () => {
      await browser.tabs.create({ url: PORTAL_ADDRESS });
    },
  };
  const route = createRouter(browser.runtime, frameHandlers(parts), pageHandlers(parts), report);
  const review = createReview({
    browser,
    area,
    writer,
    now,
    reading,
    statuses: options.statuses,
    categories: options.categories,
    reader: readerOf,
    notify,
    words: createReviewWords(options.labels),
    report,
    ...zone,
  });
  const quietly = (doing: string, work: Promise<unknown>): void => {
    work.catch((cause: unknown) => report(doing, cause));
  };

  listen(browser.runtime.onMessage, (message: unknown, sender) => route(message, sender), signal);
  listen(
    browser.storage.onChanged,
    (changes, areaName) => {
      if (areaName === 'managed') quietly('policy', keepPolicy(browser, writer));
      if (areaName !== 'local') return;
      if (concernsReview(Object.keys(changes))) quietly('review', review());
      const tell = async () => broadcast(browser, await newsForFrames(changes, () => readSettings(area)));
      quietly('frames', tell());
      if ('settings' in changes || 'managed' in changes) contextMenu.settingsChanged();
    },
    signal,
  );
  listen(
    browser.alarms?.onAlarm,
    ({ name }) => quietly(name, name === REVIEW ? review() : watches.rang(name)),
    signal,
  );
  listen(
    browser.tabs.onRemoved,
    (tabId) => {
      quietly('tab removed', tabs.removed(tabId));
      quietly('watch', watches.removed(tabId));
    },
    signal,
  );
  listen(
    browser.tabs.onUpdated,
    (tabId, changed, tab) => {
      if (changed.status !== 'loading') return;
      quietly('tab updated', tabs.updated(tabId, tab.url));
      // Without access to the new page the browser hides its address.
      if (!isPortal(tab.url)) quietly('watch', watches.left(tabId));
    },
    signal,
  );
  listen(browser.notifications?.onClicked, (id) => quietly('notification', clicked(id)), signal);
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

  /** The dashboard shows what was told, with the way to the portal; a watch that has ended shows its tab. */
  async function clicked(id: string): Promise<void> {
    const tabId = watchedTab(id);
    const wasShown = tabId !== undefined && (await showTab(browser, tabId));
    if (!wasShown) await openDashboard(browser, fragmentOf(id));
    await notify.clear(id);
  }

  async function prepare(): Promise<void> {
    await writer.sweep();
    await keepPolicy(browser, writer);
    await pruner.daily();
    await ownCodes.move();
    await ownCodes.pack();
  }
  return prepare()
    .catch((cause: unknown) => report('storage', cause))
    .then(review);
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
