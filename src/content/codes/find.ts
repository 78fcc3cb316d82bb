/**
 * Finds the codes that are in view. Tables may be long, so of them only the rows in view are looked at, each anew
 * only when its text is another; the rest of the page is looked through once after each change.
 */
import { clean } from '../../portal/text';
import { linesInView } from '../marks';
import { SKIPPED } from '../scan';
import { type FoundCode, MAY_HOLD, readCode } from './read';

/** A page that has more outside its tables is none of codes. */
const MOST_LOOSE = 300;

export interface CodeFinder {
  /** The page changed. */
  changed(): void;
  /** Codes in or near the viewport. */
  inView(): FoundCode[];
}

export function createCodeFinder(view: Window): CodeFinder {
  const { document } = view;
  const tables = document.getElementsByTagName('table');
  const rows = new WeakMap<Element, { readonly text: string; readonly found: readonly FoundCode[] }>();
  let loose: readonly FoundCode[] | undefined;

  function inRow(row: Element): readonly FoundCode[] {
    const text = row.textContent ?? '';
    const known = rows.get(row);
    if (known?.text === text) return known.found;
    const found = MAY_HOLD.test(text) ? codesIn(row) : [];
    rows.set(row, { text, found });
    return found;
  }
  const isNear = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < view.innerHeight;
  };

  return {
    changed() {
      loose = undefined;
    },
    inView() {
      loose ??= codesIn(document.body);
      return [
        ...loose.filter(({ element }) => isNear(element)),
        ...[...tables].filter(isNear).flatMap(({ rows: lines }) => linesInView(lines, view).flatMap(inRow)),
      ];
    },
  };
}

/** Codes below an element, but for those in tables within it. */
function codesIn(root: Element | null): FoundCode[] {
  const found: FoundCode[] = [];
  const walk = (around: Element): void => {
    for (let child = around.firstChild; child && found.length < MOST_LOOSE; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = MAY_HOLD.test((child as Text).data) ? clean((child as Text).data) : '';
        // Alone: nothing else stands in its element.
        const code = text && text === clean(around.textContent ?? '') && readCode(around, text);
        if (code) found.push(code);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const { tagName, isContentEditable } = child as HTMLElement;
        if (!SKIPPED.has(tagName) && !isContentEditable && !/^(TABLE|BUTTON)$/.test(tagName))
          walk(child as Element);
      }
    }
  };
  if (root) walk(root);
  return found;
}
