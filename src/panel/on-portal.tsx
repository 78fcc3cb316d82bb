/** What is shown of a page of the portal. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { usePage } from '../ui/context';
import type { Toasts } from '../ui/toast';
import { WatchSwitch } from '../ui/watch-switch';
import { Actions } from './actions';
import { currentPage } from './choose-page';
import { CollectSection } from './collect/collect';
import type { TabView } from './follow';
import { Labels } from './labels';
import { Points } from './points';
import { Section } from './section';
import { SelfCheck } from './self-check';
import { Steps } from './steps';
import { usePanelTexts } from './texts';
import { AllTopics, TopicList } from './topics';
import type { PanelData } from './use-data';
import type { Followed } from './use-follow';

/** The page of Product type enquiry, whose whole list can be collected. */
const PRODUCT_TYPES = 'product-types';

interface OnPortalProps {
  readonly data: PanelData;
  readonly followed: Followed;
  readonly view: Extract<TabView, { kind: 'portal' }>;
  readonly toasts: Toasts;
  readonly home: RefObject<HTMLHeadingElement | null>;
}

export function OnPortal({ data, followed, view, toasts, home }: OnPortalProps) {
  const { services, say } = usePage();
  const s = usePanelTexts();
  const { guide, hints } = data;
  const { tabId, frames, peek } = view;
  const current = useMemo(() => currentPage(frames, guide), [frames, guide]);
  const page = current.id === undefined ? undefined : guide.pages[current.id];
  useStartAtTop(current.id);
  const topics = page?.topics ?? [];
  const own = current.frameId === undefined ? undefined : frames.get(current.frameId);

  return (
    <>
      <header>
        <h1 ref={home} tabIndex={-1}>
          {page ? say(page.name) : s.unknownTitle}
        </h1>
        <p>{page ? say(page.what) : s.unknownText}</p>
        {page && <p class="quiet small">{s.sourceIs(page.source)}</p>}
        <p>
          <button
            type="button"
            class="act main"
            onClick={() => void toasts.act(() => services.send('tab-peek-set', { tabId, on: !peek }))}
          >
            {peek ? s.peekHide : s.peekShow}
          </button>
        </p>
        <WatchSwitch
          tabId={tabId}
          pages={current.shown.flatMap((frame) => frame.page.pages)}
          toasts={toasts}
        />
      </header>
      {/* Of another page nothing stays open that was opened on this one. */}
      <div class="sections" key={current.id ?? ''}>
        {page && page.steps.length > 0 && (
          <Steps
            steps={page.steps}
            done={own?.steps[current.id ?? ''] ?? []}
            shown={current.shown}
            show={followed.show}
          />
        )}
        {page && page.beware.length > 0 && (
          <Section title={s.bewareTitle} tone="warn">
            <Points points={page.beware} />
          </Section>
        )}
        {page && page.actions.length > 0 && (
          <Section title={s.actionsTitle}>
            <Actions actions={page.actions} toasts={toasts} />
          </Section>
        )}
        {current.id === PRODUCT_TYPES && <CollectSection toasts={toasts} />}
        <Labels current={current} hints={hints} show={followed.show} />
        {topics.length > 0 && (
          <Section title={s.topicsTitle}>
            <TopicList guide={guide} ids={topics} toasts={toasts} />
          </Section>
        )}
        <SelfCheck current={current} structure={followed.structure} />
      </div>
      <AllTopics
        guide={guide}
        without={topics}
        hasCollection={current.id !== PRODUCT_TYPES}
        toasts={toasts}
      />
    </>
  );
}

/** Another page is read from its beginning; the same page stays where it is. */
function useStartAtTop(page: string | undefined): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) window.scrollTo(0, 0);
    before.current = page;
  }, [page]);
}
