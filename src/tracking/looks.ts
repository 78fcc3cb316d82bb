/**
 * What looks at a status left behind, so that the order in which they are told does not matter: a look is a time
 * and a wording, and a set of looks can be joined with another without knowing which came first; joined again, it
 * is the same. All functions are pure.
 *
 * Nothing is thinned while joining: which looks are needed depends on those beside them, so leaving some out early
 * would make a status that went back and forth within a day look as if it had just changed. `withoutInner` does it
 * later, when nothing is told late any more.
 */
import type { Looks } from './types';

/** What a look found. */
export interface Found {
  readonly text: string;
  readonly step?: string;
}
/** One look, and the wording that it found. */
export interface Look {
  readonly at: string;
  readonly of: Looks;
}

/** Most looks that are kept of one status column: a page that flickers for ever must not fill the storage. */
export const MOST_LOOKS = 2000;

/** Adds a look. */
export function addLook(looks: readonly Looks[], { text, step }: Found, at: string): readonly Looks[] {
  return joinLooks(looks, [{ text, ...(step !== undefined && { step }), at: [at] }]);
}

/** The looks of both, each once. */
export function joinLooks(a: readonly Looks[], b: readonly Looks[]): readonly Looks[] {
  const byWording = new Map<string, Looks>();
  for (const one of [...a, ...b]) {
    const key = wordingOf(one);
    const before = byWording.get(key);
    byWording.set(key, before ? { ...before, at: inOrder([...before.at, ...one.at]) } : one);
  }
  return ordered([...byWording.values()]);
}

/** All looks, oldest first; of those at one time in the order of their wordings. */
export function flat(looks: readonly Looks[]): readonly Look[] {
  const all: Look[] = [];
  for (const of of looks) for (const at of of.at) all.push({ at, of });
  return all.sort((a, b) => order(a.at, b.at) || order(wordingOf(a.of), wordingOf(b.of)));
}

/**
 * Looks older than `before` are left out where those beside them are older too and found the same wording: when it
 * began and when it ended is told by others. Whatever is told of `before` or later finds its place all the same.
 * @returns the same looks where none is left out
 */
export function withoutInner(looks: readonly Looks[], before: string): readonly Looks[] {
  const all = flat(looks);
  const kept = all.filter((look, index) => {
    const [last, next] = [all[index - 1], all[index + 1]];
    return last?.of !== look.of || next?.of !== look.of || next.at >= before;
  });
  return kept.length === all.length ? looks : grouped(kept);
}

/** Times of the first and last of some looks; `undefined` where there is none. */
export function span(looks: readonly Looks[]): { readonly first: string; readonly last: string } | undefined {
  const times = looks.flatMap(({ at }) => [at[0], at.at(-1)]).filter((time) => time !== undefined);
  const [first] = times.sort(order);
  const last = times.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** By their first look, then by wording; where there are too many, the first and the latest of them. */
function ordered(looks: readonly Looks[]): readonly Looks[] {
  const count = looks.reduce((sum, { at }) => sum + at.length, 0);
  if (count > MOST_LOOKS) {
    const all = flat(looks);
    return grouped([...all.slice(0, 1), ...all.slice(all.length - MOST_LOOKS + 1)]);
  }
  return [...looks].sort((a, b) => order(a.at[0] ?? '', b.at[0] ?? '') || order(wordingOf(a), wordingOf(b)));
}

function grouped(all: readonly Look[]): readonly Looks[] {
  const times = new Map<Looks, string[]>();
  for (const { at, of } of all) {
    const group = times.get(of) ?? [];
    group.push(at);
    times.set(of, group);
  }
  return ordered([...times].map(([of, at]) => ({ ...of, at })));
}

/** Ascending, each once. */
const inOrder = (times: readonly string[]): readonly string[] => [...new Set(times)].sort(order);

const wordingOf = ({ text, step }: Found): string => JSON.stringify([text, step ?? null]);

/** Order of texts by their characters, the same on every machine. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
