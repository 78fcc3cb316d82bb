/** All that a frame tells of what is tracked: rows, a registration's own page, feedback texts, the user's name. */
import { createAccountReader } from '../../portal/account';
import type { ReadTable } from '../../portal/tables';
import type { ToFrame } from '../../shared/messages';
import type { Change } from '../../tracking/types';
import type { Kit } from '../kit';
import { tellApplications } from './applications';
import { createFeedbackReader } from './feedback';
import { tellNotices } from './notices';
import { createProducts } from './products';
import { createDetailReporter } from './registration-detail';
import { tellRegistrations } from './registrations';
import { createReporter } from './report';
import { createWatch } from './watch';
import { createWatchNote } from './watch-note';

export interface Tracking {
  /** The frame changed; `tables` were read anew. */
  changed(tables: readonly ReadTable[]): void;
  /** Something may have moved, come into view, or gone. */
  layout(): void;
  /** Takes an order of the background; true where it is one for this frame. */
  message(said: ToFrame): boolean;
}

/**
 * @param every minutes between two looks, where this tab looks again by itself
 * @param changes called with what is new to the user in rows of the application list
 */
export function createTracking(
  kit: Kit,
  every: number | null,
  changes: (serials: readonly string[], changes: readonly Change[]) => void,
): Tracking {
  const { view, host, frame, lexicon, knowledge, language, send, clock } = kit;
  const registrations = tellRegistrations(
    send,
    lexicon,
    () => /^ciferquery\./.test(view.location.hostname) || frame.pageIds.has('public-query'),
  );
  const products = createProducts(frame, send);
  const reporter = createReporter(
    {
      applications: tellApplications(view, send, changes),
      products,
      registrations,
      modifications: registrations,
      notices: tellNotices(send, () => frame.pageIds),
    },
    clock,
  );
  const detail = createDetailReporter(view.document, frame, lexicon, send);
  const feedback = createFeedbackReader(kit);
  const watch = createWatch(kit, every, reporter.renew);
  const note = createWatchNote(host, view, language, watch);
  const readAccount = createAccountReader(knowledge, lexicon);
  let account: string | undefined;

  /** The frame round the pages shows the name: the shell, or one at the top that nobody knows otherwise. */
  function tellAccount(): void {
    const isRound = frame.pageIds.has('shell') || (view.top === view && frame.pages.length === 0);
    const name = isRound ? readAccount(view.document, host.element) : undefined;
    if (name === undefined || name === account) return;
    account = name;
    void send('account-seen', { name }).then((taken) => {
      if (taken === undefined && account === name) account = undefined;
    });
  }

  return {
    changed(tables) {
      reporter.report(tables);
      watch.changed(tables);
      detail();
      feedback.changed();
      tellAccount();
    },
    layout() {
      detail();
      feedback.changed();
      note();
      products.layout();
    },
    message(said) {
      if (said.type === 'watch-look') return watch.look();
      if (said.type === 'collection-began') products.again();
      if (said.type === 'watch') {
        watch.set(said.every);
        note();
        // Where the portal has signed the user out already, that is told at once.
        watch.changed([]);
      }
      return false;
    },
  };
}
