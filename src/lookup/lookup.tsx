/** The look-up: one header, and below it what the address names. */
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { LookupPlace } from '../shared/lookup';
import { useCodeActs } from '../ui/codes/use-code-acts';
import { useCodeIndex } from '../ui/codes/use-code-index';
import { useSaying } from '../ui/codes/use-saying';
import { usePage } from '../ui/context';
import { Notices } from '../ui/notices';
import { Toast, useToast } from '../ui/toast';
import { type Desk, DeskProvider } from './desk';
import { Header } from './header';
import { type OwnCodes, OwnProvider } from './own';
import { usePlace } from './place';
import { useLookupTexts } from './texts';
import { usePortalTab } from './use-portal-tab';
import { View } from './view';

interface LookupProps {
  /** The packaged code tables, as text. */
  readonly codes: Promise<string>;
  readonly own: OwnCodes;
}

export function Lookup({ codes, own }: LookupProps) {
  const { kept } = usePage();
  const s = useLookupTexts();
  const saying = useSaying();
  const toasts = useToast();
  const main = useRef<HTMLElement>(null);
  const { place, go, rewrite } = usePlace();
  const index = useCodeIndex(codes);
  const acts = useCodeActs({ toasts, portalTab: usePortalTab(), go });
  // Where the way back from a row leads, and what the box holds when one comes there.
  const asked = useRef('');
  if (place.view === 'search') asked.current = place.query;
  const words = useMemo(() => ({ ...saying, s }), [saying, s]);
  const desk = useMemo<Desk>(() => ({ index, acts, words, toasts, go }), [index, acts, words, toasts, go]);
  const ask = useCallback((query: string) => rewrite({ view: 'search', query }), [rewrite]);

  useTitle(s.pageTitle(s.views[place.view]), kept);
  useArrival(place);

  return (
    <DeskProvider value={desk}>
      <button type="button" class="skip act" onClick={() => document.getElementById('heading')?.focus()}>
        {s.skip}
      </button>
      <Header view={place.view} query={asked.current} toasts={toasts} />
      <main ref={main} tabIndex={-1}>
        <Notices />
        <OwnProvider value={own}>
          <View place={place} onQuery={ask} />
        </OwnProvider>
      </main>
      <Toast toasts={toasts} home={main} />
    </DeskProvider>
  );
}

/** Names the tab. @param changed whatever else makes the page name itself (`Root`) */
function useTitle(title: string, changed: unknown): void {
  useEffect(() => {
    // After the page's own effect, which runs once this one has.
    queueMicrotask(() => {
      document.title = title;
    });
  }, [title, changed]);
}

/** Who comes to another place begins at its heading; the search has its box. */
function useArrival(place: LookupPlace): void {
  const before = useRef<string | undefined>(undefined);
  const where = place.view === 'row' ? `row ${place.key}` : place.view;
  useEffect(() => {
    const isFirst = before.current === undefined;
    before.current = where;
    // Who opens the page begins at its top anyway.
    if (isFirst || place.view === 'search') return;
    scrollTo(0, 0);
    document.getElementById('heading')?.focus({ preventScroll: true });
  }, [where, place.view]);
}
