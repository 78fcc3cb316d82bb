/** Which page of the portal the user is on, by what the frames of the tab show. Pure. */
import type { Guide } from '../portal/types';
import type { FramePage } from '../shared/panel';

/** A frame that is seen. */
export interface ShownFrame {
  readonly frameId: number;
  readonly page: FramePage;
  /** It lies round the portal's pages, with the menu and the tab strip. */
  readonly isShell: boolean;
}

/** The page that the user looks at. */
export interface CurrentPage {
  /** Id of the page; `undefined` where it is not known. */
  readonly id?: string;
  /** The frame that shows it; `undefined` where only the menu tells the page. */
  readonly frameId?: number;
  /** Frames that are seen: the page's own first, the shell last. */
  readonly shown: readonly ShownFrame[];
}

/**
 * The page of the innermost frame that is seen and known; else the one whose menu entry the shell's active tab
 * names; else the shell itself.
 */
export function currentPage(frames: ReadonlyMap<number, FramePage>, guide: Guide): CurrentPage {
  const isShellId = (id: string | undefined): boolean => id !== undefined && guide.pages[id]?.shell === true;
  const seen = [...frames]
    .filter(([, page]) => page.shown)
    // A page may show some words of the menu too: what a frame is best taken for counts.
    .map(([frameId, page]): ShownFrame => ({ frameId, page, isShell: isShellId(page.pages[0]) }));
  // Later frames lie within earlier ones: a dialog's frame comes after its page's.
  const inner = seen.filter((frame) => !frame.isShell).reverse();
  const shells = seen.filter((frame) => frame.isShell);
  const shown = [...inner, ...shells];
  for (const frame of inner) {
    const id = frame.page.pages.find((one) => guide.pages[one] && !isShellId(one));
    if (id)
      return { id, frameId: frame.frameId, shown: [frame, ...shown.filter((other) => other !== frame)] };
  }
  for (const { page } of shells) {
    const byMenu = Object.entries(guide.pages).find(
      ([, { menu }]) => menu !== undefined && menu === page.activeTab,
    );
    if (byMenu) return { id: byMenu[0], shown };
  }
  const [shell] = shells;
  const id = shell?.page.pages[0];
  return inner.length === 0 && shell && id ? { id, frameId: shell.frameId, shown } : { shown };
}
