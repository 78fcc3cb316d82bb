/** Everything that is known of one code, and what can be done with it. */
import { useMemo } from 'preact/hooks';
import { type CodeIndex, checkOf } from '../../codes/index';
import type { CodeRow } from '../../codes/types';
import { groupCode } from '../../ui/code-text';
import { ActButtons } from '../../ui/codes/act-buttons';
import { rowByKey } from '../../ui/codes/row-of';
import { checkSaid, nameOf } from '../../ui/codes/row-said';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';
import { factsOf, unknownOf } from '../facts';
import { CopyButton } from './copy-button';
import { Facts } from './facts-list';
import { InPortal } from './in-portal';
import { Neighbours } from './neighbours';
import { NorwegianLines } from './norwegian-lines';

interface RowDetailProps {
  readonly row: CodeRow;
  readonly index: CodeIndex;
  /** Id of its heading. */
  readonly heading: string;
  readonly level: 'h1' | 'h2';
}

export function RowDetail({ row, index, heading, level: Heading }: RowDetailProps) {
  const { services, language, t } = usePage();
  const { acts, words } = useDesk();
  const six = useMemo(() => sixOf(index, row), [index, row]);
  const facts = useMemo(() => factsOf(row, six, words), [row, six, words]);
  const unknown = unknownOf(facts, words);
  const name = nameOf(row, language);
  const now = services.now();
  const check = checkSaid(row, now, words);
  const below = Heading === 'h1' ? 'h2' : 'h3';
  const lines = row.lines ?? six?.lines ?? [];
  return (
    <article class="detail">
      <header>
        <Heading id={heading} tabIndex={-1}>
          <span class="digits">{groupCode(row)}</span>
          {checkOf(row, new Date(now)) && <span class="tag warn">{t.check}</span>}
        </Heading>
        {name.text !== '' && (
          <p class="lead" lang={name.lang}>
            {name.text}
          </p>
        )}
        {check !== undefined && <p class="doubt">{check}.</p>}
        <div class="line">
          <CopyButton row={row} isQuiet={Heading === 'h2'} />
          <ActButtons row={row} acts={acts} />
        </div>
      </header>
      <div class="known">
        <Facts facts={facts} />
        {unknown.length > 0 && <p class="unknown">{words.s.unknown(unknown.join(', '))}</p>}
        <NorwegianLines lines={lines} />
      </div>
      <div class="next">
        <InPortal hs6={row.hs.slice(0, 6)} level={below} />
        <Neighbours row={row} index={index} level={below} />
      </div>
    </article>
  );
}

/** The row of the six digits, where this is another one. */
function sixOf(index: CodeIndex, { key, hs }: CodeRow): CodeRow | undefined {
  const six = hs.slice(0, 6);
  return key === six ? undefined : rowByKey(index, six);
}
