import type { ReactNode } from 'react';
import classes from './review.module.css';

/** A phrase of a source that a field was read from: letters `from` (inclusive) to `to` (exclusive) of its line. */
export interface SourceMark {
  readonly from: number;
  readonly to: number;
  /** `mark-1..3` are the tints that the fields carry too. */
  readonly kind: 'mark-1' | 'mark-2' | 'mark-3';
  /** What the phrase says, read aloud: `Chủ trì`. */
  readonly label: string;
}

export interface SourceLineProps {
  readonly number: number;
  readonly content: string;
  readonly marks?: readonly SourceMark[];
  /** `current` belongs to the row being looked at; the others tell what became of the row read from the line. */
  readonly state?: 'current' | 'done' | 'doubt' | 'wrong';
  /** Opens what was read from the line. */
  readonly onPress?: () => void;
  readonly pressLabel?: string;
}

/** Cells of a table row stand in one line with tabs between them; a small corner shows where one begins. */
function withCells(text: string, key: string): ReactNode[] {
  return text.split('\t').flatMap((part, index) =>
    index === 0
      ? [part]
      : [
          // biome-ignore lint/suspicious/noArrayIndexKey: cells of a line have nothing but their place
          <span key={`${key} ${index}`} className={classes['cellCorner']} aria-hidden="true" />,
          ` ${part}`,
        ],
  );
}

/** The marks in order, without those that begin inside another. */
function orderly(marks: readonly SourceMark[]): readonly SourceMark[] {
  let reached = 0;
  return marks
    .toSorted((a, b) => a.from - b.from)
    .filter((mark) => {
      if (mark.from < reached || mark.to <= mark.from) return false;
      reached = mark.to;
      return true;
    });
}

function pieces(content: string, marks: readonly SourceMark[]): ReactNode[] {
  const drawn: ReactNode[] = [];
  let at = 0;
  for (const mark of orderly(marks)) {
    drawn.push(...withCells(content.slice(at, mark.from), `plain ${at}`));
    drawn.push(
      <mark key={`mark ${mark.from}`} className={classes['mark']} data-kind={mark.kind} title={mark.label}>
        {withCells(content.slice(mark.from, mark.to), `marked ${mark.from}`)}
      </mark>,
    );
    at = mark.to;
  }
  drawn.push(...withCells(content.slice(at), `plain ${at}`));
  return drawn;
}

/** A line of a source with its number, the phrases that were read out of it tinted. */
export function SourceLine({ number, content, marks = [], state, onPress, pressLabel }: SourceLineProps) {
  const body = content.trim() === '' ? ' ' : pieces(content, marks);
  return (
    <div className={classes['line']} data-state={state}>
      {onPress ? (
        <button type="button" className={classes['lineNumber']} aria-label={pressLabel} onClick={onPress}>
          {number}
        </button>
      ) : (
        <span className={classes['lineNumber']}>{number}</span>
      )}
      <span className={classes['lineText']}>{body}</span>
    </div>
  );
}

/** A text with the words that were sought in it tinted: places `[from, to)` in order. */
export function FoundText({
  text,
  places,
}: {
  readonly text: string;
  readonly places: readonly (readonly [number, number])[];
}) {
  return pieces(
    text,
    places.map(([from, to]) => ({ from, to, kind: 'mark-1', label: text.slice(from, to) })),
  );
}
