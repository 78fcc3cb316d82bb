/** What the toolbar button says: how many matters wait for the enterprise, and whether something is new. */
import { badgeTexts } from '../languages/built/badge';
import { speaker } from '../languages/speak';
import type { Language } from '../languages/types';
import type { Turn } from './turn';
import type { Application } from './types';

/** `changed`: something is new to the user. `waiting`: the enterprise must act. `maybe`: it may have to. */
export type Tone = 'changed' | 'waiting' | 'maybe' | 'quiet';

export interface Badge {
  /** At most four characters: "2", "2?" where more may wait, "?" where only that is so, "•" for a change only. */
  readonly text: string;
  readonly tone: Tone;
  /**
   * One line for the button's tooltip and for screen readers.
   * @param day how a date is written, as `dayNear` of `shared/dates.ts` does
   */
  title(language: Language, day: (iso: string, language: Language) => string): string;
}

/**
 * @param turn whose turn it is with an application, as `createTurns` tells
 * @param due how many other matters need the user now
 */
export function badge(
  applications: readonly Application[],
  turn: (application: Application) => Turn,
  due = 0,
): Badge {
  const ofNeed = (need: Turn['needsEnterprise']) =>
    applications.filter((application) => turn(application).needsEnterprise === need);
  const sure = ofNeed('yes');
  const maybe = ofNeed('maybe');
  const changed = applications.filter((application) => application.change !== undefined);
  const tone: Tone =
    changed.length > 0 ? 'changed' : sure.length + due > 0 ? 'waiting' : maybe.length > 0 ? 'maybe' : 'quiet';
  return {
    text: badgeText(sure.length + due, maybe.length, changed.length),
    tone,
    title: (language, day) => title(language, day, { sure, maybe, changed, due, all: applications }),
  };
}

function badgeText(sure: number, maybe: number, changed: number): string {
  const count = sure > 99 ? '99+' : sure > 0 ? String(sure) : '';
  if (maybe > 0) return `${count}?`;
  return count === '' && changed > 0 ? '•' : count;
}

interface Counted {
  readonly sure: readonly Application[];
  readonly maybe: readonly Application[];
  readonly changed: readonly Application[];
  readonly due: number;
  readonly all: readonly Application[];
}

const NAME = 'Los for CIFER';

function title(language: Language, day: (iso: string, language: Language) => string, of: Counted): string {
  const words = wordsIn(language);
  const due = of.due > 0 ? [words.due(of.due)] : [];
  if (of.all.length === 0) return due[0] ?? NAME;
  const said: string[] = [];
  if (of.sure.length > 0) said.push(words.waits(of.sure.length));
  if (of.maybe.length > 0) said.push(words.mayWait(of.maybe.length));
  if (said.length === 0) said.push(words.noneWaits);
  said.push(...due);
  const since = oldest(of.changed.map(({ change }) => change?.since));
  if (since !== undefined) said.push(words.changed(of.changed.length, day(since, language)));
  const counted = of.sure.length + of.maybe.length > 0 ? [...of.sure, ...of.maybe] : of.all;
  const seen = oldest(counted.map(({ history }) => history.at(-1)?.last));
  if (seen !== undefined) said.push(words.seen(day(seen, language)));
  return said.join(' · ');
}

function oldest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}

const wordsIn = speaker(
  badgeTexts,
  { due: ['count'], waits: ['count'], mayWait: ['count'], changed: ['count', 'day'], seen: ['day'] },
  (said) => said,
);
