/** Reads a document as a frame of the extension does, and says what it would mark there. */
import { createFrame, type Frame } from '../../src/content/frame';
import { createRowLabels } from '../../src/content/marks';
import { createLexicon } from '../../src/portal/lexicon';
import { textOf } from '../../src/portal/places';
import { createStatusResolver } from '../../src/portal/statuses';
import { knowledge } from './knowledge';

const lexicon = createLexicon(knowledge);
const resolve = createStatusResolver(lexicon, knowledge);

export interface PageMarks {
  /** Pages that the document is taken for, best first. */
  readonly pages: readonly string[];
  /** One a marker: "what the page says = ids". */
  readonly marks: readonly string[];
}

/** Runs `task` where each element has the same box in view: without a layout, cells of tables would not be seen. */
function withBoxes<T>(task: () => T): T {
  const known = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  try {
    return task();
  } finally {
    Element.prototype.getBoundingClientRect = known;
  }
}

/**
 * Reads a document with a frame as the extension does, and hands the frame to `use`.
 * @param menu the menu entry that opened it, as a label id
 */
export function withFrame<T>(document: Document, use: (frame: Frame) => T, menu?: string): T {
  const view = document.defaultView;
  if (!view) throw new Error('a document in a window is wanted');
  const done = new AbortController();
  const own = document.createElement('los-for-cifer');
  const frame = createFrame(view, own, knowledge, lexicon, done.signal, { changed() {}, layout() {} });
  try {
    frame.start();
    if (menu !== undefined) frame.openedBy(menu);
    return use(frame);
  } finally {
    done.abort();
  }
}

/** What a frame that shows the document at `host` draws: what `src/content/main.iife.ts` takes from the frame. */
export function marksOn(document: Document, host: string, menu?: string): PageMarks {
  return withFrame(
    document,
    (frame) => {
      const isOurs = /(^|\.)cifer/.test(host) || frame.pages.length > 0;
      const rowLabels = createRowLabels(lexicon, resolve, document.defaultView ?? window);
      const found = [...frame.labels].map(([element, label]) => ({ element, labels: [label] }));
      const inRows = withBoxes(() =>
        [...frame.tables.values()].flatMap((table) => rowLabels(table, frame.pageIds)),
      );
      const marks = [...found, ...inRows].map(
        ({ element, labels }) => `${textOf(element)} = ${labels.map((label) => label.id).join(' ')}`,
      );
      return { pages: frame.pages.map((page) => page.id), marks: isOurs ? marks : [] };
    },
    menu,
  );
}
