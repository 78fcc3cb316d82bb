/** The steps of an import: a file is read, its preview looked at, its rows kept, or all of it let be. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FileProblem } from '../../codes/import/types';
import type { StorageFault } from '../../storage/errors';
import type { OpenImport } from '../import/client';
import type { Committed, ImportProgress, Preview } from '../import/messages';
import { faultOf, useOwnCodes } from '../own';

export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'cancelled' }
  | { readonly step: 'refused'; readonly name: string; readonly problem: FileProblem }
  | { readonly step: 'failed'; readonly fault: StorageFault }
  | { readonly step: 'busy'; readonly name: string; readonly progress: ImportProgress | undefined }
  | { readonly step: 'preview'; readonly preview: Preview }
  | { readonly step: 'done'; readonly preview: Preview; readonly done: Extract<Committed, { ok: true }> };

export interface Import {
  readonly state: ImportState;
  read(file: File): void;
  /** Reads the file once more, with the day that the user says its rows are of. */
  readOf(day: string): void;
  commit(): void;
  cancel(): void;
  /** Back to the choice of a file. */
  leave(): void;
}

export function useImport(): Import {
  const { importFile } = useOwnCodes();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const life = useRef(new AbortController());
  const open = useRef<{ readonly file: File; readonly value: OpenImport } | undefined>(undefined);

  /** Ends what is under way, and begins anew. */
  const letGo = useCallback(() => {
    life.current.abort();
    life.current = new AbortController();
    open.current?.value.close();
    open.current = undefined;
  }, []);
  useEffect(() => letGo, [letGo]);

  /** Runs a step. One that was overtaken by another file says nothing more; a cancelled one tells how it ended. */
  async function run(
    name: string,
    step: (signal: AbortSignal, told: Told) => Promise<ImportState>,
  ): Promise<void> {
    const mine = life.current;
    setState({ step: 'busy', name, progress: undefined });
    let next: ImportState;
    try {
      next = await step(mine.signal, (progress) => {
        if (mine === life.current) setState({ step: 'busy', name, progress });
      });
    } catch (cause) {
      next = mine.signal.aborted ? { step: 'cancelled' } : { step: 'failed', fault: faultOf(cause) };
    }
    if (mine === life.current) setState(next);
  }

  function read(file: File, day?: string): void {
    letGo();
    void run(file.name, async (signal, onProgress) => {
      const started = await importFile(file, { signal, onProgress, ...(day !== undefined && { day }) });
      if (!started.ok) {
        return 'fault' in started
          ? { step: 'failed', fault: started.fault }
          : { step: 'refused', name: file.name, problem: started.problem };
      }
      open.current = { file, value: started.value };
      return { step: 'preview', preview: started.value.preview };
    });
  }

  function commit(): void {
    const chosen = open.current;
    if (!chosen) return;
    const { preview } = chosen.value;
    void run(preview.name, async (signal, onProgress) => {
      const result = await chosen.value.commit(signal, onProgress);
      open.current = undefined;
      return result.ok ? { step: 'done', preview, done: result } : { step: 'failed', fault: result.fault };
    });
  }

  return {
    state,
    read: (file) => read(file),
    readOf: (day) => open.current && read(open.current.file, day),
    commit,
    // What was written in time stays: the step that ends tells which it was.
    cancel: () => life.current.abort(),
    leave() {
      letGo();
      setState({ step: 'choose' });
    },
  };
}

type Told = (progress: ImportProgress) => void;
