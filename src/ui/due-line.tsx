/** One line that says how many things need the user now, and leads to them in one press. */
import type { Reminder } from '../tracking/due/types';
import { usePage } from './context';

interface DueLineProps {
  readonly due: readonly Reminder[];
  readonly onPress: () => void;
}

/** Nothing where nothing is due. */
export function DueLine({ due, onPress }: DueLineProps) {
  const { t } = usePage();
  if (due.length === 0) return null;
  return (
    <button type="button" class="due" onClick={onPress}>
      {t.dueLine(due.length)}
    </button>
  );
}
