/**
 * Reads and checks what is stored, for every part of the extension. It never throws: what can't be read is
 * told, so that the background sets it aside and the popup says so.
 */
import type { Reading } from '../shared/reading';
import { DEFAULT_SETTINGS } from '../shared/record-schemas';
import type {
  AttachmentState,
  LookupKept,
  Managed,
  ProductKept,
  SetAside,
  Settings,
} from '../shared/records';
import { applicationOf } from '../tracking/application';
import type { ReminderRecord } from '../tracking/due/types';
import { noticeOf } from '../tracking/notice';
import { registrationOf } from '../tracking/registration';
import type {
  Application,
  ApplicationRecord,
  Notice,
  NoticeRecord,
  Registration,
  RegistrationRecord,
  Task,
} from '../tracking/types';
import type { StorageArea } from './area';
import { inLatestForm, latestVersion, versionOf } from './migrations';
import {
  KINDS,
  type Kind,
  keyOf,
  parseKey,
  parseRecord,
  parseSetAside,
  REMOVED,
  type Records,
  VERSION_KEY,
} from './schema';

/** Something under a key of ours that does not parse. */
export interface Unreadable {
  readonly key: string;
  /** Where it is wrong; never what it holds. */
  readonly reason: string;
}

/** What is tracked, as it is kept: what is exported, and joined with a colleague's. */
export interface TrackedRecords {
  readonly applications: readonly ApplicationRecord[];
  readonly registrations: readonly RegistrationRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly tasks: readonly Task[];
}

/** All that is kept. */
export interface Kept {
  /** What holds: the company's word before the user's. */
  readonly settings: Settings;
  /** What the company has set. */
  readonly managed: Managed;
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly notices: readonly Notice[];
  /** Without those that are gone. */
  readonly tasks: readonly Task[];
  /** By id of the reminder. */
  readonly reminders: ReadonlyMap<string, ReminderRecord>;
  readonly records: TrackedRecords;
  /** Codes that the user starred or used last. */
  readonly lookup: LookupKept;
  /** Rows of Product type enquiry that were not moved to the data base of own rows yet. */
  readonly products: readonly ProductKept[];
  readonly attachments: readonly AttachmentState[];
  /** Ids or texts of attachments that do not apply, by `AttachmentState.key`. */
  readonly notApplicable: ReadonlyMap<string, readonly string[]>;
  /** What does not parse and still stands in its place. */
  readonly unreadable: readonly Unreadable[];
  /** What did not parse and was moved out of the way. */
  readonly setAside: readonly SetAside[];
  /** `newer`: a later version of the extension wrote it; `failed`: the browser did not give it. */
  readonly state: 'ok' | 'newer' | 'failed';
}

/** Reads everything. @param reading today's knowledge of statuses */
export async function readKept(area: StorageArea, reading: Reading): Promise<Kept> {
  const stored = await getAll(area);
  const unreadable: Unreadable[] = [];
  const setAside: SetAside[] = [];
  const found = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as {
    [K in Kind]: Map<string, Records[K]>;
  };
  const take = <K extends Kind>(kind: K, id: string, key: string, value: unknown): void => {
    const parsed = parseRecord(kind, id, value);
    if (parsed.ok) found[kind].set(id, parsed.value);
    else unreadable.push({ key, reason: parsed.reason });
  };
  for (const [key, value] of Object.entries(inLatestForm(stored ?? {}))) {
    const aside = parseSetAside(key);
    const record = parseKey(key);
    if (value === REMOVED) continue;
    if (aside) setAside.push({ key, ...aside });
    else if (record) take(record.kind, record.id, key, value);
  }
  const records: TrackedRecords = {
    applications: [...found.application.values()],
    registrations: [...found.registration.values()],
    notices: [...found.notice.values()],
    tasks: [...found.task.values()],
  };
  const managed = found.managed.get('') ?? {};
  return {
    settings: { ...(found.settings.get('') ?? DEFAULT_SETTINGS), ...managed },
    managed,
    applications: records.applications.map((record) => applicationOf(record, reading.status)),
    registrations: records.registrations.map((record) => registrationOf(record, reading.state)),
    notices: records.notices.map(noticeOf),
    tasks: records.tasks.filter(({ gone }) => !gone),
    reminders: found.reminder,
    records,
    lookup: found.lookup.get('') ?? NOTHING_LOOKED_UP,
    products: [...found.products.values()].flat(),
    attachments: [...found.attachments.values()],
    notApplicable: found['not-applicable'],
    unreadable,
    setAside,
    state: stateOf(stored),
  };
}

const NOTHING_LOOKED_UP: LookupKept = { starred: [], recent: [] };

/** Reads the settings alone, as they hold; the defaults where they can't be read. */
export async function readSettings(area: StorageArea): Promise<Settings> {
  const [own, managed] = await Promise.all([readOne(area, 'settings', ''), readOne(area, 'managed', '')]);
  return { ...(own ?? DEFAULT_SETTINGS), ...managed };
}

/** Reads one record; `undefined` where there is none, or none that can be read. */
export async function readOne<K extends Kind>(
  area: StorageArea,
  kind: K,
  id: string,
): Promise<Records[K] | undefined> {
  const key = keyOf(kind, id);
  try {
    const stored = await area.get(key);
    if (!Object.hasOwn(stored, key)) return undefined;
    const parsed = parseRecord(kind, id, stored[key]);
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

async function getAll(area: StorageArea): Promise<Record<string, unknown> | undefined> {
  try {
    return await area.get(null);
  } catch {
    return undefined;
  }
}

function stateOf(stored: Record<string, unknown> | undefined): Kept['state'] {
  if (!stored) return 'failed';
  const version = versionOf(stored[VERSION_KEY]);
  return typeof version === 'number' && version > latestVersion() ? 'newer' : 'ok';
}
