/** What we offer where the portal answers 404: its address to paste, or a fresh tab (guide 000 p. 4). */
import { PORTAL_ADDRESS } from '../shared/portal-address';
import type { Kit } from './kit';
import { button, paragraph } from './layer/elements';
import { textsIn } from './texts';

export interface NotFound {
  /** Shows the notice, or takes it away, as the page is. */
  layout(): void;
}

/** The notice stands in the tab's own document only. */
export function createNotFound({ view, host, frame, language, send }: Kit): NotFound {
  const { document } = view;
  let panel: HTMLElement | undefined;
  let spoken = '';
  let closed = false;

  function build(): HTMLElement {
    const texts = textsIn(language());
    const made = document.createElement('section');
    made.className = 'notice';
    made.setAttribute('role', 'region');
    made.setAttribute('aria-label', texts.missingTitle);
    const title = document.createElement('h2');
    title.textContent = texts.missingTitle;
    const said = paragraph(document, '', 'said');
    said.setAttribute('role', 'status');
    const copy = async (): Promise<void> => {
      const copied = await view.navigator.clipboard.writeText(PORTAL_ADDRESS).then(
        () => true,
        () => false,
      );
      said.textContent = copied ? texts.addressCopied : texts.addressIs(PORTAL_ADDRESS);
    };
    const acts = document.createElement('div');
    acts.className = 'acts';
    acts.append(
      button(document, texts.copyAddress, 'act main', () => void copy()),
      button(document, texts.freshTab, 'act', () => void send('portal-tab-wanted', {})),
    );
    const close = button(document, '×', 'close', () => {
      closed = true;
      made.remove();
    });
    close.setAttribute('aria-label', texts.close);
    made.append(title, paragraph(document, texts.missingText), acts, said, close);
    return made;
  }

  return {
    layout() {
      const wanted = view.top === view && !closed && frame.pages.some((page) => page.status === 404);
      if (wanted && panel?.isConnected && spoken === language()) return;
      panel?.remove();
      panel = undefined;
      if (!wanted) return;
      spoken = language();
      panel = build();
      host.root.append(panel);
    },
  };
}
