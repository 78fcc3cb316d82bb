/**
 * Every message between the parts of the extension: one typed map a direction. Payloads are checked in the
 * background (`message-schemas.ts`); the portal's frames are not trusted.
 */
import type { Hints, Language, Route } from '../portal/types';
import type { Change, Sighting } from '../tracking/types';
import type { AttachmentState, ProductSeen, SettingsChange } from './records';

/** From a frame of the portal to the background. */
export interface FrameMessages {
  /** Explanations for the labels of a page, asked for ahead of the first opening. */
  'hints-wanted': { input: { ids: string[]; language: Language }; output: Hints };
  /** What was found on this frame's page; the popup shows it as "23 of 25 labels found". */
  'page-seen': { input: { pages: string[]; found: number; known: number; markers: number }; output: null };
  /** Rows of the application list. Answers what is new to the user in these rows. */
  'applications-seen': { input: { rows: Sighting[]; inFront: boolean }; output: Change[] };
  /** Route of an application, read off its form. */
  'route-seen': { input: { serial?: string; registration?: string; route: Route }; output: null };
  /** Rows of Product type enquiry. */
  'products-seen': { input: { rows: ProductSeen[] }; output: null };
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
  /** Marker mode reached this frame's last marker: hand on to the next frame that has some. */
  'marker-mode-next': { input: { backwards: boolean }; output: boolean };
}

/** From the popup and the options page to the background. */
export interface PageMessages {
  'settings-set': { input: SettingsChange; output: null };
  'changes-acknowledged': { input: { serials: string[] }; output: null };
  /** Takes `changes-acknowledged` back. */
  'changes-restored': { input: { changes: { serial: string; since: string; at: string }[] }; output: null };
  'application-forgotten': { input: { serial: string }; output: null };
  'application-restored': { input: { record: unknown }; output: null };
  'set-aside-dismissed': { input: { key: string }; output: null };
  /** Everything that was kept is deleted. */
  'everything-forgotten': { input: Record<string, never>; output: null };
  /** What the frames of a tab said of their pages. */
  'tab-wanted': {
    input: { tabId: number };
    output: { pages: string[]; found: number; known: number; markers: number; frames: number } | null;
  };
}

/** From the background to a frame; there is no answer but `true` where a frame took it. */
export type ToFrame =
  | {
      readonly type: 'marker-mode';
      /** Enter at the last marker. */
      readonly backwards: boolean;
      /** Only the frame that has the focus takes it. */
      readonly focusedOnly: boolean;
    }
  /** Asks nothing: that it arrives tells that the frame is there. */
  | { readonly type: 'still-there' }
  /** The settings as they are stored now; `null` where there are none any more. */
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
