/** Where the focus goes when the address names another place, and what the tab is called. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Toasts } from '../ui/toast';
import { useTexts } from './board';
import { addressOf, listOf, type Place } from './place';

/**
 * To the heading of what is shown now; on the way back from one thing to its list to the link that led there.
 * @param search who writes there keeps the focus
 */
export function useFocus(place: Place, search: RefObject<HTMLInputElement | null>): void {
  const before = useRef(place);
  useEffect(() => {
    const from = before.current;
    before.current = place;
    if (from === place || document.activeElement === search.current) return;
    const isBack = 'id' in from && !('id' in place) && listOf(from) === place.view;
    const came = isBack ? linkTo(addressOf(from)) : undefined;
    if (came) came.focus();
    else {
      scrollTo(0, 0);
      document.getElementById('heading')?.focus({ preventScroll: true });
    }
  }, [place, search]);
}

const linkTo = (address: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('main a')].find((link) => link.getAttribute('href') === address);

/** A form that opens in the place of what it changes; when it closes, the focus is on the button that opened it. */
export function useOpening() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return {
    isOpen,
    button,
    open: (): void => setOpen(true),
    close(): void {
      setOpen(false);
      // Drawn again first, so that the button is there.
      requestAnimationFrame(() => button.current?.focus());
    },
  };
}

/** Names the tab. @param changed whatever else makes the page name itself (`Root`) */
export function useTitle(part: string, changed: unknown): void {
  const s = useTexts();
  const title = s.pageTitle(part);
  useEffect(() => {
    // After the page's own effect, which runs once this one has.
    queueMicrotask(() => {
      document.title = title;
    });
  }, [title, changed]);
}

/** What was said of another place goes with it, but for what can still be taken back. */
export function useFleeting(place: Place, toasts: Toasts): void {
  const latest = useRef(toasts);
  latest.current = toasts;
  useEffect(() => {
    const { said, say } = latest.current;
    if (said && !said.undo) say(undefined);
  }, [place]);
}
