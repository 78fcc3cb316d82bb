/** A list that begins with some of its members: drawing a thousand would hold up the popup. */
import { useState } from 'preact/hooks';
import { usePage } from '../ui/context';

interface SomeProps<T> {
  readonly members: readonly T[];
  /** How many are drawn at first, and with each "show more". */
  readonly first: number;
  readonly children: (member: T) => preact.JSX.Element;
}

export function Some<T>({ members, first, children }: SomeProps<T>) {
  const { t } = usePage();
  const [shown, setShown] = useState(first);
  return (
    <>
      <ul class="plain">{members.slice(0, shown).map(children)}</ul>
      {members.length > shown && (
        <button type="button" class="act more" onClick={() => setShown(shown + first)}>
          {t.showMore}
        </button>
      )}
    </>
  );
}
