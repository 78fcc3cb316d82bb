/**
 * Mends what a clock that was ahead has left: looks at times that have not come yet. They would count as the newest
 * until the clock has caught up, and what hangs on them would be told then. It is stored, since a time that is
 * mended at each reading would be another one each time.
 */
import type { TrackedRecords } from '../storage/read';
import type { Writer } from '../storage/writer';
import { liesAhead, until } from '../tracking/clock';

/**
 * @param now ISO time in UTC
 * @returns whether anything had to be mended
 */
export async function mendTimes(records: TrackedRecords, writer: Writer, now: string): Promise<boolean> {
  if (!Object.values(records).some((kept) => liesAhead(kept, now))) return false;
  await writer.run(async (transaction) => {
    for (const kind of ['application', 'registration', 'notice', 'task'] as const) {
      for (const [id, record] of await transaction.all(kind)) {
        const mended = until(record, now);
        if (mended !== record) transaction.put(kind, id, mended);
      }
    }
  });
  return true;
}
