/** Tells all pages and the background that own rows or the collection changed. */

const CHANNEL = 'los-codes';

/** To be called by whoever changed them, when it is done. */
export function tellCodesChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `listener` after each change, by whomever, until the signal. */
export function onCodesChanged(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => listener());
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
