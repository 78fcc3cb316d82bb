/** Small pieces that many views are made of. */
import type { ComponentChildren } from 'preact';
import { usePage } from '../ui/context';
import { useBoard } from './board';
import { awayFrom } from './registrations/expiry';
import type { TurnName } from './turns';

/** Whose turn it is: a colour, a pattern and the word. */
export function TurnMark({ turn }: { turn: TurnName }) {
  const { s } = useBoard();
  const { say } = usePage();
  return (
    <span class={`turn ${turn}`}>
      <span class={`swatch ${turn}`} aria-hidden="true" />
      {say(s.turns[turn])}
    </span>
  );
}

/** A time of a look: the day, and on it the hour. */
export function Seen({ at }: { at: string }) {
  const { dates } = useBoard();
  return (
    <time dateTime={at} title={dates.clock(at)}>
      {dates.near(at)}
    </time>
  );
}

/** A day that something is due, and how far away it is. @param day `2026-11-24` */
export function DueDay({ day }: { day: string }) {
  const { s, dates, today } = useBoard();
  return (
    <>
      <time dateTime={day}>{dates.day(day)}</time>
      <span class={day < today ? 'below past' : 'below'}>{s.away(awayFrom(today, day))}</span>
    </>
  );
}

export function Part({
  id,
  title,
  children,
}: {
  id: string;
  title: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section aria-labelledby={id} class="part">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What is said where there is nothing to show. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="lead">{title}</p>
      {children}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value) => void;
}

/** A labelled list to choose from. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Buttons of which one is pressed: how the same rows are shown. */
export function Switch<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box with a legend
    <div role="group" aria-label={label} class="pick">
      {options.map(([one, name]) => (
        <button
          key={one}
          type="button"
          class="act"
          aria-pressed={one === value}
          onClick={() => onChange(one)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

interface FormButtonsProps {
  /** What the button that sends the form says. */
  readonly button: string;
  /** Whether all is there that it needs. */
  readonly isWhole: boolean;
  readonly onCancel: (() => void) | undefined;
}

export function FormButtons({ button, isWhole, onCancel }: FormButtonsProps) {
  const { s } = useBoard();
  return (
    <span class="row">
      <button type="submit" class="act" disabled={!isWhole}>
        {button}
      </button>
      {onCancel && (
        <button type="button" class="act" onClick={onCancel}>
          {s.cancel}
        </button>
      )}
    </span>
  );
}
