/** "Look up «…» in Los" on selected text, of any page: it needs no access to the page. */
import type { Language } from '../languages/types';
import type { Browser } from '../shared/browser';
import { lookupAt, openLookup } from '../shared/lookup';
import { listen } from './listen';
import { textsIn } from './texts';

export interface ContextMenuOptions {
  readonly browser: Pick<Browser, 'runtime' | 'tabs' | 'windows'> & {
    readonly contextMenus?: Browser['contextMenus'];
  };
  readonly language: () => Promise<Language>;
  readonly report: (doing: string, cause: unknown) => void;
  readonly signal: AbortSignal;
}

export interface ContextMenu {
  /** The settings have changed: the entry is named in their language. */
  settingsChanged(): void;
}

const ENTRY = 'look-up';

/** Keeps the entry until the signal; browsers without such menus (Android) have none. */
export function startContextMenu({ browser, language, report, signal }: ContextMenuOptions): ContextMenu {
  const menus = browser.contextMenus;
  const { runtime } = browser;
  const title = async (): Promise<string> => textsIn(await language()).menuLookUp;
  const quietly = (work: Promise<unknown>): void => {
    work.catch((cause: unknown) => report('context menu', cause));
  };

  /** Browsers keep the entry while the worker sleeps, and some of them over a restart. */
  async function make(): Promise<void> {
    const named = await title();
    await menus?.removeAll();
    menus?.create({ id: ENTRY, title: named, contexts: ['selection'] }, () => {
      // Made twice at once: the one that is there is as good. Not reading this would be logged as an error.
      void runtime.lastError;
    });
  }

  if (menus) {
    listen(runtime.onInstalled, () => quietly(make()), signal);
    listen(runtime.onStartup, () => quietly(make()), signal);
    listen(
      menus.onClicked,
      ({ menuItemId, selectionText = '' }) => {
        const query = selectionText.replace(/\s+/g, ' ').trim();
        if (menuItemId === ENTRY && query !== '')
          quietly(openLookup(browser, lookupAt({ view: 'search', query: query.slice(0, LONGEST) })));
      },
      signal,
    );
  }

  return {
    settingsChanged() {
      if (menus) quietly(title().then((named) => menus.update(ENTRY, { title: named }).catch(make)));
    },
  };
}

/** As much as the search box takes. */
const LONGEST = 200;
