/** Opens the dashboard: one tab of it, whoever asks. */
import type { Browser } from './browser';

/** The dashboard's page in the package. */
export const DASHBOARD = 'src/dashboard/index.html';

/**
 * Brings the open dashboard to the front, else opens one.
 * @param at what to show there, as a fragment: `#application/<serial>`
 */
export async function openDashboard(
  browser: Pick<Browser, 'runtime' | 'tabs' | 'windows'>,
  at = '',
): Promise<void> {
  const address = browser.runtime.getURL(DASHBOARD);
  // Without the permission for tabs their addresses are hidden; the own pages' are not.
  const open = (await browser.tabs.query({})).find(({ url }) => url?.split('#')[0] === address);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: `${address}${at}` });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(at !== '' && { url: `${address}${at}` }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** Where the dashboard shows what a notification tells, by its id; what is about no one thing, it shows at once. */
export function fragmentOf(id: string): string {
  const [kind = '', ...rest] = id.split('/');
  return rest.length > 0 ? `#${kind}/${encodeURIComponent(rest.join('/'))}` : '#now';
}
