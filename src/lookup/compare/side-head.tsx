/** The head of one side of a comparison: its code, and what can be done with it. */
import { checkOf } from '../../codes/index';
import type { CodeRow } from '../../codes/types';
import { lookupAt } from '../../shared/lookup';
import { groupCode } from '../../ui/code-text';
import { usePage } from '../../ui/context';
import { CopyButton } from '../row/copy-button';

export function SideHead({ row }: { row: CodeRow }) {
  const { services, t } = usePage();
  return (
    <span class="side">
      <a class="digits" href={lookupAt({ view: 'row', key: row.key })}>
        {groupCode(row)}
      </a>
      {checkOf(row, new Date(services.now())) && <span class="tag warn">{t.check}</span>}
      <CopyButton row={row} />
    </span>
  );
}
