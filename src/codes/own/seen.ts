/** A row of Product type enquiry as the portal printed it, as an own row. */
import type { OwnRow, PortalText } from './types.ts';

/** The cells of a row, as text. Nothing is guessed: what is not printed is absent. */
export interface PrintedRow {
  readonly hs: string;
  readonly ciq: string;
  readonly name: string;
  readonly ciqName: string;
  readonly range?: string;
  readonly category?: string;
  /** As printed: Yes, No, 是, 否. */
  readonly recommended?: string;
  readonly remarks?: string;
}

const HS = /^\d{8}(?:\d\d)?$/;
const CIQ = /^\d{3}$/;
const YES = /^(?:yes|y|是|true)$/i;
const NO = /^(?:no|n|否|false)$/i;
const HAS_CHINESE = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;

/**
 * @param first when it was seen first, ISO in UTC; @param last when it was seen last
 * @returns nothing where the codes are none: an HS code has 8 or 10 digits, a CIQ code three
 */
export function rowSeen(printed: PrintedRow, first: string, last = first): OwnRow | undefined {
  const hs = digits(printed.hs);
  const ciq = digits(printed.ciq);
  if (!HS.test(hs) || !CIQ.test(ciq)) return undefined;
  const recommended = printed.recommended?.trim() ?? '';
  return {
    key: `${hs}/${ciq}`,
    hs,
    ciq,
    product: inItsLanguage(printed.name),
    name: inItsLanguage(printed.ciqName),
    range: inItsLanguage(printed.range),
    category: inItsLanguage(printed.category),
    remarks: inItsLanguage(printed.remarks),
    ...(YES.test(recommended) && { recommended: true }),
    ...(NO.test(recommended) && { recommended: false }),
    first,
    last,
    from: { kind: 'seen' },
  };
}

function inItsLanguage(text: string | undefined): PortalText {
  const said = text?.trim() ?? '';
  // A cell with a dash or nothing in it says nothing.
  if (/^[-–—/\s]*$/.test(said)) return {};
  return HAS_CHINESE.test(said) ? { zh: said } : { en: said };
}

const digits = (text: string): string => text.normalize('NFKC').replace(/[\s.]/g, '');
