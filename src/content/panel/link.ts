/** Keeps the side panel told of this frame, while one is open. */
import type { FramePage, FromPanel, ToPanel } from '../../shared/panel';
import { PANEL_PORT } from '../../shared/panel';
import { isShown } from '../active-tab';
import type { ContentBrowser, Port } from '../browser';
import type { Kit } from '../kit';
import type { Found } from '../marks';
import { createKeys, framePage, frameStructure } from './page';

export interface PanelLink {
  /** The page may have changed. */
  changed(): void;
}

/**
 * A frame that the portal hides, because another of its tabs is opened, gets no event. So it looks now and then
 * whether it is still seen, in milliseconds.
 */
const GLANCE = 500;

/** The panel is told at most this often, in milliseconds. */
const GATHER = 150;

/**
 * @param inRows what the rows of the frame's tables say
 * @param complete whether nothing is missing in the attachment list; `undefined` where there is none
 * @param show brings an element before the user's eyes
 */
export function createPanelLink(
  browser: ContentBrowser,
  kit: Kit,
  inRows: () => readonly Found[],
  complete: () => boolean | undefined,
  show: (element: Element) => void,
): PanelLink {
  const { view, signal } = kit;
  const keys = createKeys();
  const ports = new Set<Port>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  let listening: AbortController | undefined;

  const say = (port: Port, message: ToPanel): void => {
    try {
      port.postMessage(message);
    } catch {
      // It closed a moment ago.
    }
  };

  const page = (): FramePage => framePage(kit, keys, inRows(), complete());

  function tell(): void {
    timer = undefined;
    if (ports.size === 0 || signal.aborted) return;
    const now = page();
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    for (const port of ports) say(port, { type: 'page', page: now });
  }

  const changed = (): void => {
    if (ports.size > 0) timer ??= setTimeout(tell, GATHER);
  };

  function onConnect(port: Port): void {
    if (port.name !== PANEL_PORT || signal.aborted) return;
    ports.add(port);
    told = '';
    changed();
    if (!listening) {
      // What is filled in changes no element.
      listening = new AbortController();
      const options = { capture: true, passive: true, signal: listening.signal } as const;
      for (const type of ['input', 'change', 'click', 'visibilitychange'])
        view.document.addEventListener(type, changed, options);
      view.addEventListener('resize', changed, options);
      let wasShown = isShown(view);
      const glances = setInterval(() => {
        if (isShown(view) === wasShown) return;
        wasShown = !wasShown;
        changed();
      }, GLANCE);
      listening.signal.addEventListener('abort', () => clearInterval(glances));
    }
    port.onMessage.addListener((message) => {
      const said = message as FromPanel;
      if (said.type === 'show') {
        const element = keys.element(said.key);
        if (element?.isConnected) show(element);
      } else say(port, { type: 'structure', structure: frameStructure(kit, page(), said.texts) });
    });
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size > 0) return;
      listening?.abort();
      listening = undefined;
    });
  }

  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    listening?.abort();
    for (const port of ports) port.disconnect();
    try {
      browser.runtime.onConnect.removeListener(onConnect);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
  return { changed };
}
