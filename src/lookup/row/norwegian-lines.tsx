/** The Norwegian lines that share the six digits. */
import type { NorwegianLine } from '../../codes/types';
import { groupHs } from '../../ui/code-text';
import { useLookupTexts } from '../texts';

/** More are behind a word: a subheading can have thirty. */
const FIRST = 4;

export function NorwegianLines({ lines }: { lines: readonly NorwegianLine[] }) {
  const s = useLookupTexts();
  if (lines.length === 0) return null;
  return (
    <details class="part" open={lines.length <= FIRST}>
      <summary>
        {s.norwegianLines} <span class="quiet">{lines.length}</span>
      </summary>
      <p class="small quiet">{s.norwegianLinesNote}</p>
      <ul class="plain">
        {lines.map(({ code, nb }) => (
          <li key={code}>
            <span class="digits">{groupHs(code)}</span> <span lang="nb">{nb}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
