import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages } from '../i18n/messages.ts';
import { LayerProvider } from '../theme/floating-layer.tsx';
import classes from './feedback.module.css';

export interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly width?: 'normal' | 'wide';
  /** Without its own head, for the search box. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A pane over the page, for what cannot stand beside it; the browser keeps the focus inside and Esc closes it. */
export function Dialog({ title, opened, onClose, actions, width = 'normal', bare, children }: DialogProps) {
  const common = useMessages(commonMessages);
  const id = useId();
  const layerId = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (opened && !dialog.open) dialog.showModal();
    if (!opened && dialog.open) dialog.close();
  }, [opened]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the backdrop closes; Esc does the same by the browser
    <dialog
      ref={element}
      className={classes['dialog']}
      data-width={width}
      data-place={bare ? 'top' : 'middle'}
      aria-labelledby={bare ? undefined : id}
      aria-label={bare ? title : undefined}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      {opened ? (
        <LayerProvider value={layerId}>
          {bare ? null : (
            <header className={classes['head']}>
              <h2 id={id} className={classes['title']}>
                {title}
              </h2>
              <IconButton label={common.close} icon={<IconX size={18} stroke={1.75} aria-hidden />} onPress={onClose} />
            </header>
          )}
          {bare ? children : <div className={classes['body']}>{children}</div>}
          {actions ? <footer className={classes['foot']}>{actions}</footer> : null}
          <div id={layerId} />
        </LayerProvider>
      ) : null}
    </dialog>
  );
}
