/** Two codes side by side: each fact of both, the differing ones first. Pure. */
import type { Ranges } from '../../codes/types';
import type { Fact } from '../facts';
import { differingWords } from './word-diff';

export interface ComparedSide {
  /** Absent where it is not known. */
  readonly text?: string;
  readonly lang?: string;
  /** The words that the other side does not have. */
  readonly marks: Ranges;
}

export interface Compared {
  readonly id: string;
  readonly label: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** `unknown`: known of one of them only, which does not make them different. */
  readonly how: 'differs' | 'unknown' | 'same';
}

const ORDER: readonly Compared['how'][] = ['differs', 'unknown', 'same'];

/** What neither has is left out. Within "differs" and the others the order is that of the facts. */
export function compared(a: readonly Fact[], b: readonly Fact[]): readonly Compared[] {
  const ids = [...new Set([...a, ...b].map(({ id }) => id))];
  const rows = ids.flatMap((id): Compared[] => {
    const [left, right] = [a.find((fact) => fact.id === id), b.find((fact) => fact.id === id)];
    const label = (left ?? right)?.label ?? '';
    if (left?.text === undefined && right?.text === undefined) return [];
    const isHalf = left?.text === undefined || right?.text === undefined;
    const marks =
      isHalf || left.text === right.text
        ? { a: [], b: [] }
        : differingWords(left.text ?? '', right.text ?? '');
    const how = isHalf ? 'unknown' : left.text === right.text ? 'same' : 'differs';
    return [{ id, label, how, a: side(left, marks.a), b: side(right, marks.b) }];
  });
  return ORDER.flatMap((how) => rows.filter((row) => row.how === how));
}

function side(fact: Fact | undefined, marks: Ranges): ComparedSide {
  return {
    marks,
    ...(fact?.text !== undefined && { text: fact.text }),
    ...(fact?.lang !== undefined && { lang: fact.lang }),
  };
}
