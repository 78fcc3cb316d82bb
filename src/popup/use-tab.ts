/** The tab in front, and what its frames said of the portal's pages in it. */
import type { Output } from '../shared/messages';
import { usePage } from '../ui/context';
import { useLater } from '../ui/live';

export type SeenTab = NonNullable<Output<'tab-wanted'>>;
/** `null` where the tab is not on the portal. */
export type FrontTab = { readonly id: number; readonly seen: SeenTab } | null;

/** `undefined` until the background has answered: "not on the portal" would be a guess. */
export function useTab(): FrontTab | undefined {
  const { services, kept } = usePage();
  // Asked again when something was stored: what a frame reports, it reports together with its rows.
  return useLater<FrontTab>(async () => {
    const id = await services.activeTab();
    const seen = id === undefined ? null : await services.send('tab-wanted', { tabId: id });
    return id === undefined || seen === null ? null : { id, seen };
  }, [services, kept]);
}
