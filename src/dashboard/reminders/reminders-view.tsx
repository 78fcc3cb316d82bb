/** Reminders: the user's own, and which of the others are switched off. */
import { usePage } from '../../ui/context';
import { useReminderTexts } from '../../ui/reminder-said';
import { useBoard } from '../board';
import { Part } from '../pieces';
import { TaskForm } from './task-form';
import { TaskList } from './tasks';
import { useTasks } from './use-tasks';

export function RemindersView() {
  const { services } = usePage();
  const { s, kept } = useBoard();
  const { add } = useTasks();
  const { kinds } = useReminderTexts();
  const off = kept.settings.off ?? [];
  return (
    <div class="detail">
      <div>
        <Part id="own" title={s.tasksOwn}>
          <p class="small quiet">{s.tasksOwnText}</p>
          <TaskForm label={s.taskNew} button={s.taskAdd} onTask={(text, day) => add(text, day)} />
          {kept.tasks.length === 0 ? <p class="quiet">{s.tasksNone}</p> : <TaskList tasks={kept.tasks} />}
        </Part>
      </div>
      <div>
        <Part id="off" title={s.remindersOff}>
          <p class="small">{s.remindersAlso}</p>
          {off.length === 0 ? (
            <p class="small">{s.remindersOffNone}</p>
          ) : (
            <ul>
              {off.map((kind) => (
                <li key={kind}>{kinds[kind][0]}</li>
              ))}
            </ul>
          )}
          <p>
            <button type="button" class="act" onClick={() => services.openOptions()}>
              {s.remindersSettings}
            </button>
          </p>
        </Part>
      </div>
    </div>
  );
}
