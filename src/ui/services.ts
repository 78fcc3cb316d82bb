/**
 * Everything that the popup, the options page and the side panel use of the browser. It comes in as a parameter,
 * so that a test can stand in for all of it.
 */
import type { Collection } from '../codes/own/types';
import type { Language } from '../portal/types';
import type { Input, MessageType, Output } from '../shared/messages';
import type { FromPanel, ToPanel } from '../shared/panel';
import type { Reading } from '../shared/reading';
import type { StorageArea } from '../storage/area';
import type { CodeStore } from '../storage/codes/types';

/** Which browser's words and addresses the texts use. */
export type BrowserKind = 'chromium' | 'firefox';

/** The side panel's connection to one frame. */
export interface FrameConnection {
  say(message: FromPanel): void;
  close(): void;
}

export interface Services {
  /** `storage.local`, to read. The pages never write: the background is the one writer. */
  readonly area: StorageArea;
  /** Today's knowledge of statuses. */
  readonly reading: Reading;
  /** Calls `changed` after each change of the storage, until the signal. */
  watchStorage(changed: () => void, signal: AbortSignal): void;
  /** Sends to the background. @throws Error where it did not answer, or answered that it failed */
  send<T extends MessageType>(type: T, input: Input<T>): Promise<Output<T>>;
  /** The browser's own languages, the first one deciding. */
  readonly uiLanguages: readonly string[];
  /** The language that a page had last, to be drawn in before the storage has answered. */
  readonly lastLanguage: Language | undefined;
  rememberLanguage(language: Language): void;
  /** Id of the tab in front; `undefined` where there is none. */
  activeTab(): Promise<number | undefined>;
  /** Calls `changed` when another tab of the window comes to the front, or the one in front loads another page. */
  watchTab(changed: () => void, signal: AbortSignal): void;
  /**
   * Opens the side panel's port to a frame of the portal.
   * @param heard called with what the frame says; @param gone called when the frame is not there (any more)
   */
  connectFrame(
    tabId: number,
    frameId: number,
    heard: (message: ToPanel) => void,
    gone: () => void,
  ): FrameConnection;
  /** Opens the side panel. To be called within a click, before anything is awaited; false where there is none. */
  openPanel(): Promise<boolean>;
  /** Opens the portal in a new tab, as if its address had been typed. */
  openPortal(): void;
  /** Saves a text as a file of the user's. @param type its MIME type */
  saveFile(name: string, text: string, type: string): void;
  /** Whether the extension may look at the portal's pages. */
  hasAccess(): Promise<boolean>;
  /** Asks the user for it. To be called within a click, before anything is awaited. */
  requestAccess(): Promise<boolean>;
  /** Calls `changed` when access was given or withdrawn, until the signal. */
  watchAccess(changed: () => void, signal: AbortSignal): void;
  /** Reads a file of the package. @throws Error where it is not there */
  fetchText(path: string): Promise<string>;
  /** Puts a text on the clipboard; false where the browser did not let us. */
  copy(text: string): Promise<boolean>;
  /** The keys of a command as the browser writes them; `undefined` where none are set. */
  shortcut(command: string): Promise<string | undefined>;
  openOptions(): void;
  /** Opens the dashboard in a tab, or brings the one that is open to the front. @param at what to show there: `#application/<serial>` */
  openDashboard(at?: string): void;
  /** Opens the look-up in a tab, or brings the one that is open to the front. @param at what to show there (`lookupAt`) */
  openLookup(at?: string): void;
  /** Id of the tab of the portal that was looked at last; `undefined` where none is open. */
  portalTab(): Promise<number | undefined>;
  /** How far the guided collection of Product type enquiry has come; `undefined` where none was begun. */
  collection(): Promise<Collection | undefined>;
  /** Own rows of codes as they were packed last, and those that were changed since. */
  packedCodes(): ReturnType<CodeStore['packed']>;
  /** How many own rows are kept. */
  countCodes(): Promise<number>;
  /** Calls `changed` when own rows of codes were added or changed, or the collection was, until the signal. */
  watchCodes(changed: () => void, signal: AbortSignal): void;
  /** Whether the browser shows our notifications; `unknown` where it does not tell (Firefox). */
  notifications(): Promise<'granted' | 'denied' | 'unknown'>;
  /** Resolves when what was drawn is on the screen. */
  afterPaint(): Promise<void>;
  /** Resolves when the page has nothing to do for a while. */
  whenIdle(): Promise<void>;
  /** The time, ISO in UTC. */
  now(): string;
  readonly version: string;
  readonly kind: BrowserKind;
  /** IANA name, for tests; absent: the user's own. */
  readonly timeZone?: string;
}

/** The host access that the extension asks for; no more is ever asked. */
export const PORTAL_ACCESS = { origins: ['https://*.singlewindow.cn/*'] };
