/** What is in the file that the user chose, before anything of it is taken. */
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Backup, BackupKind } from '../../export/backup';
import { refusalText } from '../../export/backup-texts';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { counted, sizeOf } from './incoming';

interface ImportPreviewProps {
  readonly name: string;
  readonly backup: Extract<Backup, { ok: true }>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onJoin: () => void;
  readonly onOther: () => void;
}

/** Reasons that are told; a file of nothing but faults would tell a thousand. */
const MOST_REASONS = 20;

export function ImportPreview({ name, backup, heading, onJoin, onOther }: ImportPreviewProps) {
  const { language } = usePage();
  const { s, kept, dates } = useBoard();
  const { records, refused, exported } = backup;
  const counts = useMemo(() => counted(records, kept.records), [records, kept]);
  const refusedOf = (kind: BackupKind): number => refused.filter(({ what }) => what.kind === kind).length;
  const names: Readonly<Record<BackupKind, string>> = {
    applications: s.applications,
    registrations: s.registrations,
    notices: s.notices,
    tasks: s.importTasks,
  };
  const isEmpty = sizeOf(records) === 0;
  return (
    <>
      <h3 ref={heading} tabIndex={-1} class="breakable">
        {exported === undefined ? name : s.importFound(name, dates.clock(exported))}
      </h3>
      <table class="data small">
        <caption class="unseen">{s.importKind}</caption>
        <thead>
          <tr>
            <th scope="col">{s.importKind}</th>
            <th scope="col">{s.importNew}</th>
            <th scope="col">{s.importKnown}</th>
            <th scope="col">{s.importRefused}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ kind, added, known }) => (
            <tr key={kind}>
              <th scope="row">{names[kind]}</th>
              <td>{added}</td>
              <td>{known}</td>
              <td>{refusedOf(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > 0 && (
        <details>
          <summary>{s.importWhy(refused.length)}</summary>
          <ul class="small">
            {refused.slice(0, MOST_REASONS).map((one, index) => (
              <li key={index}>{refusalText(one, language)}</li>
            ))}
          </ul>
          {refused.length > MOST_REASONS && (
            <p class="small">{s.importMore(refused.length - MOST_REASONS)}</p>
          )}
        </details>
      )}
      {isEmpty && <p>{s.importNothing}</p>}
      <p class="row">
        {!isEmpty && (
          <button type="button" class="act main" onClick={onJoin}>
            {s.importDo}
          </button>
        )}
        <button type="button" class="act" onClick={onOther}>
          {s.importOther}
        </button>
      </p>
    </>
  );
}
