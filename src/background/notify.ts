/**
 * System notifications. Each has the id of what it is about, so that a newer one takes the place of an older: no
 * two of the same stand on the screen at once. The badge and the popup tell the same, so that nothing is lost where
 * notifications are switched off or missing.
 */
import type { Browser } from '../shared/browser';

/** Something to tell. */
export interface Matter {
  /** `application/<serial>`, or the id of a reminder: it stands for the notification. */
  readonly id: string;
  readonly kind: 'change' | 'reminder' | 'several' | 'watch';
  readonly title: string;
  /** The title as it stands in a notification that gathers several. */
  readonly short: string;
  readonly message: string;
}

/** Id of the notification that gathers several. */
export const SEVERAL = 'several';

/** Id of the notification that a tab does not look again any more; it stands until the user has seen it. */
export const watchNotification = (tabId: number): string => `${OF_WATCH}${tabId}`;
export const isOfWatch = (id: string): boolean => id.startsWith(OF_WATCH);
/** The tab that it is of; `undefined` for any other notification. */
export const watchedTab = (id: string): number | undefined =>
  isOfWatch(id) ? Number(id.slice(OF_WATCH.length)) : undefined;
const OF_WATCH = 'watch/';

export interface Notify {
  /** Shows one; false where the browser does not show it. */
  show(matter: Matter): Promise<boolean>;
  /** Takes those away whose matter does not hold any more. @param holds whether one by this id does */
  tidy(holds: (id: string) => boolean): Promise<void>;
  clear(id: string): Promise<void>;
}

/** Chrome tells whether it shows them, which the types of the polyfill lack; Firefox can't be asked. */
interface AskedNotifications {
  getPermissionLevel?(): Promise<string>;
}

export function createNotify(browser: Pick<Browser, 'notifications' | 'runtime'>): Notify {
  const clear = async (id: string): Promise<void> => {
    try {
      await browser.notifications.clear(id);
    } catch {
      // It is gone, or was never there.
    }
  };
  return {
    async show({ id, title, message }) {
      try {
        const asked = browser.notifications as AskedNotifications;
        if ((await asked.getPermissionLevel?.()) === 'denied') return false;
        const iconUrl = browser.runtime.getURL('icons/128.png');
        await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
        return true;
      } catch {
        return false;
      }
    },
    async tidy(holds) {
      try {
        const standing = Object.keys(await browser.notifications.getAll());
        for (const id of standing.filter((one) => !holds(one))) await clear(id);
      } catch {
        // No notifications here.
      }
    },
    clear,
  };
}
