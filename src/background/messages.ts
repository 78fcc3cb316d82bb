/**
 * The door of the background: who may send what. A message that is unknown, not of its form, or from someone
 * who may not send it gets an answer that says so; nothing is thrown at the sender.
 */
import type { Browser } from '../shared/browser';
import { envelope, FRAME_SCHEMAS, PAGE_SCHEMAS } from '../shared/message-schemas';
import type { FrameMessages, Input, Output, PageMessages, Reply } from '../shared/messages';
import { reasonOf, z } from '../shared/zod';
import { StorageError } from '../storage/errors';

type Listener = Parameters<Browser['runtime']['onMessage']['addListener']>[0];
type BrowserSender = Parameters<Listener>[1];
/** The browser's own word on who sends. Chrome adds `origin`, which the types of the polyfill lack. */
export type Sender = BrowserSender & { readonly origin?: string };
export type Tab = NonNullable<Sender['tab']>;

/** A frame of the portal that sent a message. */
export interface FromFrame {
  readonly tab: Tab;
  readonly tabId: number;
  readonly frameId: number;
}

export type FrameHandlers = {
  readonly [T in keyof FrameMessages]: (input: Input<T>, from: FromFrame) => Promise<Output<T>>;
};
export type PageHandlers = {
  readonly [T in keyof PageMessages]: (input: Input<T>) => Promise<Output<T>>;
};

/** Whether an address is of the Single Window, the only site the extension has access to. */
export function isPortal(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  // The origin, not the host: a blob: address has its host there only.
  const { protocol, hostname } = new URL(
    new URL(address).origin === 'null' ? address : new URL(address).origin,
  );
  return protocol === 'https:' && (hostname === 'singlewindow.cn' || hostname.endsWith('.singlewindow.cn'));
}

/**
 * The frame that a message came from, if it is one of the portal's. A frame without an address of its own
 * (about:blank, data:) belongs to who made it: Chrome tells its origin; where the browser does
 * not (Firefox), the tab's address stands for it.
 */
export function frameOf(sender: Sender, extensionId: string): FromFrame | undefined {
  const { tab, url, origin, frameId } = sender;
  if (sender.id !== extensionId || tab?.id === undefined || url === undefined) return undefined;
  const made = /^(about|data):/.test(url);
  const told = origin !== undefined && origin !== 'null' ? origin : tab.url;
  if (!isPortal(made ? told : url)) return undefined;
  return { tab, tabId: tab.id, frameId: frameId ?? 0 };
}

/** Whether a message came from a page of this extension. */
export function isOwnPage(sender: Sender, extensionId: string, extensionUrl: string): boolean {
  return sender.id === extensionId && sender.url !== undefined && sender.url.startsWith(extensionUrl);
}

/** What the door answers; `undefined` never, so that no sender waits. */
export type Router = (
  message: unknown,
  sender: Sender,
) => Promise<Reply<keyof FrameMessages | keyof PageMessages>>;

/**
 * @param runtime the extension's id and address
 * @param report told of what went wrong inside, for the log
 */
export function createRouter(
  runtime: Pick<Browser['runtime'], 'id' | 'getURL'>,
  frames: FrameHandlers,
  pages: PageHandlers,
  report: (message: string, cause: unknown) => void,
): Router {
  const answer = async <T extends keyof FrameMessages | keyof PageMessages>(
    schema: z.ZodMiniType<Input<T>>,
    input: unknown,
    handle: (input: Input<T>) => Promise<Output<T>>,
  ): Promise<Reply<T>> => {
    const parsed = z.safeParse(schema, input);
    if (!parsed.success) return { ok: false, error: `bad-input: ${reasonOf(parsed.error)}` };
    return { ok: true, output: await handle(parsed.data) };
  };
  const fromFrame = <T extends keyof FrameMessages>(type: T, input: unknown, from: FromFrame) =>
    answer<T>(FRAME_SCHEMAS[type], input, (good) => frames[type](good, from));
  const fromPage = <T extends keyof PageMessages>(type: T, input: unknown) =>
    answer<T>(PAGE_SCHEMAS[type], input, (good) => pages[type](good));

  return async (message, sender) => {
    const parsed = z.safeParse(envelope, message);
    if (!parsed.success) return { ok: false, error: 'unknown-message' };
    const { type, input } = parsed.data;
    try {
      if (isFrameType(type)) {
        const from = frameOf(sender, runtime.id);
        return from ? await fromFrame(type, input, from) : { ok: false, error: 'refused' };
      }
      if (isPageType(type)) {
        const may = isOwnPage(sender, runtime.id, runtime.getURL(''));
        return may ? await fromPage(type, input) : { ok: false, error: 'refused' };
      }
      return { ok: false, error: 'unknown-message' };
    } catch (cause) {
      report(type, cause);
      return { ok: false, error: cause instanceof StorageError ? `storage-${cause.fault}` : 'failed' };
    }
  };
}

function isFrameType(type: string): type is keyof FrameMessages {
  return Object.hasOwn(FRAME_SCHEMAS, type);
}

function isPageType(type: string): type is keyof PageMessages {
  return Object.hasOwn(PAGE_SCHEMAS, type);
}
