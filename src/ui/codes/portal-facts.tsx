/** What only the portal's own list tells, in the portal's words. */
import type { CodeRow } from '../../codes/types';
import { usePage } from '../context';
import { nameOrder } from './row-said';

export function PortalFacts({ row }: { row: CodeRow }) {
  const { language, t } = usePage();
  const product = nameOrder(language)
    .map((key) => row.product?.[key])
    .find((name) => name !== undefined);
  const isNew = product !== undefined && !Object.values(row.names).includes(product);
  const facts = [
    isNew && `${t.product}: ${product}`,
    row.category !== undefined && `${t.category}: ${row.category}`,
    row.range !== undefined && row.range !== row.category && `${t.range}: ${row.range}`,
    row.recommended !== undefined && `${t.recommended}: ${row.recommended ? t.yes : t.no}`,
    row.remarks !== undefined && row.remarks !== '-' && `${t.remarks}: ${row.remarks}`,
  ].filter((fact) => fact !== false);
  return facts.length === 0 ? null : <span class="other">{facts.join(' · ')}</span>;
}
