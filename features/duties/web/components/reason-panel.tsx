import { Button, PlainDateInput, PlainTextArea, Row, Stack, useMessages } from '@nanghang/ui';
import { useState } from 'react';
import { reportMessages } from '../report.messages.ts';

export interface ReasonPanelProps {
  /** The verb: `Trả lại đơn vị`. */
  readonly verb: string;
  readonly label?: string;
  readonly hint?: string;
  /** Asks for a day too, under this name. */
  readonly dayLabel?: string;
  readonly day?: string;
  /** The reason may be left out. */
  readonly optional?: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onDone: (reason: string, day: string) => void;
}

const leastLetters = 3;

/** Asks for a reason, and a day where one is needed, in place. */
export function ReasonPanel(props: ReasonPanelProps) {
  const { verb, label, hint, dayLabel, day: firstDay = '', optional, busy, onCancel, onDone } = props;
  const words = useMessages(reportMessages);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(firstDay);
  const ready = (optional || reason.trim().length >= leastLetters) && (!dayLabel || day !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (ready) onDone(reason.trim(), day);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) onDone(reason.trim(), day);
      }}
    >
      <Stack gap={8}>
        {dayLabel ? <PlainDateInput label={dayLabel} value={day} onChange={setDay} /> : null}
        <PlainTextArea
          label={label ?? words.reason}
          value={reason}
          onChange={setReason}
          autoFocus
          {...(hint ? { hint } : {})}
        />
        <Row>
          <Button kind="primary" type="submit" busy={busy} disabled={!ready}>
            {verb}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
