import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
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

/** What opened each panel; a panel that takes the place of another goes back to what opened that one. */
const openers = new WeakMap<Element, Element>();

function findOpener(): Element | null {
  const active = document.activeElement;
  const before = active?.closest('[data-side-panel]');
  return (before ? openers.get(before) : active) ?? null;
}

/** Brings the focus back to what opened the panel, or to the title of the page where that is gone. */
function useFocusBack(panel: { readonly current: Element | null }): void {
  // Read before any field of the panel takes the focus.
  const [opener] = useState(findOpener);
  useEffect(() => {
    if (panel.current && opener) openers.set(panel.current, opener);
    return () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const gone = !opener?.isConnected || opener === document.body;
      const back = gone ? document.querySelector('[data-page-title]') : opener;
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [opener, panel]);
}

const stops = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Leads from the last control of a modal panel to the first and back; what lies below cannot be seen. */
function stayWithin(panel: Element | null, event: KeyboardEvent): void {
  const active = document.activeElement;
  if (!panel?.contains(active)) return;
  const reached = [...panel.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.getClientRects().length > 0,
  );
  const [first, last] = [reached[0], reached.at(-1)];
  const isStart = active === first || active?.getAttribute('tabindex') === '-1';
  const goal = event.shiftKey ? isStart && last : active === last && first;
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/** Shows or edits one thing beside its list. Esc closes it and returns the focus. */
export function SidePanel({ title, kicker, actions, onClose, children }: SidePanelProps) {
  const common = useMessages(commonMessages);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const over = useMediaQuery('(max-width: 1100px)', undefined, { getInitialValueInEffect: false }) ?? false;
  useHoldRailNarrow();
  useFocusBack(panel);
  useEffect(() => {
    // A field of the panel that asked for the focus keeps it.
    if (!panel.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  return (
    // The same element on every width: another one would be drawn anew, without what was typed and without the focus.
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from every control of the panel
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only the dialog is modal
    <div
      ref={panel}
      className={classes['panel']}
      data-side-panel
      aria-labelledby={id}
      role={over ? 'dialog' : 'complementary'}
      {...(over ? { 'aria-modal': true } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Tab' && over) stayWithin(panel.current, event.nativeEvent);
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
    </div>
  );
}
