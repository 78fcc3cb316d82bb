/** What is known of a status whatever it is of those that it can be. */
import type { Status } from '../portal/types';
import type { StatusSeen } from './types';

/**
 * Gives the function that tells whether all that a status can be has this mark: `final`, nothing more will happen;
 * `draft`, it was never sent. Of a status that is not known nothing is told. Made once for many.
 */
export function createMarked(
  statuses: readonly Status[],
  mark: 'final' | 'draft',
): (status: Pick<StatusSeen, 'possible'>) => boolean {
  const marked = new Set(statuses.flatMap((status) => (status[mark] ? [status.id] : [])));
  return ({ possible }) => possible.length > 0 && possible.every((id) => marked.has(id));
}
