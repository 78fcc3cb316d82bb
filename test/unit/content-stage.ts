/** A frame of the portal with all that a content script's part needs, in the test's own document. */
import { createFrame, type Frame } from '../../src/content/frame';
import type { Kit } from '../../src/content/kit';
import type { Send } from '../../src/content/send';
import { createLexicon } from '../../src/portal/lexicon';
import type { ReadTable } from '../../src/portal/tables';
import { knowledge } from './knowledge';
import { show } from './saved-pages';

export const lexicon = createLexicon(knowledge);

/** What was sent to the background, in its order. */
export type Sent = { readonly type: string; readonly input: unknown }[];

export interface ContentStage {
  readonly kit: Kit;
  readonly frame: Frame;
  readonly sent: Sent;
  /** What was sent of one kind. */
  of<T = unknown>(type: string): T[];
  /** The background's clock and ours, in milliseconds. */
  now: number;
  /** Called with each change of the frame. */
  changed: (tables: readonly ReadTable[]) => void;
  /** Changes the page, and waits until the frame has read it. */
  change(how: () => void): Promise<void>;
  end(): void;
}

/**
 * Shows a page and reads it.
 * @param answer what the background answers; `null` where that is left out
 */
export function setContentStage(
  html: string,
  { menu, answer = () => null }: { menu?: string; answer?: (type: string) => unknown } = {},
): ContentStage {
  show(`<body>${html}</body>`);
  const controller = new AbortController();
  const sent: Sent = [];
  const send = (async (type: string, input: unknown) => {
    sent.push({ type, input });
    return answer(type);
  }) as unknown as Send;
  const own = document.createElement('los-for-cifer');
  const root = own.attachShadow({ mode: 'open' });
  document.documentElement.append(own);
  const stage: { now: number; changed: ContentStage['changed'] } = { now: 1_000_000, changed: () => {} };
  const frame = createFrame(window, own, knowledge, lexicon, controller.signal, {
    changed: (tables) => stage.changed(tables),
    layout() {},
  });
  const kit: Kit = {
    view: window,
    host: { element: own, root },
    frame,
    knowledge,
    lexicon,
    language: () => 'en',
    nameOf: (id) => id,
    send,
    clock: () => new Date(stage.now),
    signal: controller.signal,
  };
  frame.start(menu);
  return Object.assign(stage, {
    kit,
    frame,
    sent,
    of: <T>(type: string) => sent.filter((one) => one.type === type).map(({ input }) => input as T),
    async change(how: () => void) {
      how();
      await wait(60);
    },
    end: () => controller.abort(),
  });
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An event as a person makes it. */
export function byHand(target: Element, type: string, more: object = {}): void {
  const event = new (type.startsWith('key') ? KeyboardEvent : MouseEvent)(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    ...more,
  });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

/** An element that must be there. */
export function one<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} on the page`);
  return found;
}

/** A plain table: its header, then its rows. */
export const tableOf = (header: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${header.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
