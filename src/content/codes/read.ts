/**
 * Which texts of a page are codes of goods. What could as well be a telephone number, a date or an amount is a code
 * only where the column or the label beside it says so: a wrong name is worse than none.
 */
import { clean } from '../../portal/text';

/** A code that stands alone in an element. */
export interface FoundCode {
  readonly element: Element;
  /** HS digits, and `/` and the CIQ digits where they stand with it (`keyOf`). */
  readonly key: string;
  /** The page itself says that it is an HS code. */
  readonly isSaid: boolean;
}

/** 8 or 10 digits, 13 with the CIQ code; plain, or in the groups of the tariff. */
const CODE = /^\d{4}(?:\.?\d\d){2,3}$|^\d{13}$/;
/** Whether a text can hold one at all. */
export const MAY_HOLD = /\d{8}|\d{4}\.\d\d/;
/** Food and drink: the chapters that CIFER is for. */
const CHAPTER = /^(?:0[1-9]|1\d|2[0-4])/;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** What a column or a label says of its values. */
const OF_HS = /\bhs\b|商品编|税则|税号|commodity|tariff/i;
const OF_CIQ = /ciq|检疫/i;
const OF_OTHER =
  /tel|phone|fax|mobil|date|amount|price|weight|serial|regist|电|手机|传真|日期|金额|价|重量|序号|注册/i;
/** Libraries that keep the header in a table of its own. */
const AROUND = '.bootstrap-table, .layui-table-view, .el-table';

/** The code that an element's text is, if it is one and nothing beside it speaks against it. */
export function readCode(element: Element, text: string): FoundCode | undefined {
  const digits = text.replaceAll('.', '');
  if (!CODE.test(text) || !CHAPTER.test(digits) || DATE.test(digits)) return undefined;
  const cell = element.closest<HTMLTableCellElement>('td');
  const headers = cell ? headersOf(cell) : undefined;
  const said = clean((cell && headers?.[cell.cellIndex]) ?? labelOf(cell ?? element)).slice(0, 80);
  const isSaid = OF_HS.test(said);
  // Ten digits that are known to the last one, or two dots, are hardly anything else.
  const isPlain = digits.length === 8 && text.split('.').length < 3;
  if (!isSaid && (isPlain || OF_OTHER.test(said))) return undefined;
  const ciq = digits.slice(10) || (cell && ciqBeside(cell, headers));
  return { element, key: digits.slice(0, 10) + (ciq ? `/${ciq}` : ''), isSaid };
}

/** Texts of the header over a cell's table; nothing where it has none. */
function headersOf(cell: Element): string[] | undefined {
  const row = (cell.closest(AROUND) ?? cell.closest('table'))?.querySelector('thead tr');
  return row ? [...row.children].map((header) => header.textContent ?? '') : undefined;
}

/** What stands before an element: a label is not far from its value. */
function labelOf(element: Element): string {
  let at: Element | null = element;
  for (let depth = 0; at && depth < 3; depth++, at = at.parentElement)
    if (at.previousElementSibling) return at.previousElementSibling.textContent ?? '';
  return '';
}

/** The CIQ code in another cell of the row: under its header, or, where there is none, the only three digits behind. */
function ciqBeside(cell: HTMLTableCellElement, headers: readonly string[] | undefined): string | undefined {
  const found = [...(cell.parentElement?.children ?? [])].flatMap((other, at) => {
    const text = clean(other.textContent ?? '');
    const isMeant = headers ? OF_CIQ.test(headers[at] ?? '') : at > cell.cellIndex;
    return isMeant && /^\d{3}$/.test(text) ? [text] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
