/**
 * Watched tabs: on the user's standing word a tab that shows Application enquiry looks again every so many minutes,
 * in working hours, by pressing that page's own Inquire. It stops when the session is gone, and says so. What is
 * watched lives as long as the browser's session, since a tab does.
 */
import type { Holidays } from '../portal/types';
import type { Browser } from '../shared/browser';
import type { Watch, WatchOutcome } from '../shared/messages';
import type { StorageArea } from '../storage/area';
import { createQueue } from '../storage/queue';
import { addDays, createZone, isWorkingDay } from '../tracking/calendar';
import type { Ask } from './commands';
import type { Tabs } from './tabs';

/** Hours of a working day between which a tab looks again, in the user's time. */
const FROM = 7;
const UNTIL = 17;
/** A user at work on the page is not disturbed: it is tried again after so many minutes. */
const BUSY = 5;
/** After this long without a word the look has failed, in minutes; the frame gives up after one. */
const PATIENCE = 2;
/** So many looks in a row may fail before the watch ends. */
const MOST_FAILED = 2;

/** What is kept of a watched tab. */
interface Watched extends Watch {
  readonly failed: number;
  /** When the button was pressed, until the page has answered. */
  readonly asked?: string;
}

export type Stopped = NonNullable<Watch['stopped']>;

export interface Watches {
  /** Begins, or changes how often; `null` ends it. */
  set(tabId: number, every: number | null): Promise<Watch | null>;
  get(tabId: number): Promise<Watch | null>;
  /** A frame says how the look went. */
  looked(tabId: number, outcome: WatchOutcome): Promise<void>;
  /** An alarm rang, perhaps one of a watch. */
  rang(alarm: string): Promise<void>;
  /** The tab is gone. */
  removed(tabId: number): Promise<void>;
  /** The tab shows something that is not the portal's. */
  left(tabId: number): Promise<void>;
}

export interface WatchOptions {
  readonly browser: Pick<Browser, 'alarms'>;
  readonly session: StorageArea;
  /** ISO time in UTC. */
  readonly now: () => string;
  readonly holidays: () => Promise<Holidays>;
  readonly tabs: Pick<Tabs, 'frames'>;
  readonly ask: Ask;
  /** Tells the tab's frames whether it is watched. */
  readonly tell: (tabId: number, every: number | null) => Promise<void>;
  /** Tells the user that a watch has ended by itself. */
  readonly ended: (tabId: number, why: Stopped) => Promise<void>;
  /** IANA name, for tests. */
  readonly timeZone?: string;
}

const ALARM = 'watch/';
const PAGE = 'application-enquiry';

export function createWatches(options: WatchOptions): Watches {
  const { browser, session, now, holidays, tabs, ask, tell } = options;
  const queue = createQueue();
  const keyOf = (tabId: number): string => `${ALARM}${tabId}`;

  const read = async (tabId: number): Promise<Watched | undefined> =>
    (await session.get(keyOf(tabId)))[keyOf(tabId)] as Watched | undefined;
  const write = async (tabId: number, watched: Watched): Promise<void> => {
    await session.set({ [keyOf(tabId)]: watched });
    const rings =
      watched.every === null ? undefined : watched.asked ? after(watched.asked, PATIENCE) : watched.next;
    if (rings === undefined) await browser.alarms?.clear(keyOf(tabId));
    else await browser.alarms?.create(keyOf(tabId), { when: Date.parse(rings) });
  };
  const next = async (minutes: number): Promise<string> =>
    inWorkingHours(after(now(), minutes), await holidays(), options.timeZone);

  async function end(tabId: number, watched: Watched, stopped: Stopped): Promise<void> {
    const { next: _next, asked: _asked, ...rest } = watched;
    await write(tabId, { ...rest, every: null, stopped });
    await tell(tabId, null);
    await options.ended(tabId, stopped);
  }

  /** A look that came to nothing: once more, or the end. */
  async function failed(tabId: number, watched: Watched, why: Stopped): Promise<void> {
    const { asked: _asked, ...rest } = watched;
    const times = watched.failed + 1;
    if (times >= MOST_FAILED) await end(tabId, watched, why);
    else await write(tabId, { ...rest, failed: times, next: await next(BUSY) });
  }

  async function look(tabId: number, watched: Watched): Promise<void> {
    // The computer may have slept: the alarm then rings at whatever hour it wakes.
    const due = inWorkingHours(now(), await holidays(), options.timeZone);
    if (due > now()) {
      await write(tabId, { ...watched, next: due });
      return;
    }
    const frames = (await tabs.frames(tabId)).filter(({ page }) => page.pages.includes(PAGE));
    await write(tabId, { ...watched, asked: now() });
    for (const { frameId } of frames) {
      const took = await ask(tabId, frameId, { type: 'watch-look' }).catch(() => undefined);
      if (took === true) return;
    }
    await failed(tabId, watched, 'no-list');
  }

  return {
    set: (tabId, every) =>
      queue(async () => {
        const before = await read(tabId);
        if (every === null) {
          await session.remove(keyOf(tabId));
          await browser.alarms?.clear(keyOf(tabId));
          await tell(tabId, null);
          return null;
        }
        const last = before?.last;
        await write(tabId, {
          every,
          failed: 0,
          next: await next(every),
          ...(last !== undefined && { last }),
        });
        await tell(tabId, every);
        return shown(await read(tabId));
      }),

    get: (tabId) => queue(async () => shown(await read(tabId))),

    looked: (tabId, outcome) =>
      queue(async () => {
        const watched = await read(tabId);
        if (watched?.every === null || watched?.every === undefined) return;
        const { asked: _asked, ...rest } = watched;
        if (outcome === 'looked')
          await write(tabId, { ...rest, failed: 0, last: now(), next: await next(watched.every) });
        else if (outcome === 'busy') await write(tabId, { ...rest, next: await next(BUSY) });
        else if (outcome === 'no-answer') await failed(tabId, watched, 'no-answer');
        else await end(tabId, watched, outcome);
      }),

    rang: (alarm) =>
      queue(async () => {
        const tabId = Number(alarm.startsWith(ALARM) ? alarm.slice(ALARM.length) : Number.NaN);
        const watched = Number.isInteger(tabId) ? await read(tabId) : undefined;
        if (!watched || watched.every === null) return;
        if (watched.asked !== undefined) await failed(tabId, watched, 'no-answer');
        else await look(tabId, watched);
      }),

    removed: (tabId) =>
      queue(async () => {
        await session.remove(keyOf(tabId));
        await browser.alarms?.clear(keyOf(tabId));
      }),

    left: (tabId) =>
      queue(async () => {
        const watched = await read(tabId);
        if (watched && watched.every !== null) await end(tabId, watched, 'left');
      }),
  };
}

function shown(watched: Watched | undefined): Watch | null {
  if (!watched) return null;
  const { failed: _failed, asked: _asked, ...watch } = watched;
  return watch;
}

const after = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString();

/** This instant, or the beginning of the next working hours. */
export function inWorkingHours(iso: string, holidays: Holidays, timeZone?: string): string {
  const zone = createZone(timeZone);
  const today = zone.day(iso);
  for (let day = today; ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, holidays)) continue;
    const begins = zone.instant(day, FROM);
    if (day !== today) return begins;
    if (iso < begins) return begins;
    if (iso < zone.instant(day, UNTIL)) return iso;
  }
}
