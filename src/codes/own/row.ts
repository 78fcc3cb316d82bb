/** An own row as the search and the pages know rows. */
import type { CodeRow, Names } from '../types.ts';
import type { OwnRow, PortalText } from './types.ts';

/**
 * @param language which of the portal's languages range, category and remarks are wanted in: a row of the search has
 *   one text of each. The other one where that is not known.
 */
export function codeRow(row: OwnRow, language: keyof PortalText = 'en'): CodeRow {
  const { key, hs, ciq, product, name, recommended, last, from, gone } = row;
  const chosen = (text: PortalText): string | undefined => text[language] ?? text.en ?? text.zh;
  const range = chosen(row.range);
  const category = chosen(row.category);
  const remarks = chosen(row.remarks);
  const names: Names = isEmpty(name) ? product : name;
  return {
    key,
    layer: 'portal-seen',
    hs,
    ...(ciq !== undefined && { ciq }),
    names,
    ...(!isEmpty(product) && { product }),
    ...(range !== undefined && { range }),
    ...(category !== undefined && { category }),
    ...(recommended !== undefined && { recommended }),
    ...(remarks !== undefined && { remarks }),
    source: from.kind === 'seen' ? 'portal-seen' : from.kind,
    seen: last,
    ...(gone !== undefined && { gone }),
    ...(from.kind !== 'seen' && { file: from.title }),
  };
}

const isEmpty = ({ en, zh }: PortalText): boolean => en === undefined && zh === undefined;
