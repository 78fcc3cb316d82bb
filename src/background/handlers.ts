/** Which message does what. */
import type { Browser } from '../shared/browser';
import type { NamedCodes, ToFrame } from '../shared/messages';
import { DEFAULT_SETTINGS } from '../shared/record-schemas';
import type { Settings, SettingsChange } from '../shared/records';
import { SET_ASIDE } from '../storage/schema';
import type { Writer } from '../storage/writer';
import type { ReminderRecord } from '../tracking/due/types';
import type { Applications } from './applications';
import type { Attachments } from './attachments';
import type { CodeUses } from './code-use';
import type { MarkerModes } from './commands';
import type { createHints } from './hints';
import type { FrameHandlers, PageHandlers, Tab } from './messages';
import { factsOf, type OwnCodes } from './own-codes';
import type { TrackedStore } from './records';
import type { Registrations } from './registrations';
import type { Tabs } from './tabs';
import type { Watches } from './watch';

export interface Parts {
  readonly applications: Applications;
  readonly registrations: Registrations;
  readonly tracked: TrackedStore;
  readonly attachments: Attachments;
  readonly ownCodes: OwnCodes;
  readonly hints: ReturnType<typeof createHints>;
  readonly tabs: Tabs;
  readonly markerModes: MarkerModes;
  readonly watches: Watches;
  readonly codeUses: CodeUses;
  /** Names of codes by their keys, in the user's language. */
  readonly nameCodes: (keys: readonly string[]) => Promise<NamedCodes>;
  readonly writer: Writer;
  /** ISO time in UTC. */
  readonly now: () => string;
  /** Whether the user has a tab before their eyes, as a frame of it says that it is in front. */
  readonly isLookedAt: (tab: Tab, inFront: boolean) => Promise<boolean>;
  /** Shows all translations of a tab at once, or hides them. */
  readonly peek: (tabId: number, on?: boolean) => Promise<void>;
  /** Tells every frame of a tab. */
  readonly toTab: (tabId: number, message: ToFrame) => Promise<void>;
  /** Tells every frame of every tab of the portal. */
  readonly toPortal: (message: ToFrame) => Promise<void>;
  /** Opens the portal in a new tab. */
  readonly openPortal: () => Promise<void>;
}

