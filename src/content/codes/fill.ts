/**
 * Fills a field in as typing does: the browser's own setter, and the events by which pages and their frameworks
 * (Vue, React, layui) learn of a new value. Nothing else is ever sent: no key is pressed, nothing is submitted.
 */
import type { Control } from '../../portal/fields';

/** What a page hears of a value that was typed, in its order. */
const TYPED = ['input', 'keyup', 'change'] as const;

/** A field that was filled in, with what stood there before and what stands there now. */
export interface Filled {
  readonly control: Control;
  readonly before: string;
  readonly value: string;
}

/** The value by which a control takes a code: of a list the option's; nothing where it takes none. */
export function valueFor(control: Control, code: string): string | undefined {
  if (control.matches(':disabled, [readonly], [aria-disabled=true], [aria-readonly=true]')) return undefined;
  if (control.tagName !== 'SELECT') {
    const { maxLength } = control as HTMLInputElement;
    return maxLength >= 0 && maxLength < code.length ? undefined : code;
  }
  const isOf = (text: string): boolean => /^\d*/.exec(text.trim())?.[0] === code;
  const options = [...(control as HTMLSelectElement).options];
  return options.find(({ value, text, disabled }) => !disabled && (isOf(value) || isOf(text)))?.value;
}

/** Fills a code in; nothing where the field does not take it. */
export function fillCode(control: Control, code: string): Filled | undefined {
  const value = valueFor(control, code);
  const before = control.value;
  if (value === undefined) return undefined;
  setValue(control, value);
  return control.value === value ? { control, before, value } : undefined;
}

/** Sets a value and tells the page of it. */
export function setValue(control: Control, value: string): void {
  // A framework may have put a setter of its own on the element.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
  for (const type of TYPED) {
    const Kind = type === 'keyup' ? KeyboardEvent : Event;
    control.dispatchEvent(new Kind(type, { bubbles: true, composed: true }));
  }
}
