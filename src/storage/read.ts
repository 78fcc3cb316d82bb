/**
 * Reads and checks what is stored, for every part of the extension. It never throws: what can't be read is
 * told, so that the background sets it aside and the popup says so.
 */
import { DEFAULT_SETTINGS } from '../shared/record-schemas';
import type { AttachmentState, ProductKept, SetAside, Settings } from '../shared/records';
import type { Application } from '../tracking/types';
import type { StorageArea } from './area';
import { latestVersion, versionOf } from './migrations';
import { type Kind, keyOf, parseKey, parseRecord, parseSetAside, type Records, VERSION_KEY } from './schema';

/** Something under a key of ours that does not parse. */
export interface Unreadable {
  readonly key: string;
  /** Where it is wrong; never what it holds. */
  readonly reason: string;
}

/** All that is kept. */
export interface Kept {
  readonly settings: Settings;
  readonly applications: readonly Application[];
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

/** Reads everything. */
export async function readKept(area: StorageArea): Promise<Kept> {
  const stored = await getAll(area);
  const unreadable: Unreadable[] = [];
  const setAside: SetAside[] = [];
  const found: { [K in Kind]: Map<string, Records[K]> } = {
    settings: new Map(),
    application: new Map(),
    products: new Map(),
    attachments: new Map(),
    'not-applicable': new Map(),
  };
  const take = <K extends Kind>(kind: K, id: string, key: string, value: unknown): void => {
    const parsed = parseRecord(kind, id, value);
    if (parsed.ok) found[kind].set(id, parsed.value);
    else unreadable.push({ key, reason: parsed.reason });
  };
  for (const [key, value] of Object.entries(stored ?? {})) {
    const aside = parseSetAside(key);
    const record = parseKey(key);
    if (aside) setAside.push({ key, ...aside });
    else if (record) take(record.kind, record.id, key, value);
  }
  return {
    settings: found.settings.get('') ?? DEFAULT_SETTINGS,
    applications: [...found.application.values()],
    products: [...found.products.values()].flat(),
    attachments: [...found.attachments.values()],
    notApplicable: found['not-applicable'],
    unreadable,
    setAside,
    state: stateOf(stored),
  };
}

/** Reads the settings alone; the defaults where they can't be read. */
export async function readSettings(area: StorageArea): Promise<Settings> {
  return (await readOne(area, 'settings', '')) ?? DEFAULT_SETTINGS;
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
