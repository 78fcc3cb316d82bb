/** The card that a marker opens: one at a time in a frame. */
import { button } from './elements';
import type { Host } from './host';

/** A part of a card; text only, whatever the portal wrote. */
export interface CardPart {
  readonly kind: 'title' | 'original' | 'text' | 'beware' | 'source';
  readonly heading?: string;
  readonly text: string;
}

export interface CardContent {
  readonly parts: readonly CardPart[];
  readonly action?: { readonly text: string; readonly run: () => void };
  readonly close: string;
}

export interface Card {
  /** Opens the card beside `anchor`; a pinned one stays until it is closed. */
  open(anchor: HTMLButtonElement, content: CardContent, pinned: boolean): void;
  /** Fills an open card anew, if it still is the one of `anchor`. */
  update(anchor: HTMLButtonElement, content: CardContent): void;
  /** Closes after a moment, unless it is pinned or the pointer is on it. */
  leave(): void;
  close(): void;
  readonly pinned: boolean;
  readonly anchor: HTMLButtonElement | undefined;
}

/** Time to get from the marker to its card, in milliseconds. */
const GRACE = 250;

export function createCard(host: Host, view: Window, signal: AbortSignal): Card {
  const { document } = view;
  const card = document.createElement('section');
  card.className = 'card';
  card.setAttribute('role', 'dialog');
  card.popover = 'manual';
  let anchor: HTMLButtonElement | undefined;
  let pinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fill(content: CardContent): void {
    const title = content.parts.find((part) => part.kind === 'title')?.text ?? '';
    card.setAttribute('aria-label', title);
    card.replaceChildren(...content.parts.map((part) => element(part)));
    const close = button(document, '×', 'close', () => shut(true));
    close.setAttribute('aria-label', content.close);
    card.append(close);
    const { action } = content;
    if (!action) return;
    const act = (): void => {
      action.run();
      shut(true);
    };
    card.append(button(document, action.text, 'act main', act));
  }

  function element(part: CardPart): HTMLElement {
    const made = document.createElement(part.kind === 'title' ? 'h2' : 'p');
    if (part.kind !== 'title' && part.kind !== 'text') made.className = part.kind;
    if (part.heading) {
      const heading = document.createElement(
        part.kind === 'source' || part.kind === 'original' ? 'span' : 'b',
      );
      heading.textContent =
        part.kind === 'source' || part.kind === 'original' ? `${part.heading}: ` : part.heading;
      made.append(heading);
    }
    made.append(part.text);
    return made;
  }

  function place(at: HTMLElement): void {
    const from = at.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const width = clientWidth || view.innerWidth;
    const height = view.innerHeight || clientHeight;
    const x = Math.max(8, Math.min(from.left, width - size.width - 8));
    const below = from.bottom + 4;
    const above = from.top - size.height - 4;
    const y =
      below + size.height <= height - 4 ? below : above >= 4 ? above : Math.max(8, height - size.height - 8);
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
  }

  function shut(focusBack: boolean): void {
    clearTimeout(timer);
    const within = host.root.activeElement !== null && card.contains(host.root.activeElement);
    anchor?.setAttribute('aria-expanded', 'false');
    if (focusBack && within) anchor?.focus();
    anchor = undefined;
    pinned = false;
    if (card.isConnected) card.remove();
  }

  card.addEventListener('pointerenter', () => clearTimeout(timer), { signal });
  card.addEventListener('pointerleave', () => api.leave(), { signal });
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !anchor) return;
      // A key pressed in our layer is ours alone; one pressed on the portal stays the portal's too. The question
      // before Submit closes with it: a card that only the pointer opened must not take its Escape.
      if (document.activeElement === host.element && !host.root.querySelector('dialog[open]')) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      shut(true);
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (anchor && event.target !== host.element) shut(false);
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => shut(false));

  const api: Card = {
    open(at, content, pin) {
      clearTimeout(timer);
      if (anchor !== at) {
        anchor?.setAttribute('aria-expanded', 'false');
        anchor = at;
      }
      pinned = pin;
      at.setAttribute('aria-expanded', 'true');
      fill(content);
      if (!card.isConnected) host.root.append(card);
      if (!card.matches(':popover-open')) card.showPopover?.();
      place(at);
    },
    update(at, content) {
      if (anchor !== at) return;
      fill(content);
      place(at);
    },
    leave() {
      if (pinned) return;
      clearTimeout(timer);
      timer = setTimeout(() => shut(false), GRACE);
    },
    close: () => shut(false),
    get pinned() {
      return pinned;
    },
    get anchor() {
      return anchor;
    },
  };
  return api;
}
