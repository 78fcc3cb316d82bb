/** Rows of Product type enquiry that the user saw on the portal, as rows of the code search. */
import { keyOf } from '../codes/index';
import type { CodeRow, Names } from '../codes/types';
import { isChinese } from '../portal/text';
import type { ProductKept } from '../shared/records';

const FEWEST_DIGITS = 4;
const YES = /^(yes|y|是|true)$/i;
const NO = /^(no|n|否|false)$/i;

/**
 * One row a code. The portal's editions name one code in two languages, and a code can have several rows: the
 * names of one language are joined, the newest look gives the rest. Rows without an HS code are left out.
 */
export function portalRows(products: readonly ProductKept[]): CodeRow[] {
  const byKey = new Map<string, CodeRow>();
  const oldestFirst = [...products].sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  for (const product of oldestFirst) {
    const row = rowOf(product);
    if (!row) continue;
    const before = byKey.get(row.key);
    byKey.set(row.key, before ? joined(before, row) : row);
  }
  return [...byKey.values()];
}

function rowOf(product: ProductKept): CodeRow | undefined {
  const hs = digits(product.hs);
  if (hs.length < FEWEST_DIGITS) return undefined;
  const ciq = digits(product.ciq);
  const recommended = product.recommended?.trim() ?? '';
  return {
    key: keyOf(hs, ciq),
    layer: 'portal-seen',
    hs,
    ...(ciq !== '' && { ciq }),
    names: named(product.ciqName || product.name),
    ...(product.name && { product: named(product.name) }),
    ...shown('range', product.range),
    ...shown('category', product.category),
    ...(YES.test(recommended) && { recommended: true }),
    ...(NO.test(recommended) && { recommended: false }),
    ...shown('remarks', product.remarks),
    source: 'portal-seen',
    seen: product.last,
  };
}

function joined(before: CodeRow, row: CodeRow): CodeRow {
  const product = joinNames(before.product, row.product);
  return { ...before, ...row, names: joinNames(before.names, row.names) ?? {}, ...(product && { product }) };
}

function joinNames(before: Names | undefined, now: Names | undefined): Names | undefined {
  if (!before || !now) return now ?? before;
  const names: { en?: string; zh?: string } = {};
  for (const language of ['en', 'zh'] as const) {
    const all = [before[language], now[language]].filter((name) => name !== undefined);
    const text = [...new Set(all.flatMap((name) => name.split(' / ')))].join(' / ');
    if (text !== '') names[language] = text;
  }
  return names;
}

function named(text: string): Names {
  return isChinese(text) ? { zh: text } : { en: text };
}

function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** A cell with a dash or nothing in it says nothing. */
function shown<K extends string>(name: K, text: string | undefined): { [P in K]?: string } {
  const said = text?.trim() ?? '';
  return /^[-–—/]*$/.test(said) ? {} : ({ [name]: said } as { [P in K]?: string });
}
