/** One reminder: what needs the user and why, what that rests on, and what can be done about it. */
import { useId, useRef, useState } from 'preact/hooks';
import type { ReminderFact, SaidReminder } from '../shared/reminder-words';
import type { Reminder } from '../tracking/due/types';
import { usePage } from './context';
import { canBeDone, isDoneOnPortal, markDone, placeOf, SNOOZES, snooze } from './reminder-acts';
import { useReminderTexts } from './reminder-said';
import type { Toasts } from './toast';

interface ReminderItemProps {
  readonly reminder: Reminder;
  readonly said: SaidReminder;
  readonly toasts: Toasts;
  /** Shows on this page what it is about; left out: the dashboard does. */
  readonly onShow?: (() => void) | undefined;
}

/** An item of a list. */
export function ReminderItem({ reminder, said, toasts, onShow }: ReminderItemProps) {
  const page = usePage();
  const t = useReminderTexts();
  const { services } = page;
  const named = (button: string) => t.buttonFor(button, said.title);
  return (
    <li class="reminder">
      <h3 class="breakable">{said.title}</h3>
      <p class="small breakable">{said.text}</p>
      {said.facts.length > 0 && <Facts facts={said.facts} />}
      <div class="acts">
        <button
          type="button"
          class="act"
          aria-label={named(t.show)}
          onClick={onShow ?? (() => services.openDashboard(placeOf(reminder)))}
        >
          {t.show}
        </button>
        {isDoneOnPortal(reminder) && (
          <button
            type="button"
            class="act"
            aria-label={named(t.openPortal)}
            onClick={() => services.openPortal()}
          >
            {t.openPortal}
          </button>
        )}
        {canBeDone(reminder) && (
          <button
            type="button"
            class="act"
            aria-label={named(t.done)}
            onClick={() => {
              const { job, done } = markDone(reminder, page, t);
              void toasts.act(job, done);
            }}
          >
            {t.done}
          </button>
        )}
        <SnoozeButton reminder={reminder} title={said.title} toasts={toasts} />
      </div>
    </li>
  );
}

function Facts({ facts }: { facts: readonly ReminderFact[] }) {
  const t = useReminderTexts();
  return (
    <details>
      <summary class="small">{t.why}</summary>
      <ul class="plain facts">
        {facts.map(({ text, source, weak }) => (
          <li key={text} class="small">
            {weak && <b class="weak">{t.weak}: </b>}
            {text} <span class="quiet">{t.sourceIs(source)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SnoozeButtonProps extends Pick<ReminderItemProps, 'reminder' | 'toasts'> {
  readonly title: string;
}

/** A button that opens the choices beside it: a list that snoozes as one goes through it would do so unasked. */
function SnoozeButton({ reminder, title, toasts }: SnoozeButtonProps) {
  const page = usePage();
  const t = useReminderTexts();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        class="act"
        ref={button}
        aria-label={t.buttonFor(t.snooze, title)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t.snooze}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own that can't be taken from it */}
      <div
        id={id}
        role="group"
        class="snoozes"
        aria-label={t.buttonFor(t.snooze, title)}
        hidden={!isOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The browser would close the popup.
          event.preventDefault();
          close();
        }}
      >
        {SNOOZES.map((choice) => (
          <button
            key={choice}
            type="button"
            class="act"
            onClick={() => {
              close();
              const { job, done } = snooze(reminder, choice, page, t);
              void toasts.act(job, done);
            }}
          >
            {t.snoozes[choice]}
          </button>
        ))}
      </div>
    </>
  );
}
