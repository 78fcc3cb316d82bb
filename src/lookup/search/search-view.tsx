/** The search: the popup's own list, and beside it all that is known of the row that is chosen in it. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CodeRow } from '../../codes/types';
import { CodeSearch } from '../../ui/codes/code-search';
import { NothingAsked } from '../../ui/codes/nothing-asked';
import { useDesk } from '../desk';
import { RowDetail } from '../row/row-detail';
import { useLookupTexts } from '../texts';

interface SearchViewProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

export function SearchView({ query, onQuery }: SearchViewProps) {
  const { index, acts } = useDesk();
  const s = useLookupTexts();
  const box = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState<CodeRow>();
  const focus = useCallback(() => box.current?.focus(), []);
  useLayoutEffect(focus, [focus]);
  return (
    <div class="beside">
      <search class="found" aria-label={s.viewSearch}>
        <h1 class="unseen" id="heading" tabIndex={-1}>
          {s.viewSearch}
        </h1>
        <CodeSearch
          index={index}
          query={query}
          onQuery={onQuery}
          acts={acts}
          box={box}
          press="show"
          onActive={setActive}
        >
          <NothingAsked index={index} acts={acts} ask={onQuery} focus={focus} />
        </CodeSearch>
      </search>
      {active && typeof index !== 'string' && (
        <section class="aside" aria-labelledby="detail">
          <RowDetail row={active} index={index} heading="detail" level="h2" />
        </section>
      )}
    </div>
  );
}
