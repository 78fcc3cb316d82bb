/** Which message does what. */
import type { Browser } from '../shared/browser';
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
}

/** What the portal's frames may ask for. */
export function frameHandlers(parts: Parts): FrameHandlers {
  const { applications, attachments, hints, markerModes, notify, products, tabs } = parts;
  return {
    'hints-wanted': ({ ids, language }) => hints.get(ids, language),
    'page-seen': async (page, { tabId, frameId }) => {
      await tabs.pageSeen(tabId, { frameId, page });
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
  };
}

async function acknowledged({ applications, notify }: Parts, serials: readonly string[]): Promise<null> {
  await applications.acknowledge(serials);
  await notify.withdraw(serials);
  return null;
}

/** The settings with a change; `language: null` leaves the language to the browser again. */
function changedSettings(kept: Settings, { language, markers }: SettingsChange): Settings {
  const chosen = language === undefined ? kept.language : (language ?? undefined);
  return { markers: markers ?? kept.markers, ...(chosen !== undefined && { language: chosen }) };
}

/** Sends to one frame. */
export function toFrame(browser: Pick<Browser, 'tabs'>) {
  return (tabId: number, frameId: number, message: object): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, message, { frameId });
}
