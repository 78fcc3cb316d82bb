/** What a field shows: what stands in its control, or, on a page that is only read, the text behind its label. */
import { type Control, controlsOf } from './fields';
import { FIELD_ROW } from './places';
import { clean } from './text';

/** How far round a label its text is looked for where no row of a form holds both. */
const DEEPEST = 3;

/**
 * The value of the field that a label names, in one line; empty where it shows none.
 * @param isLabel whether an element is a label: the text of a field ends there
 * @param isWhole whether a text is a label and nothing else
 */
export function shownIn(
  label: Element,
  isLabel: (element: Element) => boolean,
  isWhole: (text: string) => boolean,
): string {
  const control = controlsOf(label).find((one) => !['radio', 'checkbox', 'file'].includes(one.type));
  if (control) return clean(valueIn(control));
  const row = label.closest(FIELD_ROW);
  const within = textBehind(label, row?.contains(label) ? row : undefined, isLabel, isWhole);
  return within.replace(/^[\s:：]+/, '');
}

function valueIn(control: Control): string {
  if (control.tagName !== 'SELECT') return control.value;
  const { options, selectedIndex } = control as HTMLSelectElement;
  const option = options[selectedIndex];
  return option && /\S/.test(option.value) ? option.text : '';
}

/** The first element round the label that has a text behind it, up to the next label. */
function textBehind(
  label: Element,
  row: Element | undefined,
  isLabel: (element: Element) => boolean,
  isWhole: (text: string) => boolean,
): string {
  // A label may be the beginning of an element that holds its value too: 注册编号：<b>C…</b>.
  const first = isWhole(clean(label.textContent ?? '')) ? undefined : firstText(label);
  let around: Element | null = first ? label : label.parentElement;
  for (let depth = 0; around && depth <= DEEPEST; depth++, around = around.parentElement) {
    const found = textIn(around, label, first, isLabel);
    if (found !== '' || around === row) return found;
  }
  return '';
}

function firstText(element: Element): Text | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/\S/.test((node as Text).data)) return node as Text;
  return undefined;
}

/** Texts within an element behind a label, or behind its first text, up to the next label. */
function textIn(
  around: Element,
  label: Element,
  first: Text | undefined,
  isLabel: (element: Element) => boolean,
): string {
  const walker = around.ownerDocument.createTreeWalker(
    around,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  const isBehind = (node: Node): boolean =>
    ((first ?? label).compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !(first === undefined && label.contains(node));
  const texts: string[] = [];
  let cell: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isBehind(node)) continue;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (isLabel(node as Element) || (node as Element).matches(LEFT_OUT)) break;
      continue;
    }
    const text = clean((node as Text).data);
    if (text === '') continue;
    // In a table the value is one cell: the next one is another field's, or nobody's.
    const own: Element | null = node.parentElement?.closest('td, th, dd') ?? null;
    if (texts.length > 0 && own !== cell) break;
    cell = own;
    texts.push(text);
  }
  return texts.join(' ');
}

/** What no value stands in, and what ends one. */
const LEFT_OUT =
  'button, script, style, template, svg, table, ul, ol, form, h1, h2, h3, h4, h5, h6, legend, .panel-heading';
