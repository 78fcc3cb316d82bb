/** Which page of the portal the user is on, by what the frames of the tab show. Pure. */
import type { Guide } from '../portal/types';
import type { FramePage } from '../shared/panel';

/** Frames of the portal's pages; the shell's frame round them has the menu and the tab strip. */
const SHELLS: ReadonlySet<string> = new Set(['shell', 'trace-shell']);

/** The page that the user looks at. */
export interface CurrentPage {
  /** Id of the page; `undefined` where it is not known. */
  readonly id?: string;
  /** The frame that shows it; `undefined` where only the menu tells the page. */
  readonly frameId?: number;
  /** Frames that are seen: the page's own first, the shell last. */
  readonly shown: readonly (readonly [frameId: number, page: FramePage])[];
}

/** Whether a frame is one of those that lie round the portal's pages: a page may show some words of the menu too. */
export const isShell = ({ pages: [best] }: FramePage): boolean => best !== undefined && SHELLS.has(best);

/**
 * The page of the innermost frame that is seen and known; else the one whose menu entry the shell's active tab
 * names; else the shell itself.
 */
export function currentPage(frames: ReadonlyMap<number, FramePage>, guide: Guide): CurrentPage {
  const seen = [...frames].filter(([, page]) => page.shown);
  // Later frames lie within earlier ones: a dialog's frame comes after its page's.
  const inner = seen.filter(([, page]) => !isShell(page)).reverse();
  const shells = seen.filter(([, page]) => isShell(page));
  const shown = [...inner, ...shells];
  const best = (page: FramePage): string | undefined =>
    page.pages.find((id) => !SHELLS.has(id) && guide.pages[id]);
  for (const [frameId, page] of inner) {
    const id = best(page);
    if (id) return { id, frameId, shown: [[frameId, page], ...shown.filter(([other]) => other !== frameId)] };
  }
  for (const [, { activeTab }] of shells) {
    const byMenu = Object.entries(guide.pages).find(
      ([, { menu }]) => menu !== undefined && menu === activeTab,
    );
    if (byMenu) return { id: byMenu[0], shown };
  }
  const [shell] = shells;
  const shellId = shell?.[1].pages.find((id) => SHELLS.has(id));
  return inner.length === 0 && shell && shellId ? { id: shellId, frameId: shell[0], shown } : { shown };
}
