/** Forgets every own row, once that was said twice; until something else is done, it can be taken back. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';
import { faultOf, useOwnCodes } from '../own';

interface DeleteOwnProps {
  readonly count: number;
  /** Takes the focus when the buttons are gone with the rows. */
  readonly home: RefObject<HTMLElement | null>;
}

export function DeleteOwn({ count, home }: DeleteOwnProps) {
  const { t } = usePage();
  const { toasts, words } = useDesk();
  const { s } = words;
  const own = useOwnCodes();
  const [isAsked, setAsked] = useState(false);

  async function forget(): Promise<void> {
    try {
      const [rows, collection] = await Promise.all([own.store.under(''), own.store.collection()]);
      await own.store.clear();
      home.current?.focus();
      own.tell();
      toasts.say({
        text: s.ownDeleted(rows.length),
        undo: async () => {
          await own.store.change(async (transaction) => {
            await transaction.put(rows);
            if (collection) await transaction.setCollection(collection);
          });
          own.tell();
        },
      });
    } catch (cause) {
      toasts.say({ text: s.faults[faultOf(cause)] });
    }
  }

  if (!isAsked) {
    return (
      <button type="button" class="act danger" onClick={() => setAsked(true)}>
        {s.ownDelete}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box with a legend
    <div role="group" aria-label={s.ownDelete} class="asked">
      <p>{s.ownDeleteText(count)}</p>
      <span class="line">
        <button type="button" class="act danger" onClick={() => void forget()}>
          {s.ownDeleteDo}
        </button>
        <button type="button" class="act" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
          {t.cancel}
        </button>
      </span>
    </div>
  );
}
