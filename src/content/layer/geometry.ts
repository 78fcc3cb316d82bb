/** Where a text ends on the screen, and whether it is seen there. */

export interface End {
  /** Right end and middle of the text's last line, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  /** Left end and lower edge of that line. */
  readonly left: number;
  readonly bottom: number;
  /** Box of the element that holds the text. */
  readonly box: DOMRect;
}

/** A part of a text node. */
export interface Span {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * End of an element's text, or of a part of it, or nothing where it is not in the viewport.
 * @param range a range to measure with; one serves for all
 */
export function textEnd(element: Element, range: Range, view: Window, span?: Span): End | undefined {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return undefined;
  if (box.bottom < 0 || box.top > view.innerHeight || box.right < 0 || box.left > view.innerWidth)
    return undefined;
  const node = span?.node ?? lastText(element);
  if (!node)
    return {
      x: box.right - 4,
      y: (box.top + box.bottom) / 2,
      left: box.left,
      bottom: box.bottom,
      box,
    };
  if (!span) range.selectNodeContents(node);
  else if (span.end > node.length) return undefined;
  else {
    range.setStart(node, span.start);
    range.setEnd(node, span.end);
  }
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  if (!last || last.width === 0) return undefined;
  return {
    x: Math.min(last.right, box.right),
    y: (last.top + last.bottom) / 2,
    left: last.left,
    bottom: last.bottom,
    box,
  };
}

function lastText(element: Element): Text | undefined {
  for (let child = element.lastChild; child; child = child.previousSibling) {
    if (child.nodeType === Node.TEXT_NODE && /\S/.test((child as Text).data)) return child as Text;
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    const inner = lastText(child as Element);
    if (inner) return inner;
  }
  return undefined;
}

/**
 * Whether an element is what is seen at a point: nothing lies over it (a dialog, a cloned header), and no
 * scrolling box cuts it off. The point must be in the viewport.
 * @param own our host, which does not count
 */
export function isSeen(element: Element, x: number, y: number, own: Element): boolean {
  const document = element.ownerDocument;
  let hit = document.elementFromPoint(x, y);
  if (hit === own) hit = document.elementsFromPoint(x, y).find((other) => other !== own) ?? null;
  if (!hit) return false;
  if (element.contains(hit)) return true;
  if (!hit.contains(element)) return isTransparent(hit) && hit.parentElement?.contains(element) === true;
  for (let box = element.parentElement; box && box !== hit; box = box.parentElement) {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const outside = x < left || x > right || y < top || y > bottom;
    if (outside && getComputedStyle(box).overflow !== 'visible') return false;
  }
  return true;
}

/** A file input is often laid, unseen, over the button that it belongs to. */
function isTransparent(element: Element): boolean {
  return element.tagName === 'INPUT' && getComputedStyle(element).opacity === '0';
}
