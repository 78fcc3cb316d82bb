/**
 * Tells a change of status by a system notification, where the user is not looking at that tab. The badge and
 * the popup tell it as well, so nothing is lost where notifications are switched off or missing.
 */
import type { Language } from '../portal/types';
import type { Browser } from '../shared/browser';
import { dayNear } from '../shared/dates';
import { PORTAL_ADDRESS } from '../shared/portal-address';
import type { StorageArea } from '../storage/area';
import type { Application, Change, StatusSeen } from '../tracking/types';
import { isPortal, type Tab } from './messages';
import { textsIn } from './texts';

/** More changes in one look than this become one notification. */
const MOST_AT_ONCE = 3;
const ALL = 'applications';
const LONGEST = 80;
const ID = (serial: string): string => `application/${serial}`;

export interface NotifyOptions {
  readonly browser: Browser;
  /** Remembers which tab saw a change, while the notification stands. */
  readonly session: StorageArea;
  readonly now: () => string;
  readonly language: () => Promise<Language>;
  /** A status in the user's language, where it is known which one it is. */
  readonly meaning: (status: StatusSeen, language: Language) => Promise<string | undefined>;
  readonly application: (serial: string) => Promise<Application | undefined>;
}

export interface Notify {
  /** @param tab where the change was seen; @param inFront whether the frame says that the user sees it */
  changed(changes: readonly Change[], tab: Tab, inFront: boolean): Promise<void>;
  /** The user knows of these changes. */
  withdraw(serials: readonly string[]): Promise<void>;
  /** A notification was clicked: shows the tab that saw the change, else the portal. */
  clicked(id: string): Promise<void>;
}

export function createNotify(options: NotifyOptions): Notify {
  const { browser, session } = options;

  const show = async (id: string, title: string, message: string, tab: Tab): Promise<void> => {
    try {
      await session.set({ [`notification/${id}`]: { tabId: tab.id } });
      const iconUrl = browser.runtime.getURL('icons/128.png');
      await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
    } catch {
      // No notifications here, or not allowed: the badge and the popup tell it.
    }
  };
  const single = async (change: Change, tab: Tab, language: Language): Promise<void> => {
    const registration = (await options.application(change.serial))?.registration;
    const since = dayNear(change.since, language, options.now());
    const [from, to] = worded(change);
    const texts = textsIn(language);
    const title = texts.changedTitle(shortSerial(change.serial), registration && plain(registration));
    const meaning = await options.meaning(change.to, language);
    await show(ID(change.serial), title, texts.changedBody(from, to, since, meaning), tab);
  };

  return {
    async changed(changes, tab, inFront) {
      if (changes.length === 0 || (await isLookedAt(browser, tab, inFront))) return;
      const language = await options.language();
      if (changes.length <= MOST_AT_ONCE) {
        for (const change of changes) await single(change, tab, language);
        return;
      }
      const first = changes.slice(0, MOST_AT_ONCE).map(({ serial }) => shortSerial(serial));
      const serials = `${first.join(', ')} …`;
      const texts = textsIn(language);
      await show(ALL, texts.severalTitle(changes.length), texts.severalBody(serials), tab);
    },

    async withdraw(serials) {
      for (const id of [...serials.map(ID), ALL]) await clear(browser, session, id);
    },

    async clicked(id) {
      const key = `notification/${id}`;
      const seen = (await session.get(key))[key] as { tabId?: number } | undefined;
      if (!(await showTab(browser, seen?.tabId))) await browser.tabs.create({ url: PORTAL_ADDRESS });
      await clear(browser, session, id);
    },
  };
}

/** Whether the user has the tab before their eyes: the frame says so, and its tab and window are in front. */
async function isLookedAt(browser: Browser, tab: Tab, inFront: boolean): Promise<boolean> {
  if (!inFront || !tab.active) return false;
  try {
    return tab.windowId === undefined || (await browser.windows.get(tab.windowId)).focused;
  } catch {
    return true;
  }
}

async function showTab(browser: Browser, tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    const tab = await browser.tabs.get(tabId);
    if (!isPortal(tab.url)) return false;
    await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

async function clear(browser: Browser, session: StorageArea, id: string): Promise<void> {
  try {
    await session.remove(`notification/${id}`);
    await browser.notifications.clear(id);
  } catch {
    // It is gone, or was never there.
  }
}

/** Two statuses in the portal's words; with the handle step where the words are the same (补齐补正). */
function worded({ from, to }: Change): [string, string] {
  const alike = from.text === to.text;
  const say = (status: StatusSeen) =>
    plain(alike && status.step !== undefined ? `${status.text}, ${status.step}` : status.text);
  return [say(from), say(to)];
}

/** "2022…2960": enough to know one's own application by, short enough for a notification. */
function shortSerial(serial: string): string {
  return serial.length > 10 ? `${serial.slice(0, 4)}…${serial.slice(-4)}` : serial;
}

/** A text of the page in one short line, without control characters. */
function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
