/** Saves the page's structure: what is seen here, and nothing else, is what is saved. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { LabelText } from '../portal/check';
import type { Structure } from '../shared/panel';
import { usePage } from '../ui/context';
import { structureFile } from './structure-file';
import { usePanelTexts } from './texts';
import type { Followed } from './use-follow';

interface SaveStructureProps {
  readonly unknown: readonly LabelText[];
  /** Id of the page, where it is known. */
  readonly page: string | undefined;
  readonly structure: (texts: readonly string[]) => ReturnType<Followed['structure']>;
}

/** What was read for which texts: it is not saved for others. */
interface ReadFor {
  readonly texts: string;
  readonly structure: Structure | undefined;
}

export function SaveStructure({ unknown, page, structure }: SaveStructureProps) {
  const { services } = usePage();
  const s = usePanelTexts();
  // Only what differs from what is ticked by itself: a text that comes later is as sure as it is.
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const [read, setRead] = useState<ReadFor>();
  const [attempt, setAttempt] = useState(0);
  const [saved, setSaved] = useState<string>();
  const isTold = ({ text, sure }: LabelText): boolean => chosen[text] ?? sure;
  const told = unknown.filter(isTold).map(({ text }) => text);
  const texts = JSON.stringify(told);

  useEffect(() => {
    let wanted = true;
    setSaved(undefined);
    const take = (found: Structure | undefined): void => {
      if (wanted) setRead({ texts, structure: found });
    };
    structure(told).then(take, () => take(undefined));
    return () => {
      wanted = false;
    };
    // `texts` stands for `told`; the page's every small change is no reason to read it again
  }, [texts, attempt]);

  const isCurrent = read?.texts === texts;
  const file =
    isCurrent && read.structure
      ? structureFile(read.structure, page, services.now(), services.timeZone)
      : undefined;
  return (
    <div class="save">
      <p>{s.saveWhy}</p>
      <p>{s.saveIn}</p>
      <ul>
        {s.saveInList.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{s.saveOut}</p>
      {unknown.length > 0 && (
        <Choice
          unknown={unknown}
          isTold={isTold}
          onChange={(text, on) => setChosen({ ...chosen, [text]: on })}
        />
      )}
      {isCurrent && !read.structure ? (
        <div class="notice" role="alert">
          <p>{s.structureFailed}</p>
          <button type="button" class="act" onClick={() => setAttempt(attempt + 1)}>
            {s.retry}
          </button>
        </div>
      ) : (
        <>
          <Preview text={file?.text} />
          <p>
            <button
              type="button"
              class="act main"
              aria-disabled={!file}
              onClick={() => {
                if (!file) return;
                services.saveFile(file.name, file.text, 'application/json');
                setSaved(file.name);
              }}
            >
              {s.saveFile}
            </button>
          </p>
        </>
      )}
      <p class="breakable" role="status">
        {saved === undefined ? '' : s.saved(saved)}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly unknown: readonly LabelText[];
  readonly isTold: (label: LabelText) => boolean;
  readonly onChange: (text: string, on: boolean) => void;
}

function Choice({ unknown, isTold, onChange }: ChoiceProps) {
  const s = usePanelTexts();
  const id = useId();
  return (
    <fieldset aria-describedby={id}>
      <legend>{s.saveTexts}</legend>
      <p id={id} class="quiet small">
        {s.saveTextsHelp}
      </p>
      {unknown.map((label) => (
        <label key={label.text} class="tick">
          <input
            type="checkbox"
            checked={isTold(label)}
            onChange={(event) => onChange(label.text, event.currentTarget.checked)}
          />
          <span class="breakable">{label.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The file, letter by letter. It is long, so that it is drawn only where it is looked at. */
function Preview({ text }: { text: string | undefined }) {
  const s = usePanelTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{s.savePreview}</summary>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        <section class="preview" tabIndex={0} aria-label={s.savePreview}>
          <pre>{text ?? s.structureReading}</pre>
        </section>
      )}
    </details>
  );
}
