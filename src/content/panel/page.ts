/** What a frame tells the side panel. */
import { tabOf } from '../../portal/attachments';
import { selfCheck } from '../../portal/check';
import { textOf } from '../../portal/places';
import { doneSteps } from '../../portal/steps';
import { createTellable, structureOf } from '../../portal/structure';
import type { FramePage, PanelLabel, Structure } from '../../shared/panel';
import { activeTab, isShown } from '../active-tab';
import type { Kit } from '../kit';
import type { Found } from '../marks';

/** Gives elements numbers that stay theirs. */
export interface Keys {
  of(element: Element): number;
  element(key: number): Element | undefined;
}

export function createKeys(): Keys {
  const numbers = new WeakMap<Element, number>();
  const elements = new Map<number, WeakRef<Element>>();
  let next = 0;
  return {
    of(element) {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      numbers.set(element, next);
      elements.set(next, new WeakRef(element));
      return next++;
    },
    element: (key) => elements.get(key)?.deref(),
  };
}

/**
 * @param inRows what the rows of the frame's tables say
 * @param complete whether nothing is missing in the attachment list; `undefined` where there is none
 */
export function framePage(
  { view, host, frame }: Kit,
  keys: Keys,
  inRows: readonly Found[],
  complete: boolean | undefined,
): FramePage {
  const { document } = view;
  const found: Found[] = [...frame.labels].map(([element, label]) => ({ element, labels: [label] }));
  const known = new Set(
    [...found, ...inRows].map(({ element }) => element).filter((element) => !frame.isGuess(element)),
  );
  const { all, unknown } = selfCheck(document, known, host.element);
  const active = activeTab(frame);
  return {
    shown: isShown(view),
    top: view.top === view,
    pages: frame.pages.map(({ id }) => id),
    steps: Object.fromEntries(frame.pages.map((page) => [page.id, doneSteps(page, frame.labels, complete)])),
    ...(active && { activeTab: active }),
    labels: inOrder([...found, ...inRows]).map((one) => panelLabel(one, keys)),
    all,
    unknown,
  };
}

/** Each label once, in the order of the page; where it is seen rather than where it is hidden. */
function inOrder(found: readonly Found[]): Found[] {
  const first = new Map<string, Found>();
  for (const one of found) {
    const id = one.labels.map((label) => label.id).join(' ');
    const before = first.get(id);
    if (!before || (!before.element.checkVisibility() && one.element.checkVisibility())) first.set(id, one);
  }
  return [...first.values()].sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function panelLabel({ element, labels }: Found, keys: Keys): PanelLabel {
  const tab = tabOf(element);
  return {
    key: keys.of(element),
    ids: labels.map(({ id }) => id),
    text: textOf(element),
    ...(tab && { tab }),
    ...(!element.checkVisibility() && { hidden: true as const }),
  };
}

/** @param texts unknown texts that the user lets be told */
export function frameStructure(
  { view, host, lexicon }: Kit,
  page: FramePage,
  texts: readonly string[],
): Structure {
  const { document } = view;
  return {
    format: 'los-structure',
    version: 1,
    host: view.location.hostname,
    language: document.documentElement.lang,
    pages: page.pages,
    known: page.labels.flatMap(({ ids }) => ids),
    unknown: texts,
    tree: structureOf(
      document.body ?? document.documentElement,
      createTellable(lexicon, texts),
      host.element,
    ),
  };
}
