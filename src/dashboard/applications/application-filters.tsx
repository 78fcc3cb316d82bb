/** Which of the applications are shown. */
import { useMemo } from 'preact/hooks';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Choice } from '../pieces';
import { TURNS } from '../turns';
import { type ApplicationLook, valuesOf } from './application-look';
import type { ApplicationRow } from './application-rows';

interface ApplicationFiltersProps {
  readonly rows: readonly ApplicationRow[];
  readonly look: ApplicationLook;
  readonly onLook: (look: ApplicationLook) => void;
}

export function ApplicationFilters({ rows, look, onLook }: ApplicationFiltersProps) {
  const { language, say } = usePage();
  const { s } = useBoard();
  const turns = useMemo(() => new Set(rows.map(({ turn }) => turn)), [rows]);
  const lists = useMemo(
    () => ({
      status: valuesOf(rows, 'said', language),
      category: valuesOf(rows, 'category', language),
      type: valuesOf(rows, 'type', language),
    }),
    [rows, language],
  );
  const choice = (key: 'status' | 'category' | 'type') => {
    // What was chosen stays in the list, though no row has it any more.
    const values =
      look[key] === '' || lists[key].includes(look[key]) ? lists[key] : [look[key], ...lists[key]];
    return (
      <Choice
        label={s[key]}
        value={look[key]}
        options={[['', s.all], ...values.map((value) => [value, value] as const)]}
        onChange={(value) => onLook({ ...look, [key]: value })}
      />
    );
  };
  return (
    <>
      <Choice
        label={s.turn}
        value={look.turn}
        options={[
          ['', s.all],
          ...TURNS.filter((turn) => turns.has(turn) || turn === look.turn).map(
            (turn) => [turn, say(s.turns[turn])] as const,
          ),
        ]}
        onChange={(turn) => onLook({ ...look, turn })}
      />
      {choice('status')}
      {choice('type')}
      {choice('category')}
      <label class="tick">
        <input
          type="checkbox"
          checked={look.openOnly}
          onChange={(event) => onLook({ ...look, openOnly: event.currentTarget.checked })}
        />
        {s.openOnly}
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={look.newOnly}
          onChange={(event) => onLook({ ...look, newOnly: event.currentTarget.checked })}
        />
        {s.newOnly}
      </label>
    </>
  );
}
