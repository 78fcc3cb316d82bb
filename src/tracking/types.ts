/**
 * What is tracked, as it is kept on the user's machine and as it is shown. A record (`…Record`) is what the looks
 * left behind: joined in any order, and joined again, it is the same. What is shown (`Application`,
 * `Registration`) is read off it by today's knowledge. Times are ISO 8601 in UTC.
 */
import type { RegistrationState, Route } from '../portal/types';

/** A row of the portal's application list, as it stood on the page. Texts are the portal's, trimmed. */
export interface Sighting {
  /** Application serial number: 18 digits, or letters and digits. */
  readonly serial: string;
  readonly registration?: string;
  /** Application time as the portal prints it (China time, UTC+8). */
  readonly time?: string;
  readonly category?: string;
  readonly type?: string;
  /** Status as the portal prints it. */
  readonly status: string;
  /** Handle step as the portal prints it. */
  readonly step?: string;
}

/** What a page shows of a registration; the state is absent where it shows none. */
export interface RegistrationSighting {
  /** Registration number in China. */
  readonly number: string;
  readonly category?: string;
  /** The number that the plant has at home. */
  readonly homeNumber?: string;
  readonly name?: string;
  readonly address?: string;
  /** Registration and expiry date, as the portal prints them. */
  readonly registered?: string;
  readonly expiry?: string;
  /** As the portal prints it. */
  readonly state?: string;
}

/** The portal's lists of what GACC wants of an enterprise; ids are of pages. */
export const NOTICE_LISTS = ['notification', 'reinspection', 'rectification'] as const;
export type NoticeList = (typeof NOTICE_LISTS)[number];

/** A row of one of these lists. What they look like is in no guide, so hardly anything must be there. */
export interface NoticeSighting {
  readonly list: NoticeList;
  readonly serial?: string;
  readonly registration?: string;
  readonly category?: string;
  readonly title?: string;
  /** As the portal prints them. */
  readonly time?: string;
  readonly deadline?: string;
  readonly state?: string;
}

/** Whose feedback on an application. */
export type FeedbackFrom = 'customs' | 'authority';

/** A text of the portal with the newest look that showed it. */
export interface Dated {
  readonly text: string;
  readonly at: string;
}

/** A wording of a status, and the looks that found it. */
export interface Looks {
  readonly text: string;
  readonly step?: string;
  /** Ascending. */
  readonly at: readonly string[];
}

/** A text that GACC or the authority wrote, as it was read, with the first and last look at it. */
export interface Feedback {
  readonly from: FeedbackFrom;
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

/** What the user wrote about something that is tracked. */
export interface Note {
  readonly id: string;
  readonly text: string;
  /** When it was written or changed last. */
  readonly at: string;
  /** It was taken away; kept so that joining does not bring it back. */
  readonly gone?: true;
}

/** A user of the portal in whose account something was seen, and the last look at it there. */
export interface Account {
  readonly name: string;
  readonly last: string;
}

/** What all that is tracked has in common. */
export interface Tracked<Field extends string> {
  readonly fields: Readonly<Partial<Record<Field, Dated>>>;
  /** Ordered by their first look, then by text. */
  readonly looks: readonly Looks[];
  /** By name. */
  readonly accounts?: readonly Account[];
  readonly notes?: readonly Note[];
  /** The user knows of everything up to this look. */
  readonly seen?: string;
}

export const APPLICATION_FIELDS = ['registration', 'time', 'category', 'type', 'route'] as const;
export type ApplicationField = (typeof APPLICATION_FIELDS)[number];
export interface ApplicationRecord extends Tracked<ApplicationField> {
  readonly serial: string;
  readonly feedback?: readonly Feedback[];
}

export const REGISTRATION_FIELDS = [
  'category',
  'homeNumber',
  'name',
  'address',
  'registered',
  'expiry',
] as const;
export type RegistrationField = (typeof REGISTRATION_FIELDS)[number];
export interface RegistrationRecord extends Tracked<RegistrationField> {
  readonly number: string;
  /** First and last look at it, whether it showed a state or not. */
  readonly first: string;
  readonly last: string;
}

export const NOTICE_FIELDS = ['serial', 'registration', 'category', 'title', 'time', 'deadline'] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];
export interface NoticeRecord extends Tracked<NoticeField> {
  /** List, number and time: what tells it from other entries. */
  readonly id: string;
  readonly list: NoticeList;
  readonly first: string;
  readonly last: string;
}

