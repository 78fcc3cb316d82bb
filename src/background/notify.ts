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

/** A text of the page in one short line, without control characters. */
export function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
const LONGEST = 80;

/** "2022…2960": enough to know one's own application by, short enough for a notification. */
export function shortSerial(serial: string): string {
  return serial.length > 10 ? `${serial.slice(0, 4)}…${serial.slice(-4)}` : serial;
}
