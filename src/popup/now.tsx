/** What needs the user now, the most urgent first. Fetched when something is due: the popup's first paint has none of it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Reminder } from '../tracking/due/types';
import type { Words } from '../ui/application-view';
import { usePage } from '../ui/context';
import { placeOf } from '../ui/reminder-acts';
import { ReminderItem } from '../ui/reminder-item';
import { useReminderSaid } from '../ui/reminder-said';
import type { Toasts } from '../ui/toast';
import { applicationId } from './application-item';
import { Some } from './some';

/** Reminders that are drawn at first. */
const FIRST = 20;

interface NowProps {
  readonly due: readonly Reminder[];
  readonly words: Words;
  readonly toasts: Toasts;
  /** The user was led here and takes the focus along. */
  readonly isLed: boolean;
}

export function Now({ due, words, toasts, isLed }: NowProps) {
  const { services, t } = usePage();
  const say = useReminderSaid(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isLed) heading.current?.focus();
  }, [isLed]);
  return (
    <section class="group now" aria-labelledby="group-now">
      <h2 id="group-now" tabIndex={-1} ref={heading}>
        {t.nowTitle} <span class="quiet">{due.length}</span>
      </h2>
      <Some members={due} first={FIRST}>
        {(reminder) => (
          <ReminderItem
            key={reminder.id}
            reminder={reminder}
            said={say(reminder)}
            toasts={toasts}
            onShow={shownBelow(reminder, () => services.openDashboard(placeOf(reminder)))}
          />
        )}
      </Some>
    </section>
  );
}

/** Goes to the application in the list below; of those that are not drawn yet the dashboard has them. */
function shownBelow({ about }: Reminder, elsewhere: () => void): (() => void) | undefined {
  if (about?.kind !== 'application') return undefined;
  return () => {
    const item = document.getElementById(applicationId(about.id));
    if (!item) {
      elsewhere();
      return;
    }
    item.scrollIntoView({ block: 'start' });
    item.focus({ preventScroll: true });
  };
}
