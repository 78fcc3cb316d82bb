/** What two looks at a status say of each other. */
import { isChinese, normalize } from '../portal/text';
import type { StatusPeriod, StatusSeen } from './types';

/** What a status text can be, narrowed by the handle step: ids of statuses, none where it is not known. */
export type ResolveStatus = (text: string, step?: string) => readonly string[];

/** `unclear`: one of the two is not known to us, and may be another wording of the other. */
export type Verdict = 'same' | 'different' | 'unclear';

/**
 * Whether two looks found the same status. A status is what it can be, so two that can be the same are the
 * same. Of a wording that we do not know nothing is claimed against one that we know; against another unknown
 * one only where both are in one script, since switching the portal's language must not look like a change.
 */
export function compare(a: StatusSeen, b: StatusSeen): Verdict {
  if (a.possible.length > 0 && b.possible.length > 0) {
    return intersection(a.possible, b.possible).length > 0 ? 'same' : 'different';
  }
  if (normalize(a.text) === normalize(b.text)) return 'same';
  if (a.possible.length > 0 || b.possible.length > 0) return 'unclear';
  return isChinese(a.text) === isChinese(b.text) ? 'different' : 'unclear';
}

/** What both looks can be; an unknown one narrows nothing. */
export function narrow(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return intersection(a, b);
}

function intersection(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((id) => b.includes(id));
}

/** A period's status without its times. */
export function statusOf({ text, step, possible }: StatusPeriod): StatusSeen {
  return { text, possible, ...(step !== undefined && { step }) };
}
