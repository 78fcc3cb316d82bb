/** The self-check: which of the texts that look like labels are known. */
import { isDataTable } from './tables';
import { clean } from './text';

/** A text that looks like a label. */
export interface LabelText {
  readonly text: string;
  /** By its markup it can hardly be anything else; a heading or a link may be somebody's name. */
  readonly sure: boolean;
}

/** What was found: how many different texts look like labels, and those of them that are not known. */
export interface SelfCheck {
  readonly all: number;
  readonly unknown: readonly LabelText[];
}

const SURE =
  'th, label, legend, dt, button, [role=tab], [role=button], [role=columnheader], .th-inner, .control-label, .layui-form-label, .el-form-item__label, .nav-tabs a, .layui-tab-title > li';
const MAYBE =
  'h1, h2, h3, h4, h5, h6, .panel-title, .ibox-title, #side-menu a, #menu_li a, nav a, [role=menuitem]';
/** What opens a menu of the user's own often says their name. */
const MENU_OPENER = '[data-toggle=dropdown], [data-bs-toggle=dropdown], [aria-haspopup]';
const LONGEST_LABEL = 120;

/**
 * Checks a page.
 * @param known elements whose text is a known label
 * @param own our own layer's element
 */
export function selfCheck(root: ParentNode, known: ReadonlySet<Element>, own: Element): SelfCheck {
  const texts = new Map<string, { sure: boolean; known: boolean }>();
  for (const element of root.querySelectorAll(`${SURE}, ${MAYBE}`)) {
    if (own.contains(element) || element.querySelector(SURE) || !element.checkVisibility()) continue;
    const text = clean(element.textContent ?? '');
    if (!isLabelLike(text) || isInRows(element)) continue;
    const before = texts.get(text);
    texts.set(text, {
      sure: before?.sure === true || (element.matches(SURE) && !element.closest(MENU_OPENER)),
      known: before?.known === true || isKnown(element, known),
    });
  }
  return {
    all: texts.size,
    unknown: [...texts].flatMap(([text, found]) => (found.known ? [] : [{ text, sure: found.sure }])),
  };
}

function isLabelLike(text: string): boolean {
  return text.length <= LONGEST_LABEL && /\p{L}/u.test(text) && !/\d{4}|@|https?:/.test(text);
}

/** Rows of a data table hold what the users wrote. */
function isInRows(element: Element): boolean {
  const table = element.closest('tbody')?.closest('table');
  return table !== null && table !== undefined && element.tagName !== 'TH' && isDataTable(table);
}

function isKnown(element: Element, known: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = at.parentElement, depth++)
    if (known.has(at)) return true;
  return [...element.querySelectorAll('*')].some((inner) => known.has(inner));
}
