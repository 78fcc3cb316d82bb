import { memoryArea, type StorageArea } from '../../src/storage/area';
import { latestVersion } from '../../src/storage/migrations';
import type { ReminderRecord } from '../../src/tracking/due/types';
import type { ApplicationRecord, NoticeRecord, RegistrationRecord, Task } from '../../src/tracking/types';

export const NOW = '2026-11-20T08:00:00.000Z';

export const application = (serial: string, text = 'Approved'): ApplicationRecord => ({
  serial,
  fields: { category: { text: 'Aquatic products', at: NOW } },
  looks: [{ text, at: [NOW] }],
});
export const registration = (number: string): RegistrationRecord => ({
  number,
  fields: { expiry: { text: '2027-04-25', at: NOW } },
  looks: [{ text: 'Valid', at: [NOW] }],
  first: NOW,
  last: NOW,
});
export const notice = (id: string): NoticeRecord => ({
  id,
  list: 'rectification',
  fields: { deadline: { text: '2026-12-01', at: NOW } },
  looks: [],
  first: NOW,
  last: NOW,
});
export const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  text: 'Call Mattilsynet',
  day: '2026-11-24',
  at: NOW,
  ...more,
});
export const reminder = (id: string): ReminderRecord => ({ id, told: NOW });
export const PRODUCT = {
  hs: '0302140000',
  ciq: '101',
  name: '大西洋鲑鱼',
  ciqName: '鲜大西洋鲑',
  first: NOW,
  last: NOW,
};
export const ATTACHMENTS = { key: 'S100', items: [{ text: 'Check list', uploaded: false }], read: NOW };

/** One record of each kind. */
export const GOOD = {
  version: latestVersion(),
  settings: { language: 'nb', markers: false },
  managed: { country: 'no', hour: 8 },
  'application/S100': application('S100'),
  'registration/CNOR100': registration('CNOR100'),
  'notice/rectification/R1//': notice('rectification/R1//'),
  'task/t1': task('t1'),
  'reminder/correct/S100': reminder('correct/S100'),
  lookup: { starred: ['0302141000/101'], recent: ['030214'] },
  'products/030214': [PRODUCT],
  'attachments/S100': ATTACHMENTS,
  'not-applicable/S100': ['Check list'],
};

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

/** When a worker is killed: before a call of the storage, or when it is done and nobody hears of it. */
export type Death = 'before' | 'after';
/** How the worker notices: it is gone, so nothing of it goes on, or each further call fails. */
export type Silence = 'gone' | 'failing';

export interface DyingArea extends StorageArea {
  /** Resolves when the worker is killed. */
  readonly dead: Promise<void>;
}

/**
 * An area whose worker is killed at the n-th call (0 is the first) and does nothing more.
 * @param area what is left when it is dead
 */
export function dyingArea(area: StorageArea, n: number, death: Death, silence: Silence): DyingArea {
  let calls = 0;
  let isDead = false;
  let die = (): void => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const stopped = <T>(): Promise<T> => {
    if (silence === 'failing') return Promise.reject(new Error('the worker was killed'));
    return new Promise(() => undefined);
  };
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    if (isDead) return stopped();
    if (calls++ < n) return run();
    isDead = true;
    if (death === 'after') await run();
    die();
    return stopped();
  };
  return {
    dead,
    get: (keys) => call(() => area.get(keys)),
    set: (items) => call(() => area.set(items)),
    remove: (keys) => call(() => area.remove(keys)),
  };
}
