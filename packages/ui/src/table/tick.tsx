import type { Ref } from 'react';
import classes from './table.module.css';

export interface TickProps {
  /** What is chosen by it, read aloud. */
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is chosen, not all. */
  readonly partly?: boolean;
  /** `range` where Shift is held: everything from the last one ticked to this one. */
  readonly onTick: (checked: boolean, range: boolean) => void;
  /** Up and down arrows: to the tick above or below, with Shift choosing it as well. */
  readonly onStep?: (by: 1 | -1, range: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The box by which a row of a list is chosen, by itself or together with those between. */
export function Tick({ label, checked, partly, onTick, onStep, ref }: TickProps) {
  return (
    <input
      ref={(box) => {
        if (box) box.indeterminate = partly === true && !checked;
        if (typeof ref === 'function') ref(box);
        else if (ref) ref.current = box;
      }}
      type="checkbox"
      className={classes['checkbox']}
      aria-label={label}
      checked={checked}
      onChange={(event) => {
        const { nativeEvent } = event;
        onTick(event.currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
      }}
      onKeyDown={(event) => {
        if (!onStep || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        onStep(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
      }}
    />
  );
}
