/** The import as the page uses it: choose a file, look at the preview, keep the rows or let it be. */
import type { FileProblem } from '../../codes/import/types';
import type { StorageFault } from '../../storage/errors';
import type { Committed, FromWorker, ImportProgress, OnProgress, Preview, ToWorker } from './messages';

/** A file that was read; its rows are held by the worker until `commit` or `close`. */
export interface OpenImport {
  readonly preview: Preview;
  /**
   * Keeps the rows: all, or none.
   * @throws an AbortError where `signal` ended it in time; then nothing was changed
   */
  commit(signal: AbortSignal, onProgress: OnProgress): Promise<Committed>;
  /** Lets the file go. To be called where it is not committed. */
  close(): void;
}

export type Started =
  | { readonly ok: true; readonly value: OpenImport }
  | { readonly ok: false; readonly problem: FileProblem }
  /** What is known could not be read. */
  | { readonly ok: false; readonly fault: StorageFault };

export interface ImportOptions {
  /** Ends the reading, or the import that was opened; an AbortError is thrown where something was under way. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** The ISO day that the list is of, where the user has said it. */
  readonly day?: string;
  /** For tests. */
  readonly start?: () => ImportWorker;
  /** How long a cancelled writing may take to end by itself, in milliseconds. */
  readonly patience?: number;
}

export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

const startWorker = (): ImportWorker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
/** A transaction that was told to end does so within a portion of rows. */
const PATIENCE = 10_000;

/** Reads a file in a worker of its own. To try another day, close the import and read the file again with `day`. */
export async function importFile(file: File, options: ImportOptions): Promise<Started> {
  const { signal, onProgress, day, start = startWorker, patience = PATIENCE } = options;
  signal.throwIfAborted();
  const line = lineTo(start(), signal, patience);
  const said = await line.ask({ type: 'read', file, ...(day !== undefined && { day }) }, onProgress);
  if (said.type !== 'read') {
    line.close();
    signal.throwIfAborted();
    return { ok: false, problem: { reason: 'stopped' } };
  }
  const { outcome } = said;
  if (!outcome.ok) {
    line.close();
    return outcome;
  }
  return {
    ok: true,
    value: {
      preview: outcome.value,
      close: line.close,
      async commit(own, onCommitting) {
        own.throwIfAborted();
        const answer = await line.ask({ type: 'commit' }, onCommitting, own);
        line.close();
        if (answer.type === 'committed') return answer.result;
        own.throwIfAborted();
        signal.throwIfAborted();
        // The worker died: the browser has undone what it had begun to write.
        return { ok: false, fault: 'failed' };
      },
    },
  };
}

type Answer =
  | Extract<FromWorker, { type: 'read' | 'committed' | 'cancelled' }>
  | { readonly type: 'stopped' };

interface Line {
  /** Says something and waits for the answer. @param cancel asks the worker to end what it does */
  ask(message: ToWorker, onProgress: OnProgress, cancel?: AbortSignal): Promise<Answer>;
  close(): void;
}

/** @param signal ends the worker at once, unless it is writing: then it is asked to end first */
function lineTo(worker: ImportWorker, signal: AbortSignal, patience: number): Line {
  const life = new AbortController();
  let answered: (answer: Answer) => void = () => undefined;
  let told: (progress: ImportProgress) => void = () => undefined;
  let isWriting = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    if (life.signal.aborted) return;
    life.abort();
    clearTimeout(waiting);
    worker.terminate();
  }
  function stop(): void {
    close();
    answered({ type: 'stopped' });
  }
  /** What is being written has to be undone by whoever writes it; what cannot is ended. */
  function cancel(): void {
    if (!isWriting) stop();
    else {
      worker.postMessage({ type: 'cancel' } satisfies ToWorker);
      waiting ??= setTimeout(stop, patience);
    }
  }

  const listen = { signal: life.signal };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') told(data.progress);
      else answered(data);
    },
    listen,
  );
  worker.addEventListener('error', stop, listen);
  worker.addEventListener('messageerror', stop, listen);
  signal.addEventListener('abort', cancel, listen);
  return {
    close,
    ask(message, onProgress, own) {
      return new Promise<Answer>((resolve) => {
        answered = resolve;
        told = onProgress;
        isWriting = message.type === 'commit';
        own?.addEventListener('abort', cancel, listen);
        if (life.signal.aborted) resolve({ type: 'stopped' });
        else worker.postMessage(message);
      });
    },
  };
}