/** What the portal's frames may ask for. */
export function frameHandlers(parts: Parts): FrameHandlers {
  const { applications, attachments, hints, markerModes, ownCodes, registrations, tabs, watches } = parts;
  return {
    'knowledge-wanted': async (_, { tabId }) => {
      const [knowledge, names, peek, activeTab, watch] = await Promise.all([
        hints.knowledge(),
        hints.names(),
        tabs.peek(tabId),
        tabs.activeTab(tabId),
        watches.get(tabId),
      ]);
      const found = { knowledge, names, peek, watch: watch?.every ?? null };
      return { ...found, ...(activeTab !== undefined && { activeTab }) };
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
    'applications-seen': async ({ rows, inFront }, { tab, tabId }) => {
      const [account, isLookedAt] = await Promise.all([tabs.account(tabId), parts.isLookedAt(tab, inFront)]);
      const how = { isLookedAt, ...(account !== undefined && { account }) };
      const pending = await applications.seen(rows, how);
      if (account === undefined)
        await tabs.seenUnclaimed(
          tabId,
          rows.map(({ serial }) => serial),
        );
      return pending;
    },
    'account-seen': async ({ name }, { tabId }) => {
      const before = await tabs.accountSeen(tabId, name);
      if (before.length > 0) await applications.claimed(before, name);
      return null;
    },
    'registrations-seen': async ({ rows, from }, { tabId }) => {
      if (from === 'public') await registrations.seenInRegister(rows);
      else await registrations.seen(rows, await tabs.account(tabId));
      return null;
    },
    'notices-seen': async ({ rows }) => {
      await registrations.noticesSeen(rows);
      return null;
    },
    'feedback-opened': async (opened, { tabId }) => {
      await tabs.feedbackOpened(tabId, { ...opened, at: parts.now() });
      return null;
    },
    'feedback-seen': async ({ text }, { tabId }) => {
      const opened = await tabs.feedback(tabId, parts.now());
      if (opened) await applications.feedbackSeen(opened.serial, { from: opened.from, text });
      return null;
    },
    'watch-looked': async ({ outcome }, { tabId }) => {
      await watches.looked(tabId, outcome);
      return null;
    },
    'route-seen': async ({ route, ...of }) => {
      await applications.routeSeen(of, route);
      return null;
    },
    'products-seen': async ({ rows, list, keys }) => {
      await ownCodes.seen(rows, list && factsOf(list), keys);
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
    'codes-named-wanted': ({ codes }) => parts.nameCodes(codes),
    'code-awaited': () => parts.codeUses.awaited(),
    'code-used': async ({ outcome }) => {
      await parts.codeUses.used(outcome);
      return null;
    },
    'marker-mode-next': ({ backwards }, { tabId, frameId }) => markerModes.next(tabId, frameId, backwards),
  };
}

/** What the popup and the options page may ask for. */
export function pageHandlers(parts: Parts): PageHandlers {
  const { applications, ownCodes, registrations, tabs, tracked, watches, writer } = parts;
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
    'record-forgotten': async (subject) => {
      await tracked.forget(subject);
      return null;
    },
    'record-restored': async ({ kind, record }) => {
      await tracked.restore(kind, record);
      return null;
    },
    'registration-followed': async ({ number }) => {
      await registrations.follow(number);
      return null;
    },
    'note-kept': async ({ about, note }) => {
      await tracked.noted(about, note);
      return null;
    },
    'task-kept': async ({ task }) => {
      await tracked.taskKept(task);
      return null;
    },
    'reminders-set': async ({ ids, ...what }) => {
      await writer.run(async (transaction) => {
        const kept = await transaction.get('reminder', ids);
        for (const id of ids) transaction.put('reminder', id, changedReminder(kept.get(id) ?? { id }, what));
      });
      return null;
    },
    'records-joined': ({ records }) => tracked.join(records),
    'watch-set': ({ tabId, every }) => watches.set(tabId, every),
    'watch-wanted': ({ tabId }) => watches.get(tabId),
    'code-use': (asked) => parts.codeUses.use(asked),
    'code-await': async ({ hs6 }) => {
      await parts.codeUses.await(hs6);
      return null;
    },
    'lookup-kept': async (change) => {
      await writer.run(async (transaction) => {
        const kept = (await transaction.get('lookup', [''])).get('') ?? { starred: [], recent: [] };
        transaction.put('lookup', '', { ...kept, ...change });
      });
      return null;
    },
    'collection-set': async ({ on }) => {
      await ownCodes.collect(on);
      if (on) await parts.toPortal({ type: 'collection-began' });
      return null;
    },
    'set-aside-dismissed': async ({ key }) => {
      if (!key.startsWith(SET_ASIDE)) throw new Error('only what was set aside can be dismissed');
      await writer.run(async (transaction) => transaction.removeKey(key));
      return null;
    },
    'everything-forgotten': async () => {
      // Each is forgotten, whatever becomes of the other.
      const done = await Promise.allSettled([writer.forgetEverything(), ownCodes.forget()]);
      for (const one of done) if (one.status === 'rejected') throw one.reason;
      return null;
    },
    'tab-wanted': ({ tabId }) => tabs.pages(tabId),
    'tab-peek-set': async ({ tabId, on }) => {
      await parts.peek(tabId, on);
      return null;
    },
  };
}

async function acknowledged({ applications }: Parts, serials: readonly string[]): Promise<null> {
  await applications.acknowledge(serials);
  return null;
}

/** A reminder with what the user says of it; `null` takes it back. */
function changedReminder(
  record: ReminderRecord,
  change: { readonly done?: string | null; readonly snoozed?: string | null },
): ReminderRecord {
  const { done: wasDone, snoozed: wasSnoozed, ...rest } = record;
  const done = change.done === undefined ? wasDone : change.done;
  const snoozed = change.snoozed === undefined ? wasSnoozed : change.snoozed;
  return { ...rest, ...(done != null && { done }), ...(snoozed != null && { snoozed }) };
}

/** The settings with a change; `null` leaves the language or the country to the browser again. */
function changedSettings(kept: Settings, change: SettingsChange): Settings {
  const chosen = <T>(before: T | undefined, now: T | null | undefined): T | undefined =>
    now === undefined ? before : (now ?? undefined);
  const language = chosen(kept.language, change.language);
  const country = chosen(kept.country, change.country);
  const plant = change.plant ?? kept.plant;
  const contact = change.contact ?? kept.contact;
  const hour = change.hour ?? kept.hour;
  const lookAfter = change.lookAfter ?? kept.lookAfter;
  const off = change.off ?? kept.off ?? [];
  return {
    markers: change.markers ?? kept.markers,
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(plant && { plant }),
    ...(contact && { contact }),
    ...(hour !== undefined && { hour }),
    ...(lookAfter !== undefined && { lookAfter }),
    ...(off.length > 0 && { off }),
  };
}

/** Sends to one frame. */
export function toFrame(browser: Pick<Browser, 'tabs'>) {
  return (tabId: number, frameId: number, message: object): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, message, { frameId });
}
