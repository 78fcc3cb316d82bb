/** Which tab the user has before their eyes, and bringing one there. */
import type { Browser } from '../shared/browser';
import { isPortal, type Tab } from './messages';

/** Whether the user has the tab before their eyes: the frame says so, and its tab and window are in front. */
export async function isLookedAt(
  browser: Pick<Browser, 'windows'>,
  tab: Tab,
  inFront: boolean,
): Promise<boolean> {
  if (!inFront || !tab.active) return false;
  try {
    return tab.windowId === undefined || (await browser.windows.get(tab.windowId)).focused;
  } catch {
    return true;
  }
}

/** Brings a tab of the portal to the front; false where it is gone, or shows something else by now. */
export async function showTab(browser: Pick<Browser, 'tabs' | 'windows'>, tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!isPortal(tab.url)) return false;
    await browser.tabs.update(tabId, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
