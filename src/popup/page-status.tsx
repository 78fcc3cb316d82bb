/** What is known of the tab in front: how many of its labels were found, or that it is not on the portal. */
import { useState } from 'preact/hooks';
import { PORTAL_ADDRESS } from '../shared/portal-address';
import { usePage } from '../ui/context';
import type { Texts } from '../ui/texts';
import type { Toasts } from '../ui/toast';
import { WatchSwitch } from '../ui/watch-switch';
import type { FrontTab, SeenTab } from './use-tab';

/** Below this share of its known labels a page is not the one we know. */
const FEW = 0.5;

export function PageStatus({ tab, toasts }: { tab: FrontTab | undefined; toasts: Toasts }) {
  const { services, t } = usePage();
  // Of the tab nothing is said before the background has answered: "not on the portal" would be a guess.
  return (
    <footer>
      {tab === null && <NotOnPortal />}
      {tab && <WatchSwitch tabId={tab.id} pages={tab.seen.pages} toasts={toasts} />}
      {tab && <p class="small quiet">{said(tab.seen, t)}</p>}
      <OpenPanel />
      <button type="button" class="act" onClick={() => services.openDashboard()}>
        {t.openDashboard}
      </button>
    </footer>
  );
}

/** Opens the side panel within the click itself: after an `await` the browser would refuse. */
function OpenPanel() {
  const { services, t } = usePage();
  const [hasFailed, setFailed] = useState(false);
  return (
    <>
      <button
        type="button"
        class="act"
        onClick={() => void services.openPanel().then((isOpen) => setFailed(!isOpen))}
      >
        {t.openPanel}
      </button>
      <p class="small" role="status">
        {hasFailed ? t.openPanelHow[services.kind] : ''}
      </p>
    </>
  );
}

function said({ pages, found, known, markers }: SeenTab, t: Texts): string {
  if (pages.length === 0 || known === 0) return t.pageUnknown(markers);
  const text = t.pageFound(found, known);
  return found < known * FEW ? `${text}. ${t.pageFew}` : text;
}

/** The way there: links and bookmarks to the portal give 404, so its address is copied (guide 000 p. 4). */
function NotOnPortal() {
  const { services, t } = usePage();
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <div class="away">
        <p class="small quiet">{t.notOnPortal}</p>
        <button
          type="button"
          class="act"
          onClick={() => {
            void services.copy(PORTAL_ADDRESS).then(setCopied);
          }}
        >
          {t.copyAddress}
        </button>
      </div>
      <p class="small breakable" role="status">
        {copied === undefined ? '' : copied ? t.addressCopied : t.addressFailed(PORTAL_ADDRESS)}
      </p>
    </>
  );
}
