import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './layout.module.css';

const options = { getInitialValueInEffect: false } as const;

/** True on a phone, where one thing stands below another. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 700px)', false, options) ?? false;
}

/** True where a list has room for something beside it. */
export function useRoomBeside(): boolean {
  return useMediaQuery('(min-width: 1101px)', true, options) ?? true;
}

export interface SplitProps {
  /** What stays in sight at the right while the list scrolls; nothing while nothing is open. */
  readonly beside: ReactNode;
  /** What stands beside, read aloud. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A list with one of its rows opened beside it. Without {@link useRoomBeside}, open the row `below` itself instead. */
export function Split({ beside, label, children }: SplitProps) {
  return (
    <div className={classes['split']} data-open={beside ? true : undefined}>
      <div>{children}</div>
      {beside ? (
        <aside className={classes['beside']} aria-label={label}>
          {beside}
        </aside>
      ) : null}
    </div>
  );
}
