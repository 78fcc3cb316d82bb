/** What is due, and what the user said of it. Times are ISO 8601 in UTC, days are `2026-11-24` in the user's calendar. */
import type { Subject } from '../types';

/** Kinds of reminders; each can be switched off. */
export const REMINDER_KINDS = [
  'correct',
  'draft',
  'look',
  'notice',
  'state',
  'expiry',
  'yearly',
  'task',
  'export',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Why a registration might not be renewed by itself (decree 280, guide 000 p. 19). */
export type RenewalException = 'listed' | 'rectification' | 'suspended';

/** What a reminder is about, and what has to be said of it. */
export type ReminderMatter =
  /** An application waits for the enterprise; `sure` is false where the status can be the authority's turn too. */
  | { readonly kind: 'correct'; readonly serial: string; readonly sure: boolean }
  /** An application that is saved and not sent. */
  | { readonly kind: 'draft'; readonly serial: string }
  /** Open applications that nobody has looked at; `since`: the oldest of their last looks. */
  | { readonly kind: 'look'; readonly serials: readonly string[]; readonly since: string }
  /** An entry of Notification, Reinspection or Rectification; `days` to its time limit, negative after it. */
  | { readonly kind: 'notice'; readonly notice: string; readonly day?: string; readonly days?: number }
  /** A registration that is not valid, as the portal showed it. */
  | { readonly kind: 'state'; readonly number: string }
  /** The date of expiry is `months` (12, 6, 3) away, or past (0). */
  | {
      readonly kind: 'expiry';
      readonly number: string;
      readonly day: string;
      readonly months: number;
      /** `automatic`: its category is renewed by itself as far as is known; `check`: nobody told us. */
      readonly renewal: 'automatic' | 'check';
      readonly exceptions: readonly RenewalException[];
    }
  /** Does the registered information, or the control form, still describe the plant? */
  | { readonly kind: 'yearly'; readonly number: string; readonly what: 'information' | 'control-form' }
  /** Something that the user wrote down. */
  | { readonly kind: 'task'; readonly task: string; readonly text: string }
  /** The browser's profile is the only copy; `last`: when it was exported last. */
  | { readonly kind: 'export'; readonly last?: string };

/** A reminder that is due. */
export type Reminder = ReminderMatter & {
  /** Stands for this very matter: another round of corrections, another year is another id. */
  readonly id: string;
  /** What it is about, where it is one thing. */
  readonly about?: Subject;
  /** When it became due the last time: never after now. */
  readonly at: string;
};

/** What is kept of a reminder, by its id. */
export interface ReminderRecord {
  readonly id: string;
  /** When a notification told it last. */
  readonly told?: string;
  /** Not to be told or shown as due before this. */
  readonly snoozed?: string;
  /** The user has done it. */
  readonly done?: string;
}
