/** What needs the user now, and the tracked applications: whose turn it is, what has changed, what to do next. */
import type { Reminder } from '../tracking/due/types';
import type { Words } from '../ui/application-view';
import { usePage } from '../ui/context';
import { useLater } from '../ui/live';
import type { Toasts } from '../ui/toast';
import { ApplicationList } from './application-list';

interface ApplicationsTabProps {
  readonly words: Words;
  readonly due: readonly Reminder[];
  readonly hidden: boolean;
  /** The user was led to what is due. */
  readonly isLed: boolean;
  readonly toasts: Toasts;
}

export function ApplicationsTab({ hidden, ...rest }: ApplicationsTabProps) {
  return (
    <div
      role="tabpanel"
      id="panel-applications"
      aria-labelledby="tab-applications"
      class="panel"
      hidden={hidden}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reached with the keyboard
      tabIndex={0}
    >
      {!hidden && <Content {...rest} />}
    </div>
  );
}

function Content({ words, due, isLed, toasts }: Omit<ApplicationsTabProps, 'hidden'>) {
  const { kept } = usePage();
  const now = useLater(() => import('./now'), []);
  if (!kept) return null;
  return (
    <>
      <NotificationsOff />
      {due.length > 0 && now && <now.Now due={due} words={words} toasts={toasts} isLed={isLed} />}
      <ApplicationList applications={kept.applications} words={words} toasts={toasts} />
    </>
  );
}

/** Where the browser shows no notifications, or does not say (Firefox), the badge and this list tell all the same. */
function NotificationsOff() {
  const { services, t } = usePage();
  const level = useLater(() => services.notifications(), [services]);
  return level === 'denied' ? <p class="notice small">{t.notificationsOff}</p> : null;
}
