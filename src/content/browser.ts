/**
 * The content script's seam to the browser: the native API, without the polyfill's 10 kB. Both browsers answer
 * promises here; nothing else is used of it.
 */
import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser | undefined;
declare const browser: Browser | undefined;

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void;

/** A connection that the side panel opened. */
export interface Port {
  readonly name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** What the content script uses of the extension API. */
export interface ContentBrowser {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    /** Listeners answer through `respond`: Chrome before 148 takes no promise from them. */
    readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
    readonly onConnect: {
      addListener(listener: (port: Port) => void): void;
      removeListener(listener: (port: Port) => void): void;
    };
  };
  readonly storage: Pick<Browser['storage'], 'local'>;
  readonly i18n: Pick<Browser['i18n'], 'getUILanguage'>;
}

export function contentBrowser(): ContentBrowser | undefined {
  const native: unknown =
    typeof browser === 'undefined' ? (typeof chrome === 'undefined' ? undefined : chrome) : browser;
  return native as ContentBrowser | undefined;
}
