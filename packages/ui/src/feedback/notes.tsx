import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages } from '../i18n/messages.ts';
import classes from './feedback.module.css';

/** A short message after a write whose effect is not visible on the page, mostly with a way to undo it. */
export interface PassingNote {
  readonly message: string;
  /** The verb that takes it back: `Hoàn tác`. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ShownNote extends PassingNote {
  readonly id: number;
}

const lifetimeMs = 8000;
const listeners = new Set<() => void>();
let notes: readonly ShownNote[] = [];
let lastId = 0;

function change(next: readonly ShownNote[]): void {
  notes = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  change(notes.filter((note) => note.id !== id));
}

/** Shows a note for 8 seconds. Not for what is visible anyway. */
export function showNote(note: PassingNote): void {
  lastId += 1;
  const id = lastId;
  change([...notes.slice(-2), { ...note, id }]);
  setTimeout(() => dismiss(id), lifetimeMs);
}

/** Where notes appear; the shell has it already. */
export function NoteHost() {
  const common = useMessages(commonMessages);
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notes,
  );
  return (
    <div className={classes['notes']} role="status" aria-live="polite" data-no-print>
      {shown.map((note) => (
        <div key={note.id} className={classes['note']}>
          <span>{note.message}</span>
          {note.action ? (
            <button
              type="button"
              className={classes['noteAction']}
              onClick={() => {
                note.action?.run();
                dismiss(note.id);
              }}
            >
              {note.action.label}
            </button>
          ) : null}
          <IconButton
            small
            label={common.close}
            icon={<IconX size={16} stroke={1.75} aria-hidden />}
            onPress={() => dismiss(note.id)}
          />
        </div>
      ))}
    </div>
  );
}
