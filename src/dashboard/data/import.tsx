/** A colleague's file, or one's own: looked at first, then joined with what is kept. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Backup, fromBackup } from '../../export/backup';
import { faultText } from '../../export/backup-texts';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Part } from '../pieces';
import { ImportPreview } from './import-preview';
import { portions, sizeOf } from './incoming';

type Read = Extract<Backup, { ok: true }>;

type State =
  | { readonly step: 'choose'; readonly fault?: string; readonly done?: string }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'preview'; readonly name: string; readonly backup: Read }
  | { readonly step: 'joining'; readonly found: number; readonly known: number };

export function Import() {
  const { services, language } = usePage();
  const { s, toasts } = useBoard();
  const id = useId();
  const [state, setState] = useState<State>({ step: 'choose' });
  const preview = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed is gone with the step before.
    if (state.step === 'preview') preview.current?.focus();
  }, [state.step]);

  async function read(file: File): Promise<void> {
    setState({ step: 'reading', name: file.name });
    try {
      const backup = fromBackup(await file.text(), services.now());
      if (backup.ok) setState({ step: 'preview', name: file.name, backup });
      else setState({ step: 'choose', fault: faultText(backup.reason, language) });
    } catch {
      setState({ step: 'choose', fault: s.importUnreadable });
    }
  }

  async function join({ records }: Read): Promise<void> {
    const known = sizeOf(records);
    let [found, added, joined] = [0, 0, 0];
    setState({ step: 'joining', found, known });
    try {
      for (const portion of portions(records)) {
        const answer = await services.send('records-joined', { records: portion });
        added += answer.added;
        joined += answer.joined;
        found += sizeOf(portion);
        setState({ step: 'joining', found, known });
      }
    } catch (cause) {
      const isFull = cause instanceof Error && cause.message === 'storage-quota';
      const fault = [...(isFull ? [s.importFull] : []), s.importFailed(found, known)].join(' ');
      setState({ step: 'choose', fault });
      return;
    }
    const done = s.importDone(`${added}`, `${joined}`);
    setState({ step: 'choose', done });
    toasts.say({ text: done });
  }

  return (
    <Part id="import" title={s.importTitle}>
      <p>{s.importText}</p>
      {(state.step === 'choose' || state.step === 'reading') && (
        <div class="stack">
          <label for={`${id}-file`}>{s.importChoose}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".json,application/json"
            disabled={state.step === 'reading'}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void read(file);
            }}
          />
        </div>
      )}
      {state.step === 'choose' && state.fault !== undefined && (
        <p class="fault" role="alert">
          {state.fault}
        </p>
      )}
      {state.step === 'choose' && state.done !== undefined && <p>{state.done}</p>}
      {state.step === 'preview' && (
        <ImportPreview
          name={state.name}
          backup={state.backup}
          heading={preview}
          onJoin={() => void join(state.backup)}
          onOther={() => setState({ step: 'choose' })}
        />
      )}
      {state.step === 'joining' && <progress max={state.known} value={state.found} aria-label={s.importDo} />}
      <p class="small" role="status">
        {state.step === 'reading' && s.importReading(state.name)}
        {state.step === 'joining' && s.importProgress(state.found, state.known)}
      </p>
    </Part>
  );
}
