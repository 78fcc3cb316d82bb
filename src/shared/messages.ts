/**
 * Every message between the parts of the extension: one typed map a direction. Payloads are checked in the
 * background (`message-schemas.ts`); the portal's frames are not trusted.
 */
import type { Hint, Hints, Knowledge, Language, Route } from '../portal/types';
import type {
  Change,
  FeedbackFrom,
  Note,
  NoticeSighting,
  RegistrationSighting,
  Sighting,
  Subject,
  Task,
} from '../tracking/types';
import type { AttachmentState, ListSeen, ProductSeen, SettingsChange } from './records';

/** Names of labels by id, in the user's language and the words of the user's country. */
export type Names = Readonly<Record<string, string>>;

/** From a frame of the portal to the background. */
export interface FrameMessages {
  /** What a frame reads the portal by, asked for once. */
  'knowledge-wanted': {
    input: Record<string, never>;
    /**
     * `peek`: whether this tab shows all translations now; `activeTab`: of the portal's own tabs, as a label id;
     * `watch`: minutes between two looks where this tab looks again by itself.
     */
    output: { knowledge: Knowledge; names: Names; peek: boolean; activeTab?: string; watch: number | null };
  };
  /** Names of all labels, after the language or the country was changed. */
  'names-wanted': { input: Record<string, never>; output: Names };
  /** Explanations for the labels of a page, in the words of the user's country; asked for ahead of the first opening. */
  'hints-wanted': { input: { ids: string[]; language: Language }; output: Hints };
  /** What was found on this frame's page; the popup shows it as "23 of 25 labels found". */
  'page-seen': {
    input: {
      pages: string[];
      found: number;
      known: number;
      markers: number;
      /** Label id of the active tab in the shell's strip. */
      activeTab?: string;
    };
    output: null;
  };
  /** Rows of the application list. Answers what is new to the user in these rows. */
  'applications-seen': { input: { rows: Sighting[]; inFront: boolean }; output: Change[] };
  /** Name of the portal's user, as the frame round the pages shows it. */
  'account-seen': { input: { name: string }; output: null };
  /**
   * Registrations that a page shows. `public`: the open register shows everybody's, so that only those are kept
   * that are tracked already or bear the plant's own number.
   */
  'registrations-seen': { input: { rows: RegistrationSighting[]; from: 'own' | 'public' }; output: null };
  /** Rows of Notification, Reinspection or Rectification. */
  'notices-seen': { input: { rows: NoticeSighting[] }; output: null };
  /** The user has pressed the button that opens a feedback of this application. */
  'feedback-opened': { input: { serial: string; from: FeedbackFrom }; output: null };
  /** A text that stands in a dialog; it is kept where a feedback was just opened in this tab. */
  'feedback-seen': { input: { text: string }; output: null };
  /** How the look went that the background asked for by `watch-look`. */
  'watch-looked': { input: { outcome: WatchOutcome }; output: null };
  /** Route of an application, read off its form. */
  'route-seen': { input: { serial?: string; registration?: string; route: Route }; output: null };
  /**
   * Rows of Product type enquiry. `list`, after the last of them, is what the list says of itself, and `keys` are the
   * codes of all rows on its page (`0302141000/101`), told before or not.
   */
  'products-seen': { input: { rows: ProductSeen[]; list?: ListSeen; keys?: string[] }; output: null };
  /** The attachment list of an application. */
  'attachments-seen': { input: AttachmentState; output: null };
  /** What is known of the attachments of the application in this tab (for a preview in another frame). */
  'attachments-wanted': { input: { key?: string }; output: AttachmentState | null };
  /** The user says that an attachment does not apply to an application, or takes it back. */
  'attachment-applies': { input: { key: string; attachment: string; applies: boolean }; output: string[] };
  /** Attachment ids or texts that do not apply to an application. */
  'not-applicable-wanted': { input: { key: string }; output: string[] };
  /** The user has marked a change as seen, at the row. */
  'change-acknowledged': { input: { serials: string[] }; output: null };
  /** The portal in a new tab, as if its address had been typed: bookmarks and links to it give 404. */
  'portal-tab-wanted': { input: Record<string, never>; output: null };
  /** Shows all translations of this tab at once, or hides them. */
  'peek-set': { input: { on: boolean }; output: null };
  /** What is known of codes that stand on the page, by their keys (`0302141000/101`); an unknown one is left out. */
  'codes-named-wanted': { input: { codes: string[] }; output: NamedCodes };
  /** Product type enquiry is open: the six digits that the user asked to have filled in there, given out once. */
  'code-awaited': { input: Record<string, never>; output: { hs: string } | null };
  /** How filling in what `code-awaited` gave went; what was not filled in is awaited again. */
  'code-used': { input: { outcome: FillOutcome }; output: null };
  /** Marker mode reached this frame's last marker: hand on to the next frame that has some. */
  'marker-mode-next': { input: { backwards: boolean }; output: boolean };
}

