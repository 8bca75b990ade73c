import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../i18n/messages.ts';
import { stateMessages } from './state-messages.ts';
import classes from './states.module.css';

export interface ConflictVersion {
  /** Who and when: `Văn phòng, 10:40`. */
  readonly by: string;
  readonly content: ReactNode;
}

export interface ConflictPanelProps {
  /** What was edited by two people. */
  readonly name: string;
  readonly mine: ConflictVersion;
  readonly theirs: ConflictVersion;
  /** Shown when both can hold together. */
  readonly merged?: ConflictVersion;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onMerge?: () => void;
}

/** Two edits of one thing, side by side; nothing is lost until one is chosen. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { name, mine, theirs, merged, onKeepMine, onTakeTheirs, onMerge } = props;
  const words = useMessages(stateMessages);
  return (
    <div className={classes['state']} role="alert">
      <p className={classes['title']}>{words.conflictTitle(name)}</p>
      <div className={classes['versions']}>
        {[mine, theirs, ...(merged ? [merged] : [])].map((version) => (
          <div key={version.by} className={classes['version']}>
            <div className={classes['versionHead']}>{version.by}</div>
            {version.content}
          </div>
        ))}
      </div>
      <div className={classes['actions']}>
        <Button kind="primary" small onPress={onKeepMine}>
          {words.keepMine}
        </Button>
        <Button small onPress={onTakeTheirs}>
          {words.takeTheirs}
        </Button>
        {onMerge ? (
          <Button kind="quiet" small onPress={onMerge}>
            {words.merge}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
