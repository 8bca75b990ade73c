import { isTime } from './cell-types.ts';
import { opensWithVerb } from './duty-verbs.ts';
import { startsWithCapital, wordCount } from './folded-text.ts';
import type { JoinedRow } from './row-joining.ts';

/**
 * Rows whose cell holds several duties, each on a line of its own with a time of its own beside it, as one row a duty.
 * Other cells of the row hold for all of them.
 * Source: contract of plan extraction, "What counts as a task", 2.
 */
export function withPairsApart(rows: readonly JoinedRow[]): JoinedRow[] {
  return rows.flatMap((row) => {
    const { text, time } = row;
    const paired = text.length >= 2 && text.length === time.length && text.every(isDuty) && time.every(isTime);
    if (!paired) return [row];
    return text.map((duty, at): JoinedRow => ({ ...row, text: [duty], time: [time[at] ?? ''] }));
  });
}

function isDuty(paragraph: string): boolean {
  const words = paragraph.replace(/^[-–+•]\s*/, '');
  return startsWithCapital(words) && opensWithVerb(words) && wordCount(words) >= 4;
}
