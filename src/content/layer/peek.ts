/** All translations over the labels at once, until they are hidden again. */
import { button } from './elements';
import type { Host } from './host';
import type { Mark } from './markers';

export interface Peek {
  readonly on: boolean;
  set(on: boolean): void;
  /** Draws the translations of these marks, whose labels are seen; none where it is off. */
  draw(marks: readonly Mark[]): void;
}

/** Room that a translation has at least, and at most where nothing follows it; CSS pixels. */
const NARROWEST = 48;
const WIDEST = 260;
const GAP = 4;

interface Spot {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** @param hide called when the user has had enough */
export function createPeek(
  host: Host,
  view: Window,
  texts: () => { peekOn: string; peekOff: string },
  on: boolean,
  hide: () => void,
): Peek {
  const { document } = view;
  const layer = document.createElement('div');
  layer.className = 'peek';
  layer.setAttribute('aria-hidden', 'true');

  function spotOf(mark: Mark, range: Range): Spot | undefined {
    range.selectNodeContents(mark.element);
    const box = mark.element.getBoundingClientRect();
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const left = Math.max(box.left, Math.min(...lines.map((line) => line.left), box.right));
    const top = Math.max(box.top, Math.min(...lines.map((line) => line.top), box.bottom));
    const right = Math.min(box.right, Math.max(...lines.map((line) => line.right), left));
    const bottom = Math.min(box.bottom, Math.max(...lines.map((line) => line.bottom), top));
    const { width, height } = lines.length > 0 ? { width: right - left, height: bottom - top } : box;
    return {
      name: mark.name,
      left: lines.length > 0 ? left : box.left,
      top: lines.length > 0 ? top : box.top,
      width,
      height,
    };
  }

  /** How wide each may be: up to the next one in its line, and within the window. */
  function widths(spots: readonly Spot[]): number[] {
    const edge = document.documentElement.clientWidth;
    return spots.map((spot) => {
      const next = spots
        .filter((other) => other !== spot && other.left > spot.left && isBeside(spot, other))
        .reduce((nearest, other) => Math.min(nearest, other.left), edge);
      const room = next - spot.left - GAP;
      return Math.max(NARROWEST, spot.width, Math.min(room, WIDEST));
    });
  }

  /** Says in the tab's own document that translations are shown, and how they are hidden. */
  const bar = document.createElement('div');
  bar.className = 'mode';
  bar.setAttribute('role', 'status');
  function drawBar(): void {
    if (view.top !== view) return;
    const { peekOn, peekOff } = texts();
    if (bar.isConnected && bar.firstChild?.textContent === peekOn) return;
    bar.replaceChildren(peekOn, button(document, peekOff, 'act', hide));
    host.root.append(bar);
  }

  return {
    get on() {
      return on;
    },
    set(now) {
      on = now;
    },
    draw(marks) {
      if (!on) {
        layer.remove();
        bar.remove();
        return;
      }
      drawBar();
      const origin = host.element.getBoundingClientRect();
      const range = document.createRange();
      const spots = marks
        .filter((mark) => mark.kind === 'marker' && !mark.isQuiet)
        .flatMap((mark) => spotOf(mark, range) ?? []);
      const widest = widths(spots);
      layer.replaceChildren(
        ...spots.map((spot, index) => {
          const chip = document.createElement('div');
          chip.textContent = spot.name;
          chip.style.left = `${Math.round(spot.left - origin.left)}px`;
          chip.style.top = `${Math.round(spot.top - origin.top)}px`;
          chip.style.minHeight = `${Math.round(spot.height)}px`;
          chip.style.minWidth = `${Math.round(Math.min(spot.width, widest[index] ?? spot.width))}px`;
          chip.style.maxWidth = `${Math.round(widest[index] ?? WIDEST)}px`;
          return chip;
        }),
      );
      if (!layer.isConnected) host.root.append(layer);
      // A word is never broken: where the room is too small for the longest one, it takes what it needs.
      const chips = [...layer.children] as HTMLElement[];
      for (const chip of chips.filter((one) => one.scrollWidth > one.clientWidth + 1)) {
        chip.style.maxWidth = 'none';
        chip.style.width = 'min-content';
      }
      // Past the edge of the window the page would grow by it: there it is moved back.
      const edge = document.documentElement.clientWidth;
      const boxes = chips.map((chip) => chip.getBoundingClientRect());
      chips.forEach((chip, index) => {
        const { left = 0, right = 0 } = boxes[index] ?? {};
        if (right > edge) chip.style.left = `${Math.floor(left - (right - edge) - origin.left)}px`;
      });
    },
  };
}

const isBeside = (one: Spot, other: Spot): boolean =>
  other.top < one.top + one.height && one.top < other.top + other.height;
