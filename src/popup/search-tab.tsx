/** The code search: a box that has the focus, and a list that follows what is typed. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { copyText, search } from '../codes/index';
import type { Hit, SearchResult } from '../codes/types';
import { saidCode } from '../ui/code-text';
import { usePage } from '../ui/context';
import { CodeAnswer } from './code-answer';
import { ResultRow } from './result-row';
import { type IndexState, useCodeIndex } from './use-code-index';

/** Rows that are drawn at first, and with each "show more". */
const FIRST_ROWS = 12;

/** Apart, since the types know of no search box with a list of its own making; browsers and readers do. */
const combobox = (expanded: boolean): object => ({ role: 'combobox', 'aria-expanded': expanded });

interface Copied {
  /** Key of the row; `undefined` where the clipboard did not take it. */
  readonly key?: string;
  readonly text: string;
}

export function SearchTab({ codes, hidden }: { codes: Promise<string>; hidden: boolean }) {
  const { services, t } = usePage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(FIRST_ROWS);
  const [active, setActive] = useState(0);
  const [copied, setCopied] = useState<Copied>();
  const index = useCodeIndex(codes);
  const result = useMemo(() => answer(index, query, shown), [index, query, shown]);
  const hits = result?.hits.slice(0, shown) ?? [];
  const hasMore = result !== undefined && result.hits.length > shown;

  // Once: who comes back to this part with the arrow keys stays on its tab.
  useLayoutEffect(() => input.current?.focus(), []);
  // A new list begins at its top, with what is said above it; in a list the active row is kept in view.
  useEffect(() => {
    if (active === 0) panel.current?.scrollTo?.(0, 0);
    else list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active, query]);

  const ask = (next: string): void => {
    setQuery(next);
    setActive(0);
    setShown(FIRST_ROWS);
    setCopied(undefined);
  };
  const copy = async (hit: Hit | undefined): Promise<void> => {
    if (!hit) return;
    const said = saidCode(hit.row);
    const done = await services.copy(copyText(hit.row));
    setCopied(done ? { key: hit.row.key, text: t.copiedCode(said) } : { text: t.copyFailed(said) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a Chinese word is being put together, Enter and the arrows belong to the input method.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape' && query !== '') {
      // An Escape in an empty box is the browser's: it closes the popup.
      event.preventDefault();
      ask('');
      return;
    }
    if (hits.length === 0) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void copy(hits[active]);
      return;
    }
    const last = hits.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active === last && hasMore ? active + 1 : Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next > last) setShown(shown + FIRST_ROWS);
    setActive(next);
  };

  return (
    <div
      role="tabpanel"
      ref={panel}
      id="panel-search"
      aria-labelledby="tab-search"
      class="panel"
      hidden={hidden}
      tabIndex={-1}
    >
      <div class="ask">
        <label for={`${id}-box`}>{t.searchLabel}</label>
        <input
          ref={input}
          id={`${id}-box`}
          type="search"
          {...combobox(hits.length > 0)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={200}
          placeholder={t.searchPlaceholder}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-how`}
          {...(hits.length > 0 && { 'aria-activedescendant': `${id}-${active}` })}
          value={query}
          onInput={(event) => ask(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-how`} class={copied ? 'unseen' : 'small quiet'}>
          {t.searchHow}
        </p>
        <p class={copied ? 'copied small' : 'unseen'} role="status">
          {copied?.text ?? (result ? t.resultCount(result.total) : '')}
        </p>
      </div>
      {query.trim() === '' ? (
        <Empty ask={ask} focus={() => input.current?.focus()} />
      ) : (
        <State index={index} result={result} query={query.trim()} />
      )}
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={t.results}
        ref={list}
        class="results"
        hidden={hits.length === 0}
      >
        {hits.map((hit, at) => (
          <ResultRow
            key={hit.row.key}
            id={`${id}-${at}`}
            hit={hit}
            isBelow={at > 0 && hits[at - 1]?.group === hit.group}
            isActive={at === active}
            isCopied={copied?.key === hit.row.key}
            onChoose={() => {
              setActive(at);
              void copy(hit);
              input.current?.focus();
            }}
          />
        ))}
      </div>
      {hasMore && (
        <button type="button" class="act more" onClick={() => setShown(shown + FIRST_ROWS)}>
          {t.showMore}
        </button>
      )}
    </div>
  );
}

/** One row more than is drawn is asked for, to know whether there are more. */
function answer(index: IndexState, query: string, shown: number): SearchResult | undefined {
  if (typeof index === 'string' || query.trim() === '') return undefined;
  return search(index, query, { limit: shown + 1 });
}

function State({
  index,
  result,
  query,
}: {
  index: IndexState;
  result: SearchResult | undefined;
  query: string;
}) {
  const { t } = usePage();
  if (index === 'failed') {
    return (
      <p class="notice" role="alert">
        {t.codesFailed}
      </p>
    );
  }
  if (!result) return <p class="note quiet">{t.loadingCodes}</p>;
  return (
    <>
      {result.asCode && <CodeAnswer asCode={result.asCode} />}
      {result.hits.length === 0 && (
        <div class="empty">
          <h2 class="breakable">{t.noneTitle(query)}</h2>
          <p>{t.noneText}</p>
        </div>
      )}
    </>
  );
}

function Empty({ ask, focus }: { ask: (query: string) => void; focus: () => void }) {
  const { t } = usePage();
  return (
    <div class="empty">
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptyText}</p>
      <h3>{t.examples}</h3>
      <div class="examples">
        {t.exampleQueries.map((query) => (
          <button
            key={query}
            type="button"
            class="act"
            onClick={() => {
              ask(query);
              focus();
            }}
          >
            {query}
          </button>
        ))}
      </div>
      <p class="small quiet">{t.emptySource}</p>
    </div>
  );
}
