/** The state of a registration in our words, with the portal's where they are others. */
import { stateWords } from '../../export/saying';
import type { Registration } from '../../tracking/types';
import { useBoard } from '../board';

export function StateMark({ registration: { states, state } }: { registration: Registration }) {
  const { s, o } = useBoard();
  const shown = states.at(-1);
  if (!shown) return <span class="quiet">{s.stateNotShown}</span>;
  const ours = stateWords(shown, o);
  const mark = state === undefined ? '?' : MARKS[state];
  return (
    <>
      <span class={state === 'valid' ? 'state' : 'state off'}>
        <span aria-hidden="true">{mark} </span>
        {ours ?? shown.text}
      </span>
      {ours === undefined && <span class="tag warn">{s.unknownState}</span>}
      {ours !== undefined && <span class="below">{s.onPortal(shown.text)}</span>}
    </>
  );
}

/** A sign beside the word: nothing is told by colour alone. */
const MARKS = {
  valid: '✓',
  suspended: '‖',
  rectification: '!',
  revoked: '✕',
  cancelled: '✕',
  expired: '✕',
} as const satisfies Record<NonNullable<Registration['state']>, string>;
