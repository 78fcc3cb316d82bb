/** The code search in the popup: its box has the focus from the start. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type LookupPlace, lookupAt } from '../shared/lookup';
import { CodeSearch } from '../ui/codes/code-search';
import { NothingAsked } from '../ui/codes/nothing-asked';
import { useCodeTexts } from '../ui/codes/texts';
import { useCodeActs } from '../ui/codes/use-code-acts';
import { useCodeIndex } from '../ui/codes/use-code-index';
import { usePage } from '../ui/context';
import type { Toasts } from '../ui/toast';

interface SearchTabProps {
  readonly codes: Promise<string>;
  readonly hidden: boolean;
  /** The tab in front, where it is one of the portal. */
  readonly portalTab: number | undefined;
  readonly toasts: Toasts;
}

export function SearchTab({ codes, hidden, portalTab, toasts }: SearchTabProps) {
  const { services } = usePage();
  const c = useCodeTexts();
  const box = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const index = useCodeIndex(codes);
  const go = useCallback((place: LookupPlace) => services.openLookup(lookupAt(place)), [services]);
  const acts = useCodeActs({ toasts, portalTab, go });

  // Once: who comes back to this part with the arrow keys stays on its tab.
  useLayoutEffect(() => box.current?.focus(), []);

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
      <CodeSearch
        index={index}
        query={query}
        onQuery={setQuery}
        acts={acts}
        box={box}
        scroller={panel}
        press="copy"
      >
        <NothingAsked index={index} acts={acts} ask={setQuery} focus={() => box.current?.focus()}>
          <button type="button" class="act" onClick={() => services.openLookup()}>
            {c.openPage}
          </button>
        </NothingAsked>
      </CodeSearch>
    </div>
  );
}
