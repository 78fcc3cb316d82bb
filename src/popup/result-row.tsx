/** One code in the list. A press anywhere on it copies; the word "Copy" shows that, and is no stop of its own. */
import { sources } from '../codes/index';
import type { CodeRow, Hit, Names } from '../codes/types';
import { inLanguage } from '../languages/known';
import type { Language } from '../languages/types';
import { day } from '../shared/dates';
import { groupCode, groupHs, inGrouped } from '../ui/code-text';
import { usePage } from '../ui/context';
import { Marked } from '../ui/marked';
import type { Texts } from '../ui/texts';

interface ResultRowProps {
  readonly id: string;
  readonly hit: Hit;
  /** It stands below the row of its six digits. */
  readonly isBelow: boolean;
  readonly isActive: boolean;
  readonly isCopied: boolean;
  readonly onChoose: () => void;
}

type NameKey = keyof Names;
const LANG: Readonly<Record<NameKey, string>> = { nb: 'nb', en: 'en', zh: 'zh-Hans', latin: 'la' };
/** The user's language first; a reader of neither still has the Latin and the Chinese name to compare. */
function order(language: Language): readonly NameKey[] {
  const own = inLanguage<NameKey>({ nb: 'nb', en: 'en' }, language);
  return [...new Set<NameKey>([own, 'nb', 'en', 'latin', 'zh'])];
}

export function ResultRow({ id, hit, isBelow, isActive, isCopied, onChoose }: ResultRowProps) {
  const { language, services, t } = usePage();
  const { row, matches, line, more } = hit;
  const code = groupCode(row);
  const [first, ...others] = order(language).filter((key) => row.names[key]);
  const source = sources[row.source];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above holds the focus and answers Enter
    // biome-ignore lint/a11y/useFocusableInteractive: the active option of a combobox is never focused itself
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      class={isBelow ? 'row below' : 'row'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span class="code">
        <Marked text={code} ranges={matches.code && inGrouped(code, matches.code)} />
      </span>
      <span class="act copy" aria-hidden="true">
        {isCopied ? t.copied : t.copy}
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
      <PortalFacts row={row} language={language} t={t} />
      <span class="source">
        {source &&
          sourceText(row, inLanguage(source, language), t, (iso) => day(iso, language, services.timeZone))}
        {source?.warn === 'check' && <span class="tag warn">{t.check}</span>}
        {row.retired && <span class="tag warn">{t.retired}</span>}
      </span>
      {more > 0 && <span class="source">{t.moreInGroup(more, groupHs(hit.group))}</span>}
    </div>
  );
}

/** What only the portal's own list tells, in the portal's words. */
function PortalFacts({ row, language, t }: { row: CodeRow; language: Language; t: Texts }) {
  const product = order(language)
    .map((key) => row.product?.[key])
    .find((name) => name !== undefined);
  const isNew = product !== undefined && !Object.values(row.names).includes(product);
  const facts = [
    isNew && `${t.product}: ${product}`,
    row.category !== undefined && `${t.category}: ${row.category}`,
    row.range !== undefined && row.range !== row.category && `${t.range}: ${row.range}`,
    row.recommended !== undefined && `${t.recommended}: ${row.recommended ? t.yes : t.no}`,
    row.remarks !== undefined && row.remarks !== '-' && `${t.remarks}: ${row.remarks}`,
  ].filter((fact) => fact !== false);
  return facts.length === 0 ? null : <span class="other">{facts.join(' · ')}</span>;
}

/** Where a row is known from, with the edition; the tag beside it says what the end of some names says. */
function sourceText(row: CodeRow, name: string, t: Texts, write: (iso: string) => string): string {
  if (row.layer === 'portal-seen' && row.seen !== undefined) return t.seenOnPortal(write(row.seen));
  return name.replace(/: (kontroller|check)$/, '');
}
