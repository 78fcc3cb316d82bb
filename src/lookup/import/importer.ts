/** The import itself, as the worker runs it; the store, the clock and the packing come in. */
import { MOST_BYTES, type ReadFile, readFile } from '../../codes/import/read-file';
import { Report } from '../../codes/import/report';
import { sum } from '../../codes/import/tally';
import type { Outcome } from '../../codes/import/types';
import type { OwnRow } from '../../codes/own/types';
import type { CodeStore } from '../../storage/codes/types';
import { StorageError, type StorageFault } from '../../storage/errors';
import type { Committed, OnProgress, Phase, Preview } from './messages';

export interface ImporterParts {
  readonly store: CodeStore;
  /** `packOwn`. */
  readonly pack: (rows: readonly OwnRow[]) => string;
  /** `tellCodesChanged`. */
  readonly tell: () => void;
  readonly now: () => Date;
}

/** A file as the browser gives it. */
export type PickedFile = Pick<File, 'name' | 'size' | 'lastModified' | 'arrayBuffer'>;

export type Reading = Outcome<Preview> | { readonly ok: false; readonly fault: StorageFault };

export interface Importer {
  /** Reads a file and compares its rows with what is known. */
  read(file: PickedFile, onProgress: OnProgress, day?: string): Promise<Reading>;
  /**
   * Keeps the rows of the file that was read last: all, or none. @throws an AbortError where `signal` ended it before
   * they were kept
   */
  commit(signal: AbortSignal, onProgress: OnProgress): Promise<Committed>;
}

/** Keys that are asked for at once. */
const PORTION = 2000;

export function createImporter({ store, pack, tell, now }: ImporterParts): Importer {
  let held: ReadFile | undefined;

  async function preview(file: PickedFile, read: ReadFile, onProgress: OnProgress): Promise<Preview> {
    const report = new Report();
    const total = read.rows.length;
    const known = await knownRows(read);
    for (let start = 0; start < total; start += PORTION) {
      onProgress({ phase: 'compare', done: start, total });
      const rows = read.rows.slice(start, start + PORTION);
      report.add(rows, known ?? (await store.get(rows.map(({ row }) => row.key))));
    }
    const { kind, sheets, day, refusals, repairs } = read;
    return {
      name: file.name,
      kind,
      sheets,
      day,
      rows: total,
      counts: report.counts,
      samples: report.samples,
      refused: sum(refusals.counts),
      refusals,
      repairs,
    };
  }

  /** All that is known, where most of it is asked for; else nothing, and keys are asked for portion by portion. */
  async function knownRows({ rows }: ReadFile): Promise<ReadonlyMap<string, OwnRow> | undefined> {
    if (rows.length * 4 < (await store.count())) return undefined;
    return new Map((await store.under('')).map((row) => [row.key, row]));
  }

  return {
    async read(file, onProgress, day) {
      held = undefined;
      if (file.size > MOST_BYTES) return { ok: false, problem: { reason: 'too-big' } };
      onProgress({ phase: 'read', done: 0, total: 0 });
      const told = (phase: Phase) => (done: number, total: number) => onProgress({ phase, done, total });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const modified = new Date(file.lastModified).toISOString();
        const read = await readFile(
          { name: file.name, bytes, modified },
          {
            now: now().toISOString(),
            onRead: told('read'),
            onCheck: told('check'),
            ...(day !== undefined && { day }),
          },
        );
        if (!read.ok) return read;
        const value = await preview(file, read.value, onProgress);
        held = read.value;
        return { ok: true, value };
      } catch (cause) {
        if (cause instanceof StorageError) return { ok: false, fault: cause.fault };
        // A file that was moved away, or one larger than the memory.
        return { ok: false, problem: { reason: 'stopped' } };
      }
    },

    async commit(signal, onProgress) {
      const rows = held?.rows ?? [];
      onProgress({ phase: 'write', done: 0, total: rows.length });
      try {
        const { counts, written } = await store.change(async (transaction) => {
          // What is known may have changed since the preview.
          const report = new Report();
          const known = await transaction.get(rows.map(({ row }) => row.key));
          const changed = report.add(rows, known);
          await transaction.put(changed);
          return { counts: report.counts, written: changed.length };
        }, signal);
        if (written === 0) return { ok: true, counts, packed: true };
        onProgress({ phase: 'pack', done: 0, total: rows.length });
        const packed = await store.repack(pack, now().toISOString()).then(
          () => true,
          () => false,
        );
        tell();
        return { ok: true, counts, packed };
      } catch (cause) {
        signal.throwIfAborted();
        return { ok: false, fault: cause instanceof StorageError ? cause.fault : 'failed' };
      }
    },
  };
}
