/** What was just done, said in a live region, with a way back where there is one. It stays until the next act. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { usePage } from './context';

export interface Said {
  readonly text: string;
  /** Takes it back. */
  readonly undo?: () => Promise<unknown>;
}

export interface Toasts {
  readonly said: Said | undefined;
  say(said: Said | undefined): void;
  /** Does something and says so; says that it failed where it did. */
  act(job: () => Promise<unknown>, done?: Said): Promise<void>;
}

export function useToast(): Toasts {
  const { t } = usePage();
  const [said, say] = useState<Said>();
  const act = useCallback(
    async (job: () => Promise<unknown>, done?: Said) => {
      try {
        await job();
        say(done);
      } catch (cause) {
        const isFull = cause instanceof Error && cause.message === 'storage-quota';
        say({ text: isFull ? t.notSavedFull : t.notSaved });
      }
    },
    [t],
  );
  return useMemo(() => ({ said, say, act }), [said, act]);
}

/** @param home takes the focus when the toast goes */
export function Toast({ toasts, home }: { toasts: Toasts; home: RefObject<HTMLElement | null> }) {
  const { t, kept } = usePage();
  const { said, act } = toasts;
  const undoButton = useRef<HTMLButtonElement>(null);
  const undo = said?.undo;
  // What was pressed may go with the next reading
  useEffect(() => {
    // The button that was pressed is often gone with what it stood at; the focus must not fall to the page.
    const { activeElement, body } = document;
    if (undo && (!activeElement || activeElement === body)) undoButton.current?.focus();
  }, [undo, kept]);
  return (
    <div class={said ? 'toast on' : 'toast'}>
      <span role="status">{said?.text}</span>
      {undo && (
        <button
          type="button"
          class="act"
          ref={undoButton}
          onClick={() => {
            home.current?.focus();
            void act(undo);
          }}
        >
          {t.undo}
        </button>
      )}
    </div>
  );
}
