/** A list that begins with some of its items: there can be thousands. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLookupTexts } from '../texts';

interface SomeProps<T> {
  readonly items: readonly T[];
  /** How many are drawn at first; ten times as many with each "show more". */
  readonly first: number;
  readonly children: (item: T) => JSX.Element;
}

export function Some<T>({ items, first, children }: SomeProps<T>) {
  const s = useLookupTexts();
  const [shown, setShown] = useState(first);
  return (
    <>
      <ul class="plain">{items.slice(0, shown).map(children)}</ul>
      {items.length > shown && (
        <button type="button" class="act" onClick={() => setShown(shown + first * 10)}>
          {s.moreRows(items.length - shown)}
        </button>
      )}
    </>
  );
}
