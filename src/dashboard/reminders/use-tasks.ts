/** What can be done with a reminder of the user's own; each can be taken back. */
import type { Subject, Task } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { madeId, randomLetters } from './made-id';

export interface Tasks {
  add(text: string, day: string, about?: Subject): Promise<void>;
  change(task: Task, text: string, day: string): Promise<void>;
  /** Done, or open again. */
  finish(task: Task, isDone: boolean): Promise<void>;
  remove(task: Task): Promise<void>;
}

export function useTasks(): Tasks {
  const { services } = usePage();
  const { s, toasts } = useBoard();
  const send = (task: Task) => services.send('task-kept', { task });
  /** Of two records of one task the later one holds, so what is put back is written anew. */
  const again = (task: Task) => send({ ...task, at: services.now() });
  return {
    add(text, day, about) {
      const at = services.now();
      const task: Task = { id: madeId(at, randomLetters()), text, day, at, ...(about && { about }) };
      return toasts.act(() => send(task), {
        text: s.taskAdded,
        undo: () => send({ ...task, at: services.now(), gone: true }),
      });
    },
    change: (task, text, day) =>
      toasts.act(() => again({ ...task, text, day }), { text: s.taskChanged, undo: () => again(task) }),
    finish(task, isDone) {
      const at = services.now();
      const { done: _before, ...open } = task;
      return toasts.act(() => send(isDone ? { ...task, at, done: at } : { ...open, at }), {
        text: isDone ? s.taskIsDone : s.taskReopened,
        undo: () => again(task),
      });
    },
    remove: (task) =>
      toasts.act(() => send({ ...task, at: services.now(), gone: true }), {
        text: s.taskDeleted,
        undo: () => again(task),
      }),
  };
}
