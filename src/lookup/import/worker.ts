/**
 * The import's own worker, so that 200,000 rows freeze no page. It is loaded only when a file is chosen, and ended when
 * the import is done or cancelled.
 */
import { packOwn } from '../../codes/own/pack';
import { tellCodesChanged } from '../../storage/codes/news';
import { createCodeStore } from '../../storage/codes/store';
import { createImporter } from './importer';
import type { FromWorker, ImportProgress, ToWorker } from './messages';

const importer = createImporter({
  store: createCodeStore(),
  pack: packOwn,
  tell: tellCodesChanged,
  now: () => new Date(),
});
const say = (message: FromWorker): void => postMessage(message);
const onProgress = (progress: ImportProgress): void => say({ type: 'progress', progress });

let writing: AbortController | undefined;

async function answer(message: ToWorker): Promise<void> {
  if (message.type === 'cancel') {
    writing?.abort();
    return;
  }
  if (message.type === 'read') {
    say({ type: 'read', outcome: await importer.read(message.file, onProgress, message.day) });
    return;
  }
  writing = new AbortController();
  const { signal } = writing;
  try {
    say({ type: 'committed', result: await importer.commit(signal, onProgress) });
  } catch (cause) {
    if (!signal.aborted) throw cause;
    say({ type: 'cancelled' });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void answer(data));
