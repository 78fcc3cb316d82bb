/**
 * One code in the list. A press on it does what the list is for; the words at its right edge show what else the
 * pointer can do, and are no stops of their own: the keys for it are the box's.
 */
import type { Hit } from '../../codes/types';
import { groupCode, groupHs, inGrouped } from '../code-text';
import { usePage } from '../context';
import { Marked } from '../marked';
import { PortalFacts } from './portal-facts';
import { LANG, nameOrder, sourceSaid } from './row-said';
import type { CopySaid } from './use-copying';
import { useSaying } from './use-saying';

interface ResultRowProps {
  readonly id: string;
  readonly hit: Hit;
  /** It stands below the row of its six digits. */
  readonly isBelow: boolean;
  readonly isActive: boolean;
  readonly isStarred: boolean;
  /** Its source is so old, or so doubtful, that its code must be checked. */
  readonly isDoubtful: boolean;
  /** How the copying of this row went. */
  readonly copied: CopySaid['state'] | undefined;
  /** Its place where more than the list is drawn in its order. */
  readonly order: number;
  readonly onChoose: () => void;
  readonly onCopy: () => void;
  readonly onStar: () => void;
}

export function ResultRow(props: ResultRowProps) {
  const { id, hit, isBelow, isActive, isStarred, isDoubtful, copied, order, onChoose, onCopy, onStar } =
    props;
  const { language, t } = usePage();
  const saying = useSaying();
  const { row, matches, line, more } = hit;
  const code = groupCode(row);
  const [first, ...others] = nameOrder(language).filter((key) => row.names[key]);
  const source = sourceSaid(row, saying);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above holds the focus and answers Enter
    // biome-ignore lint/a11y/useFocusableInteractive: the active option of a combobox is never focused itself
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      class={isBelow ? 'row below' : 'row'}
      style={{ order }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        // The second of a double press would answer what the first one asked.
        if (event.detail > 1) return;
        const part = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
        if (part === 'star') onStar();
        else if (part === 'copy') onCopy();
        else onChoose();
      }}
    >
      <span class="code">
        <Marked text={code} ranges={matches.code && inGrouped(code, matches.code)} />
      </span>
      {isStarred && <span class="unseen">{saying.c.starred}</span>}
      <span class="edge" aria-hidden="true">
        <span class={isStarred ? 'star on' : 'star'} title={saying.c.star} data-act="star">
          {isStarred ? '★' : '☆'}
        </span>
        <span class="act copy" data-act="copy">
          {copied === 'copied' ? t.copied : copied === 'asked' ? saying.c.copyAnyway : t.copy}
        </span>
      </span>
      {first && (
        <span class="name" lang={LANG[first]}>
          <Marked text={row.names[first] ?? ''} ranges={matches[first]} />
        </span>
      )}
      {others.map((key) => (
        <span key={key} class="other" lang={LANG[key]}>
          <Marked text={row.names[key] ?? ''} ranges={matches[key]} />
        </span>
      ))}
      {line && <span class="other">{t.norwegianLine(groupHs(line.code), line.nb)}</span>}
      <PortalFacts row={row} />
      <span class="source">
        {source}
        {row.gone !== undefined && <span class="tag warn">{saying.c.gone}</span>}
        {isDoubtful && row.gone === undefined && <span class="tag warn">{t.check}</span>}
        {row.retired && <span class="tag warn">{t.retired}</span>}
      </span>
      {more > 0 && <span class="source">{t.moreInGroup(more, groupHs(hit.group))}</span>}
    </div>
  );
}
