/** Takes in a list of codes from a file: chosen or dropped, looked at first, then kept. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePage } from '../../ui/context';
import { saidProblem, saidProgress } from '../import/words';
import { useLookupTexts } from '../texts';
import { ImportPreview } from './import-preview';
import { type ImportState, useImport } from './use-import';
import { useImportTexts } from './use-import-texts';

export function ImportSection() {
  const { t } = usePage();
  const s = useLookupTexts();
  const { state, read, readOf, commit, cancel, leave } = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = state;
  const outcome = useOutcome(state);
  useEffect(() => {
    // What was pressed is gone with the step before.
    if (step !== 'choose' && step !== 'busy') heading.current?.focus();
  }, [step]);
  return (
    <section class="part" aria-labelledby="import">
      <h2 id="import" ref={heading} tabIndex={-1}>
        {s.importTitle}
      </h2>
      {step !== 'busy' && step !== 'preview' && <Choose onFile={read} />}
      {step === 'busy' && (
        <div class="line">
          <Progress state={state} />
          <button type="button" class="act" onClick={cancel}>
            {t.cancel}
          </button>
        </div>
      )}
      {state.step === 'preview' && (
        <ImportPreview preview={state.preview} onCommit={commit} onDay={readOf} onLeave={leave} />
      )}
      {(step === 'refused' || step === 'failed') && (
        <p class="notice" role="alert">
          {outcome}
        </p>
      )}
      <p role="status">
        {step === 'done' || step === 'cancelled'
          ? outcome
          : step === 'busy'
            ? s.importProgress(state.name)
            : ''}
      </p>
    </section>
  );
}

/** What became of the file that was chosen last. */
function useOutcome(state: ImportState): string {
  const s = useLookupTexts();
  const texts = useImportTexts();
  switch (state.step) {
    case 'refused':
      return s.importRefused(state.name, saidProblem(state.problem, texts));
    case 'failed':
      return s.faults[state.fault];
    case 'cancelled':
      return s.importCancelled;
    case 'done': {
      const { taken, replaced } = state.done.counts;
      const done = s.importDone(state.preview.name, `${taken}`, `${replaced}`);
      return state.done.packed ? done : `${done} ${s.importLater}`;
    }
    default:
      return '';
  }
}

function Choose({ onFile }: { onFile: (file: File) => void }) {
  const s = useLookupTexts();
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    <>
      <p>{s.importText}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the field within is for all */}
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer?.files ?? [];
          if (file) onFile(file);
        }}
      >
        <label for={`${id}-file`}>{s.importChoose}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,.xls"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
          }}
        />
      </div>
    </>
  );
}

function Progress({ state: { name, progress } }: { state: Extract<ImportState, { step: 'busy' }> }) {
  const { language } = usePage();
  const s = useLookupTexts();
  const texts = useImportTexts();
  const isCounted = progress !== undefined && progress.total > 0;
  return (
    <div class="grow">
      <p class="breakable">
        {name} <span class="quiet">{progress && saidProgress(progress, texts, language)}</span>
      </p>
      <progress
        aria-label={s.importProgress(name)}
        {...(isCounted && { max: progress.total, value: progress.done })}
      />
    </div>
  );
}
