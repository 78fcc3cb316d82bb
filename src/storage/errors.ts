/** What can go wrong with the storage, so that a caller can tell the user. */

/**
 * `quota`: it is full. `newer`: a later version of the extension wrote it. `closed`: the browser gives none here, as
 * in some private windows, or not now. `failed`: anything else.
 */
export type StorageFault = 'quota' | 'newer' | 'closed' | 'failed';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly fault: StorageFault;

  constructor(fault: StorageFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** Chrome says "Resource::kQuotaBytes quota exceeded", Firefox throws a QuotaExceededError. */
export function storageError(doing: string, cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new StorageError(/quota/i.test(said) ? 'quota' : 'failed', `${doing}: ${said}`, cause);
}
