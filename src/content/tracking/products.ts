/** Rows of Product type enquiry, as they stand. */
import { type TableRow, value } from '../../portal/tables';
import type { ProductSeen } from '../../shared/records';
import type { Send } from '../send';
import { inParts, type Teller } from './report';

/** Nothing for a row without both codes. */
export function readProduct(row: TableRow): ProductSeen | undefined {
  const hs = row.text('hs').replace(/[.\s]/g, '');
  const ciq = row.text('ciq');
  if (!/^\d{8,10}$/.test(hs) || !/^\d{3}$/.test(ciq)) return undefined;
  const range = value(row.text('range'));
  const category = value(row.text('category'));
  const recommended = value(row.text('recommended'));
  const remarks = value(row.text('remarks'));
  return {
    hs,
    ciq,
    name: row.text('name'),
    ciqName: row.text('ciq-name'),
    ...(range && { range }),
    ...(category && { category }),
    ...(recommended && { recommended }),
    ...(remarks && { remarks }),
  };
}

export function tellProducts(send: Send): Teller {
  return {
    identity: ['hs', 'ciq'],
    tell: (rows) =>
      inParts(
        rows.flatMap((row) => readProduct(row) ?? []),
        async (part) => (await send('products-seen', { rows: part })) !== undefined,
      ),
  };
}
