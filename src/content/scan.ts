/** Finds the labels in a part of the page. */
import { type Lexicon, LONGEST, LONGEST_UNSEEN, type Meanings } from '../portal/lexicon';
import { placeOf, unitOf } from '../portal/places';
import { isDataTable } from '../portal/tables';
import { clean } from '../portal/text';

/** Elements whose texts are none of the page. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'HEAD',
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'SELECT',
  'TEXTAREA',
  'TEMPLATE',
  'SVG',
  'svg',
  'CODE',
]);
const LEFT_OUT = [...SKIPPED].join();
/** Elements that stand within a line of text. */
const INLINE = new Set(['A', 'B', 'I', 'U', 'EM', 'STRONG', 'SPAN', 'FONT', 'MARK', 'SMALL', 'CODE']);

/** Whether a text goes on from words before it: "…, <b>Approved</b>, …" is a sentence that names a status. */
function isWithinSentence(element: Element): boolean {
  const before = element.previousSibling;
  return (
    INLINE.has(element.tagName) &&
    before?.nodeType === Node.TEXT_NODE &&
    /[a-z0-9\u3400-\u9fff]/i.test((before as Text).data)
  );
}

const BUTTON_INPUTS: ReadonlySet<string> = new Set(['button', 'submit', 'reset']);

/**
 * Calls `found` for each element below `root` whose text can be a known label. Rows of data tables are left out:
 * they are read by column (`tables.ts`).
 * @param own our own layer's element, which is not the portal's
 * @param passed called with each element below `root` that is not left out: a query would ask each of the thousands
 *   of cells too
 */
export function scan(
  root: Node,
  lexicon: Lexicon,
  own: Element,
  found: (element: Element, meanings: Meanings) => void,
  passed: (element: Element) => void = () => {},
): void {
  const dataTables = new Map<Element, boolean>();
  const isData = (table: Element): boolean => {
    let known = dataTables.get(table);
    if (known === undefined) {
      known = isDataTable(table);
      dataTables.set(table, known);
    }
    return known;
  };
  const done = new Set<Element>();
  // What is added by itself, such as an option, may lie within what is left out.
  const around = root.nodeType === Node.ELEMENT_NODE ? (root as Element) : root.parentElement;
  if (around?.closest(LEFT_OUT)) return;

  function read(node: Text): void {
    const parent = node.parentElement;
    const unit = unitOf(node);
    if (!parent || !unit || done.has(unit)) return;
    const whole = clean(unit.textContent ?? '');
    if (whole.length <= LONGEST && lexicon.knows(whole)) {
      done.add(unit);
      tell(unit, lexicon.meanings(whole, placeOf(unit)));
      return;
    }
    // A unit that holds more than its label (a link with a counter, a label with a hint behind it).
    const text = clean(node.data);
    if (!done.has(parent) && text !== whole && lexicon.knows(text)) {
      if (tell(parent, lexicon.meanings(text, placeOf(parent)))) done.add(parent);
      return;
    }
    // Nobody has seen this wording: on a page that is known it may be near to one of the page's labels.
    const place = placeOf(unit);
    if (place === 'text' || place === 'message' || whole.length > LONGEST_UNSEEN) return;
    done.add(unit);
    found(unit, lexicon.meanings(whole, place));
  }

  function tell(element: Element, meanings: Meanings): boolean {
    if (meanings.groups.length === 0 || isWithinSentence(element)) return false;
    found(element, meanings);
    return true;
  }

  /** Whether an element's texts are no labels, or rows that are read by column. */
  function isLeftOut(element: Element): boolean {
    if (SKIPPED.has(element.tagName) || element === own) return true;
    if (element.tagName !== 'TBODY' && element.tagName !== 'TD') return false;
    // A table without a head of its own has its header in the first row.
    if (element.firstElementChild?.firstElementChild?.tagName === 'TH') return false;
    const table = element.closest('table');
    return table !== null && isData(table);
  }

  // By hand rather than by a TreeWalker, whose filter is called out to for each node.
  function walk(node: Node): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (/\S/.test((child as Text).data)) read(child as Text);
      } else if (child.nodeType === Node.ELEMENT_NODE && !isLeftOut(child as Element)) {
        passed(child as Element);
        walk(child);
      }
    }
  }
  walk(root);

  const inputs =
    root.nodeType === Node.TEXT_NODE ? [] : (root as ParentNode).querySelectorAll<HTMLInputElement>('input');
  for (const input of inputs)
    if (BUTTON_INPUTS.has(input.type)) tell(input, lexicon.meanings(clean(input.value), 'button'));
}
