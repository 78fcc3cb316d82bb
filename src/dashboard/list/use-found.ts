/** What of all that is kept fits the search and the choices in the header. */
import { useMemo } from 'preact/hooks';
import type { Reminder } from '../../tracking/due/types';
import type { Application, Notice, Registration, Task } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { applicationTexts } from '../applications/application-rows';
import type { Board } from '../board';
import { noticeTexts, registrationTexts } from '../registrations/registration-rows';
import { createBelongs, isNarrow, type Narrowing, narrowed } from './narrow';
import { createHaystacks } from './search';

export interface Found {
  readonly applications: readonly Application[];
  readonly registrations: readonly Registration[];
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  /** `undefined` until it is worked out. */
  readonly due: readonly Reminder[] | undefined;
}

/** `undefined` until what is kept was read. */
export function useFound(
  board: Board | undefined,
  narrowing: Narrowing,
  due: readonly Reminder[] | undefined,
): Found | undefined {
  const { language } = usePage();
  const { kept, plants, words, o, s } = board ?? {};
  const haystacks = useMemo(() => {
    if (!plants || !words || !o || !s) return undefined;
    return {
      applications: createHaystacks((one: Application) => applicationTexts(one, { words, plants }, language)),
      registrations: createHaystacks((one: Registration) => registrationTexts(one, { words, o }, language)),
      notices: createHaystacks((one: Notice) => noticeTexts(one, { s, plants })),
    };
  }, [plants, words, o, s, language]);
  const things = useMemo(() => {
    if (!kept || !plants || !haystacks) return undefined;
    return {
      applications: narrowed(kept.applications, narrowing, plants, haystacks.applications),
      registrations: narrowed(kept.registrations, narrowing, plants, haystacks.registrations),
      notices: narrowed(kept.notices, narrowing, plants, haystacks.notices),
    };
  }, [kept, plants, haystacks, narrowing]);
  return useMemo(() => {
    if (!kept || !things) return undefined;
    if (!isNarrow(narrowing)) return { ...things, tasks: kept.tasks, due };
    const belongs = createBelongs(things, narrowing);
    return { ...things, tasks: kept.tasks.filter(belongs.task), due: due?.filter(belongs.reminder) };
  }, [kept, things, narrowing, due]);
}
