/**
 * Looks over all that is kept: draws the badge, tells what is to be told, and sets the alarm for the next time. It
 * is done whenever something changed, at every start, and when the alarm rings; nothing is remembered but what is
 * stored, so that it does not matter when the worker was killed or for how long the computer slept.
 */
import type { Category, Status } from '../portal/types';
import type { Browser } from '../shared/browser';
import { reminderOptions, worldOf } from '../shared/due';
import type { Reading } from '../shared/reading';
import type { Settings } from '../shared/records';
import type { StorageArea } from '../storage/area';
import { type Kept, readKept } from '../storage/read';
import type { Writer } from '../storage/writer';
import { badge } from '../tracking/badge';
import { createHours } from '../tracking/due/hours';
import { newsOf } from '../tracking/due/news';
import { remindersAt } from '../tracking/due/reminders';
import { asTold, heldUntil, isUntold, repaired, toTell } from '../tracking/due/telling';
import type { Reminder, ReminderRecord } from '../tracking/due/types';
import { mostUrgentFirst } from '../tracking/due/urgency';
import type { Application } from '../tracking/types';
import { drawBadge } from './badge';
import { coalesced } from './coalesce';
import type { Reader } from './hints';
import { mendTimes } from './mend';
import { isOfWatch, type Matter, type Notify, SEVERAL } from './notify';

/** The one alarm of the reminders; the others are of watched tabs. */
export const REVIEW = 'review';
/** The alarm rings at least this often, so that a clock that was set, or a zone that was left, is noticed. */
const LONGEST_WAIT = 60 * 60_000;
/** Chrome rings no sooner. */
const SHORTEST_WAIT = 30_000;

export interface ReviewOptions {
  readonly browser: Pick<Browser, 'action' | 'alarms'>;
  readonly area: StorageArea;
  readonly writer: Writer;
  /** ISO time in UTC. */
  readonly now: () => string;
  readonly reading: Reading;
  readonly statuses: readonly Status[];
  readonly categories: readonly Category[];
  /** Whom the texts are for, by the settings. */
  readonly reader: (settings: Settings) => Reader;
  readonly notify: Notify;
  readonly words: ReviewWords;
  readonly report: (doing: string, cause: unknown) => void;
  /** IANA name, for tests; the machine's own where it is left out. */
  readonly timeZone?: string;
}

/** What notifications say. */
export interface ReviewWords {
  change(application: Application, reader: Reader, now: string): Matter;
  reminder(reminder: Reminder, kept: Kept, reader: Reader, now: string): Matter;
  /** @param matters all that is to be told now */
  several(matters: readonly Matter[], reader: Reader): Pick<Matter, 'title' | 'message'>;
}

/** Gives the function that looks things over. It never throws, and calls in a row are one more look. */
export function createReview(options: ReviewOptions): () => Promise<void> {
  const { browser, area, writer, now, reading, notify, words, report } = options;

  async function review(): Promise<void> {
    const kept = await readKept(area, reading);
    if (kept.state !== 'ok') return;
    const at = now();
    // What is stored has changed then, and it is looked over once more.
    if (await mendTimes(kept.records, writer, at)) return;
    const reader = options.reader(kept.settings);
    const world = worldOf(kept, options);
    const times = reminderOptions(kept.settings, reader.country, options.timeZone);
    const repairs = repaired(kept.reminders, at);
    const log = new Map([...kept.reminders, ...byId(repairs)]);
    const { due, next } = remindersAt(world, log, times, at);
    const waiting = badge(kept.applications, world.turn, due.filter(isCountedApart).length);
    await drawBadge(browser, waiting, reader.language, at).catch((cause: unknown) => report('badge', cause));

    const news = newsOf(kept.applications);
    const fresh = news.filter((one) => isUntold(one, log));
    const tell = toTell([...fresh, ...mostUrgentFirst(due)], log, at, times);
    const changes = new Map(fresh.map((one) => [one.about.id, one]));
    // That an application must be corrected is told by its change, once: that says from what, and since when.
    const said = tell.map((one) => (one.kind === 'correct' ? (changes.get(one.serial) ?? one) : one));
    const matters = [...new Set(said)].map((one) =>
      one.kind === 'change'
        ? words.change(one.application, reader, at)
        : words.reminder(one, kept, reader, at),
    );
    const open = new Set([...news, ...due].map(notificationFor));
    await notify.tidy((id) => isOfWatch(id) || (id === SEVERAL ? open.size > 0 : open.has(id)));
    const subjects = new Set(tell.map(notificationFor));
    const alongside = fresh.filter((one) => subjects.has(notificationFor(one)));
    const told = (await show(matters, reader)) ? asTold([...tell, ...alongside], log, at) : [];
    await keep([...repairs, ...told]);
    await wake([next, heldUntil(fresh, log, createHours(times, at), at)], at);
  }

  async function show(matters: readonly Matter[], reader: Reader): Promise<boolean> {
    const [only, ...others] = matters;
    if (!only) return false;
    if (others.length === 0) return notify.show(only);
    const gathered = words.several(matters, reader);
    const wasShown = await notify.show({ ...gathered, id: SEVERAL, kind: 'several', short: gathered.title });
    if (wasShown) for (const { id } of matters) await notify.clear(id);
    return wasShown;
  }

  async function keep(records: readonly ReminderRecord[]): Promise<void> {
    if (records.length === 0) return;
    await writer.run(async (transaction) => {
      for (const [id, record] of byId(records)) transaction.put('reminder', id, record);
    });
  }

  async function wake(next: readonly (string | undefined)[], at: string): Promise<void> {
    const time = Date.parse(at);
    const times = next.flatMap((one) => (one === undefined ? [] : [Date.parse(one)]));
    const wanted = Math.min(...times, time + LONGEST_WAIT);
    await browser.alarms?.create(REVIEW, {
      when: Math.max(wanted, time + SHORTEST_WAIT),
      periodInMinutes: LONGEST_WAIT / 60_000,
    });
  }

  return coalesced(review, (cause) => report('review', cause));
}

const byId = (records: readonly ReminderRecord[]): ReadonlyMap<string, ReminderRecord> =>
  new Map(records.map((record) => [record.id, record]));

/** The applications that wait are counted by their statuses. */
const isCountedApart = ({ kind }: Reminder): boolean => kind !== 'correct';

/** Id of the notification that tells something: of what it is about, so that one takes the place of another. */
export const notificationFor = ({ id, about }: Pick<Reminder, 'id' | 'about'>): string =>
  about ? `${about.kind}/${about.id}` : id;

/** Whether a change of the storage asks for another look. */
export function concernsReview(keys: readonly string[]): boolean {
  return keys.some((key) =>
    /^(settings|managed|(application|registration|notice|task|reminder)\/)/.test(key),
  );
}
