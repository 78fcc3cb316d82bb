/**
 * Marker mode: one command, then Tab and the arrow keys go from marker to marker, Enter opens, Escape leaves.
 * Outside it the markers are out of the portal's Tab order.
 */
import type { Host } from './host';
import type { Markers } from './markers';

export interface MarkerMode {
  /** Enters at the first marker (or the last); false where there is none. */
  enter(backwards: boolean): boolean;
}

const FORWARDS = new Set(['Tab', 'ArrowDown', 'ArrowRight']);
const BACKWARDS = new Set(['ArrowUp', 'ArrowLeft']);

/**
 * @param beyond asked when the last marker (or, backwards, the first) is passed; true where another frame took
 *   over
 */
export function createMarkerMode(
  host: Host,
  markers: Markers,
  view: Window,
  texts: () => { mode: string },
  beyond: (backwards: boolean) => Promise<boolean>,
  signal: AbortSignal,
): MarkerMode {
  const { document } = view;
  const bar = document.createElement('div');
  bar.className = 'mode';
  bar.setAttribute('role', 'status');
  let on = false;
  let before: Element | null = null;

  function leave(): void {
    if (!on) return;
    on = false;
    bar.remove();
    (host.root.activeElement as HTMLElement | null)?.blur();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    before = null;
  }

  /** Markers and pills in reading order, then what stands in our notice. */
  const stops = (): HTMLElement[] => [
    ...markers.buttons(),
    ...host.root.querySelectorAll<HTMLElement>('.attachments summary, .attachments[open] button'),
  ];

  async function step(backwards: boolean): Promise<void> {
    const buttons = stops();
    const now = buttons.indexOf(host.root.activeElement as HTMLElement);
    const next = buttons[backwards ? now - 1 : now + 1];
    if (next && (now >= 0 || !backwards)) return next.focus();
    if (await beyond(backwards)) {
      before = null;
      leave();
    } else (backwards ? buttons.at(-1) : buttons[0])?.focus();
  }

  view.addEventListener(
    'keydown',
    (event) => {
      if (!on || !event.isTrusted) return;
      const atStop = stops().some((stop) => stop === host.root.activeElement);
      if (event.key === 'Escape') {
        // The first Escape closes an open card, the next one leaves.
        if (host.root.querySelector('.card')) return;
        leave();
      } else if (atStop && FORWARDS.has(event.key)) void step(event.key === 'Tab' && event.shiftKey);
      else if (atStop && BACKWARDS.has(event.key)) void step(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (on && event.target !== host.element) {
        before = null;
        leave();
      }
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', leave);

  return {
    enter(backwards) {
      const buttons = stops();
      const first = backwards ? buttons.at(-1) : buttons[0];
      if (!first) return false;
      if (!on) before = document.activeElement;
      on = true;
      bar.textContent = texts().mode;
      host.root.append(bar);
      view.focus();
      first.focus({ preventScroll: true });
      return true;
    },
  };
}
