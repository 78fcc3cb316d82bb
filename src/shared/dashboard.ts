/** Opens the dashboard: one tab of it, whoever asks. */
import type { Browser } from './browser';
import { openOwnPage } from './own-page';

/** The dashboard's page in the package. */
export const DASHBOARD = 'src/dashboard/index.html';

/**
 * Brings the open dashboard to the front, else opens one.
 * @param at what to show there, as a fragment: `#application/<serial>`
 */
export function openDashboard(
  browser: Pick<Browser, 'runtime' | 'tabs' | 'windows'>,
  at = '',
): Promise<void> {
  return openOwnPage(browser, DASHBOARD, at);
}

/** Where the dashboard shows what a notification tells, by its id; what is about no one thing, it shows at once. */
export function fragmentOf(id: string): string {
  const [kind = '', ...rest] = id.split('/');
  return rest.length > 0 ? `#${kind}/${encodeURIComponent(rest.join('/'))}` : '#now';
}
