/** Brings a label of the portal before the user's eyes, and rings it for a moment. */
import type { Host } from './host';

export function createPointer(host: Host, view: Window): (element: Element) => void {
  const ring = view.document.createElement('div');
  ring.className = 'ring';
  ring.addEventListener('animationend', () => ring.remove());
  return (element) => {
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    ring.remove();
    // After the scroll, which a page may do smoothly; the ring follows no further.
    view.requestAnimationFrame(() => {
      const box = element.getBoundingClientRect();
      if (box.width === 0) return;
      const origin = host.element.getBoundingClientRect();
      ring.style.left = `${Math.round(box.left - origin.left - 4)}px`;
      ring.style.top = `${Math.round(box.top - origin.top - 4)}px`;
      ring.style.width = `${Math.round(box.width + 8)}px`;
      ring.style.height = `${Math.round(box.height + 8)}px`;
      host.root.append(ring);
    });
  };
}
