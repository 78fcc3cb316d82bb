/** The first rows of a long list, and more of them on a press. */
import { useMemo, useState } from 'preact/hooks';
import { useBoard } from '../board';

export interface Shown<Row> {
  readonly rows: readonly Row[];
  /** How many more a press shows; 0 where all are there. */
  readonly more: number;
  showMore(): void;
}

/** @param key of what is listed: where it changes, the first rows alone are shown again */
export function useShown<Row>(all: readonly Row[], step: number, key: string): Shown<Row> {
  const [state, setState] = useState({ key, count: step });
  const count = state.key === key ? state.count : step;
  const rows = useMemo(() => (all.length > count ? all.slice(0, count) : all), [all, count]);
  return {
    rows,
    more: Math.min(step, Math.max(0, all.length - count)),
    showMore: () => setState({ key, count: count + step }),
  };
}

export function MoreButton({ shown }: { shown: Shown<unknown> }) {
  const { s } = useBoard();
  if (shown.more === 0) return null;
  return (
    <p class="more">
      <button type="button" class="act" onClick={shown.showMore}>
        {s.showMore(shown.more)}
      </button>
    </p>
  );
}

/** How many there are, said again whenever that changes. */
export function Count({ found, known }: { found: number; known: number }) {
  const { s } = useBoard();
  return (
    <p class="count quiet small" role="status">
      {found === known ? s.shownAll(known) : s.shown(found, known)}
    </p>
  );
}
