/** Rules and facts, each with its source behind a word. */
import type { Point } from '../portal/types';
import { usePage } from '../ui/context';
import { usePanelTexts } from './texts';

export function Points({ points }: { points: readonly Point[] }) {
  const { say } = usePage();
  const s = usePanelTexts();
  return (
    <ul class="points">
      {points.map(({ text, source }) => (
        <li key={text}>
          <p>{say(text)}</p>
          <details class="source">
            <summary>{s.source}</summary>
            <p>{source}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
