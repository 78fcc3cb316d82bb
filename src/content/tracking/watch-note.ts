/** Says on our own layer, beside the list's Inquire, that Los presses it by itself: nobody is to wonder who did. */
import { textOf } from '../../portal/places';
import type { Language } from '../../portal/types';
import { isShown } from '../active-tab';
import type { Host } from '../layer/host';
import { textsIn } from '../texts';
import type { Watch } from './watch';

const MINUTES_AN_HOUR = 60;
/** Between the note and what it stands at, and round it, in CSS pixels. */
const GAP = 6;
/** What may not be covered, beside texts. */
const TAKEN = 'input, select, textarea, button, a, img, [role=button]';

/** The upper left corner of the note in the viewport. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

const isText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data);

/** Shows the note, moves it or takes it away; called when something may have moved. */
export function createWatchNote(
  host: Host,
  view: Window,
  language: () => Language,
  watch: Pick<Watch, 'every' | 'button'>,
): () => void {
  let note: HTMLElement | undefined;

  function said(every: number, button: string): string {
    const texts = textsIn(language());
    return every % MINUTES_AN_HOUR === 0
      ? texts.watchHours(every / MINUTES_AN_HOUR, button)
      : texts.watchMinutes(every, button);
  }

  /** Whether the note would cover nothing there but empty ground. */
  function isFree({ x, y }: Spot, { width, height }: DOMRect): boolean {
    if (x < GAP || y < GAP || x + width > view.innerWidth - GAP || y + height > view.innerHeight - GAP)
      return false;
    return [0, 0.25, 0.5, 0.75, 1].every((part) =>
      [0, 1].every((end) => {
        const hit = view.document.elementFromPoint(x + part * width, y + end * height);
        return hit === null || (!hit.matches(TAKEN) && ![...hit.childNodes].some(isText));
      }),
    );
  }

  function place(made: HTMLElement, button: HTMLElement): void {
    const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
    const { innerWidth, innerHeight } = view;
    const box = made.getBoundingClientRect();
    const middle = top + (height - box.height) / 2;
    const spots: readonly Spot[] = [
      { x: left - box.width - GAP, y: middle },
      { x: left, y: bottom + GAP },
      { x: right + GAP, y: middle },
      { x: left, y: top - box.height - GAP },
    ];
    const free = width > 0 ? spots.find((spot) => isFree(spot, box)) : undefined;
    // Else below the button; where that is scrolled away, at the edge of the frame.
    const { x, y } = free ?? { x: left, y: bottom + GAP };
    made.style.left = `${Math.round(Math.max(GAP, Math.min(x, innerWidth - box.width - GAP)))}px`;
    made.style.top = `${Math.round(Math.max(GAP, Math.min(y, innerHeight - box.height - GAP)))}px`;
  }

  return () => {
    const button = watch.every === null || !isShown(view) ? undefined : watch.button();
    if (watch.every === null || !button) {
      note?.remove();
      note = undefined;
      return;
    }
    if (!note) {
      note = view.document.createElement('div');
      note.className = 'watching';
      note.setAttribute('role', 'status');
    }
    const text = said(watch.every, textOf(button));
    if (note.textContent !== text) note.textContent = text;
    if (!note.isConnected) host.root.append(note);
    place(note, button);
  };
}
