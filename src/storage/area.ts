/** The part of `storage.local` (or `storage.session`) that is used: what a test has to stand in for. */
export interface StorageArea {
  get(keys: null | string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** An area that lives as long as the page or worker: for browsers without `storage.session`. */
export function memoryArea(): StorageArea {
  const items = new Map<string, unknown>();
  return {
    async get(keys) {
      const wanted = keys === null ? [...items.keys()] : typeof keys === 'string' ? [keys] : keys;
      return Object.fromEntries(
        wanted.filter((key) => items.has(key)).map((key) => [key, structuredClone(items.get(key))]),
      );
    },
    async set(entries) {
      for (const [key, value] of Object.entries(entries)) items.set(key, structuredClone(value));
    },
    async remove(keys) {
      for (const key of typeof keys === 'string' ? [keys] : keys) items.delete(key);
    },
  };
}
