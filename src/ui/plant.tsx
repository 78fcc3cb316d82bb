/** The plant's own number, which letters to the authorities name; the background keeps it. */
import { useState } from 'preact/hooks';
import { usePage } from './context';
import type { Toasts } from './toast';

export interface Plant {
  /** As it stands in the field. */
  readonly text: string;
  /** While it is written. */
  write(text: string): void;
  /** When it is written. */
  keep(text: string): void;
}

export function usePlant(toasts: Toasts): Plant {
  const { services, kept } = usePage();
  const stored = kept?.settings.plant ?? '';
  // What is written holds over the number that was stored then; another page may change it from there on.
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string }>();
  return {
    text: draft?.over === stored ? draft.text : stored,
    write: (text) => setDraft({ text, over: stored }),
    keep(written) {
      const plant = written.trim();
      if (plant === stored) setDraft(undefined);
      else void toasts.act(() => services.send('settings-set', { plant }));
    },
  };
}

interface PlantFieldProps {
  readonly id: string;
  readonly plant: Plant;
}

export function PlantField({ id, plant }: PlantFieldProps) {
  const { t } = usePage();
  return (
    <div class="field">
      <label for={id}>{t.plant}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={40}
        aria-describedby={`${id}-help`}
        value={plant.text}
        onInput={(event) => plant.write(event.currentTarget.value)}
        onChange={(event) => plant.keep(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="quiet small">
        {t.plantHelp}
      </p>
    </div>
  );
}
