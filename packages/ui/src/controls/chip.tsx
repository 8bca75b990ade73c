import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './controls.module.css';

export interface ChipProps {
  /** `own` is the accent, `mark-1..3` link a phrase of a source with its field. */
  readonly kind?: 'plain' | 'outline' | 'own' | 'mark-1' | 'mark-2' | 'mark-3';
  readonly icon?: ReactNode;
  readonly onPress?: () => void;
  /** Shows a cross; `removeLabel` says what it removes. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
  readonly children: ReactNode;
}

/** A short word in a frame: a filter, a unit, a component. */
export function Chip({ kind = 'plain', icon, onPress, onRemove, removeLabel, children }: ChipProps) {
  const content = (
    <>
      {icon}
      <span className={classes['chipText']}>{children}</span>
    </>
  );
  if (onPress && !onRemove)
    return (
      <button type="button" className={classes['chip']} data-kind={kind} onClick={onPress}>
        {content}
      </button>
    );
  return (
    <span className={classes['chip']} data-kind={kind}>
      {content}
      {onRemove ? (
        <button type="button" className={classes['chipRemove']} aria-label={removeLabel} onClick={onRemove}>
          <IconX size={12} stroke={1.75} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}

/** Marks invented or sample figures. */
export function SampleMark({ children }: { readonly children: ReactNode }) {
  return <span className={classes['sample']}>{children}</span>;
}
