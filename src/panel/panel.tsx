/** The side panel: what the guides say of the page that the tab in front shows. */
import { useMemo, useRef } from 'preact/hooks';
import { usePage } from '../ui/context';
import { CountrySelect } from '../ui/country-select';
import { useDue } from '../ui/due';
import { DueLine } from '../ui/due-line';
import { LanguageSelect } from '../ui/language-select';
import { Notices } from '../ui/notices';
import { Toast, useToast } from '../ui/toast';
import { Elsewhere } from './elsewhere';
import { OnPortal } from './on-portal';
import { usePanelTexts } from './texts';
import { usePanelData } from './use-data';
import { useFollow } from './use-follow';

export function Panel() {
  const { services, t } = usePage();
  const s = usePanelTexts();
  const { data, hasFailed, retry } = usePanelData();
  const followed = useFollow(services);
  const { due } = useDue();
  const toasts = useToast();
  const home = useRef<HTMLHeadingElement>(null);
  const { view } = followed;
  const content = useMemo(() => {
    if (hasFailed) return <Failed retry={retry} />;
    if (!data || view.kind === 'asking' || (view.kind === 'portal' && view.frames.size === 0))
      return <p class="asking quiet">{s.asking}</p>;
    return view.kind === 'elsewhere' ? (
      <Elsewhere guide={data.guide} toasts={toasts} home={home} />
    ) : (
      <OnPortal data={data} followed={followed} view={view} toasts={toasts} home={home} />
    );
  }, [data, hasFailed, retry, followed, view, toasts, s]);

  return (
    <>
      <main>
        <DueLine due={due} onPress={() => services.openDashboard('#now')} />
        <Notices />
        {content}
      </main>
      <footer>
        <Toast toasts={toasts} home={home} />
        <div class="choice">
          <label for="language">{t.language}</label>
          <LanguageSelect id="language" toasts={toasts} isShort />
        </div>
        <div class="choice">
          <label for="country">{t.country}</label>
          <CountrySelect id="country" toasts={toasts} />
        </div>
      </footer>
    </>
  );
}

function Failed({ retry }: { retry: () => void }) {
  const s = usePanelTexts();
  return (
    <div class="notice" role="alert">
      <p>{s.dataFailed}</p>
      <button type="button" class="act main" onClick={retry}>
        {s.retry}
      </button>
    </div>
  );
}
