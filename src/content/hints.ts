/** Explanations, fetched from the package for the page ahead of their first opening. */
import type { Hint, Language } from '../portal/types';
import type { Send } from './send';

export interface HintStore {
  /** Fetches what is not here yet. */
  prepare(ids: readonly string[]): void;
  /** A hint that is here already. */
  get(id: string): Hint | undefined;
  /** A hint that is fetched if need be; `undefined` where there is none. */
  fetch(id: string): Promise<Hint | undefined>;
  /** Another language is spoken from now on. */
  clear(): void;
}

/** Hints are asked for together, this long after the first that is wanted, in milliseconds. */
const GATHER = 120;

export function createHintStore(send: Send, language: () => Language): HintStore {
  let hints = new Map<string, Hint>();
  let asked = new Set<string>();
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(ids: string[]): Promise<void> {
    const spoken = language();
    const found = await send('hints-wanted', { ids, language: spoken });
    if (spoken !== language()) return;
    if (!found) for (const id of ids) asked.delete(id);
    for (const [id, hint] of Object.entries(found ?? {})) hints.set(id, hint);
  }

  return {
    prepare(ids) {
      for (const id of ids) {
        if (asked.has(id)) continue;
        asked.add(id);
        waiting.add(id);
      }
      if (waiting.size === 0 || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        const now = [...waiting];
        waiting = new Set();
        void ask(now);
      }, GATHER);
    },
    get: (id) => hints.get(id),
    async fetch(id) {
      if (!hints.has(id)) await ask([id]);
      return hints.get(id);
    },
    clear() {
      hints = new Map();
      asked = new Set();
    },
  };
}
