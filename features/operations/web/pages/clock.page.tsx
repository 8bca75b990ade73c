import type { RouteResponse } from '@nanghang/contract';
import { daysBetween } from '@nanghang/domain/kernel';
import {
  Page as Body,
  Button,
  Callout,
  DateField,
  FactList,
  Form,
  ObjectHistory,
  PageHeader,
  QueryState,
  Section,
  Stack,
  showNote,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { operationsRoutes } from '../../contract/index.ts';
import { operationsMessages } from '../operations.messages.ts';
import { client, clockQuery } from '../operations.queries.ts';

type ClockState = RouteResponse<typeof operationsRoutes.readClock>;

function MoveClock({ clock }: { readonly clock: ClockState }) {
  const words = useMessages(operationsMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const form = useContractForm({
    schema: operationsRoutes.setClock.body,
    defaults: { businessDate: clock.businessDate },
    submit: (body) => client.call(operationsRoutes.setClock, { body }),
    onDone: (next) => {
      showNote({ message: words.clockMoved(format.date(next.businessDate)) });
      // Everything shown depends on the day, the session included.
      void queries.invalidateQueries();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={words.setClock}
      actions={
        <Button kind="quiet" onPress={() => form.form.setValue('businessDate', clock.realDate, { shouldDirty: true })}>
          {words.toRealDate}
        </Button>
      }
    >
      <DateField name="businessDate" label={words.newDate} hint={words.newDateHint} />
    </Form>
  );
}

function Content({ clock }: { readonly clock: ClockState }) {
  const words = useMessages(operationsMessages);
  const format = useFormat();
  const away = daysBetween(clock.businessDate, clock.realDate);
  const distance =
    away === 0 ? '' : ` (${away > 0 ? words.ahead(format.number(away)) : words.behind(format.number(-away))})`;
  const day = format.date(clock.businessDate);
  return (
    <Stack gap={24}>
      <PageHeader
        answer={clock.isDemo ? words.clockAnswer(day) : words.realClockAnswer(day)}
        documentTitle={words.clock}
        size="work"
        lede={clock.isDemo ? words.clockLede : undefined}
      />
      <FactList
        facts={[
          { label: words.businessDate, value: `${day}${distance}` },
          { label: words.realDate, value: format.date(clock.realDate) },
        ]}
      />
      {clock.isDemo ? (
        <Section title={words.setClock} ruled>
          <MoveClock key={clock.businessDate} clock={clock} />
        </Section>
      ) : (
        <Callout meaning="note">{words.notDemo}</Callout>
      )}
      {clock.isDemo ? <ObjectHistory objectType="clock" objectId="business-date" /> : null}
    </Stack>
  );
}

/** The day a demo works with, and how to move it. */
export function Page() {
  const query = useQuery(clockQuery);
  return (
    <Body width="form">
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {(clock) => <Content clock={clock} />}
      </QueryState>
    </Body>
  );
}