/** Something that the user wants to be reminded of. */
export interface Task {
  readonly id: string;
  readonly text: string;
  /** `2026-11-24`, in the user's own calendar. */
  readonly day: string;
  /** What it is about. */
  readonly about?: Subject;
  /** When it was written or changed last. */
  readonly at: string;
  readonly done?: string;
  readonly gone?: true;
}

/** Something that is tracked, by its kind and number. */
export interface Subject {
  readonly kind: 'application' | 'registration' | 'notice';
  readonly id: string;
}

/** What a status can be: ids of `Status`; several where a wording is shared, none where it is unknown. */
export interface StatusSeen {
  readonly text: string;
  readonly step?: string;
  readonly possible: readonly string[];
}

/** A stretch of time in which each look found the same status. */
export interface StatusPeriod extends StatusSeen {
  /** First and last look that found it. It began between the last look before and `first`. */
  readonly first: string;
  readonly last: string;
}

/** An application as it is shown. */
export interface Application {
  readonly serial: string;
  readonly registration?: string;
  readonly time?: string;
  readonly category?: string;
  readonly type?: string;
  /** `direct` or `authority` where a form said so. */
  readonly route?: Route;
  /** Oldest first, never empty; the last one is what is known now. */
  readonly history: readonly StatusPeriod[];
  /** Set when the status changed and the user has not marked the change as seen. */
  readonly change?: UnseenChange;
  /** Oldest first. */
  readonly feedback?: readonly Feedback[];
  /** Names of the portal's users in whose account it was seen, the last one first. */
  readonly accounts?: readonly string[];
  /** Oldest first, without those that are gone. */
  readonly notes?: readonly Note[];
}

/** `since`: the last look before the first change that the user has not seen; `at`: the look that showed the last. */
export interface UnseenChange {
  readonly since: string;
  readonly at: string;
}

/** A registration as it is shown. */
export interface Registration {
  readonly number: string;
  readonly category?: string;
  readonly homeNumber?: string;
  readonly name?: string;
  readonly address?: string;
  /** `2028-03-31`; absent where the portal's text is no date. */
  readonly registered?: string;
  readonly expiry?: string;
  /** Oldest first; empty where no look showed a state. `possible` are `RegistrationState`s. */
  readonly states: readonly StatusPeriod[];
  /** The last of them, where it is known. */
  readonly state?: RegistrationState;
  readonly change?: UnseenChange;
  readonly first: string;
  readonly last: string;
  readonly accounts?: readonly string[];
  readonly notes?: readonly Note[];
}

/** An entry of Notification, Reinspection or Rectification as it is shown. */
export interface Notice {
  readonly id: string;
  readonly list: NoticeList;
  readonly serial?: string;
  readonly registration?: string;
  readonly category?: string;
  readonly title?: string;
  readonly time?: string;
  /** As the portal prints it, and the day that it names where it names one: `2026-12-01`. */
  readonly deadline?: string;
  readonly day?: string;
  readonly state?: string;
  readonly first: string;
  readonly last: string;
  readonly notes?: readonly Note[];
}

/** What a look changed, for row marks and notifications. */
export interface Change {
  readonly serial: string;
  readonly from: StatusSeen;
  readonly to: StatusSeen;
  /** Time of the last look that found `from`. */
  readonly since: string;
}

/** The id that a record says itself: its serial or registration number, else what it is called by. */
export function recordId(record: ApplicationRecord | RegistrationRecord | { readonly id: string }): string {
  if ('serial' in record) return record.serial;
  return 'number' in record ? record.number : record.id;
}
