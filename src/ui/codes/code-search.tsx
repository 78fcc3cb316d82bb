/**
 * The code search: a box, and a list that follows what is typed. The popup's and the look-up page's are this one.
 * The box keeps the focus; the list is led from it by keys.
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { checkOf } from '../../codes/index';
import type { CodeRow } from '../../codes/types';
import { usePage } from '../context';
import { ResultRow } from './result-row';
import { RowActs } from './row-acts';
import { SearchAnswer } from './search-answer';
import { boxKeys } from './search-keys';
import { useCodeTexts } from './texts';
import type { CodeActs } from './use-code-acts';
import type { IndexState } from './use-code-index';
import { useRows } from './use-rows';

/** Apart, since the types know of no search box with a list of its own making; browsers and readers do. */
const combobox = (expanded: boolean): object => ({ role: 'combobox', 'aria-expanded': expanded });

interface CodeSearchProps {
  readonly index: IndexState;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly acts: CodeActs;
  readonly box: RefObject<HTMLInputElement | null>;
  /** What scrolls, where that is not the window. */
  readonly scroller?: RefObject<HTMLElement | null>;
  /**
   * `copy`: a press on a row copies, and the active row has its buttons below it. `show`: a press makes a row the
   * active one, which is shown in another place, with its buttons.
   */
  readonly press: 'copy' | 'show';
  /** Told of the active row as it changes; the caller keeps it the same between drawings. */
  readonly onActive?: (row: CodeRow | undefined) => void;
  /** What stands there while nothing is asked. */
  readonly children: ComponentChildren;
}

export function CodeSearch(props: CodeSearchProps) {
  const { index, query, onQuery, acts, box, scroller, press, onActive, children } = props;
  const { services, t } = usePage();
  const c = useCodeTexts();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const rows = useRows(index, query);
  const { result, hits, hasMore, active } = rows;
  const { copying, kept } = acts;
  const { said } = copying;
  const row = hits[active]?.row;
  // A list of a dozen; the clock of the drawing is near enough for what is counted in months.
  const now = useMemo(() => new Date(services.now()), [services, hits]);

  // A new list begins at its top, with what is said above it; in a list the active row is kept in view.
  useEffect(() => {
    if (active === 0) scroller?.current?.scrollTo?.(0, 0);
    else {
      for (const shown of list.current?.querySelectorAll('[aria-selected=true], .row-acts') ?? [])
        shown.scrollIntoView?.({ block: 'nearest' });
    }
  }, [active, query, scroller]);
  useEffect(() => onActive?.(row), [row, onActive]);

  const ask = (next: string): void => {
    copying.forget();
    onQuery(next);
  };
  const choose = (at: number): void => {
    if (said?.state === 'asked' && at !== active) copying.forget();
    rows.choose(at);
  };
  const onKeyDown = boxKeys({
    query,
    rows,
    ask,
    choose,
    copy: () => row && void copying.copy(row),
    star: () => row && void kept.toggleStar(row),
    compare: () => row && acts.compare(row),
    toActs: () => list.current?.querySelector<HTMLElement>('.row-acts button')?.focus(),
  });

  return (
    <>
      <div class="ask">
        <label for={`${id}-box`}>{t.searchLabel}</label>
        <input
          ref={box}
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
        <p id={`${id}-how`} class={said ? 'unseen' : 'small quiet'}>
          {press === 'copy' ? c.keys : c.keysPage}
        </p>
        <p class={said ? `said small ${said.state}` : 'unseen'} role="status">
          {said?.text ?? (result ? t.resultCount(result.total) : '')}
        </p>
      </div>
      {query.trim() === '' ? children : <SearchAnswer index={index} result={result} query={query.trim()} />}
      <div class="rows" ref={list}>
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label={t.results}
          class="results"
          hidden={hits.length === 0}
        >
          {hits.map((hit, at) => {
            const copy = (): void => {
              choose(at);
              void copying.copy(hit.row);
              box.current?.focus();
            };
            const show = (): void => {
              choose(at);
              box.current?.focus();
            };
            return (
              <ResultRow
                key={hit.row.key}
                id={`${id}-${at}`}
                hit={hit}
                isBelow={at > 0 && hits[at - 1]?.group === hit.group}
                isActive={at === active}
                isStarred={kept.starred.includes(hit.row.key)}
                isDoubtful={checkOf(hit.row, now) !== undefined}
                copied={said?.key === hit.row.key ? said.state : undefined}
                order={at * 2}
                onChoose={press === 'copy' ? copy : show}
                onCopy={copy}
                onStar={() => {
                  show();
                  void kept.toggleStar(hit.row);
                }}
              />
            );
          })}
        </div>
        {press === 'copy' && row && <RowActs row={row} acts={acts} order={active * 2 + 1} box={box} />}
      </div>
      {hasMore && (
        <button type="button" class="act more" onClick={rows.showMore}>
          {t.showMore}
        </button>
      )}
    </>
  );
}
