import {
  Button,
  Columns,
  Grow,
  PlainTextArea,
  PlainTextInput,
  Row,
  Skeleton,
  Stack,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef } from 'react';
import type { ReviewRow, ReviewStep } from '../../contract/index.ts';
import type { KeptEdits } from '../model/kept-edits.ts';
import type { WriterState } from '../model/review-writer.ts';
import type { FieldsOf } from '../model/row-fields.ts';
import { rowMessages } from '../row.messages.ts';
import { type RowEdit, useRowEdit } from '../use-row-edit.ts';
import { ComponentChoice } from './component-choice.tsx';
import { OtherFields } from './other-fields.tsx';
import { TimeField } from './time-field.tsx';
import { UnitChoice } from './unit-choice.tsx';

export interface RowEditorProps {
  readonly row: ReviewRow;
  readonly extractionId: string;
  /** Date of the document: units are chosen among those of that day. */
  readonly on: string | null;
  readonly kept: KeptEdits;
  readonly writing: WriterState;
  readonly take: (step: ReviewStep) => void;
  /** Closes the editor; `next` goes on to the row below. */
  readonly onClose: (next: boolean) => void;
  readonly onSplit: (text: string, at: number) => void;
}

interface TaskFieldsProps extends Pick<RowEditorProps, 'extractionId' | 'on' | 'onSplit'> {
  readonly row: Extract<ReviewRow, { kind: 'task' }>;
  readonly fields: FieldsOf<'task'>;
  readonly change: RowEdit['change'];
}

function TaskFields({ row, fields, change, extractionId, on, onSplit }: TaskFieldsProps) {
  const words = useMessages(rowMessages);
  const area = useRef<HTMLTextAreaElement>(null);
  // The words stand at once and can be typed in; choices of units and dates are drawn after that is painted.
  const complete = useDeferredValue(true, false);
  return (
    <Stack gap={8}>
      <PlainTextArea
        ref={area}
        label={words.task}
        value={fields.text}
        onChange={(text) => change({ text })}
        autoFocus
      />
      <Row>
        <Button
          kind="quiet"
          small
          onPress={() => onSplit(fields.text, area.current?.selectionStart ?? fields.text.length)}
        >
          {words.splitHere}
        </Button>
      </Row>
      {complete ? (
        <>
          <Columns of={2} gap="tight">
            <UnitChoice
              label={words.fieldLead}
              mark="mark-1"
              names={fields.lead}
              choices={fields.choices}
              resolved={row.names}
              on={on}
              onChange={(lead, choices) => change({ lead, choices })}
            />
            <TimeField
              extractionId={extractionId}
              label={words.fieldTimeframe}
              value={fields.timeframe}
              onChange={(timeframe) => change({ timeframe })}
            />
          </Columns>
          <UnitChoice
            label={words.fieldCoordinating}
            mark="mark-2"
            names={fields.coordinating}
            choices={fields.choices}
            resolved={row.names}
            on={on}
            onChange={(coordinating, choices) => change({ coordinating, choices })}
          />
          <ComponentChoice row={row} value={fields.components} onChange={(components) => change({ components })} />
          <Columns of={2} gap="tight">
            <PlainTextArea
              label={words.products}
              rows={1}
              value={fields.products}
              onChange={(products) => change({ products })}
            />
            <PlainTextInput label={words.ref} value={fields.ref} onChange={(ref) => change({ ref })} />
          </Columns>
        </>
      ) : (
        <Skeleton lines={7} />
      )}
    </Stack>
  );
}

function SavedState({ edit, writing }: { readonly edit: RowEdit; readonly writing: WriterState }) {
  const words = useMessages(rowMessages);
  const format = useFormat();
  const said =
    writing.stopped !== undefined || (edit.changed && writing.pending === 0)
      ? words.kept
      : writing.pending > 0
        ? words.saving
        : writing.savedAt === undefined
          ? words.nothingChanged
          : words.saved(format.time(writing.savedAt));
  return (
    <Text size={12} tone="faint">
      <span role="status">{said}</span>
    </Text>
  );
}

/** Mends a row in its place: words, who, when; saved by itself, Enter accepts, Esc brings back what was there. */
export function RowEditor(props: RowEditorProps) {
  const { row, extractionId, on, kept, writing, take, onClose, onSplit } = props;
  const words = useMessages(rowMessages);
  const edit = useRowEdit({ row, kept, take });
  const save = useRef(edit.save);
  useEffect(() => {
    save.current = edit.save;
  });
  useEffect(() => () => save.current(false), []);
  const accept = () => {
    edit.save(true);
    onClose(true);
  };
  const giveUp = () => {
    edit.giveUp();
    onClose(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      giveUp();
    } else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      accept();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields inside
    <div onKeyDown={onKeyDown}>
      <Stack gap={12}>
        {row.kind === 'task' && edit.fields.kind === 'task' ? (
          <TaskFields
            row={row}
            fields={edit.fields}
            change={edit.change}
            extractionId={extractionId}
            on={on}
            onSplit={onSplit}
          />
        ) : (
          <OtherFields row={row} fields={edit.fields} change={edit.change} extractionId={extractionId} on={on} />
        )}
        <Row>
          <Button kind="primary" small hotkey="Enter" onPress={accept}>
            {words.accept}
          </Button>
          <Button small hotkey="Esc" onPress={giveUp}>
            {words.giveUp}
          </Button>
          <Button
            kind="quiet"
            small
            onPress={() => {
              edit.save(false);
              onClose(false);
            }}
          >
            {words.save}
          </Button>
          <Grow />
          <SavedState edit={edit} writing={writing} />
        </Row>
      </Stack>
    </div>
  );
}
