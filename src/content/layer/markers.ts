/**
 * Draws markers and pills at the ends of labels. Positions are read for all of them first and written after,
 * so that one pass costs the page one layout at most.
 */
import { type End, isSeen, type Span, textEnd } from './geometry';
import type { Host } from './host';

/** Something of ours that stands at an element of the portal. */
export interface Mark {
  /** The same key is the same button from pass to pass. */
  readonly key: string;
  readonly element: Element;
  /** A `term` is a line under words of a running text, which no marker may cover. */
  readonly kind: 'marker' | 'pill' | 'term';
  /** The part of a text that it stands at, where that is not the whole element. */
  readonly span?: Span;
  /** Accessible name of a marker, text of a pill. */
  readonly name: string;
  readonly warn: boolean;
  /** It steps back behind the explanations of labels, and is no translation of what it stands at. */
  readonly isQuiet?: boolean;
  /**
   * `after` the text, `above` its end (in a row, where the next cell follows), or at the upper right `corner` of
   * its box (buttons and tabs, whose text fills them).
   */
  readonly at: 'after' | 'above' | 'corner';
  /** Ids of the labels that are explained, for the tour and the tests. */
  readonly labels: string;
  /** Of marks with the same group the first one that is seen is drawn (cloned headers). */
  readonly group?: string;
  readonly open: (button: HTMLButtonElement, how: 'hover' | 'press') => void;
  readonly leave?: () => void;
}

const SIZE = 13;
/** How far the dot of "beware" stands out of its marker (layer.css). */
const DOT = 3;

interface Drawn {
  mark: Mark;
  button: HTMLButtonElement;
  position: string;
}

/** A mark whose label is seen, and where it is drawn: the upper left corner in the viewport, CSS pixels. */
export interface Placed {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Of the line under a term. */
  readonly width?: number;
}

export interface Markers {
  /** Those of these marks whose label is before the user's eyes. */
  place(marks: readonly Mark[]): Placed[];
  /** Draws these marks and no others. */
  draw(places: readonly Placed[]): void;
  readonly count: number;
  /** Buttons that are drawn now, in reading order. */
  buttons(): HTMLButtonElement[];
}

export function createMarkers(host: Host, view: Window, signal: AbortSignal): Markers {
  const drawn = new Map<string, Drawn>();
  const range = view.document.createRange();
  const ofButton = new WeakMap<Element, Drawn>();

  /** Listens once for all buttons. A page can send made-up events; only what a person does opens anything. */
  function listen(type: string, act: (made: Drawn, event: Event) => void): void {
    host.root.addEventListener(
      type,
      (event) => {
        const made = event.target instanceof Element ? ofButton.get(event.target) : undefined;
        if (made && event.isTrusted) act(made, event);
      },
      { signal },
    );
  }
  listen('click', ({ mark, button }) => mark.open(button, 'press'));
  listen('pointerover', ({ mark, button }, event) => {
    if ((event as PointerEvent).pointerType !== 'touch') mark.open(button, 'hover');
  });
  listen('pointerout', ({ mark }) => mark.leave?.());

  function make(mark: Mark): Drawn {
    const button = view.document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    const made: Drawn = { mark, button, position: '' };
    ofButton.set(button, made);
    return made;
  }

  function dress(made: Drawn, mark: Mark): void {
    const { button, mark: before } = made;
    made.mark = mark;
    if (
      button.isConnected &&
      before.name === mark.name &&
      before.warn === mark.warn &&
      before.labels === mark.labels
    )
      return;
    button.className = className(mark);
    if (mark.kind === 'pill') button.textContent = mark.name;
    else button.setAttribute('aria-label', mark.name);
    button.dataset.label = mark.labels;
  }

  return {
    place(marks) {
      const { innerWidth, innerHeight } = view;
      const edge = view.document.documentElement.clientWidth;
      const places: Placed[] = [];
      const groups = new Set<string>();
      for (const mark of marks) {
        if (mark.group !== undefined && groups.has(mark.group)) continue;
        const end = textEnd(mark.element, range, view, mark.span);
        if (!end) continue;
        const { x, y } = end;
        if (x < 1 || y < 0 || x > innerWidth + 1 || y > innerHeight) continue;
        if (!isSeen(mark.element, Math.min(x - 2, innerWidth - 1), y, host.element)) continue;
        if (mark.group !== undefined) groups.add(mark.group);
        const width = mark.kind === 'term' ? { width: Math.max(SIZE, end.x - end.left - 2) } : {};
        places.push({ mark, ...spot(mark, end, edge), ...width });
      }
      return places;
    },
    draw(places) {
      const origin = host.element.getBoundingClientRect();
      const kept = new Set<string>();
      for (const { mark, x, y, width } of places) {
        kept.add(mark.key);
        let made = drawn.get(mark.key);
        if (!made) {
          made = make(mark);
          drawn.set(mark.key, made);
        }
        dress(made, mark);
        const left = `${Math.round(x - origin.left)}px`;
        const top = `${Math.round(y - origin.top)}px`;
        const position = `${left} ${top} ${width}`;
        if (made.position !== position) {
          made.button.style.left = left;
          made.button.style.top = top;
          made.button.style.width = width === undefined ? '' : `${Math.round(width)}px`;
          made.position = position;
        }
        if (!made.button.isConnected) host.root.append(made.button);
      }
      for (const [key, { button }] of drawn) {
        if (kept.has(key)) continue;
        button.remove();
        drawn.delete(key);
      }
    },
    get count() {
      return drawn.size;
    },
    buttons() {
      return [...drawn.values()]
        .map(({ button }) => ({ button, box: button.getBoundingClientRect() }))
        .sort((a, b) => line(a.box) - line(b.box) || a.box.left - b.box.left)
        .map(({ button }) => button);
    },
  };
}

