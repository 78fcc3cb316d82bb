/** Marks what has changed as seen; that can be taken back. */
import type { Application } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';

/** Does it, and says so. */
function useMarkSeen(): (applications: readonly Application[]) => Promise<void> {
  const { services, t } = usePage();
  const { toasts } = useBoard();
  return (applications) => {
    const serials = applications.map(({ serial }) => serial);
    const changes = applications.flatMap(({ serial, change }) => (change ? [{ serial, ...change }] : []));
    return toasts.act(() => services.send('changes-acknowledged', { serials }), {
      text: t.markedSeen(serials.length),
      undo: () => services.send('changes-restored', { changes }),
    });
  };
}

export function MarkSeen({ applications }: { applications: readonly Application[] }) {
  const { t } = usePage();
  const { s } = useBoard();
  const mark = useMarkSeen();
  const [only] = applications;
  const isOne = applications.length === 1 && only;
  return (
    <button
      type="button"
      class="act"
      {...(isOne && { 'aria-label': s.markSeenOf(only.serial) })}
      onClick={() => void mark(applications)}
    >
      {isOne ? s.markSeen : t.markAllSeen}
    </button>
  );
}
