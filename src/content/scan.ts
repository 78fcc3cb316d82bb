/** Finds the labels in a part of the page. */
import { type Lexicon, LONGEST } from '../portal/lexicon';
import { placeOf, unitOf } from '../portal/places';
import { isDataTable } from '../portal/tables';
import { clean } from '../portal/text';
import type { Label } from '../portal/types';

const SKIPPED = new Set([
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
const BUTTON_INPUTS = 'input[type=button], input[type=submit], input[type=reset]';

/**
 * Calls `found` for each element below `root` whose text is a known label. Rows of data tables are left out:
 * they are read by column (`tables.ts`).
 * @param own our own layer's element, which is not the portal's
 */
export function scan(
  root: Node,
  lexicon: Lexicon,
  own: Element,
  found: (element: Element, label: Label) => void,
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
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      return /\S/.test((node as Text).data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    }
    const element = node as Element;
    if (SKIPPED.has(element.tagName) || element === own) return NodeFilter.FILTER_REJECT;
    if (element.tagName === 'TBODY') {
      const table = element.closest('table');
      // A table without a head of its own has its header in the first row.
      const first = element.firstElementChild?.firstElementChild;
      if (table && first?.tagName !== 'TH' && isData(table)) return NodeFilter.FILTER_REJECT;
    } else if (element.tagName === 'TD') {
      const table = element.closest('table');
      if (table && isData(table)) return NodeFilter.FILTER_REJECT;
    }
    return NodeFilter.FILTER_SKIP;
  });
  const done = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const unit = unitOf(node);
    if (!unit || done.has(unit)) continue;
    const whole = clean(unit.textContent ?? '');
    if (whole.length <= LONGEST && lexicon.knows(whole)) {
      done.add(unit);
      const label = lexicon.match(whole, placeOf(unit));
      if (label) found(unit, label);
      continue;
    }
    // A unit that holds more than its label (a link with a counter, a label with a hint behind it).
    const parent = node.parentElement;
    const own = clean((node as Text).data);
    if (!parent || done.has(parent) || own === whole || !lexicon.knows(own)) continue;
    const label = lexicon.match(own, placeOf(parent));
    if (!label) continue;
    done.add(parent);
    found(parent, label);
  }
  const inputs =
    root.nodeType === Node.TEXT_NODE
      ? []
      : (root as ParentNode).querySelectorAll<HTMLInputElement>(BUTTON_INPUTS);
  for (const input of inputs) {
    const label = lexicon.match(clean(input.value), 'button');
    if (label) found(input, label);
  }
}
