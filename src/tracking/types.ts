/** Records of applications, as they are kept on the user's machine. Times are ISO 8601 in UTC. */

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

export interface Application {
  readonly serial: string;
  readonly registration?: string;
  readonly time?: string;
  readonly category?: string;
  readonly type?: string;
  /** `direct` or `authority` where a form said so. */
  readonly route?: 'direct' | 'authority';
  /** Oldest first, never empty; the last one is what is known now. */
  readonly history: readonly StatusPeriod[];
  /** Set when the status changed and the user has not marked the change as seen. */
  readonly change?: { readonly since: string; readonly at: string };
}

/** What a look changed, for row marks and notifications. */
export interface Change {
  readonly serial: string;
  readonly from: StatusSeen;
  readonly to: StatusSeen;
  /** Time of the last look that found `from`. */
  readonly since: string;
}
