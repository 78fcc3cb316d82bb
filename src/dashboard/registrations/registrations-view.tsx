/** All registrations: as a table, or against their dates of expiry. */
import { useMemo } from 'preact/hooks';
import type { Registration } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { useTables } from '../data/use-tables';
import { AsSwitch, CountAndSave, NothingFits, type ShownAs } from '../list/list-tools';
import { MoreButton, useShown } from '../list/shown';
import { type Order, ordered, turned } from '../list/sort';
import { Empty } from '../pieces';
import { Follow } from './follow';
import { Lives } from './lives-chart';
import { type RegistrationColumn, registrationRows, registrationValue } from './registration-rows';
import { RegistrationTable } from './registration-table';

export interface RegistrationLook {
  readonly as: ShownAs;
  readonly order: Order<RegistrationColumn>;
}
/** What expires first stands first. */
export const FIRST_REGISTRATION_LOOK: RegistrationLook = {
  as: 'table',
  order: { by: 'expiry', isDown: false },
};

interface RegistrationsViewProps {
  /** Those that fit the search and the choices above. */
  readonly registrations: readonly Registration[];
  readonly look: RegistrationLook;
  readonly onLook: (look: RegistrationLook) => void;
  readonly onClear: () => void;
}

const STEP = 100;

export function RegistrationsView({ registrations, look, onLook, onClear }: RegistrationsViewProps) {
  const { language } = usePage();
  const board = useBoard();
  const { s, kept } = board;
  const rows = useMemo(
    () => registrationRows(registrations, board, language),
    [registrations, board, language],
  );
  const found = useMemo(
    () => ordered(rows, look.order, registrationValue, language),
    [rows, look.order, language],
  );
  const shown = useShown(found, STEP, JSON.stringify([look, registrations.length]));
  const { saveRegistrations } = useTables();
  const known = kept.registrations.length;
  if (known === 0) {
    return (
      <>
        <Empty title={s.noRegistrations}>
          <p>{s.noRegistrationsText}</p>
        </Empty>
        <Follow />
      </>
    );
  }
  return (
    <>
      <div class="tools">
        <AsSwitch value={look.as} onChange={(as) => onLook({ ...look, as })} />
      </div>
      <CountAndSave
        found={found.length}
        known={known}
        onSave={() => saveRegistrations(found.map(({ registration }) => registration))}
      />
      {found.length === 0 ? (
        <NothingFits onClear={onClear} />
      ) : look.as === 'table' ? (
        <RegistrationTable
          rows={shown.rows}
          order={look.order}
          onOrder={(by) => onLook({ ...look, order: turned(look.order, by, ['seen']) })}
        />
      ) : (
        <Lives rows={shown.rows} />
      )}
      <MoreButton shown={shown} />
      <Follow />
    </>
  );
}
