import {
  Button,
  FigureEntry,
  Link,
  PlainTextArea,
  PlainTextInput,
  Row,
  Segments,
  Stack,
  Text,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useState } from 'react';
import { reportMessages } from '../report.messages.ts';
import { type FigureWithLast, rateOf, type TypedFigure } from '../report-figures.ts';
import type { ReportValue } from '../use-report.ts';

export interface ReportFieldsProps {
  readonly value: ReportValue;
  readonly figures: readonly FigureWithLast[];
  readonly onChange: (value: ReportValue) => void;
  /** Text of the last period, to copy from. */
  readonly lastContent: string | undefined;
  readonly disabled: boolean;
  readonly error?: string | undefined;
}

/** Result, words and figures of one report. */
export function ReportFields(props: ReportFieldsProps) {
  const { value, figures, onChange, lastContent, disabled, error } = props;
  const words = useMessages(reportMessages);
  const format = useFormat();
  const copyable = lastContent !== undefined && lastContent !== '' && value.content.trim() === '';
  return (
    <Stack gap={16}>
      <Stack gap={4}>
        <Text size={13} weight={500}>
          {words.result}
        </Text>
        <Row>
          <Segments
            label={words.result}
            value={value.result}
            onChange={(result) => (disabled ? undefined : onChange({ ...value, result }))}
            options={[
              { value: 'doing', label: words.doing },
              { value: 'done', label: words.done },
              { value: 'not_started', label: words.notStarted },
            ]}
          />
        </Row>
      </Stack>
      <Stack gap={4}>
        <PlainTextArea
          label={words.what}
          value={value.content}
          rows={3}
          disabled={disabled}
          error={error}
          onChange={(content) => onChange({ ...value, content })}
        />
        <Row justify="between">
          <Text size={12} tone="faint">
            {words.letters(format.number(value.content.length))}
          </Text>
          {copyable && !disabled ? (
            <Link onOpen={() => onChange({ ...value, content: lastContent })}>{words.copyLast}</Link>
          ) : null}
        </Row>
      </Stack>
      <Figures {...props} figures={figures} />
    </Stack>
  );
}

function Figures({ value, figures, onChange, disabled }: ReportFieldsProps) {
  const words = useMessages(reportMessages);
  const format = useFormat();
  const rate = rateOf(figures);
  const lastRate = rateOf(figures.map((figure) => ({ ...figure, value: figure.previous })));
  const change = (name: string, next: number | string | null) =>
    onChange({
      ...value,
      figures: figures.map(({ previous: _, ...figure }) =>
        figure.name === name ? { ...figure, value: next } : figure,
      ),
    });
  return (
    <Stack gap={8}>
      {figures.length === 0 ? null : (
        <FigureEntry
          title={words.figures}
          disabled={disabled}
          rows={figures.map((figure) => ({
            id: figure.name,
            label: figure.name,
            value: figure.value,
            previous: figure.previous,
            ...(figure.unit === '' ? {} : { unit: figure.unit }),
          }))}
          results={
            rate === undefined && lastRate === undefined
              ? []
              : [{ id: 'rate', label: words.rate, value: format.percent(rate), previous: format.percent(lastRate) }]
          }
          onChange={change}
        />
      )}
      {disabled ? null : (
        <NewFigure
          taken={figures.map((figure) => figure.name)}
          onAdd={(figure) =>
            onChange({ ...value, figures: [...figures.map(({ previous: _, ...one }) => one), figure] })
          }
        />
      )}
    </Stack>
  );
}

function NewFigure({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (figure: TypedFigure) => void;
}) {
  const words = useMessages(reportMessages);
  const [name, setName] = useState<string>();
  const [unit, setUnit] = useState('');
  if (name === undefined)
    return (
      <Row>
        <Link onOpen={() => setName('')}>{words.addFigure}</Link>
      </Row>
    );
  const clean = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (clean === '' || taken.includes(clean)) return;
        onAdd({ name: clean, unit: unit.trim(), value: null });
        setName(undefined);
        setUnit('');
      }}
    >
      <Row align="end">
        <PlainTextInput label={words.figureName} value={name} onChange={setName} autoFocus />
        <PlainTextInput label={words.figureUnit} value={unit} onChange={setUnit} />
        <Button type="submit" disabled={clean === '' || taken.includes(clean)}>
          {words.addFigureVerb}
        </Button>
      </Row>
    </form>
  );
}
