import {
  Button,
  Columns,
  Form,
  Note,
  NumberField,
  Row,
  RowItem,
  RowList,
  Section,
  Stack,
  showNote,
  Text,
  TextField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FigureBody, type FigureEntry, promisingRoutes } from '../../contract/index.ts';
import { client } from '../analysis.queries.ts';
import { messages } from '../targets.messages.ts';

function FigureForm({ targetId, unit, onDone }: { targetId: string; unit: string | null; onDone: () => void }) {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const form = useContractForm({
    schema: promisingRoutes.recordFigure.body,
    defaults: { period: '', value: null, nationalMean: null, subject: null, unit, source: '' } as never,
    submit: async (body: FigureBody) => {
      await client.call(promisingRoutes.recordFigure, { params: { targetId }, body });
    },
    onDone: async () => {
      showNote({ message: words.recorded });
      await queries.invalidateQueries({ queryKey: ['analysis', 'targets'] });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.record} label={words.record}>
      <Stack gap={12}>
        <Columns of={2} gap="tight">
          <TextField name="period" label={words.period} hint={words.periodHint} />
          <NumberField name="value" label={words.figure} />
          <NumberField name="nationalMean" label={words.nationalMean} optional emptyAs="null" />
          <TextField name="unit" label={words.figureUnit} optional emptyAs="null" />
        </Columns>
        <TextField name="subject" label={words.figureSubject} hint={words.figureSubjectHint} optional emptyAs="null" />
        <TextField name="source" label={words.figureSource} hint={words.figureSourceHint} />
      </Stack>
    </Form>
  );
}

/** Figures that people recorded for the measure of a target, and a form for a further one. */
export function TargetFigures({ targetId, figures }: { targetId: string; figures: readonly FigureEntry[] }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const mayRecord = useMay('target.record');
  const [recording, setRecording] = useState(false);
  const shown = (one: FigureEntry) => {
    const unit = one.unit === null ? '' : one.unit === '%' ? '%' : ` ${one.unit}`;
    const mean = one.nationalMean === null ? '' : `; ${words.mean(format.number(one.nationalMean, { maxDigits: 4 }))}`;
    const whose = one.subject === null ? '' : `${one.subject}, `;
    return `${whose}${text(one.periodText)}: ${format.number(one.value, { maxDigits: 4 })}${unit}${mean}`;
  };
  return (
    <Section
      title={words.figures}
      level={3}
      note={words.figuresNote}
      actions={
        mayRecord && !recording ? (
          <Button small onPress={() => setRecording(true)}>
            {words.record}
          </Button>
        ) : undefined
      }
    >
      <Stack gap={12}>
        {recording ? (
          <FigureForm targetId={targetId} unit={figures[0]?.unit ?? null} onDone={() => setRecording(false)} />
        ) : null}
        {figures.length === 0 ? (
          <Note>{words.noFigures}</Note>
        ) : (
          <RowList>
            {figures.map((one) => (
              <RowItem
                key={one.figureId}
                title={shown(one)}
                detail={[one.source, one.recordedBy ? words.by(one.recordedBy, format.dateTime(one.recordedAt)) : '']
                  .filter((part) => part !== '')
                  .join(' · ')}
                trail={
                  one.used ? undefined : (
                    <Row gap={6}>
                      <Text size={12} tone="faint">
                        {words.replaced}
                      </Text>
                    </Row>
                  )
                }
              />
            ))}
          </RowList>
        )}
      </Stack>
    </Section>
  );
}
