import { Button, Dialog, PlainTextArea, Stack, Text, useFormat, useMessages } from '@nanghang/ui';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewRow, ReviewStep, RowKind } from '../../contract/index.ts';
import { reviewMessages } from '../review.messages.ts';

export interface AddRowProps {
  readonly kind: RowKind;
  /** The new row comes behind this one and points to its line until mended. */
  readonly after: ReviewRow | undefined;
  readonly take: (step: ReviewStep) => void;
}

function addedRow(kind: RowKind, text: string): Extract<ReviewStep, { kind: 'add' }>['row'] {
  if (kind === 'target') return { kind, content: { text, operator: 'qualitative' } };
  if (kind === 'reporting_duty') return { kind, content: { who: [], what: text } };
  return { kind: 'task', content: { text } };
}

/** Adds a row that the reading missed, behind the current one. */
export function AddRow({ kind, after, take }: AddRowProps) {
  const words = useMessages(reviewMessages);
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const add = () => {
    take({
      kind: 'add',
      afterRowId: after?.rowId ?? null,
      firstLine: after?.lastLine ?? after?.firstLine ?? null,
      lastLine: after?.lastLine ?? after?.firstLine ?? null,
      row: addedRow(kind, text.trim()),
    });
    setText('');
    setOpened(false);
  };
  const line = after?.lastLine ?? after?.firstLine ?? null;
  return (
    <>
      <Button
        small
        kind="quiet"
        icon={<IconPlus size={14} stroke={1.75} aria-hidden />}
        onPress={() => setOpened(true)}
      >
        {words.addRow}
      </Button>
      <Dialog
        title={words.addRow}
        opened={opened}
        onClose={() => setOpened(false)}
        actions={
          <Button kind="primary" disabled={text.trim() === ''} onPress={add}>
            {words.addRow}
          </Button>
        }
      >
        <Stack gap={8}>
          <PlainTextArea label={words.addRowText} value={text} onChange={setText} rows={4} autoFocus />
          {line === null ? null : (
            <Text size={13} tone="faint">
              {words.addRowLine(format.number(line))}
            </Text>
          )}
        </Stack>
      </Dialog>
    </>
  );
}
