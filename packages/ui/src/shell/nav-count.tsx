import { useFormat } from '../i18n/formatters.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import classes from './shell.module.css';

export interface NavCountProps {
  /** Undefined while it is not known; nothing shows then, nor for zero. */
  readonly count: number | undefined;
  /** What is counted, read aloud after the label: `125 việc chưa xong`. */
  readonly label: string;
}

/** The number behind a place of the rail; drawn by the `Count` of its `NavPlace`. */
export function NavCount({ count, label }: NavCountProps) {
  const format = useFormat();
  if (count === undefined || count <= 0) return null;
  return (
    <span className={classes['navCount']} title={label}>
      <span aria-hidden="true">{format.number(count)}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
