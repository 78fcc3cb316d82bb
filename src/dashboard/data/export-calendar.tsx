/** Dates to come as a file for a calendar. */
import { useMemo } from 'preact/hooks';
import { entriesOf } from '../../export/calendar-entries';
import { toCalendar } from '../../export/calendar-file';
import { fileName } from '../../export/file-name';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { Part } from '../pieces';

export function Calendar() {
  const { services, language } = usePage();
  const { s, kept, saying, now, toasts } = useBoard();
  const entries = useMemo(() => entriesOf(kept, saying, now), [kept, saying, now]);
  const save = (): void => {
    const at = services.now();
    const name = fileName('calendar', language, at, services.timeZone);
    const text = toCalendar(entriesOf(kept, saying, at), { name: s.calendarName, language, now: at });
    services.saveFile(name, text, 'text/calendar;charset=utf-8');
    toasts.say({ text: s.exported(name) });
  };
  return (
    <Part id="calendar" title={s.exportCalendar}>
      <p class="small quiet">{s.exportCalendarText}</p>
      <p>
        <button type="button" class="act" disabled={entries.length === 0} onClick={save}>
          {s.exportEntries(entries.length)}
        </button>
      </p>
    </Part>
  );
}
