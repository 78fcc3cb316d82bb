/** The popup: two parts under one header, and below them what is known of the tab in front. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { dayNear } from '../shared/dates';
import { badge } from '../tracking/badge';
import { createWords, type WordSource } from '../ui/application-view';
import { usePage } from '../ui/context';
import { useDue } from '../ui/due';
import { DueLine } from '../ui/due-line';
import { LanguageSelect } from '../ui/language-select';
import { Notices } from '../ui/notices';
import { Toast, useToast } from '../ui/toast';
import { ApplicationsTab } from './applications-tab';
import { PageStatus } from './page-status';
import { SearchTab } from './search-tab';
import { useTab } from './use-tab';

interface PopupProps {
  /** The packaged code tables, as text. */
  readonly codes: Promise<string>;
  readonly knowledge: WordSource;
}

const TABS = ['search', 'applications'] as const;
type Tab = (typeof TABS)[number];

export function Popup({ codes, knowledge }: PopupProps) {
  const { services, kept, language, t, say } = usePage();
  const { due } = useDue();
  const [tab, setTab] = useState<Tab>('search');
  const [isLed, setLed] = useState(false);
  const toasts = useToast();
  const front = useTab();
  const tabList = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  const words = useMemo(() => createWords(knowledge, say), [knowledge, say]);
  const count = useMemo(() => badge(kept?.applications ?? [], words.turn), [kept, words]);
  const said = count.title(language, (iso) => dayNear(iso, language, services.now(), services.timeZone));

  const choose = (next: Tab, led = false): void => {
    setTab(next);
    setLed(led);
    toasts.say(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowLeft: 'search',
      Home: 'search',
      ArrowRight: 'applications',
      End: 'applications',
    } as const;
    const wanted: Tab | undefined = next[event.key as keyof typeof next];
    if (!wanted) return;
    event.preventDefault();
    choose(wanted);
    tabList.current?.querySelector<HTMLElement>(`#tab-${wanted}`)?.focus();
  };

  return (
    <>
      <header>
        <h1>Los for CIFER</h1>
        <label class="unseen" for="language">
          {t.language}
        </label>
        <LanguageSelect id="language" toasts={toasts} isShort />
        <button type="button" class="act" onClick={() => services.openOptions()}>
          {t.options}
        </button>
      </header>
      <main>
        <DueLine due={due} onPress={() => choose('applications', true)} />
        <div role="tablist" aria-label={t.tabs} ref={tabList} onKeyDown={onKeyDown}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls={`panel-${name}`}
              tabIndex={tab === name ? 0 : -1}
              ref={tab === name ? current : null}
              onClick={() => choose(name)}
            >
              {name === 'search' ? t.tabSearch : t.tabApplications}
              {name === 'applications' && count.text !== '' && (
                <>
                  <span class={`count ${count.tone}`} aria-hidden="true">
                    {count.text}
                  </span>
                  <span class="unseen">{t.tabWaits(said)}</span>
                </>
              )}
            </button>
          ))}
        </div>
        <Notices />
        <SearchTab codes={codes} hidden={tab !== 'search'} portalTab={front?.id} toasts={toasts} />
        <ApplicationsTab
          words={words}
          due={due}
          hidden={tab !== 'applications'}
          isLed={isLed}
          toasts={toasts}
        />
        <Toast toasts={toasts} home={current} />
      </main>
      <PageStatus tab={front} toasts={toasts} />
    </>
  );
}
