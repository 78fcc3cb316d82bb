/** The search index: the packaged tables, and the rows that the user saw on the portal. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CodeIndex, createIndex, parseCodes } from '../codes/index';
import type { CodeBook } from '../codes/types';
import { usePage } from '../ui/context';
import { portalRows } from '../ui/portal-rows';

export type IndexState = CodeIndex | 'loading' | 'failed';

/**
 * The index, once the tables are there and what is on the screen was drawn: reading 8,000 rows must not hold up
 * the first paint. It is built again when the user has seen other rows on the portal.
 */
export function useCodeIndex(codes: Promise<string>): IndexState {
  const { services, kept } = usePage();
  const [book, setBook] = useState<CodeBook | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let wanted = true;
    Promise.all([codes, services.afterPaint()])
      .then(([text]) => parseCodes(text))
      .then(
        (read) => wanted && setBook(read),
        () => wanted && setBook('failed'),
      );
    return () => {
      wanted = false;
    };
  }, [codes, services]);

  const isRead = kept !== undefined;
  const products = kept?.products ?? [];
  // Every reading of the storage gives new records; only other rows are a reason to build again.
  const rows = isRead ? JSON.stringify(products) : '';
  // In the list of what it hangs on, `rows` stands for `products`
  return useMemo(
    () => (typeof book === 'string' ? book : isRead ? createIndex(book, portalRows(products)) : 'loading'),
    [book, rows],
  );
}
