/** A copy of everything, to keep and to bring in again. */
import { toBackup } from '../../export/backup';
import { fileName } from '../../export/file-name';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Part } from '../pieces';

/** Id of the reminder to export; `done` is when it was exported last (`due/own.ts`). */
const EXPORT = 'export';

export function Backup() {
  const { services, language } = usePage();
  const { s, kept, dates, toasts } = useBoard();
  const last = kept.reminders.get(EXPORT)?.done;
  const save = (): void => {
    const now = services.now();
    const name = fileName('backup', language, now, services.timeZone);
    services.saveFile(name, toBackup(kept.records, { version: services.version, now }), 'application/json');
    void toasts.act(() => services.send('reminders-set', { ids: [EXPORT], done: now }), {
      text: s.exported(name),
    });
  };
  return (
    <Part id="backup" title={s.exportTitle}>
      <p>{s.exportText}</p>
      <p>
        <button type="button" class="act main" onClick={save}>
          {s.exportBackup}
        </button>
      </p>
      <p class="small quiet">{s.exportBackupText}</p>
      <p class="small">{last === undefined ? s.exportNever : s.exportLast(dates.clock(last))}</p>
    </Part>
  );
}
