/** The keys of the search box. */
import type { Rows } from './use-rows';

interface Keyed {
  readonly query: string;
  readonly rows: Pick<Rows, 'hits' | 'next'>;
  readonly ask: (query: string) => void;
  readonly choose: (at: number) => void;
  readonly copy: () => void;
  readonly star: () => void;
  readonly compare: () => void;
  /** Puts the focus on the buttons of the active row, where it has some here. */
  readonly toActs: () => void;
}

/**
 * Arrows, Home and End choose, Enter copies, Shift+Enter compares, Ctrl+S (Cmd+S) stars, Escape empties the box. The
 * right arrow behind the last character leads to the active row's buttons.
 */
export function boxKeys(keyed: Keyed) {
  const { query, rows, ask, choose, copy, star, compare, toActs } = keyed;
  return (event: KeyboardEvent): void => {
    // While a Chinese word is being put together, Enter and the arrows belong to the input method.
    if (event.isComposing || event.altKey) return;
    const { key } = event;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const act = (done: () => void): void => {
      event.preventDefault();
      // A key that is held down answers nothing by itself.
      if (!event.repeat) done();
    };
    if (key === 'Escape' && isPlain && query !== '') {
      // An Escape in an empty box is the browser's: it closes the popup.
      event.preventDefault();
      ask('');
      return;
    }
    if (rows.hits.length === 0) return;
    const isEnter = key === 'Enter';
    const withControl = event.ctrlKey || event.metaKey;
    if (isEnter && isPlain) act(copy);
    else if (isEnter && event.shiftKey && !withControl) act(compare);
    else if (key.toLowerCase() === 's' && withControl && !event.shiftKey) act(star);
    if (isEnter || !isPlain) return;
    const box = event.currentTarget as HTMLInputElement;
    if (key === 'ArrowRight' && box.selectionStart === box.value.length) {
      toActs();
      return;
    }
    const next = rows.next(key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
}
