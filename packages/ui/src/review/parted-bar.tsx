import type { BarTone } from '../marks/bars.tsx';
import classes from './review.module.css';

export interface PartedBarProps {
  /** What the bar shows, read aloud; the words beside it say the same. */
  readonly label: string;
  /** Shares 0..1 from the left; what they leave stays empty. */
  readonly parts: readonly { readonly id: string; readonly ratio: number; readonly tone: BarTone }[];
}

/** How far a work is, in one bar of several parts. */
export function PartedBar({ label, parts }: PartedBarProps) {
  return (
    <span className={classes['partedBar']} role="img" aria-label={label}>
      {parts.map((part) => (
        <span key={part.id} data-tone={part.tone} style={{ width: `${part.ratio * 100}%` }} />
      ))}
    </span>
  );
}
