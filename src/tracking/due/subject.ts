/** What a reminder is about. */
import type { Subject } from '../types';

/** For each kind of id what it is about, and how many parts stand before and behind that; numbers may hold slashes. */
const SHAPES: ReadonlyMap<string, readonly [kind: Subject['kind'], before: number, behind: number]> = new Map(
  [
    ['correct', ['application', 1, 1]],
    ['draft', ['application', 1, 1]],
    ['change', ['application', 1, 0]],
    ['notice', ['notice', 1, 1]],
    ['state', ['registration', 1, 1]],
    ['expiry', ['registration', 1, 2]],
    ['yearly', ['registration', 2, 1]],
  ],
);

/**
 * What a reminder is about, by its id. A task, an export and a look at many applications are about nothing but
 * themselves: what else was told of an application does not keep back what the user wrote down of it.
 */
export function subjectOf(id: string): Subject | undefined {
  const parts = id.split('/');
  const shape = SHAPES.get(parts[0] ?? '');
  if (!shape) return undefined;
  const [kind, before, behind] = shape;
  return { kind, id: parts.slice(before, parts.length - behind).join('/') };
}

/** The same as one string; of a reminder that is about nothing else its own id. */
export function subjectKey(id: string): string {
  const subject = subjectOf(id);
  return subject ? `${subject.kind}/${subject.id}` : id;
}
