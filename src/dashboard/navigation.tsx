/** The parts of the dashboard, each with how many there are. */
import { useTexts } from './board';
import { addressOf, LISTS, type List } from './place';

interface NavigationProps {
  readonly current: List;
  /** How many of each are shown; what is absent has no number. */
  readonly counts: Readonly<Partial<Record<List, number>>>;
  /** Whether GACC has sent anything: a part that most never need. */
  readonly hasNotices: boolean;
}

export function Navigation({ current, counts, hasNotices }: NavigationProps) {
  const s = useTexts();
  return (
    <nav aria-label={s.parts}>
      <ul class="plain">
        {LISTS.filter((list) => list !== 'notices' || hasNotices).map((list) => (
          <li key={list}>
            <a href={addressOf({ view: list })} {...(list === current && { 'aria-current': 'page' })}>
              {s[list]}
              {counts[list] !== undefined && <span class="badge">{counts[list]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