/**
 * `looked`: the list was drawn anew. `busy`: the user is at work on the page, so nothing was pressed. `no-list`: the
 * page has no list with its button any more. `no-answer`: nothing came. `signed-out`: the portal wants a login.
 */
export type WatchOutcome = 'looked' | 'busy' | 'no-list' | 'no-answer' | 'signed-out';

/**
 * What is known of a code that stands on a page of the portal, in the user's language: its best name, what its own
 * row and its CIQ code are called where that is another name, and the source with its date.
 */
export interface NamedCode extends Hint {
  /** To be checked in the portal before it is used: old, or not in its list any more; `beware` says so. */
  readonly check: boolean;
  /** How many of the leading HS digits are known: 10, 8 or 6. */
  readonly digits: number;
}
export type NamedCodes = Readonly<Record<string, NamedCode>>;

/**
 * How filling in a code went. `filled`: all that was asked; `filled-hs`: the HS code, but not the CIQ code.
 * `locked`: the field is there, but takes no such value (read-only, disabled, a list without it). `no-field`: none
 * is in view.
 */
export type FillOutcome = 'filled' | 'filled-hs' | 'locked' | 'no-field';
/** `no-portal`: the tab shows no page of the portal. */
export type CodeUseOutcome = FillOutcome | 'no-portal';

/** A tab that looks again by itself, on the user's standing word. */
export interface Watch {
  /** Minutes between two looks; `null` where it has stopped. */
  readonly every: number | null;
  /** When the list was drawn anew last, and when the button will be pressed next. */
  readonly last?: string;
  readonly next?: string;
  /** Why it stopped by itself. */
  readonly stopped?: 'signed-out' | 'no-list' | 'no-answer' | 'left';
}