/**
 * Upper left corner of a mark, in the viewport: never past the right edge, where it would widen the page, and
 * never on the middle of what it explains, where a press is meant for the portal.
 */
function spot(mark: Mark, { x, y, left, bottom, box }: End, edge: number): { x: number; y: number } {
  if (mark.kind === 'term') return { x: left, y: bottom - UNDER };
  if (mark.at === 'above')
    return { x: Math.max(box.left, Math.min(x - 60, edge - 100)), y: Math.max(0, y - 20) };
  if (mark.kind === 'pill') return { x: Math.min(x + 4, edge - 90), y: y - 8 };
  const limit = Math.max(edge, box.right) - SIZE - DOT;
  const corner = { x: Math.min(box.right - SIZE / 2, limit), y: Math.max(0, box.top - SIZE / 2) };
  if (mark.at === 'corner') return corner;
  // Raised, so that what follows the text (a field, another word) stays free; higher where words follow at once.
  const after = { x: Math.min(x, limit), y: Math.max(0, y - (isFollowed(mark.element, x, y) ? 17 : 10)) };
  if (!mark.element.closest(PRESSED)) return after;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const covers = (from: number, at: number): boolean => at > from - MIDDLE && at < from + SIZE + MIDDLE;
  return covers(after.x, middle.x) && covers(after.y, middle.y)
    ? { ...after, x: Math.min(box.right - SIZE, limit) }
    : after;
}

/** How far the line under a term reaches into the line of text, in CSS pixels. */
const UNDER = 4;

function className({ kind, warn, isQuiet }: Mark): string {
  if (kind === 'marker') return isQuiet ? 'marker quiet' : warn ? 'marker beware' : 'marker';
  if (kind === 'pill') return warn ? 'pill warn' : 'pill';
  return 'term';
}

/** Whether a value stands right behind a label, in its line: the marker would lie on its first letter. */
function isFollowed(element: Element, x: number, y: number): boolean {
  const next = element.nextElementSibling;
  if (!next || next.matches('input, select, textarea, button')) return false;
  const { left, top, bottom, width } = next.getBoundingClientRect();
  return width > 0 && left >= x - 1 && left < x + SIZE && top < y && bottom > y;
}

/** The line that a button stands in: what is a few pixels higher or lower is in the same one. */
const line = ({ top }: DOMRect): number => Math.round(top / 10);

/** What is pressed for the portal's sake. */
const PRESSED = 'a, button, input, [role=button], [role=menuitem], [onclick]';
/** Room that is left free round the middle of an element, in CSS pixels. */
const MIDDLE = 4;
