/** Rows under the same HS code, and the others under the six digits: what a code must be told from. */
import { useMemo, useState } from 'preact/hooks';
import { type CodeIndex, checkOf } from '../../codes/index';
import type { CodeRow } from '../../codes/types';
import { lookupAt } from '../../shared/lookup';
import { groupCode, groupHs } from '../../ui/code-text';
import { rowsUnder } from '../../ui/codes/row-of';
import { nameOf, sourceSaid } from '../../ui/codes/row-said';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';
import { useLookupTexts } from '../texts';

/** No subheading has more; with imported rows the largest have some hundreds. */
const MOST = 1000;
/** Drawn at first, and with each "show more". */
const FIRST = 12;

interface NeighboursProps {
  readonly row: CodeRow;
  readonly index: CodeIndex;
  /** Of the headings. */
  readonly level: 'h2' | 'h3';
}

export function Neighbours({ row, index, level }: NeighboursProps) {
  const s = useLookupTexts();
  const six = row.hs.slice(0, 6);
  const { sameHs, others } = useMemo(() => {
    const all = rowsUnder(index, six, MOST).filter(({ key }) => key !== row.key);
    const isSame = ({ hs }: CodeRow): boolean => hs.length === 10 && hs === row.hs;
    return { sameHs: all.filter(isSame), others: all.filter((one) => !isSame(one)) };
  }, [index, six, row]);
  return (
    <>
      <RowList
        key={`${row.key} hs`}
        title={s.underHs(groupHs(row.hs))}
        rows={sameHs}
        from={row}
        level={level}
      />
      <RowList
        key={`${row.key} six`}
        title={s.underSix(groupHs(six))}
        rows={others}
        from={row}
        level={level}
      />
    </>
  );
}

interface RowListProps {
  readonly title: string;
  readonly rows: readonly CodeRow[];
  /** What they are compared with. */
  readonly from: CodeRow;
  readonly level: 'h2' | 'h3';
}

function RowList({ title, rows, from, level: Heading }: RowListProps) {
  const { services, language, t } = usePage();
  const { words } = useDesk();
  const { s, c } = words;
  const [shown, setShown] = useState(FIRST);
  if (rows.length === 0) return null;
  const now = new Date(services.now());
  return (
    <section class="part">
      <Heading>
        {title} <span class="quiet">{rows.length}</span>
      </Heading>
      <ul class="plain neighbours">
        {rows.slice(0, shown).map((row) => {
          const name = nameOf(row, language);
          return (
            <li key={row.key}>
              <a class="digits" href={lookupAt({ view: 'row', key: row.key })}>
                {groupCode(row)}
              </a>
              <span class="neighbour">
                <span lang={name.lang}>{name.text}</span>
                <span class="source">
                  {sourceSaid(row, words)}
                  {row.gone !== undefined && <span class="tag warn">{c.gone}</span>}
                  {row.gone === undefined && checkOf(row, now) && <span class="tag warn">{t.check}</span>}
                </span>
              </span>
              <a
                class="act"
                href={lookupAt({ view: 'compare', keys: [from.key, row.key] })}
                aria-label={s.compareWith(groupCode(row))}
              >
                {c.compare}
              </a>
            </li>
          );
        })}
      </ul>
      {rows.length > shown && (
        <button type="button" class="act" onClick={() => setShown(shown + FIRST * 4)}>
          {s.moreRows(rows.length - shown)}
        </button>
      )}
    </section>
  );
}
