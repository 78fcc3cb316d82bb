/** Reminders of the user's own: what they wrote, and when. */
import type { Reminder } from '../../tracking/due/types';
import type { Subject, Task } from '../../tracking/types';
import { ReminderItem } from '../../ui/reminder-item';
import { useReminderSaid } from '../../ui/reminder-said';
import { useBoard } from '../board';
import { Part } from '../pieces';
import { addressOfSubject } from '../place';
import { useOpening } from '../use-focus';
import { TaskForm } from './task-form';
import { useTasks } from './use-tasks';

interface TasksAboutProps {
  readonly about: Subject;
  /** All that is due. */
  readonly due: readonly Reminder[];
}

/** What is due of one thing, what the user wrote about it, and a new one. */
export function TasksAbout({ about, due }: TasksAboutProps) {
  const { s, kept, words, toasts } = useBoard();
  const said = useReminderSaid(words);
  const its = due.filter(
    (one) => one.kind !== 'task' && one.about?.kind === about.kind && one.about.id === about.id,
  );
  const own = kept.tasks.filter((task) => task.about?.kind === about.kind && task.about.id === about.id);
  const { add } = useTasks();
  return (
    <Part id="tasks" title={s.tasksTitle}>
      {its.length > 0 && (
        <ul class="plain reminders own">
          {its.map((reminder) => (
            <ReminderItem key={reminder.id} reminder={reminder} said={said(reminder)} toasts={toasts} />
          ))}
        </ul>
      )}
      <TaskList tasks={own} isAlone />
      <TaskForm label={s.taskNew} button={s.taskAdd} onTask={(text, day) => add(text, day, about)} />
    </Part>
  );
}

/** Open ones by their day, those that are done below. @param isAlone all are about the thing that is shown */
export function TaskList({ tasks, isAlone = false }: { tasks: readonly Task[]; isAlone?: boolean }) {
  const { s } = useBoard();
  const open = tasks.filter(({ done }) => done === undefined).sort((a, b) => order(a.day, b.day));
  const done = tasks
    .filter((task) => task.done !== undefined)
    .sort((a, b) => order(b.done ?? '', a.done ?? ''));
  return (
    <>
      {open.length > 0 && (
        <ul class="tasks plain">
          {open.map((task) => (
            <TaskItem key={task.id} task={task} isAlone={isAlone} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <details>
          <summary>
            {s.tasksDone} <span class="quiet">({done.length})</span>
          </summary>
          <ul class="tasks plain">
            {done.map((task) => (
              <TaskItem key={task.id} task={task} isAlone={isAlone} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function TaskItem({ task, isAlone }: { task: Task; isAlone: boolean }) {
  const { s, dates, today } = useBoard();
  const { change, finish, remove } = useTasks();
  const { isOpen, button, open, close } = useOpening();
  const { text, day, about, done } = task;
  if (isOpen) {
    return (
      <li>
        <TaskForm
          label={s.taskChangeOf(text)}
          button={s.noteSave}
          task={task}
          onCancel={close}
          onTask={async (newText, newDay) => {
            await change(task, newText, newDay);
            close();
          }}
        />
      </li>
    );
  }
  const isLate = done === undefined && day < today;
  return (
    <li class={done === undefined ? undefined : 'done'}>
      <p class="breakable written">{text}</p>
      <p class="small">
        <span class={isLate ? 'past' : 'quiet'}>
          {done !== undefined
            ? s.taskDoneWhen(dates.near(done))
            : isLate
              ? s.taskLate(dates.dayNear(day))
              : dates.dayNear(day)}
        </span>
        {!isAlone && about && (
          <>
            {' · '}
            <a href={addressOfSubject(about)}>{s.what[about.kind](about.id)}</a>
          </>
        )}
      </p>
      <span class="row">
        <button
          type="button"
          class="act"
          aria-label={done === undefined ? s.taskDoneOf(text) : s.taskReopenOf(text)}
          onClick={() => void finish(task, done === undefined)}
        >
          {done === undefined ? s.taskDone : s.taskReopen}
        </button>
        <button type="button" class="act" ref={button} aria-label={s.taskChangeOf(text)} onClick={open}>
          {s.noteChange}
        </button>
        <button type="button" class="act" aria-label={s.taskDeleteOf(text)} onClick={() => void remove(task)}>
          {s.noteDelete}
        </button>
      </span>
    </li>
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
