/** What is due, worked out when what is kept is on the screen: with a thousand applications it takes a moment. */
import { useEffect } from 'preact/hooks';
import type { Reminder } from '../tracking/due/types';
import { useDue } from '../ui/due';

interface DueLaterProps {
  /** Given `undefined` until it is worked out. */
  readonly onDue: (due: readonly Reminder[] | undefined) => void;
}

/** Draws nothing. To be drawn with what is kept: `useDue` waits until what it was drawn with is painted. */
export function DueLater({ onDue }: DueLaterProps) {
  const worked = useDue();
  // Until it is worked out, its time is missing too: nothing is said to be due, nor that nothing is.
  const due = 'at' in worked ? worked.due : undefined;
  useEffect(() => onDue(due), [due, onDue]);
  return null;
}
