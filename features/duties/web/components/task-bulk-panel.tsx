import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  Callout,
  DateField,
  Form,
  MultiSelectField,
  Note,
  type Option,
  SelectField,
  SidePanel,
  Stack,
  TextAreaField,
  useContractForm,
  useField,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type BulkOutcome, type TaskRow, taskRoutes } from '../../contract/index.ts';
import { componentsQuery, seriesQuery, unitsQuery } from '../duties.queries.ts';
import { taskMessages } from '../task.messages.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { useAttemptKey } from '../use-attempt-key.ts';
import { client, refreshDuties } from '../work.queries.ts';

/** What is done to many tasks at once. */
export type BulkKind = 'press' | 'extend' | 'assign' | 'add_coordinates' | 'add_component' | 'priority';

const formId = 'bulk-change';

function firstChange(kind: BulkKind) {
  if (kind === 'assign') return { change: kind, leadUnitIds: [] as string[], reason: '' };
  if (kind === 'add_component') return { change: kind, component: { seriesCode: '', componentCode: '' } };
  if (kind === 'add_coordinates') return { change: kind, unitIds: [] as string[], reason: '' };
  if (kind === 'priority') return { change: kind, priority: 'high' as const };
  if (kind === 'extend') return { change: kind, dueOn: '' as PlainDate, reason: '' };
  return { change: kind, reason: '' };
}

export interface TaskBulkPanelProps {
  readonly kind: BulkKind;
  readonly rows: readonly TaskRow[];
  readonly onClose: () => void;
}

/** One change of the tasks that are ticked; what could not be changed is named with why. */
export function TaskBulkPanel({ kind, rows, onClose }: TaskBulkPanelProps) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const cache = useQueryClient();
  const keyOf = useAttemptKey();
  const [outcome, setOutcome] = useState<BulkOutcome>();
  const titles: Readonly<Record<BulkKind, string>> = {
    ...{ press: words.press, extend: words.extend, assign: words.changeLead, add_component: words.addComponent },
    ...{ add_coordinates: words.addCoordinates, priority: words.setPriority },
  };
  const form = useContractForm({
    schema: taskRoutes.bulk.body,
    defaults: { taskIds: rows.map((row) => row.taskId), change: firstChange(kind) },
    submit: (body) => client.call(taskRoutes.bulk, { body, idempotencyKey: keyOf(body) }),
    onDone: (done) => {
      setOutcome(done);
      void refreshDuties(cache);
    },
  });
  return (
    <SidePanel
      title={titles[kind]}
      kicker={words.chosen(format.number(rows.length))}
      onClose={onClose}
      actions={
        outcome ? (
          <Button onPress={onClose}>{words.done}</Button>
        ) : (
          <Button kind="primary" type="submit" form={formId} busy={form.form.formState.isSubmitting}>
            {titles[kind]}
          </Button>
        )
      }
    >
      {outcome ? (
        <Outcome outcome={outcome} />
      ) : (
        <Form form={form} id={formId} submitLabel={titles[kind]} withoutFoot>
          <Fields kind={kind} />
          <Note>{rows.map((row) => row.ref).join(', ')}</Note>
        </Form>
      )}
    </SidePanel>
  );
}

function Fields({ kind }: { readonly kind: BulkKind }) {
  const words = useMessages(taskMessages);
  const units = useQuery(unitsQuery).data;
  const options: readonly Option[] = (units?.items ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }));
  const lists = useMessages(taskListMessages);
  if (kind === 'add_component') return <ComponentFields />;
  if (kind === 'priority')
    return (
      <SelectField
        name="change.priority"
        label={words.priority}
        options={(['low', 'normal', 'high', 'urgent'] as const).map((value) => ({ value, label: lists[value] }))}
      />
    );
  return (
    <>
      {kind === 'extend' ? <DateField name="change.dueOn" label={words.newDue} hint={words.only} /> : null}
      {kind === 'assign' ? (
        <MultiSelectField name="change.leadUnitIds" label={words.newLeads} options={options} hint={words.only} />
      ) : null}
      {kind === 'add_coordinates' ? (
        <MultiSelectField name="change.unitIds" label={words.newCoordinates} options={options} hint={words.joins} />
      ) : null}
      <TextAreaField name="change.reason" label={kind === 'press' ? words.pressWhy : words.reason} />
    </>
  );
}

/** An index, and which of its components; none means the index as a whole. */
export function ComponentFields() {
  const words = useMessages(taskMessages);
  const text = useText();
  const series = useQuery(seriesQuery).data;
  const { field } = useField('change.component.seriesCode');
  const code = typeof field.value === 'string' ? field.value : '';
  const components = useQuery({ ...componentsQuery(code), enabled: code !== '' }).data;
  return (
    <>
      <SelectField
        name="change.component.seriesCode"
        label={words.series}
        options={(series?.items ?? []).map((one) => ({ value: one.code, label: `${one.code} – ${text(one.name)}` }))}
      />
      <SelectField
        name="change.component.componentCode"
        label={words.component}
        emptyAs="text"
        options={[
          { value: '', label: words.whole },
          ...(components ?? []).map((one) => ({ value: one.code, label: `${one.code} ${text(one.name)}` })),
        ]}
      />
    </>
  );
}

/** What a change of many came to. */
export function Outcome({ outcome }: { readonly outcome: BulkOutcome }) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const text = useText();
  return (
    <Stack gap={12}>
      <Callout meaning={outcome.changed > 0 ? 'good' : 'note'}>{words.changed(format.number(outcome.changed))}</Callout>
      {outcome.refused.length === 0 ? null : (
        <Callout meaning="warn" title={words.refused(format.number(outcome.refused.length))}>
          {outcome.refused.map((row) => (
            <div key={row.taskId}>{`${row.ref}: ${text(row.message)}`}</div>
          ))}
        </Callout>
      )}
    </Stack>
  );
}
