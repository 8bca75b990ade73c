import { IconBell } from '@tabler/icons-react';
import classes from './shell.module.css';

/** Keeps the place of the bell until its code has come, so that nothing beside it moves under a finger. */
export function BellWaiting() {
  return (
    <span className={classes['bellWaiting']} aria-hidden="true">
      <IconBell size={18} stroke={1.75} />
    </span>
  );
}
