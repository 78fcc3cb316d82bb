/** What every piece of the dashboard needs beside the page's own context: its words, today, and what is kept. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Saying } from '../export/saying';
import { type Texts as OutTexts, textsIn as outTextsIn } from '../export/texts';
import type { Language, Status } from '../portal/types';
import type { Kept } from '../storage/read';
import { createZone, type Zone } from '../tracking/calendar';
import type { Application } from '../tracking/types';
import { createWords, type WordSource, type Words } from '../ui/application-view';
import { usePage } from '../ui/context';
import type { Toasts } from '../ui/toast';
import { accountsOf, type Plants, plantsOf } from './list/plants';
import { remembered } from './remembered';
import { type DashboardTexts, dashboardTextsIn } from './texts';
import { createDates, type Dates } from './time/dates';
import { createTurnIn, type TurnIn } from './turns';

export interface Board {
  readonly s: DashboardTexts;
  /** The words of files and letters, where the dashboard says the same. */
  readonly o: OutTexts;
  readonly words: Words;
  readonly turnIn: TurnIn;
  /** Nothing comes after the latest status of the application, whatever it can be. */
  isFinal(application: Application): boolean;
  readonly saying: Saying;
  readonly zone: Zone;
  readonly dates: Dates;
  /** ISO time in UTC, and the user's day. */
  readonly now: string;
  readonly today: string;
  readonly kept: Kept;
  readonly plants: Plants;
  readonly accounts: readonly string[];
  /** To act and to say; what is said stands in the page's own, or a thousand rows would be made anew for a word. */
  readonly toasts: Toasts;
}

const BoardContext = createContext<Board | undefined>(undefined);
export const BoardProvider = BoardContext.Provider;

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('a piece of the dashboard stands outside of it');
  return board;
}

/** The dashboard's own words, before anything is read too. */
export function useTexts(): DashboardTexts {
  const { language } = usePage();
  return useMemo(() => dashboardTextsIn(language), [language]);
}

/** @param now ISO time in UTC @returns `undefined` until what is kept was read */
export function useNewBoard(knowledge: WordSource, toasts: Toasts, now: string): Board | undefined {
  const { services, language, kept, say } = usePage();
  const s = useTexts();
  const { timeZone } = services;
  const spoken = useMemo(() => {
    const words = rememberingWords(createWords(knowledge, say), language);
    return {
      words,
      turnIn: createTurnIn(words),
      isFinal: createIsFinal(knowledge.statuses),
      saying: { language, words, say, ...(timeZone !== undefined && { timeZone }) },
      o: outTextsIn(language),
    };
  }, [knowledge, say, language, timeZone]);
  const found = useMemo(
    () =>
      kept && {
        kept,
        plants: plantsOf(kept.registrations),
        accounts: accountsOf(kept.applications, kept.registrations),
      },
    [kept],
  );
  const { say: tell, act } = toasts;
  return useMemo(() => {
    if (!found) return undefined;
    // Made anew with the time: people travel while the page is open.
    const plain = createZone(timeZone);
    const zone = { ...plain, day: remembered(plain.day) };
    const dates = createDates(language, zone, timeZone, now);
    return {
      ...spoken,
      ...found,
      s,
      zone,
      dates,
      now,
      today: zone.day(now),
      toasts: { said: undefined, say: tell, act },
    };
  }, [spoken, found, language, s, timeZone, now, tell, act]);
}

/** A thousand applications have a few categories and types between them. */
function rememberingWords(words: Words, language: Language): Words {
  const category = remembered((text) => words.category(text, language));
  const type = remembered((text) => words.type(text, language));
  return { ...words, category, type };
}

function createIsFinal(statuses: readonly Status[]): (application: Application) => boolean {
  const final = new Set(statuses.flatMap((status) => (status.final ? [status.id] : [])));
  return ({ history }) => {
    const possible = history.at(-1)?.possible ?? [];
    return possible.length > 0 && possible.every((id) => final.has(id));
  };
}
