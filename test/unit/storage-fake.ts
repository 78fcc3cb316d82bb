import { memoryArea, type StorageArea } from '../../src/storage/area';

type Call = 'get' | 'set' | 'remove';

/** An area in memory that can fail, and that says what was called. */
export interface FakeArea extends StorageArea {
  readonly calls: Call[];
  /** The n-th call from now (0 is the next) to `call` rejects with `error`; it is done by nobody. */
  failAt(call: Call, n: number, error?: Error): void;
  all(): Promise<Record<string, unknown>>;
}

export const QUOTA = new Error('Resource::kQuotaBytes quota exceeded');

/** @param pause awaited before each call, for interleavings */
export function fakeArea(
  items: Record<string, unknown> = {},
  pause?: (call: Call) => Promise<void>,
): FakeArea {
  const area = memoryArea();
  const ready = area.set(items);
  const calls: Call[] = [];
  const faults: { call: Call; left: number; error: Error }[] = [];
  const before = async (call: Call): Promise<void> => {
    await ready;
    await pause?.(call);
    calls.push(call);
    const fault = faults.find((each) => each.call === call);
    if (!fault) return;
    if (fault.left-- > 0) return;
    faults.splice(faults.indexOf(fault), 1);
    throw fault.error;
  };
  return {
    calls,
    failAt: (call, n, error = new Error('disk is gone')) => faults.push({ call, left: n, error }),
    async all() {
      await ready;
      return area.get(null);
    },
    async get(keys) {
      await before('get');
      return area.get(keys);
    },
    async set(entries) {
      await before('set');
      return area.set(entries);
    },
    async remove(keys) {
      await before('remove');
      return area.remove(keys);
    },
  };
}
