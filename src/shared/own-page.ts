/** Opens a page of ours: one tab of it, whoever asks. */
import type { Browser } from './browser';

/**
 * Brings the page's open tab to the front, else opens one.
 * @param path the page in the package; @param at what to show there, as a fragment; '' leaves an open page as it is
 */
export async function openOwnPage(
  browser: Pick<Browser, 'runtime' | 'tabs' | 'windows'>,
  path: string,
  at: string,
): Promise<void> {
  const address = browser.runtime.getURL(path);
  // Without the permission for tabs their addresses are hidden; the own pages' are not.
  const open = (await browser.tabs.query({})).find(({ url }) => url?.split('#')[0] === address);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: `${address}${at}` });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(at !== '' && { url: `${address}${at}` }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
