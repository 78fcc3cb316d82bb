/** What every piece of the two pages needs: the services, the language and its texts, and what is kept. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Country, Language } from '../portal/types';
import type { Kept } from '../storage/read';
import type { Services } from './services';
import type { Texts } from './texts';

export interface Page {
  readonly services: Services;
  readonly language: Language;
  readonly t: Texts;
  readonly country: Country;
  /** Puts a text of the portal's data into the words of the user's country. */
  readonly say: (text: string) => string;
  /** `undefined` until it was read for the first time. */
  readonly kept: Kept | undefined;
}

const PageContext = createContext<Page | undefined>(undefined);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('a piece of the page stands outside of it');
  return page;
}
