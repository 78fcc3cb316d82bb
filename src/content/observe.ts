/** Gathers what changes on the page, and hands it on in batches. */

export interface Batch {
  /** Parts of the page that are new. */
  readonly added: ReadonlySet<Node>;
  /** Elements whose own text changed. */
  readonly reworded: ReadonlySet<Element>;
  /** Tables whose rows changed. */
  readonly tables: ReadonlySet<HTMLTableElement>;
}

/** Changes are gathered this long, in milliseconds: one batch for a page that is built in many steps. */
const GATHER = 24;

/**
 * Watches `document` until the signal. `changed` gets the batches; `moved` is called at once and often, when
 * something may have moved, appeared or gone: it must be cheap.
 */
export function observe(
  document: Document,
  signal: AbortSignal,
  changed: (batch: Batch) => void,
  moved: (how: 'scrolled' | 'changed') => void,
): void {
  let added = new Set<Node>();
  let reworded = new Set<Element>();
  let tables = new Set<HTMLTableElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    const batch = { added, reworded, tables };
    added = new Set();
    reworded = new Set();
    tables = new Set();
    changed(batch);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') continue;
      const target = record.target instanceof Element ? record.target : record.target.parentElement;
      const table = target && rowTable(target);
      if (table) tables.add(table);
      else if (record.type === 'characterData') target && reworded.add(target);
      else {
        for (const node of record.addedNodes) {
          // A comment says nothing to anyone.
          if (node.nodeType === Node.ELEMENT_NODE) added.add(node);
          else if (node.nodeType === Node.TEXT_NODE && target) reworded.add(target);
        }
      }
    }
    if (added.size + reworded.size + tables.size > 0 && timer === undefined)
      timer = setTimeout(flush, GATHER);
    moved('changed');
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
  });
  const options = { capture: true, passive: true, signal } as const;
  const scrolled = (): void => moved('scrolled');
  const settled = (): void => moved('changed');
  document.addEventListener('scroll', scrolled, options);
  document.defaultView?.addEventListener('resize', scrolled, options);
  for (const type of ['transitionend', 'animationend', 'load'])
    document.addEventListener(type, settled, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** The table whose rows a node is part of; its header is not. */
function rowTable(node: Node): HTMLTableElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('tbody')?.closest('table') ?? undefined;
}
