import { useFocusReturn, useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages } from '../i18n/messages.ts';
import { useHoldRailNarrow } from '../shell/rail-width.ts';
import classes from './page.module.css';

export interface WithPanelProps {
  /** The panel, or nothing while none is open. */
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/** A page with a panel at its right: beside it on a wide screen, over it on a narrow one. */
export function WithPanel({ panel, children }: WithPanelProps) {
  return (
    <div className={panel ? classes['panelHost'] : classes['withPanel']}>
      <div>{children}</div>
      {panel}
    </div>
  );
}

export interface SidePanelProps {
  readonly title: string;
  /** Line above the title: a code, a status. */
  readonly kicker?: ReactNode;
  /** Stays at the foot: the verbs of the panel. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Shows or edits one thing beside its list. Esc closes it and returns the focus. */
export function SidePanel({ title, kicker, actions, onClose, children }: SidePanelProps) {
  const common = useMessages(commonMessages);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const over = useMediaQuery('(max-width: 1100px)') ?? false;
  useHoldRailNarrow();
  useFocusReturn({ opened: true, shouldReturnFocus: true });
  useEffect(() => {
    // A field of the panel that asked for the focus keeps it.
    if (!panel.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  const Element = over ? 'div' : 'aside';
  return (
    <Element
      ref={panel}
      className={classes['panel']}
      aria-labelledby={id}
      {...(over ? { role: 'dialog', 'aria-modal': true } : {})}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={classes['panelHead']}>
        <div className={classes['panelTitles']}>
          {kicker ? <div className={classes['panelKicker']}>{kicker}</div> : null}
          <h2 ref={heading} id={id} tabIndex={-1} className={classes['panelTitle']}>
            {title}
          </h2>
        </div>
        <IconButton label={common.close} icon={<IconX size={18} stroke={1.75} aria-hidden />} onPress={onClose} />
      </header>
      <div className={classes['panelBody']}>{children}</div>
      {actions ? <footer className={classes['panelFoot']}>{actions}</footer> : null}
    </Element>
  );
}
