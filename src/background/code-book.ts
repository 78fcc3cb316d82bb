/** The code index in the background: made when it is first asked for, dropped when nobody has asked for a while. */
import { type CodeIndex, createIndex, parseCodes } from '../codes/index';
import { ownIndexRows } from '../codes/own/index-rows';
import type { CodeStore } from '../storage/codes/types';

export interface CodeBooks {
  index(): Promise<CodeIndex>;
  /** Own rows have changed: the next one who asks gets a new index. */
  drop(): void;
}

export interface CodeBookOptions {
  /** The packaged rows, as text. */
  readonly text: () => Promise<string>;
  /** Own rows; the index does without them where they can't be read. */
  readonly own: Pick<CodeStore, 'packed'>['packed'];
  readonly report: (doing: string, cause: unknown) => void;
  readonly signal: AbortSignal;
}

/** Milliseconds. A worker sleeps long before; Firefox's background page may live on. */
const IDLE = 3 * 60_000;

export function createCodeBooks({ text, own, report, signal }: CodeBookOptions): CodeBooks {
  let made: Promise<CodeIndex> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(timer);
    made = undefined;
  }
  async function make(): Promise<CodeIndex> {
    const [book, rows] = [await text().then(parseCodes), await own().then(ownIndexRows).catch(withoutThem)];
    return createIndex(book, rows?.since ?? [], rows?.packed);
  }
  const withoutThem = (cause: unknown): undefined => {
    report('own codes', cause);
  };
  signal.addEventListener('abort', drop);

  return {
    index() {
      clearTimeout(timer);
      if (!signal.aborted) timer = setTimeout(drop, IDLE);
      if (made) return made;
      const making = make();
      made = making;
      // A failed reading is tried again at the next asking.
      making.catch(() => {
        if (made === making) made = undefined;
      });
      return making;
    },
    drop,
  };
}
