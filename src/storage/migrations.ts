/**
 * Versions of what is stored. A step's place in the list is the version that it leads from, so the list can
 * have no gap: `STEPS[0]` leads from version 1 to 2.
 */

import { z } from '../shared/zod';
import { joinLooks } from '../tracking/looks';
import type { Looks } from '../tracking/types';
import type { StorageArea } from './area';
import { StorageError, storageError } from './errors';
import { REMOVED, setAsideKey, VERSION_KEY } from './schema';

/** What a step changes. It gets all that is stored, unchecked, and must do the same when run twice. */
export interface Changes {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}
export type Step = (stored: Readonly<Record<string, unknown>>) => Changes;

/** Never edit a step that was released: add one. */
export const STEPS: readonly Step[] = [looksInsteadOfPeriods];

/** The version that these steps lead to. */
export const latestVersion = (steps: readonly Step[] = STEPS): number => steps.length + 1;

/** The version of what is stored; `undefined` where none was written, `'unreadable'` where it is no version. */
export function versionOf(value: unknown): number | undefined | 'unreadable' {
  if (value === undefined) return undefined;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : 'unreadable';
}

/**
 * Brings what is stored to the latest version, one step at a time; each step's changes and its version are
 * written in one `set`, so that a worker that is killed leaves one version or the next, and of what a step takes
 * away at most keys that hold nothing.
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
      await area.set({ ...goneOf(remove), ...set, [VERSION_KEY]: index + 2 });
      if (remove.length > 0) await area.remove([...remove]);
    }
    if (steps.length === 0) await area.set({ [VERSION_KEY]: latest });
  } catch (cause) {
    throw storageError('what is stored could not be brought to this version', cause);
  }
}

/** What stands for keys that are taken away, until they are gone. */
const goneOf = (keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, REMOVED]));

/**
 * What is stored in the form of the latest version, where `migrate` has not been through yet: a page can be opened
 * in the moment after an update.
 */
export function inLatestForm(
  stored: Readonly<Record<string, unknown>>,
  steps: readonly Step[] = STEPS,
): Readonly<Record<string, unknown>> {
  const version = versionOf(stored[VERSION_KEY]) ?? 1;
  if (version === 'unreadable') return stored;
  let all = stored;
  for (const step of steps.slice(version - 1)) {
    const { set, remove } = step(all);
    all = { ...all, ...goneOf(remove), ...set };
  }
  return all;
}

/**
 * 1 to 2: an application was kept as the periods of its statuses, which can't be joined in any order; now the
 * looks are kept that found them. What was a change that the user had not seen is one still.
 */
function looksInsteadOfPeriods(stored: Readonly<Record<string, unknown>>): Changes {
  const set: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(stored)) {
    const old = key.startsWith('application/') ? periodsV1.safeParse(value) : undefined;
    if (!old?.success) continue;
    const { serial, history, change, ...shown } = old.data;
    const last = history.at(-1)?.last ?? '';
    const fields = Object.fromEntries(
      Object.entries(shown).map(([name, text]) => [name, { text, at: last }]),
    );
    const looks = history
      .map(({ text, step, first, last: to }): Looks => {
        return { text, ...(step !== undefined && { step }), at: first === to ? [first] : [first, to] };
      })
      .reduce<readonly Looks[]>((all, one) => joinLooks(all, [one]), []);
    set[key] = { serial, fields, looks, seen: change?.since ?? last };
  }
  return { set, remove: [] };
}

const textV1 = z.exactOptional(z.string());
const periodsV1 = z.strictObject({
  serial: z.string(),
  registration: textV1,
  time: textV1,
  category: textV1,
  type: textV1,
  route: textV1,
  history: z
    .array(
      z.strictObject({
        text: z.string(),
        step: textV1,
        possible: z.array(z.string()),
        first: z.string(),
        last: z.string(),
      }),
    )
    .check(z.minLength(1)),
  change: z.exactOptional(z.strictObject({ since: z.string(), at: z.string() })),
});
