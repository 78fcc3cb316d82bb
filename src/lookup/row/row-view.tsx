/** One row on a page of its own, which a link, the address bar or another list leads to. */
import { useEffect, useMemo } from 'preact/hooks';
import { lookupAt } from '../../shared/lookup';
import { groupCode } from '../../ui/code-text';
import { AwaitButton } from '../../ui/codes/await-button';
import { rowByKey } from '../../ui/codes/row-of';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';
import { IndexWaits } from '../index-waits';
import { RowDetail } from './row-detail';

export function RowView({ rowKey }: { rowKey: string }) {
  const { t } = usePage();
  const { index, acts, words } = useDesk();
  const row = useMemo(
    () => (typeof index === 'string' ? undefined : rowByKey(index, rowKey)),
    [index, rowKey],
  );
  const { used } = acts.kept;
  useEffect(() => {
    if (row) used(row);
  }, [row, used]);
  if (typeof index === 'string') return <IndexWaits state={index} />;
  if (row) return <RowDetail row={row} index={index} heading="heading" level="h1" />;
  const [hs = '', ciq] = rowKey.split('/');
  return (
    <div class="nothing">
      <h1 id="heading" tabIndex={-1}>
        {t.noneTitle(groupCode({ hs, ...(ciq !== undefined && { ciq }) }))}
      </h1>
      <p>{t.noneText}</p>
      {hs.length >= 6 && <AwaitButton hs6={hs.slice(0, 6)} />}
      <a class="act" href={lookupAt({ view: 'search', query: hs.slice(0, 6) })}>
        {words.s.toSearch}
      </a>
    </div>
  );
}
