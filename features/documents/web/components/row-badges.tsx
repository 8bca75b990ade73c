import { StatusBadge, type StatusMeaning, useMessages } from '@nanghang/ui';
import type { ReviewRow } from '../../contract/index.ts';
import { rowMessages } from '../row.messages.ts';

const levelMeaning: Record<ReviewRow['level'], StatusMeaning> = { high: 'met', medium: 'soon', low: 'late' };

/** How sure the reading is of a row: shape and word. */
export function LevelBadge({ level }: { readonly level: ReviewRow['level'] }) {
  const words = useMessages(rowMessages);
  const names = { high: words.levelHigh, medium: words.levelMedium, low: words.levelLow };
  return <StatusBadge meaning={levelMeaning[level]}>{names[level]}</StatusBadge>;
}

export interface StateBadgeProps {
  readonly row: ReviewRow;
  /** An undecided row that calls for a close look. */
  readonly care: boolean;
  readonly editing: boolean;
}

/** What became of a row. */
export function StateBadge({ row, care, editing }: StateBadgeProps) {
  const words = useMessages(rowMessages);
  if (editing) return <StatusBadge meaning="sent">{words.editing}</StatusBadge>;
  if (row.state === 'accepted') return <StatusBadge meaning="met">{words.accepted}</StatusBadge>;
  if (row.state === 'dropped') return <StatusBadge meaning="unknown">{words.dropped}</StatusBadge>;
  return care ? (
    <StatusBadge meaning="soon">{words.care}</StatusBadge>
  ) : (
    <StatusBadge meaning="open">{words.open}</StatusBadge>
  );
}
