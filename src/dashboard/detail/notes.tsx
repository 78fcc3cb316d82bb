/** The user's notes on something that is tracked. Each change can be taken back. */
import { useId, useState } from 'preact/hooks';
import type { Note, Subject } from '../../tracking/types';
import { usePage } from '../../ui/context';
import { useBoard } from '../board';
import { FormButtons, Part } from '../pieces';
import { madeId, randomLetters } from '../reminders/made-id';
import { useOpening } from '../use-focus';

interface NotesProps {
  readonly about: Subject;
  readonly notes: readonly Note[];
}

/** Longest note that is kept (`record-schemas.ts`). */
const LONGEST = 5000;

export function Notes({ about, notes }: NotesProps) {
  const { s } = useBoard();
  const { keep } = useNotes(about);
  return (
    <Part id="notes" title={s.notesTitle}>
      {notes.length > 0 && (
        <ul class="notes plain">
          {notes.map((note) => (
            <WrittenNote key={note.id} about={about} note={note} />
          ))}
        </ul>
      )}
      <NoteForm label={s.noteNew} button={s.noteAdd} onText={(text) => keep(undefined, text)} />
    </Part>
  );
}

function useNotes(about: Subject) {
  const { services } = usePage();
  const { s, toasts } = useBoard();
  const send = (note: Note) => services.send('note-kept', { about, note });
  return {
    keep(note: Note | undefined, text: string): Promise<void> {
      const at = services.now();
      const id = note?.id ?? madeId(at, randomLetters());
      return toasts.act(() => send({ id, text, at }), {
        text: s.noteSaved,
        undo: () =>
          send(note ? { ...note, at: services.now() } : { id, text, at: services.now(), gone: true }),
      });
    },
    remove(note: Note): Promise<void> {
      return toasts.act(() => send({ ...note, at: services.now(), gone: true }), {
        text: s.noteDeleted,
        undo: () => send({ ...note, at: services.now() }),
      });
    },
  };
}

function WrittenNote({ about, note }: { about: Subject; note: Note }) {
  const { s, dates } = useBoard();
  const { keep, remove } = useNotes(about);
  const { isOpen, button, open, close } = useOpening();
  const when = dates.near(note.at);
  if (isOpen) {
    return (
      <li>
        <NoteForm
          label={s.noteChangeOf(when)}
          button={s.noteSave}
          text={note.text}
          isFirst
          onCancel={close}
          onText={async (text) => {
            if (text !== note.text) await keep(note, text);
            close();
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <p class="written breakable">{note.text}</p>
      <p class="spread">
        <span class="quiet small">{s.noteWhen(dates.clock(note.at))}</span>
        <span class="row">
          <button type="button" class="act" ref={button} aria-label={s.noteChangeOf(when)} onClick={open}>
            {s.noteChange}
          </button>
          <button
            type="button"
            class="act"
            aria-label={s.noteDeleteOf(when)}
            onClick={() => void remove(note)}
          >
            {s.noteDelete}
          </button>
        </span>
      </p>
    </li>
  );
}

interface NoteFormProps {
  readonly label: string;
  readonly button: string;
  readonly text?: string;
  /** It takes the focus when it is drawn. */
  readonly isFirst?: boolean;
  readonly onText: (text: string) => Promise<void>;
  readonly onCancel?: () => void;
}

function NoteForm({ label, button, text = '', isFirst = false, onText, onCancel }: NoteFormProps) {
  const id = useId();
  const [draft, setDraft] = useState(text);
  const save = async (): Promise<void> => {
    const written = draft.trim();
    if (written === '') return;
    await onText(written);
    setDraft('');
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={draft}
        ref={(field) => {
          if (isFirst && field && !field.contains(document.activeElement) && draft === text) field.focus();
        }}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel?.();
        }}
      />
      <FormButtons button={button} isWhole={draft.trim() !== ''} onCancel={onCancel} />
    </form>
  );
}
