/** Which steps of a page's guide the page shows to be done. */
import { isChosen, isFilled } from './fields';
import type { Done, Label, Page } from './types';

/** Marks of an active tab: Bootstrap and H+, layui, Element UI, ARIA. */
const ACTIVE = '.active, .layui-this, .is-active, .current, [aria-selected=true]';

/**
 * For each step of a page whether it is done; `null` where the page does not show it.
 * @param labels elements that carry a label
 * @param complete whether nothing is missing in the attachment list; `undefined` where there is none
 */
export function doneSteps(
  page: Page,
  labels: ReadonlyMap<Element, Label>,
  complete: boolean | undefined,
): (boolean | null)[] {
  const of = (ids: readonly string[]): Element[] =>
    [...labels].filter(([, label]) => ids.includes(label.id) && !label.secret).map(([element]) => element);
  const isDone = (done: Done): boolean => {
    if ('attachments' in done) return complete === true;
    if ('chosen' in done) return of(done.chosen).some(isChosen);
    if ('shown' in done) return of(done.shown).some((element) => element.checkVisibility());
    if ('opened' in done) return of(done.opened).some(isActive);
    const fields = of(done.filled);
    return fields.length > 0 && fields.every(isFilled);
  };
  return (page.steps ?? []).map((done) => done && isDone(done));
}

/** Whether a tab, or what stands for one, is the active one. */
export function isActive(element: Element): boolean {
  const tab = element.closest('[role=tab], li, a, button') ?? element;
  return tab.matches(ACTIVE) || tab.closest('li')?.matches(ACTIVE) === true;
}
