/** The control that a label belongs to, in whatever markup the form is made of. */
import { FIELD_ROW } from './places';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a value is typed or chosen in. A password's is never among them. */
const CONTROL =
  'input:not([type=password]):not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]):not([type=image]), select, textarea';
/** The same with passwords: a field that we may not read is not given the control of the next one. */
const ANY_CONTROL = `${CONTROL}, input[type=password]`;
const CHOICE = 'input[type=radio], input[type=checkbox]';
/** What names a field, where a row holds several. */
const NAME = 'label, dt, .control-label, .layui-form-label, .el-form-item__label';
/** What a select says until something is chosen, where that has no empty value of its own. */
const NOTHING_CHOSEN = /^[^\p{L}]*$|^\P{L}*(?:please|select|choose)\b|^\P{L}*请/iu;

/** All controls of the field that a label names, nearest first; a field may be a group of radio buttons. */
export function controlsOf(label: Element): Control[] {
  const controls = allControlsOf(label);
  return controls[0]?.type === 'password' ? [] : controls.filter((control) => control.type !== 'password');
}

function allControlsOf(label: Element): Control[] {
  const own = label.closest('label');
  const inside = within(own ?? label);
  if (inside.length > 0) return inside;
  if (own?.control) return own.control.matches(ANY_CONTROL) ? [own.control as Control] : [];
  const row = label.closest(FIELD_ROW);
  if (!row) return nearBy(label);
  return row.tagName === 'TR' ? inCells(label, row) : inRow(label, row);
}

/** In a form row, which may hold several fields. */
function inRow(label: Element, row: Element): Control[] {
  const names = [...row.querySelectorAll(NAME)].filter((name) => !isOption(name));
  const next = names.find((name) => isBefore(label, name) && !label.contains(name));
  const all = within(row);
  const behind = all.filter((control) => isBefore(label, control) && !(next && isBefore(next, control)));
  return behind.length > 0 || names.length > 1 ? behind : all;
}

/** In markup of no known form: what follows the label at once, with no other text between. */
function nearBy(label: Element): Control[] {
  let around = label.parentElement;
  for (let depth = 0; around && depth < DEEPEST; depth++, around = around.parentElement) {
    const behind = within(around).filter((control) => isBefore(label, control));
    const [first] = behind;
    if (!first) continue;
    const between = label.ownerDocument.createRange();
    between.setStartAfter(label);
    between.setEndBefore(first);
    return /\p{L}/u.test(between.toString()) ? [] : behind;
  }
  return [];
}
const DEEPEST = 3;

/** A row of a table may hold several fields: each one's control is in its own cell or in the next that holds something. */
function inCells(label: Element, row: Element): Control[] {
  const cells = [...row.children];
  const own = cells.findIndex((cell) => cell.contains(label));
  const held = within(cells[own]);
  if (held.length > 0) return held;
  return within(
    cells.slice(own + 1).find((cell) => within(cell).length > 0 || /\p{L}/u.test(cell.textContent ?? '')),
  );
}

const within = (element: Element | null | undefined): Control[] => [
  ...(element?.querySelectorAll<Control>(ANY_CONTROL) ?? []),
];

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Whether a label is the text of a radio button or box, and names no field. */
function isOption(label: Element): boolean {
  if (label.querySelector(CHOICE) || label.previousElementSibling?.matches(CHOICE)) return true;
  return label.tagName === 'LABEL' && (label as HTMLLabelElement).control?.matches(CHOICE) === true;
}

/** Whether a field has a value. */
export function isFilled(label: Element): boolean {
  const [first, ...others] = controlsOf(label);
  if (!first) return false;
  if (isChoice(first)) return groupOf(first, others).some((one) => one.checked);
  return holdsValue(first);
}

/** All controls with something in them: typed, chosen or ticked. */
export const filledIn = (root: ParentNode): Control[] =>
  [...root.querySelectorAll<Control>(CONTROL)].filter(holdsValue);

function holdsValue(control: Control): boolean {
  if (isChoice(control)) return control.checked;
  if (control.tagName === 'SELECT') return isSelected(control as HTMLSelectElement);
  return /\S/.test(control.value);
}

function isSelected(select: HTMLSelectElement): boolean {
  const option = select.options[select.selectedIndex];
  return option !== undefined && /\S/.test(option.value) && !NOTHING_CHOSEN.test(option.text);
}

/** The choices of one question: radio buttons by their name, others by standing in a row. */
function groupOf(first: HTMLInputElement, others: readonly Control[]): HTMLInputElement[] {
  const { name, type, form, ownerDocument } = first;
  if (type === 'radio' && name !== '') {
    const all = (form ?? ownerDocument).querySelectorAll<HTMLInputElement>('input[type=radio]');
    return [...all].filter((other) => other.name === name);
  }
  const end = others.findIndex((other) => other.type !== type);
  return [first, ...others.slice(0, end < 0 ? others.length : end)].filter(isChoice);
}

/** What a field's control holds; empty where it has none. */
export function valueIn(label: Element): string {
  const control = controlsOf(label).find((one) => !isChoice(one));
  return control?.value.trim() ?? '';
}

/** Whether the radio button or box that a text belongs to is chosen. */
export function isChosen(element: Element): boolean {
  const label = element.closest('label');
  const control = label?.control ?? label?.querySelector<HTMLInputElement>('input') ?? choiceBeside(element);
  return control?.tagName === 'INPUT' && (control as HTMLInputElement).checked;
}

/** The choice whose text stands behind it, or else before it; some libraries draw one of their own between them. */
function choiceBeside(element: Element): HTMLInputElement | undefined {
  const row = element.closest(FIELD_ROW);
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
      let beside: Element | null = at[side];
      while (beside && !beside.matches(CONTROL) && !/\p{L}/u.test(beside.textContent ?? ''))
        beside = beside[side];
      if (beside?.matches(CHOICE)) return beside as HTMLInputElement;
      if (beside) break;
    }
  }
  // A text that is no element of its own: the choice stands with it in one.
  const inside = element.querySelectorAll<HTMLInputElement>(CHOICE);
  return inside.length === 1 ? inside[0] : undefined;
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.tagName === 'INPUT' && ['radio', 'checkbox'].includes(control.type);
}
