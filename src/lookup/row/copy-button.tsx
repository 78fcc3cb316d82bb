/** Copies the code; one that has to be checked first only at the second press. */
import type { CodeRow } from '../../codes/types';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';

interface CopyButtonProps {
  readonly row: CodeRow;
  /** What became of it is said in another place. */
  readonly isQuiet?: boolean;
}

export function CopyButton({ row, isQuiet = false }: CopyButtonProps) {
  const { t } = usePage();
  const { acts, words } = useDesk();
  const { said, copy } = acts.copying;
  const own = said?.key === row.key ? said : undefined;
  return (
    <>
      <button
        type="button"
        class="act main"
        onClick={(event) => {
          // The second of a double press would answer what the first one asked.
          if (event.detail < 2) void copy(row);
        }}
      >
        {own?.state === 'copied' ? t.copied : own?.state === 'asked' ? words.c.copyAnyway : t.copy}
      </button>
      {!isQuiet && (
        <span class={own ? `said small ${own.state}` : 'unseen'} role="status">
          {own?.text}
        </span>
      )}
    </>
  );
}
