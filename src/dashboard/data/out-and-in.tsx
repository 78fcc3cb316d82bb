/** Out of the extension and in again. */
import type { Application, Registration } from '../../tracking/types';
import { Backup } from './export-backup';
import { Calendar } from './export-calendar';
import { Tables } from './export-tables';
import { Import } from './import';

interface OutAndInProps {
  /** Those that fit the search and the choices above, and whether there are any such choices. */
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly isNarrow: boolean;
}

export function OutAndIn(props: OutAndInProps) {
  return (
    <div class="halves">
      <div>
        <Backup />
        <Tables {...props} />
        <Calendar />
      </div>
      <Import />
    </div>
  );
}