/** From the extension's own pages to the background. */
export interface PageMessages {
  /** Shows all translations of a tab at once, or hides them; `on` left out: the other of the two. */
  'tab-peek-set': { input: { tabId: number; on?: boolean }; output: null };
  'settings-set': { input: SettingsChange; output: null };
  'changes-acknowledged': { input: { serials: string[] }; output: null };
  /** Takes `changes-acknowledged` back. */
  'changes-restored': { input: { changes: { serial: string; since: string; at: string }[] }; output: null };
  'record-forgotten': { input: Subject; output: null };
  /** Puts a record back that was forgotten; what was seen since is joined with it. */
  'record-restored': { input: { kind: Subject['kind']; record: unknown }; output: null };
  /** Follows a registration that no page of the portal has shown yet. */
  'registration-followed': { input: { number: string }; output: null };
  /** A note was written, changed, or taken away (`gone`). */
  'note-kept': { input: { about: Subject; note: Note }; output: null };
  /** A reminder of the user's own was written, changed, done, or taken away (`gone`). */
  'task-kept': { input: { task: Task }; output: null };
  /** Marks reminders as done or snoozed until a time; `null` takes it back, what is left out stays. */
  'reminders-set': { input: { ids: string[]; done?: string | null; snoozed?: string | null }; output: null };
  /** Records of an exported file, joined with what is kept like further looks. */
  'records-joined': { input: { records: unknown }; output: { added: number; joined: number } };
  /** Looks again in this tab every so many minutes; `null` stops it. */
  'watch-set': { input: { tabId: number; every: number | null }; output: Watch | null };
  'watch-wanted': { input: { tabId: number }; output: Watch | null };
  /**
   * Fills a code in where the tab's page has a field for it: Product type enquiry, or the product of an application.
   * `only6`: its six digits alone. Nothing is pressed.
   */
  'code-use': {
    input: { tabId: number; hs: string; ciq?: string; only6?: true };
    output: CodeUseOutcome;
  };
  /** The six digits are filled in once the user opens Product type enquiry, within half an hour; `null` takes it back. */
  'code-await': { input: { hs6: string | null }; output: null };
  /** Keys of rows that the user has starred, or used last, newest first; what is left out stays. */
  'lookup-kept': { input: { starred?: string[]; recent?: string[] }; output: null };
  /** Begins a guided collection of the portal's list, or goes on with the one that is under way; `false` ends it. */
  'collection-set': { input: { on: boolean }; output: null };
  'set-aside-dismissed': { input: { key: string }; output: null };
  /** Everything that was kept is deleted. */
  'everything-forgotten': { input: Record<string, never>; output: null };
  /** What the frames of a tab said of their pages. */
  'tab-wanted': {
    input: { tabId: number };
    output: {
      pages: string[];
      found: number;
      known: number;
      markers: number;
      frames: number[];
      peek: boolean;
    } | null;
  };
}

/** From the background to a frame; there is no answer but `true` where a frame took it, and that of `use-code`. */
export type ToFrame =
  | {
      readonly type: 'marker-mode';
      /** Enter at the last marker. */
      readonly backwards: boolean;
      /** Only the frame that has the focus takes it. */
      readonly focusedOnly: boolean;
    }
  /** All translations over the labels at once, or not any more. */
  | { readonly type: 'peek'; readonly on: boolean }
  /** The portal's shell shows another of its tabs; `menu` is the label id of the entry that opened it. */
  | { readonly type: 'portal-tab'; readonly menu: string }
  /** Look again: press the list's own Inquire, and say how it went (`watch-looked`). The one button we ever press. */
  | { readonly type: 'watch-look' }
  /** Whether this tab looks again by itself, every so many minutes. */
  | { readonly type: 'watch'; readonly every: number | null }
  /** Fill a code in. Only a frame that has a field for it in view answers, with a `FillOutcome`. */
  | { readonly type: 'use-code'; readonly hs: string; readonly ciq?: string; readonly only6?: true }
  /** A guided collection has begun: the list that is on the page counts, though its rows were told before. */
  | { readonly type: 'collection-began' }
  /** Asks nothing: that it arrives tells that the frame is there. */
  | { readonly type: 'still-there' }
  /** The settings as they hold now. */
  | { readonly type: 'settings-changed'; readonly settings: unknown }
  /** The user has marked these changes as seen, or the applications are forgotten. */
  | { readonly type: 'changes-seen'; readonly serials: readonly string[] }
  /** What is kept of the attachments of these applications changed (`AttachmentState.key`). */
  | { readonly type: 'attachments-changed'; readonly keys: readonly string[] };

export type Messages = FrameMessages & PageMessages;
export type MessageType = keyof Messages;
export type Input<T extends MessageType> = Messages[T]['input'];
export type Output<T extends MessageType> = Messages[T]['output'];

/** What goes over the wire. */
export interface Envelope<T extends MessageType = MessageType> {
  readonly type: T;
  readonly input: Input<T>;
}
export type Reply<T extends MessageType> =
  | { readonly ok: true; readonly output: Output<T> }
  | { readonly ok: false; readonly error: string };
