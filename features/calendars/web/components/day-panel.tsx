import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  Callout,
  Form,
  ObjectHistory,
  problemOf,
  SelectField,
  SidePanel,
  Stack,
  showNote,
  Text,
  TextField,
  useContractForm,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type CalendarDay, type CalendarMoves, calendarsRoutes, dayKind } from '../../contract/index.ts';
import { calendarsMessages } from '../calendars.messages.ts';
import { client } from '../calendars.queries.ts';

const bodySchema = calendarsRoutes.setDay.body.omit({ version: true });
const mostShown = 20;

function Moves({ moves }: { readonly moves: CalendarMoves }) {
  const words = useMessages(calendarsMessages);
  const format = useFormat();
  const text = useText();
  return (
    <Callout meaning={moves.moved.length > 0 ? 'warn' : 'note'}>
      <Stack gap={4}>
        <Text>{words.moves(moves.moved.length)}</Text>
        {moves.moved.slice(0, mostShown).map((one) => (
          <Text key={one.obligationId} size={13}>
            {one.before === null
              ? words.moveFromNone(one.ref, format.date(one.after))
              : words.move(one.ref, format.date(one.before), format.date(one.after))}
          </Text>
        ))}
        {moves.issues.map((issue) => (
          <Text key={`${issue.code} ${issue.path.join('.')}`} size={13}>
            {text(issue.message)}
          </Text>
        ))}
      </Stack>
    </Callout>
  );
}

function useDone(onClose: () => void) {
  const words = useMessages(calendarsMessages);
  const queries = useQueryClient();
  return (moves: CalendarMoves) => {
    showNote({ message: words.movedDone(moves.moved.length) });
    void queries.invalidateQueries({ queryKey: ['calendars'] });
    onClose();
  };
}

/** What the province decides on a day, with the dates that it would move before it is recorded. */
export function DayPanel(props: {
  readonly date: PlainDate;
  readonly day: CalendarDay | undefined;
  readonly onClose: () => void;
}) {
  const { date, day, onClose } = props;
  const words = useMessages(calendarsMessages);
  const format = useFormat();
  const text = useText();
  const onDone = useDone(onClose);
  const version = day?.version ?? 0;
  const params = { date };
  const form = useContractForm({
    schema: bodySchema,
    defaults: { kind: day?.kind ?? 'swapped_off', name: day ? text(day.name) : '', reason: '' },
    submit: (body) => client.call(calendarsRoutes.setDay, { params, body: { ...body, version } }),
    onDone,
  });
  const preview = useMutation({
    mutationFn: () =>
      client.call(calendarsRoutes.preview, { params, body: { kind: dayKind.parse(form.form.getValues('kind')) } }),
  });
  const clear = useMutation({
    mutationFn: () =>
      client.call(calendarsRoutes.clearDay, { params, body: { reason: form.form.getValues('reason') ?? '', version } }),
    onSuccess: onDone,
  });
  const problem = preview.error ?? clear.error;
  return (
    <SidePanel title={words.decideOn(format.date(date))} onClose={onClose}>
      <Stack gap={16}>
        {problem ? <Callout meaning="bad">{text(problemOf(problem).message)}</Callout> : null}
        <Form
          form={form}
          submitLabel={words.save}
          actions={
            <>
              <Button kind="quiet" busy={preview.isPending} onPress={() => preview.mutate()}>
                {words.preview}
              </Button>
              {version > 0 ? (
                <Button kind="quiet" busy={clear.isPending} onPress={() => clear.mutate()}>
                  {words.clear}
                </Button>
              ) : null}
            </>
          }
        >
          <SelectField
            name="kind"
            label={words.kind}
            options={dayKind.options.map((value) => ({ value, label: words[value] }))}
          />
          <TextField name="name" label={words.name} />
          <TextField name="reason" label={words.reason} />
        </Form>
        {preview.data ? <Moves moves={preview.data} /> : null}
        <ObjectHistory objectType="calendar" objectId={date} />
      </Stack>
    </SidePanel>
  );
}
