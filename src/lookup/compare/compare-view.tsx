/** Two codes side by side: first what tells them apart in words, then each field, the differing ones first. */
import { useMemo } from 'preact/hooks';
import type { CodeIndex } from '../../codes/index';
import { tellApart } from '../../codes/qualifiers';
import type { CodeRow } from '../../codes/types';
import { inLanguage } from '../../languages/known';
import { lookupAt } from '../../shared/lookup';
import { groupCode } from '../../ui/code-text';
import { rowByKey } from '../../ui/codes/row-of';
import { usePage } from '../../ui/context';
import { Marked } from '../../ui/marked';
import { useDesk } from '../desk';
import { factsOf } from '../facts';
import { IndexWaits } from '../index-waits';
import { useLookupTexts } from '../texts';
import { type ComparedSide, compared } from './compared';
import { SideHead } from './side-head';

export function CompareView({ keys }: { keys: readonly [string] | readonly [string, string] }) {
  const s = useLookupTexts();
  const { index } = useDesk();
  const [keyA, keyB] = keys;
  if (typeof index === 'string') return <IndexWaits state={index} />;
  const a = rowByKey(index, keyA);
  const b = keyB === undefined ? undefined : rowByKey(index, keyB);
  return (
    <>
      <h1 id="heading" tabIndex={-1}>
        {s.viewCompare}
      </h1>
      {a && b ? <Both a={a} b={b} index={index} /> : <Half row={a ?? b} isChosen={keyB !== undefined} />}
    </>
  );
}

function Both({ a, b, index }: { a: CodeRow; b: CodeRow; index: CodeIndex }) {
  const { words } = useDesk();
  const { s } = words;
  const rows = useMemo(() => {
    const facts = (row: CodeRow) => {
      const six = row.hs.slice(0, 6);
      return factsOf(row, row.key === six ? undefined : rowByKey(index, six), words);
    };
    return compared(facts(a), facts(b));
  }, [a, b, index, words]);
  const hows = { differs: s.differs, unknown: s.knownOfOne, same: s.same };
  return (
    <>
      <Apart a={a} b={b} />
      <div class="wide">
        <table class="compare">
          <caption class="unseen">{s.viewCompare}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{s.field}</span>
              </th>
              <th scope="col">
                <SideHead row={a} />
              </th>
              <th scope="col">
                <SideHead row={b} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, how, a: left, b: right }) => (
              <tr key={id} class={how}>
                <th scope="row">
                  {label}
                  <span class="how">{hows[how]}</span>
                </th>
                <Cell side={left} />
                <Cell side={right} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a class="act" href={lookupAt({ view: 'compare', keys: [b.key, a.key] })}>
          {s.swap}
        </a>
      </p>
    </>
  );
}

function Cell({ side: { text, lang, marks } }: { side: ComparedSide }) {
  const s = useLookupTexts();
  if (text === undefined) return <td class="quiet">{s.notKnown}</td>;
  return (
    <td {...(lang !== undefined && { lang })}>
      <Marked text={text} ranges={marks} />
    </td>
  );
}

/** In words, where the names say it by words that are known; nothing else is guessed. */
function Apart({ a, b }: { a: CodeRow; b: CodeRow }) {
  const { language } = usePage();
  const s = useLookupTexts();
  const differences = tellApart(a, b);
  if (differences.length === 0) return null;
  return (
    <section class="part apart" aria-labelledby="apart">
      <h2 id="apart">{s.apartTitle}</h2>
      <ul>
        {differences.map(({ axis, a: left, b: right }) => (
          <li key={axis}>
            {left && right
              ? s.apart(inLanguage(left, language), inLanguage(right, language))
              : left
                ? s.oneSays(groupCode(a), inLanguage(left, language))
                : right && s.oneSays(groupCode(b), inLanguage(right, language))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Half({ row, isChosen }: { row: CodeRow | undefined; isChosen: boolean }) {
  const { words } = useDesk();
  const { s, c } = words;
  return (
    <div class="nothing">
      <p>{row && !isChosen ? c.comparePicked(groupCode(row)) : s.compareGone}</p>
      <p>
        <a class="act" href={lookupAt({ view: 'search', query: row ? row.hs.slice(0, 6) : '' })}>
          {s.toSearch}
        </a>
      </p>
    </div>
  );
}
