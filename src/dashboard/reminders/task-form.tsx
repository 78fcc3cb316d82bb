/** A reminder of the user's own, as it is written: a text and a day. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { addDays } from '../../tracking/calendar';
import type { Task } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { FormButtons } from '../pieces';

interface TaskFormProps {
  readonly label: string;
  readonly button: string;
  /** The one that is changed; it takes the focus. */
  readonly task?: Task;
  readonly onTask: (text: string, day: string) => Promise<void>;
  readonly onCancel?: () => void;
}

/** Longest text that is kept (`record-schemas.ts`). */
const LONGEST = 5000;

export function TaskForm({ label, button, task, onTask, onCancel }: TaskFormProps) {
  const { say } = usePage();
  const { s, today } = useBoard();
  const id = useId();
  const tomorrow = addDays(today, 1);
  const [text, setText] = useState(task?.text ?? '');
  const [day, setDay] = useState(task?.day ?? tomorrow);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (task) field.current?.focus();
  }, [task]);
  const isWhole = text.trim() !== '' && /^\d{4}-\d\d-\d\d$/.test(day);
  const save = async (): Promise<void> => {
    if (!isWhole) return;
    await onTask(text.trim(), day);
    if (!task) setText('');
  };
  return (
    <form
      class="task-form"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <span class="stack grow">
        <label for={`${id}-text`}>{s.taskText}</label>
        <input
          id={`${id}-text`}
          ref={field}
          type="text"
          maxLength={LONGEST}
          autocomplete="off"
          placeholder={say(s.taskExample)}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </span>
      <span class="stack">
        <label for={`${id}-day`}>{s.taskDay}</label>
        <input
          id={`${id}-day`}
          type="date"
          required
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </span>
      <FormButtons button={button} isWhole={isWhole} onCancel={onCancel} />
    </form>
  );
}
