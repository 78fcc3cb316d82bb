/**
 * Looks again by itself, on the user's standing word: presses the list's own Inquire when the background says so,
 * and tells how it went. This module holds the one press of ours; `inquire.ts` says what may be pressed.
 */
import type { ReadTable } from '../../portal/tables';
import type { WatchOutcome } from '../../shared/messages';
import { isShown } from '../active-tab';
import type { Kit } from '../kit';
import { inquireButton } from './inquire';

const PAGE = 'application-enquiry';
const LIST = 'applications';
/** The user is at work for so long after they touched a field, in milliseconds. */
const AT_WORK = 2 * 60_000;
/** No answer comes after this. */
const LONGEST_ANSWER = 60_000;
/** The list has been drawn when it has stood for so long: some draw it empty first. */
const SETTLE = 800;
const FIELD = 'input, select, textarea, [contenteditable=true]';
/** What a list says in a row of its own where it has none; its words are not looked at. */
const NO_ROWS = '.no-records-found, .layui-none, .el-table__empty-block, td[colspan]';

export interface Watch {
  /** Minutes between two looks in this tab; `null` where it does not look again by itself. */
  readonly every: number | null;
  set(every: number | null): void;
  /** The order to look. True where this frame shows the list, and so answers for it. */
  look(): boolean;
  /** The frame changed; `tables` were read anew. */
  changed(tables: readonly ReadTable[]): void;
  /** The button that is pressed, as it is seen now. */
  button(): HTMLElement | undefined;
}

/** @param renew the next drawing of the list is a new look, even in the same words */
export function createWatch(kit: Kit, every: number | null, renew: (table: string) => void): Watch {
  const { view, frame, lexicon, send, clock, signal } = kit;
  const { document } = view;
  let minutes = every;
  let touched = Number.NEGATIVE_INFINITY;
  let wasSignedOut = false;
  /** A look that is under way. */
  let waiting: { drawn(list: ReadTable): void; end(outcome: WatchOutcome): void } | undefined;

  const touch = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target instanceof Element && target.matches(FIELD)) touched = clock().getTime();
  };
  for (const type of ['focusin', 'input', 'keydown', 'pointerdown', 'change'])
    document.addEventListener(type, touch, { capture: true, passive: true, signal });

  const isSignedOut = (): boolean => frame.pages.some((page) => page.signedOut);

  function isAtWork(): boolean {
    if (!isShown(view) || Math.abs(clock().getTime() - touched) < AT_WORK) return true;
    return [...frame.dialogs].some((dialog) => dialog.isConnected && dialog.checkVisibility());
  }

  function tell(outcome: WatchOutcome): void {
    void send('watch-looked', { outcome });
  }

  const lists = (): ReadTable[] => [...frame.tables.values()].filter(({ spec }) => spec.id === LIST);

  function press(button: HTMLElement): void {
    const rows = lists().flatMap((list) => list.rows);
    const before = new Map(rows.map(({ element }) => [element, element.textContent]));
    let settling: ReturnType<typeof setTimeout> | undefined;
    const limit = setTimeout(() => waiting?.end('no-answer'), LONGEST_ANSWER);
    waiting = {
      drawn(list) {
        // bootstrap-table 1.15 draws an error as a list without rows; one that had some does not lose them all.
        const isEmpty = before.size === 0 && list.element.parentElement?.querySelector(NO_ROWS) != null;
        if (!isEmpty && !list.rows.some(({ element }) => before.get(element) !== element.textContent)) return;
        clearTimeout(settling);
        settling = setTimeout(() => waiting?.end('looked'), SETTLE);
      },
      end(outcome) {
        clearTimeout(limit);
        clearTimeout(settling);
        waiting = undefined;
        if (!signal.aborted) tell(outcome);
      },
    };
    renew(LIST);
    button.click();
  }

  return {
    get every() {
      return minutes;
    },
    set(now) {
      minutes = now;
      wasSignedOut = false;
    },
    look() {
      if (!frame.pageIds.has(PAGE)) return false;
      if (waiting) return true;
      if (isSignedOut()) tell('signed-out');
      else if (isAtWork()) tell('busy');
      else {
        const button = inquireButton(frame, lexicon);
        if (button) press(button);
        else tell('no-list');
      }
      return true;
    },
    changed(tables) {
      if (isSignedOut()) {
        if (waiting) waiting.end('signed-out');
        else if (minutes !== null && !wasSignedOut) tell('signed-out');
        wasSignedOut = true;
        return;
      }
      wasSignedOut = false;
      // A cloned header is a list without rows beside the one that has them.
      for (const table of tables) if (table.spec.id === LIST) waiting?.drawn(table);
    },
    button: () => (frame.pageIds.has(PAGE) ? inquireButton(frame, lexicon) : undefined),
  };
}
