/** What the user wants to be reminded of. */
import { order } from './looks';
import type { Task } from './types';

/** Of two records of one task the one that was written last; of those written at one time the same on all machines. */
export function joinTasks(a: Task, b: Task): Task {
  const later = order(a.at, b.at) || order(JSON.stringify(a), JSON.stringify(b));
  return later >= 0 ? a : b;
}
