/** Codes in view that are known, and what is known of them: asked of the background in batches, each once a frame. */
import type { Hint } from '../../portal/types';
import type { NamedCode } from '../../shared/messages';
import type { Kit } from '../kit';
import type { Found } from '../marks';
import { createCodeFinder } from './find';

export interface CodeNames {
  /** The page changed. */
  changed(): void;
  /** Known codes in view, each as a label of its own. */
  inView(): Found[];
  /** What is known of a code, by the id of its label. */
  get(id: string): Hint | undefined;
  /** Another language is spoken from now on. */
  clear(): void;
}

/** Asked together, this long after the first that is wanted, in milliseconds; so many at once, and in a frame's life. */
const GATHER = 120;
const MOST_AT_ONCE = 100;
const MOST = 3000;
const PREFIX = 'code ';

export function createCodeNames({ view, frame, send }: Pick<Kit, 'view' | 'frame' | 'send'>): CodeNames {
  const finder = createCodeFinder(view);
  let names = new Map<string, NamedCode | undefined>();
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const into = names;
    const found = await send('codes-named-wanted', { codes: waiting.splice(0, MOST_AT_ONCE) });
    for (const [key, named] of Object.entries(found ?? {})) into.set(key, named);
    timer = undefined;
    frame.drawSoon();
  }

  return {
    changed: finder.changed,
    inView() {
      const known = finder.inView().flatMap(({ element, key, isSaid }): Found[] => {
        if (!names.has(key) && names.size < MOST) {
          names.set(key, undefined);
          waiting.push(key);
        }
        const digits = names.get(key)?.digits ?? 0;
        // Six digits are soon some other number's beginning.
        return digits > (isSaid ? 0 : 6) ? [{ element, labels: [{ id: PREFIX + key, place: 'value' }] }] : [];
      });
      if (waiting.length > 0 && timer === undefined) timer = setTimeout(() => void ask(), GATHER);
      return known;
    },
    get: (id) => names.get(id.slice(PREFIX.length)),
    clear() {
      names = new Map();
      waiting = [];
    },
  };
}
