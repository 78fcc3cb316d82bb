/**
 * Versions of what is stored. A step's place in the list is the version that it leads from, so the list can
 * have no gap: `STEPS[0]` leads from version 1 to 2.
 */
import type { StorageArea } from './area';
import { StorageError, storageError } from './errors';
import { setAsideKey, VERSION_KEY } from './schema';

/** What a step changes. It gets all that is stored, unchecked, and must do the same when run twice. */
export interface Changes {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}
export type Step = (stored: Readonly<Record<string, unknown>>) => Changes;

/** Never edit a step that was released: add one. */
export const STEPS: readonly Step[] = [];

/** The version that these steps lead to. */
export const latestVersion = (steps: readonly Step[] = STEPS): number => steps.length + 1;

/** The version of what is stored; `undefined` where none was written, `'unreadable'` where it is no version. */
export function versionOf(value: unknown): number | undefined | 'unreadable' {
  if (value === undefined) return undefined;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : 'unreadable';
}

/**
 * Brings what is stored to the latest version, one step at a time; each step's changes and its version are
 * written in one `set`, so that a worker that is killed leaves one version or the next.
 *
 * A version that can't be read is set aside and taken for the latest: records that are not of the latest form
 * do not parse and are set aside one by one, where a step run on the wrong version would spoil them.
 * @param now ISO time in UTC
 * @throws StorageError `newer` where a later version of the extension wrote it: nothing is touched then
 */
export async function migrate(area: StorageArea, now: string, steps: readonly Step[] = STEPS): Promise<void> {
  const latest = latestVersion(steps);
  try {
    const raw = (await area.get(VERSION_KEY))[VERSION_KEY];
    const version = versionOf(raw);
    if (version === latest) return;
    if (version === 'unreadable') {
      await area.set({ [setAsideKey(VERSION_KEY, now)]: raw, [VERSION_KEY]: latest });
      return;
    }
    if (version !== undefined && version > latest) {
      throw new StorageError('newer', `version ${version} is stored, this extension knows ${latest}`);
    }
    for (const [index, step] of steps.entries()) {
      if (index + 1 < (version ?? 1)) continue;
      const { set, remove } = step(await area.get(null));
      await area.set({ ...set, [VERSION_KEY]: index + 2 });
      if (remove.length > 0) await area.remove([...remove]);
    }
    if (steps.length === 0) await area.set({ [VERSION_KEY]: latest });
  } catch (cause) {
    throw storageError('what is stored could not be brought to this version', cause);
  }
}
