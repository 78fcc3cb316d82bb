/** What every piece of the look-up needs beside the page's own context. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LookupPlace } from '../shared/lookup';
import type { CodeActs } from '../ui/codes/use-code-acts';
import type { IndexState } from '../ui/codes/use-code-index';
import type { Toasts } from '../ui/toast';
import type { FactWords } from './facts';

export interface Desk {
  readonly index: IndexState;
  readonly acts: CodeActs;
  readonly words: FactWords;
  readonly toasts: Toasts;
  readonly go: (place: LookupPlace) => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a piece of the look-up stands outside of it');
  return desk;
}
