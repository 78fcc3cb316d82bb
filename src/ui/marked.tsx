/** A text with stretches of it marked. */
import type { Ranges } from '../codes/types';

interface MarkedProps {
  readonly text: string;
  /** Half-open, in order; what lies outside of the text or before an earlier range is passed over. */
  readonly ranges?: Ranges | undefined;
}

export function Marked({ text, ranges = [] }: MarkedProps) {
  const pieces: (string | preact.JSX.Element)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end > text.length || end <= start) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
