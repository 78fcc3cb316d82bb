/** Which page the portal's shell says that it shows. */
import { isActive } from '../portal/steps';
import type { Frame } from './frame';

/** Strips of tabs that the shells open their pages in (H+); not the tabs within a page. */
const STRIP = '.page-tabs, .J_menuTabs, .J_menuTab';

/** Label id of the active tab in the shell's strip; nothing where this frame has none. */
export function activeTab(frame: Pick<Frame, 'labels'>): string | undefined {
  for (const [element, { id, place }] of frame.labels)
    if ((place === 'menu' || place === 'tab') && element.closest(STRIP) && isActive(element)) return id;
  return undefined;
}

/** Whether a frame is seen: one that is not displayed has no size. */
export function isShown(view: Window): boolean {
  const { documentElement } = view.document;
  return view.innerWidth > 1 && view.innerHeight > 1 && documentElement.getClientRects().length > 0;
}
