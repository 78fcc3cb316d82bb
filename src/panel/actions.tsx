/** What the panel can do for the user on a page: the address, a fresh tab, letters that are ready to send. */
import { useState } from 'preact/hooks';
import type { PageAction } from '../portal/types';
import { PORTAL_ADDRESS } from '../shared/portal-address';
import { usePage } from '../ui/context';
import type { Toasts } from '../ui/toast';
import { Mail } from './mail';
import { usePanelTexts } from './texts';

interface ActionsProps {
  readonly actions: readonly PageAction[];
  readonly toasts: Toasts;
}

export function Actions({ actions, toasts }: ActionsProps) {
  const { services, t } = usePage();
  const s = usePanelTexts();
  const [copied, setCopied] = useState<boolean>();
  return (
    <div class="actions">
      <div class="row">
        {actions.includes('copy-address') && (
          <button
            type="button"
            class="act"
            onClick={() => void services.copy(PORTAL_ADDRESS).then(setCopied, () => setCopied(false))}
          >
            {t.copyAddress}
          </button>
        )}
        {actions.includes('fresh-tab') && (
          <button type="button" class="act" onClick={() => services.openPortal()}>
            {s.freshTab}
          </button>
        )}
      </div>
      <p class="small breakable" role="status">
        {copied === undefined ? '' : copied ? t.addressCopied : t.addressFailed(PORTAL_ADDRESS)}
      </p>
      {actions.includes('mail-password') && (
        <Mail title={s.mailPassword} purpose="password" toasts={toasts} />
      )}
      {actions.includes('mail-control-form') && (
        <Mail title={s.mailControlForm} purpose="control-form" toasts={toasts} />
      )}
    </div>
  );
}
