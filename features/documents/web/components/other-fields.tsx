import { Columns, PlainSelect, PlainTextArea, PlainTextInput, Stack, useMessages } from '@nanghang/ui';
import type { ReviewRow } from '../../contract/index.ts';
import type { FieldsOf, RowFields } from '../model/row-fields.ts';
import { operatorMessages, rowMessages } from '../row.messages.ts';
import type { RowEdit } from '../use-row-edit.ts';
import { TimeField } from './time-field.tsx';
import { UnitChoice } from './unit-choice.tsx';

export interface OtherFieldsProps {
  readonly row: ReviewRow;
  readonly fields: RowFields;
  readonly change: RowEdit['change'];
  readonly extractionId: string;
  readonly on: string | null;
}

const operators = [
  ...(['>=', '>', '=', '<=', '<'] as const),
  ...(['top_n', 'group', 'increasing', 'decreasing', 'maintain', 'qualitative'] as const),
];

type PartProps<Kind extends RowFields['kind']> = Omit<OtherFieldsProps, 'fields'> & {
  readonly fields: FieldsOf<Kind>;
};

function TargetFields({ row, fields, change, on }: PartProps<'target'>) {
  const words = useMessages(rowMessages);
  const compare = useMessages(operatorMessages);
  return (
    <Stack gap={8}>
      <PlainTextArea label={words.target} value={fields.text} onChange={(text) => change({ text })} autoFocus />
      <Columns of={3} gap="tight">
        <PlainTextInput label={words.index} value={fields.index} onChange={(index) => change({ index })} />
        <PlainTextInput
          label={words.component}
          value={fields.component}
          onChange={(component) => change({ component })}
        />
        <PlainTextInput label={words.by} value={fields.by} onChange={(by) => change({ by })} />
        <PlainSelect
          label={words.operator}
          value={fields.operator}
          options={operators.map((operator) => ({ value: operator, label: compare[operator] }))}
          onChange={(operator) => change({ operator })}
        />
        <PlainTextInput label={words.value} value={fields.value} onChange={(value) => change({ value })} />
        <PlainTextInput label={words.unit} value={fields.unit} onChange={(unit) => change({ unit })} />
      </Columns>
      <UnitChoice
        label={words.fieldLead}
        mark="mark-1"
        names={fields.lead}
        choices={fields.choices}
        resolved={row.names}
        on={on}
        onChange={(lead, choices) => change({ lead, choices })}
      />
    </Stack>
  );
}

function DutyFields({ row, fields, change, extractionId, on }: PartProps<'reporting_duty'>) {
  const words = useMessages(rowMessages);
  return (
    <Stack gap={8}>
      <PlainTextArea label={words.what} value={fields.what} onChange={(what) => change({ what })} autoFocus />
      <UnitChoice
        label={words.who}
        mark="mark-1"
        names={fields.who}
        choices={fields.choices}
        resolved={row.names}
        on={on}
        onChange={(who, choices) => change({ who, choices })}
      />
      <UnitChoice
        label={words.to}
        mark="mark-2"
        names={fields.to}
        choices={fields.choices}
        resolved={row.names}
        on={on}
        onChange={(to, choices) => change({ to, choices })}
      />
      <TimeField
        extractionId={extractionId}
        label={words.when}
        value={fields.timeframe}
        onChange={(timeframe) => change({ timeframe })}
      />
    </Stack>
  );
}

function ScoreFields({ fields, change }: Pick<PartProps<'score'>, 'fields' | 'change'>) {
  const words = useMessages(rowMessages);
  return (
    <Columns of={3} gap="tight">
      <PlainTextInput label={words.index} value={fields.index} onChange={(index) => change({ index })} autoFocus />
      <PlainTextInput
        label={words.component}
        value={fields.component}
        onChange={(component) => change({ component })}
      />
      <PlainTextInput label={words.year} value={fields.year} onChange={(year) => change({ year })} />
      <PlainTextInput label={words.value} value={fields.value} onChange={(value) => change({ value })} />
      <PlainTextInput label={words.unit} value={fields.unit} onChange={(unit) => change({ unit })} />
      <PlainTextInput label={words.rank} value={fields.rank} onChange={(rank) => change({ rank })} />
    </Columns>
  );
}

/** The fields of a row that is no task. */
export function OtherFields({ fields, ...props }: OtherFieldsProps) {
  switch (fields.kind) {
    case 'target':
      return <TargetFields {...props} fields={fields} />;
    case 'reporting_duty':
      return <DutyFields {...props} fields={fields} />;
    case 'score':
      return <ScoreFields fields={fields} change={props.change} />;
    case 'task':
      return null;
  }
}
