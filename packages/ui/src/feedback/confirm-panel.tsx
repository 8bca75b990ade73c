import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages } from '../i18n/messages.ts';
import { Row, Text } from '../layout/layout.tsx';
import classes from './feedback.module.css';

export interface ConfirmPanelProps {
  /** What will happen, as a question or a statement. */
  readonly title: string;
  /** What is kept and what is lost. */
  readonly detail?: ReactNode;
  /** The verb: `Xoá bản nháp`. */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Fields of the decision, such as a reason. */
  readonly children?: ReactNode;
}

/** Asks before something that cannot be undone, in place rather than over the page. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const { title, detail, confirmLabel, danger, busy, disabled, onConfirm, onCancel, children } = props;
  const common = useMessages(commonMessages);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus();
  }, []);
  return (
    <div className={classes['confirm']} role="alertdialog" aria-label={title} data-danger={danger || undefined}>
      <Text weight={600} block>
        {title}
      </Text>
      {detail ? (
        <Text size={13} tone="quiet" block>
          {detail}
        </Text>
      ) : null}
      {children}
      <Row>
        <Button
          kind={danger ? 'danger' : 'primary'}
          busy={busy ?? false}
          disabled={disabled ?? false}
          onPress={onConfirm}
        >
          {confirmLabel}
        </Button>
        <Button ref={cancel} onPress={onCancel}>
          {common.cancel}
        </Button>
      </Row>
    </div>
  );
}
