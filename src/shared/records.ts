/** Records that several parts share; their form is checked by `record-schemas.ts`. */

import type { PrintedRow } from '../codes/own/seen';
import type { Conditions } from '../portal/conditions';
import type { Foot } from '../portal/foot';
import type { AttachmentItem, Language } from '../portal/types';
import type { ReminderKind } from '../tracking/due/types';

/** The user's settings. `language` absent: chosen from the browser's. */
export interface Settings {
  readonly language?: Language;
  /** Show markers on the portal. */
  readonly markers: boolean;
  /** Id of the user's country; absent: chosen from the browser's languages. */
  readonly country?: string;
  /** The plant's own number, for letters to the authorities. */
  readonly plant?: string;
  /** Hour of the day (0 to 23, the user's time) at which one is reminded; absent: `DEFAULT_HOUR`. */
  readonly hour?: number;
  /** Days without a look after which an open application is to be looked at; absent: `DEFAULT_LOOK_AFTER`. */
  readonly lookAfter?: number;
  /** Kinds of reminders that are switched off. */
  readonly off?: readonly ReminderKind[];
  /** E-mail address that summaries are sent to. */
  readonly contact?: string;
}

/** What a company has set for all its seats; what it has set, the user does not change. */
export type Managed = Pick<Settings, 'language' | 'country' | 'contact' | 'hour' | 'lookAfter'>;

/**
 * A change of the settings; what is absent stays. `language: null`: from the browser again. (A message can't
 * carry `undefined`, so a choice is taken back by `null`.)
 */
export interface SettingsChange {
  readonly language?: Language | null;
  readonly markers?: boolean;
  readonly country?: string | null;
  /** Empty: none any more. */
  readonly plant?: string;
  readonly hour?: number;
  readonly lookAfter?: number;
  readonly off?: readonly ReminderKind[];
  /** Empty: none any more. */
  readonly contact?: string;
}

/** A row of the portal's Product type enquiry that the user looked at. Texts are the portal's. */
export type ProductSeen = PrintedRow;

/** What a frame read of the list that such rows stand in. */
export interface ListSeen {
  /** How many rows are on the page. */
  readonly rows: number;
  readonly foot?: Foot;
  readonly conditions: Conditions | 'unknown';
}

/** An attachment list as a frame read it. */
export interface AttachmentState {
  /** Application serial, else registration number, else the frame's address. */
  readonly key: string;
  readonly items: readonly AttachmentItem[];
  /** ISO time of the reading. */
  readonly read: string;
}

/**
 * A row of Product type enquiry as it was kept in `storage.local`, before own rows had a data base: with the
 * first and the last time that it was seen (ISO, UTC).
 */
export interface ProductKept extends ProductSeen {
  readonly first: string;
  readonly last: string;
}

/** Keys of rows of the code search (`0302141000/101`), newest first. */
export interface LookupKept {
  readonly starred: readonly string[];
  /** Used last. */
  readonly recent: readonly string[];
}

/** Something in the storage that did not parse, moved out of the way; its value stays in the storage. */
export interface SetAside {
  /** Its key now: `set-aside/<time>/<key>`. */
  readonly key: string;
  /** Its key before. */
  readonly original: string;
  /** When it was moved (ISO, UTC). */
  readonly at: string;
}
