/**
 * Our one element on the page: a child of the root element, beside the portal's body, with a shadow root. All
 * that we show is in it, so that nothing of the portal's is changed. `customElements` is null in a content
 * script, so it is a plain element with a name of ours.
 */
import styles from './layer.css?inline';

export const HOST_NAME = 'los-for-cifer';

/** How often the host is put back when the page removes it; a page that fights on is left alone. */
const ATTEMPTS = 20;

/** Events that stay within the layer: the portal's shortcuts and outside-click handlers do not get them. */
const KEPT = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
  'input',
  'change',
];

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

export function createHost(document: Document, signal: AbortSignal): Host {
  const element = document.createElement(HOST_NAME);
  element.setAttribute('translate', 'no');
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style);
  for (const type of KEPT) element.addEventListener(type, (event) => event.stopPropagation(), { signal });

  const put = (): void => document.documentElement?.append(element);
  put();
  let left = ATTEMPTS;
  const watch = new MutationObserver(() => {
    if (element.isConnected) return;
    if (left-- > 0) put();
    else watch.disconnect();
  });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    element.remove();
  });
  return { element, root };
}
