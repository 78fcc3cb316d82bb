/** What is to be told of single rows of a file: behind a word, to be scrolled through, and copied for whoever made it. */
import { useState } from 'preact/hooks';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';
import { useImportTexts } from './use-import-texts';

interface ToldRowsProps {
  readonly title: string;
  /** The first of each kind. */
  readonly lines: readonly string[];
  /** How many rows there are in all. */
  readonly count: number;
  readonly isOpen?: boolean;
}

export function ToldRows({ title, lines, count, isOpen = false }: ToldRowsProps) {
  const { services, t } = usePage();
  const { words } = useDesk();
  const said = useImportTexts();
  const [copied, setCopied] = useState<boolean>();
  if (count === 0) return null;
  const missing = count - lines.length;
  return (
    <details open={isOpen}>
      <summary>
        {title} <span class="quiet">{count}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section class="box" aria-label={title} tabIndex={0}>
        <ul class="small plain">
          {lines.map((line, at) => (
            <li key={at} class="breakable">
              {line}
            </li>
          ))}
        </ul>
        {missing > 0 && <p class="small quiet">{said.moreAlike(missing)}</p>}
      </section>
      <p class="line">
        <button
          type="button"
          class="act"
          onClick={() => void services.copy(lines.join('\n')).then(setCopied)}
        >
          {words.s.importCopy}
        </button>
        <span role="status">{copied === undefined ? '' : copied ? t.copied : words.s.copyRefused}</span>
      </p>
    </details>
  );
}
