/** Which message does what. */
import type { Browser } from '../shared/browser';
import type { ToFrame } from '../shared/messages';
import { DEFAULT_SETTINGS } from '../shared/record-schemas';
import type { Settings, SettingsChange } from '../shared/records';
import { SET_ASIDE } from '../storage/schema';
import type { Writer } from '../storage/writer';
import type { Applications } from './applications';
import type { Attachments } from './attachments';
import type { MarkerModes } from './commands';
import type { createHints } from './hints';
import type { FrameHandlers, PageHandlers } from './messages';
import type { Notify } from './notify';
import type { createProducts } from './products';
import type { Tabs } from './tabs';

export interface Parts {
  readonly applications: Applications;
  readonly attachments: Attachments;
  readonly products: ReturnType<typeof createProducts>;
  readonly hints: ReturnType<typeof createHints>;
  readonly tabs: Tabs;
  readonly markerModes: MarkerModes;
  readonly notify: Notify;
  readonly writer: Writer;
  /** Shows all translations of a tab at once, or hides them. */
  readonly peek: (tabId: number, on?: boolean) => Promise<void>;
  /** Tells every frame of a tab. */
  readonly toTab: (tabId: number, message: ToFrame) => Promise<void>;
  /** Opens the portal in a new tab. */
  readonly openPortal: () => Promise<void>;
}

/** What the portal's frames may ask for. */
export function frameHandlers(parts: Parts): FrameHandlers {
  const { applications, attachments, hints, markerModes, notify, products, tabs } = parts;
  return {
    'knowledge-wanted': async (_, { tabId }) => {
      const [knowledge, names, peek, activeTab] = await Promise.all([
        hints.knowledge(),
        hints.names(),
        tabs.peek(tabId),
        tabs.activeTab(tabId),
      ]);
      return { knowledge, names, peek, ...(activeTab !== undefined && { activeTab }) };
    },
    'names-wanted': () => hints.names(),
    'hints-wanted': ({ ids, language }) => hints.get(ids, language),
    'page-seen': async (page, { tabId, frameId }) => {
      const before = await tabs.activeTab(tabId);
      await tabs.pageSeen(tabId, { frameId, page });
      if (page.activeTab !== undefined && page.activeTab !== before)
        await parts.toTab(tabId, { type: 'portal-tab', menu: page.activeTab });
      return null;
    },
    'applications-seen': async ({ rows, inFront }, { tab }) => {
      const { fresh, pending } = await applications.seen(rows);
      await notify.changed(fresh, tab, inFront);
      return pending;
    },
    'route-seen': async ({ route, ...of }) => {
      await applications.routeSeen(of, route);
      return null;
    },
    'products-seen': async ({ rows }) => {
      await products.seen(rows);
      return null;
    },
    'attachments-seen': async (state, { tabId, frameId }) => {
      await attachments.seen(state);
      await tabs.attachmentsSeen(tabId, frameId, state.key);
      return null;
    },
    'attachments-wanted': async ({ key }, { tabId }) => {
      const wanted = key ?? (await tabs.attachmentsKey(tabId));
      return wanted === undefined ? null : attachments.get(wanted);
    },
    'attachment-applies': ({ key, attachment, applies }) => attachments.setApplies(key, attachment, applies),
    'not-applicable-wanted': ({ key }) => attachments.notApplicable(key),
    'change-acknowledged': ({ serials }) => acknowledged(parts, serials),
    'portal-tab-wanted': async () => {
      await parts.openPortal();
      return null;
    },
    'peek-set': async ({ on }, { tabId }) => {
      await parts.peek(tabId, on);
      return null;
    },
    'marker-mode-next': ({ backwards }, { tabId, frameId }) => markerModes.next(tabId, frameId, backwards),
  };
}

/** What the popup and the options page may ask for. */
export function pageHandlers(parts: Parts): PageHandlers {
  const { applications, notify, tabs, writer } = parts;
  return {
    'settings-set': async (change) => {
      await writer.run(async (transaction) => {
        const kept = (await transaction.get('settings', [''])).get('') ?? DEFAULT_SETTINGS;
        transaction.put('settings', '', changedSettings(kept, change));
      });
      return null;
    },
    'changes-acknowledged': ({ serials }) => acknowledged(parts, serials),
    'changes-restored': async ({ changes }) => {
      await applications.restoreChanges(changes);
      return null;
    },
    'application-forgotten': async ({ serial }) => {
      await applications.forget(serial);
      await notify.withdraw([serial]);
      return null;
    },
    'application-restored': async ({ record }) => {
      await applications.restore(record);
      return null;
    },
    'set-aside-dismissed': async ({ key }) => {
      if (!key.startsWith(SET_ASIDE)) throw new Error('only what was set aside can be dismissed');
      await writer.run(async (transaction) => transaction.removeKey(key));
      return null;
    },
    'everything-forgotten': async () => {
      await writer.forgetEverything();
      return null;
    },
    'tab-wanted': ({ tabId }) => tabs.pages(tabId),
    'tab-peek-set': async ({ tabId, on }) => {
      await parts.peek(tabId, on);
      return null;
    },
  };
}

async function acknowledged({ applications, notify }: Parts, serials: readonly string[]): Promise<null> {
  await applications.acknowledge(serials);
  await notify.withdraw(serials);
  return null;
}

/** The settings with a change; `null` leaves the language or the country to the browser again. */
function changedSettings(kept: Settings, change: SettingsChange): Settings {
  const chosen = <T>(before: T | undefined, now: T | null | undefined): T | undefined =>
    now === undefined ? before : (now ?? undefined);
  const language = chosen(kept.language, change.language);
  const country = chosen(kept.country, change.country);
  const plant = change.plant ?? kept.plant;
  return {
    markers: change.markers ?? kept.markers,
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(plant && { plant }),
  };
}

/** Sends to one frame. */
export function toFrame(browser: Pick<Browser, 'tabs'>) {
  return (tabId: number, frameId: number, message: object): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, message, { frameId });
}
