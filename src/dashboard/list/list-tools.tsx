/** What stands at every list: how it is shown, how much of it, and what is said where nothing fits. */
import { useBoard } from '../board';
import { Empty, Switch } from '../pieces';
import { Count } from './shown';

/** A list is a table, or a picture on a time axis. */
export type ShownAs = 'table' | 'timeline';

export function AsSwitch({ value, onChange }: { value: ShownAs; onChange: (as: ShownAs) => void }) {
  const { s } = useBoard();
  return (
    <Switch
      label={s.showAs}
      value={value}
      options={[
        ['table', s.asTable],
        ['timeline', s.asTimeline],
      ]}
      onChange={onChange}
    />
  );
}

interface CountAndSaveProps {
  readonly found: number;
  readonly known: number;
  /** Saves what was found as a spreadsheet. */
  readonly onSave: () => void;
}

export function CountAndSave({ found, known, onSave }: CountAndSaveProps) {
  const { s } = useBoard();
  return (
    <div class="tools">
      <Count found={found} known={known} />
      {found > 0 && (
        <button type="button" class="act" onClick={onSave}>
          {s.exportThese}
        </button>
      )}
    </div>
  );
}

export function NothingFits({ onClear }: { onClear: () => void }) {
  const { s } = useBoard();
  return (
    <Empty title={s.nothingFits}>
      <button type="button" class="act" onClick={onClear}>
        {s.clear}
      </button>
    </Empty>
  );
}
