/**
 * The fields that a code goes into: the conditions of Product type enquiry, or the product of an application. They
 * are found by their labels in whatever words these are, never by an id; nobody has shown us the product's box.
 */
import { type Control, controlsOf } from '../../portal/fields';
import { unitOf } from '../../portal/places';
import { clean } from '../../portal/text';
import { DIALOG } from '../frame';
import type { Kit } from '../kit';
import { isSeen } from '../layer/geometry';
import { stepsUp } from '../tracking/inquire';

/** Labels of such fields, and what stands in a label of one in words that nobody has seen. */
const HS = { ids: ['products.hs-filter', 'products-form.hs'], words: /\bhs\b|商品编/i };
const CIQ = { ids: ['products.ciq-filter', 'products-form.ciq'], words: /\bciq\b|检疫/i };
/** The name of a code is none. */
const NAME = /name|名/i;
/** What stands in every such label: a list of thousands of cells is not looked at further. */
const WORD = /hs|ciq|cod|码/i;
/** The pages that have such fields; a frame whose page is not known may be a box of one. */
const PAGES = ['product-types', 'application-form'];
const LONGEST = 60;
const TYPED = /^(text|search|tel|number|textarea|select-one)$/;

export interface CodeFields {
  readonly hs: Control;
  readonly ciq?: Control | undefined;
}

type Where = Pick<Kit, 'view' | 'frame' | 'lexicon' | 'host'>;

/** The fields in view; nothing where there is none for an HS code. */
export function codeFields(kit: Where): CodeFields | undefined {
  const { pageIds } = kit.frame;
  if (pageIds.size > 0 && !PAGES.some((page) => pageIds.has(page))) return undefined;
  const all = fieldsOf(kit, HS);
  // What lies over the page is what the user is at.
  const hs = all.find((field) => field.closest(DIALOG)) ?? all[0];
  if (!hs) return undefined;
  const [ciq] = fieldsOf(kit, CIQ)
    .filter((field) => field !== hs && field.closest(DIALOG) === hs.closest(DIALOG))
    .sort((a, b) => stepsUp(hs, a) - stepsUp(hs, b));
  return { hs, ciq };
}

/** Controls in view whose label says that they are for such a code, in the order of the page. */
function fieldsOf({ view, lexicon, host }: Where, { ids, words }: typeof HS): Control[] {
  const { document } = view;
  const found = new Set<Control>();
  const take = (said: string, controls: () => readonly Control[]): void => {
    const text = clean(said);
    if (text.length > LONGEST || !WORD.test(text)) return;
    const isLabel = lexicon.matchAll(text, 'field').some(({ id }) => ids.includes(id));
    if (!isLabel && (!words.test(text) || NAME.test(text))) return;
    const field = controls().find(({ type }) => TYPED.test(type));
    if (field && isInView(field, host.element)) found.add(field);
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    const unit = data.length < LONGEST && WORD.test(data) ? unitOf(node) : undefined;
    if (unit && !unit.closest('thead')) take(unit.textContent ?? '', () => controlsOf(unit));
  }
  for (const control of document.querySelectorAll<Control>('input, textarea, select'))
    for (const name of ['aria-label', 'placeholder']) take(control.getAttribute(name) ?? '', () => [control]);
  return [...found];
}

/** Whether the user sees a control: displayed, brought into the window, and nothing over it. */
function isInView(control: Control, own: Element): boolean {
  if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return !control.ownerDocument.elementFromPoint(x, y) || isSeen(control, x, y, own);
}
