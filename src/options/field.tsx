/** A line of text that is kept once it is written; what can't be kept is told and stays in the field. */
import { useState } from 'preact/hooks';

/** @returns what is wrong with the text; `undefined` where it can be kept */
export type Check = (text: string) => string | undefined;

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly stored: string;
  readonly disabled: boolean;
  readonly inputMode: 'numeric' | 'email';
  readonly check: Check;
  readonly onKeep: (text: string) => void;
}

export function TextField({ id, label, help, stored, disabled, inputMode, check, onKeep }: TextFieldProps) {
  // What is written holds over what was stored then; another page may change it from there on.
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string }>();
  const [wrong, setWrong] = useState<string>();
  const keep = (written: string): void => {
    const text = written.trim();
    const found = check(text);
    setWrong(found);
    if (found !== undefined) return;
    if (text === stored) setDraft(undefined);
    else onKeep(text);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        disabled={disabled}
        aria-describedby={`${id}-help`}
        aria-invalid={wrong !== undefined}
        value={draft?.over === stored ? draft.text : stored}
        onInput={(event) => setDraft({ text: event.currentTarget.value, over: stored })}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="quiet small">
        {help}
      </p>
      <p class="wrong small" role="status">
        {wrong ?? ''}
      </p>
    </div>
  );
}
