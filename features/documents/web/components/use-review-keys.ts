import { type Hotkey, type KeyHint, useHotkeys, useMessages } from '@nanghang/ui';
import { reviewMessages } from '../review.messages.ts';

/** What the keys of a review do. */
export interface ReviewVerbs {
  next(): void;
  previous(): void;
  accept(): void;
  edit(): void;
  drop(): void;
  restore(): void;
  merge(): void;
  split(): void;
  showLine(): void;
  undo(): void;
}

/** The keys of a review while it is on the page; those that write only where one may. */
export function useReviewKeys(verbs: ReviewVerbs, mayEdit: boolean): readonly KeyHint[] {
  const words = useMessages(reviewMessages);
  const reading: Hotkey[] = [
    { key: 'J', does: words.keyNext, run: verbs.next },
    { key: 'K', does: words.keyPrevious, run: verbs.previous },
    { key: 'L', does: words.keyLine, run: verbs.showLine },
  ];
  const writing: Hotkey[] = [
    { key: 'Enter', does: words.keyAccept, run: verbs.accept },
    { key: 'A', does: words.keyAccept, run: verbs.accept },
    { key: 'E', does: words.keyEdit, run: verbs.edit },
    { key: 'X', does: words.keyDrop, run: verbs.drop },
    { key: 'R', does: words.keyRestore, run: verbs.restore },
    { key: 'M', does: words.keyMerge, run: verbs.merge },
    { key: 'S', does: words.keySplit, run: verbs.split },
    { key: 'U', does: words.keyUndo, run: verbs.undo },
    { key: 'Ctrl+Z', does: words.keyUndo, run: verbs.undo },
  ];
  useHotkeys(mayEdit ? [...reading, ...writing] : reading);
  const move = { keys: ['J', 'K'], does: words.keyMove };
  const line = { keys: ['L'], does: words.keyLine };
  const help = { keys: ['?'], does: words.keyHelp };
  if (!mayEdit) return [move, line, help];
  return [
    move,
    { keys: ['Enter'], does: words.keyAccept },
    { keys: ['E'], does: words.keyEdit },
    { keys: ['X'], does: words.keyDrop },
    { keys: ['M'], does: words.keyMerge },
    { keys: ['S'], does: words.keySplit },
    line,
    { keys: ['U'], does: words.keyUndo },
    help,
  ];
}
