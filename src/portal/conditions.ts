/** The conditions above the list of Product type enquiry, as they stand in their fields. */
import { controlsOf, filledIn } from './fields';
import { FOOT } from './foot';

/** What stands in each; fields left empty are absent. */
export interface Conditions {
  readonly hs?: string;
  readonly ciq?: string;
  /** Any other field has something in it. */
  readonly other?: true;
}

/** What lists offer for "no condition". */
const ANY = /^(?:all|全部|所有|不限)$/i;

/**
 * @param hsLabel the element that names the field of the HS code; @param ciqLabel that of the CIQ code
 * @param table the list itself: what is ticked in it is no condition
 * @returns `unknown` where the form is not found
 */
export function conditionsAbove(
  hsLabel: Element | undefined,
  ciqLabel: Element | undefined,
  table: Element,
): Conditions | 'unknown' {
  const hs = hsLabel && controlsOf(hsLabel)[0];
  if (!hs) return 'unknown';
  const ciq = ciqLabel && controlsOf(ciqLabel)[0];
  const found: { hs?: string; ciq?: string; other?: true } = {};
  for (const control of filledIn(hs.ownerDocument)) {
    const value = control.value.trim();
    const said =
      control.tagName === 'SELECT' ? (control as HTMLSelectElement).selectedOptions[0]?.text : value;
    if (control === hs) found.hs = value;
    else if (control === ciq) found.ciq = value;
    else if (
      control.checkVisibility() &&
      !control.closest(FOOT) &&
      !table.contains(control) &&
      !ANY.test(said ?? '')
    )
      found.other = true;
  }
  return found;
}
