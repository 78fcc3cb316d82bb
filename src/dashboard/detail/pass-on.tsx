/** A summary of one case, to be pasted or sent by the user. */
import { useState } from 'preact/hooks';
import { mailOf } from '../../export/mail';
import type { Summary, SummaryOptions } from '../../export/summary';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Part } from '../pieces';

interface PassOnProps {
  readonly hasNotes: boolean;
  readonly summaryOf: (options: SummaryOptions) => Summary;
}

export function PassOn({ hasNotes, summaryOf }: PassOnProps) {
  const { services, language, say } = usePage();
  const { s, kept, toasts } = useBoard();
  const [notes, setNotes] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { plant, contact } = kept.settings;
  const summary = summaryOf({ notes, ...(plant !== undefined && { plant }) });
  const mail = mailOf(summary, language, contact);
  const copy = async (): Promise<boolean> => {
    const isCopied = await services.copy(summary.text).catch(() => false);
    setFailed(!isCopied);
    return isCopied;
  };
  return (
    <Part id="pass-on" title={s.outTitle}>
      <p class="small quiet">{say(s.outText)}</p>
      {hasNotes && (
        <label class="tick">
          <input
            type="checkbox"
            checked={notes}
            onChange={(event) => setNotes(event.currentTarget.checked)}
          />
          {s.outNotes}
        </label>
      )}
      <p class="row">
        <button
          type="button"
          class="act"
          onClick={() => void copy().then((isCopied) => isCopied && toasts.say({ text: s.outCopied }))}
        >
          {s.outCopy}
        </button>
        {/* In a tab of its own: an e-mail page must not take the dashboard's place. */}
        <a
          class="act"
          href={mail.link}
          target="_blank"
          rel="noreferrer"
          onClick={() => {
            if (mail.cut) void copy().then((isCopied) => isCopied && toasts.say({ text: s.outMailCut }));
          }}
        >
          {s.outMail}
        </a>
      </p>
      <p class="small" role="status">
        {hasFailed ? s.outCopyFailed : ''}
      </p>
      <details open={hasFailed}>
        <summary>{s.outPreview}</summary>
        <pre class="written breakable">{summary.text}</pre>
      </details>
    </Part>
  );
}
