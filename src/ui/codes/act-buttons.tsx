/** The buttons for one code, the same wherever it stands. */
import type { CodeRow } from '../../codes/types';
import { useCodeTexts } from './texts';
import type { CodeActs } from './use-code-acts';

export function ActButtons({ row, acts }: { row: CodeRow; acts: CodeActs }) {
  const c = useCodeTexts();
  const { kept, pinned, compare, use } = acts;
  const isStarred = kept.starred.includes(row.key);
  return (
    <>
      <button type="button" class="act" title={c.starKey} onClick={() => void kept.toggleStar(row)}>
        <span aria-hidden="true">{isStarred ? '★ ' : '☆ '}</span>
        {isStarred ? c.unstar : c.star}
      </button>
      <button type="button" class="act" title={c.compareKey} onClick={() => compare(row)}>
        {pinned === row.key ? c.compareDrop : c.compare}
      </button>
      {use && (
        <button type="button" class="act" onClick={() => void use(row)}>
          {c.use}
        </button>
      )}
    </>
  );
}
