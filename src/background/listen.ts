/** Listeners of the browser's events, with the end that all our listeners have. */
interface BrowserEvent<A extends unknown[], R> {
  addListener(listener: (...args: A) => R): void;
  removeListener(listener: (...args: A) => R): void;
}

/** Adds a listener until the signal is aborted. Where the browser lacks the event, nothing happens. */
export function listen<A extends unknown[], R>(
  event: BrowserEvent<A, R> | undefined,
  listener: (...args: A) => R,
  signal: AbortSignal,
): void {
  if (!event || signal.aborted) return;
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}
