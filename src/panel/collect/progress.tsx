/** "3 400 av 12 318 rader", a bar, and what to go on with. */

import { useId } from 'preact/hooks';
import type { Collection } from '../../codes/own/types';
import { amount } from '../../shared/amount';
import { usePage } from '../../ui/context';
import { usePanelTexts } from '../texts';
import { saidMissing } from './said';

export function Progress({ collection }: { collection: Collection }) {
  const { language } = usePage();
  const s = usePanelTexts();
  const id = useId();
  const { rows, total, totalBefore } = collection;
  const said = (value: number): string => amount(value, language);
  const count =
    rows === 0
      ? s.collectNoneYet
      : total === undefined
        ? s.collectRowsSoFar(said(rows))
        : s.collectRowsOf(said(rows), said(total));
  return (
    <>
      <p id={id} role="status">
        <b>{count}</b>
      </p>
      {total !== undefined && <progress aria-labelledby={id} max={total} value={Math.min(rows, total)} />}
      <p role="status">{saidMissing(collection, s, language)}</p>
      {total !== undefined && totalBefore !== undefined && totalBefore !== total && (
        <p class="notice" role="status">
          {s.collectChanged(said(totalBefore), said(total))}
        </p>
      )}
    </>
  );
}
