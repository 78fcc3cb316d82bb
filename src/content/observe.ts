/** Gathers what changes on the page, and hands it on in batches. */

export interface Batch {
  /** Parts of the page that are new or whose text changed. */
  readonly roots: ReadonlySet<Node>;
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
  let roots = new Set<Node>();
  let tables = new Set<HTMLTableElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    const batch = { roots, tables };
    roots = new Set();
    tables = new Set();
    changed(batch);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') continue;
      const target = record.target.nodeType === Node.TEXT_NODE ? record.target.parentNode : record.target;
      if (!target) continue;
      const table = rowTable(target);
      if (table) tables.add(table);
      else if (record.type === 'characterData') roots.add(target);
      else for (const node of record.addedNodes) roots.add(node.nodeType === Node.TEXT_NODE ? target : node);
    }
    if ((roots.size > 0 || tables.size > 0) && timer === undefined) timer = setTimeout(flush, GATHER);
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
