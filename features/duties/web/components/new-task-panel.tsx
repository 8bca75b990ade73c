import {
  Button,
  Callout,
  DateField,
  Form,
  MultiSelectField,
  RadioField,
  SelectField,
  SidePanel,
  Stack,
  showNote,
  TagsField,
  Text,
  TextAreaField,
  TextField,
  useContractForm,
  useField,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { taskRoutes } from '../../contract/index.ts';
import { plansQuery, similarTasksQuery, timeframeQuery, unitsQuery } from '../duties.queries.ts';
import { newTaskMessages } from '../new-task.messages.ts';
import { taskPath } from '../paths.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { useAttemptKey } from '../use-attempt-key.ts';
import { client, refreshDuties } from '../work.queries.ts';
import { leadNames } from './task-columns.tsx';
import { ParentField, ServesField } from './task-link-fields.tsx';

const formId = 'new-task';
const pauseMs = 400;

export interface NewTaskPanelProps {
  readonly onClose: () => void;
  readonly onMade: (taskId: string) => void;
}

/** A task made by hand, from a conclusion or a direct order; what reads alike shows while the words are typed. */
export function NewTaskPanel({ onClose, onMade }: NewTaskPanelProps) {
  const words = useMessages(newTaskMessages);
  const cache = useQueryClient();
  const keyOf = useAttemptKey();
  const form = useContractForm({
    schema: taskRoutes.create.body,
    defaults: { content: '', source: { kind: 'manual', number: null, on: null } },
    submit: (body) => client.call(taskRoutes.create, { body, idempotencyKey: keyOf(body) }),
    onDone: ({ taskId }) => {
      void refreshDuties(cache);
      showNote({ message: words.made });
      onMade(taskId);
    },
  });
  return (
    <SidePanel
      title={words.title}
      onClose={onClose}
      actions={
        <Button kind="primary" type="submit" form={formId} busy={form.form.formState.isSubmitting}>
          {words.add}
        </Button>
      }
    >
      <Form form={form} id={formId} submitLabel={words.add} withoutFoot>
        <NewTaskFields />
      </Form>
    </SidePanel>
  );
}

function NewTaskFields() {
  const words = useMessages(newTaskMessages);
  const lists = useMessages(taskListMessages);
  const units = useQuery(unitsQuery).data;
  const plans = useQuery(plansQuery).data;
  const unitOptions = (units?.items ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }));
  const { field: kind } = useField('source.kind');
  return (
    <>
      <RadioField
        name="source.kind"
        label={words.kind}
        options={[
          { value: 'manual', label: words.manual },
          { value: 'conclusion', label: words.conclusion },
          { value: 'direct_order', label: words.direct_order },
        ]}
      />
      {kind.value === 'manual' ? null : (
        <>
          <TextField name="source.number" label={words.number} hint={words.numberHint} emptyAs="null" />
          <DateField name="source.on" label={words.on} emptyAs="null" />
        </>
      )}
      <TextAreaField name="content" label={words.content} rows={4} emptyAs="text" />
      <SimilarTasks />
      <TextField name="shortName" label={words.shortName} hint={words.shortNameHint} optional emptyAs="null" />
      <MultiSelectField name="leadUnitIds" label={words.leads} options={unitOptions} />
      <MultiSelectField name="coordinateUnitIds" label={words.coordinates} options={unitOptions} optional />
      <TextField name="timeframeRaw" label={words.timeframe} hint={words.timeframeHint} optional emptyAs="null" />
      <TimeframeReading />
      <DateField name="dueOn" label={words.due} optional emptyAs="null" />
      <SelectField
        name="planId"
        label={words.plan}
        optional
        emptyAs="null"
        options={(plans?.items ?? []).map((plan) => ({ value: plan.planId, label: `${plan.code} – ${plan.title}` }))}
      />
      <SelectField
        name="priority"
        label={words.priority}
        optional
        options={(['low', 'normal', 'high', 'urgent'] as const).map((value) => ({ value, label: lists[value] }))}
      />
      <ServesField />
      <ParentField />
      <TagsField name="products" label={words.products} hint={words.productsHint} optional />
    </>
  );
}

/** The value a moment after typing stopped. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(paused);
}

const leastLetters = 8;
const leastAlike = 0.5;

/** Tasks that read like the one that is typed; they open beside it, so that nothing typed is lost. */
function SimilarTasks() {
  const words = useMessages(newTaskMessages);
  const format = useFormat();
  const { field } = useField('content');
  const typed = usePaused(String(field.value ?? '').trim());
  const query = useQuery({ ...similarTasksQuery(typed), enabled: typed.length >= leastLetters });
  const alike = (query.data?.items ?? []).filter((task) => task.similarityRatio >= leastAlike);
  const found = typed.length >= leastLetters ? alike.slice(0, 3) : [];
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <Callout meaning="warn" title={words.similar}>
          <Stack gap={8}>
            {found.map((task) => (
              <Stack key={task.taskId} gap={4}>
                <a href={taskPath(task.taskId)} target="_blank" rel="noreferrer" title={words.keepsOpen}>
                  <Text size={13} clip={2} title={task.title}>{`${task.ref} ${task.title}`}</Text>
                </a>
                <Text size={12} tone="faint" block>
                  {[
                    words.alike(format.percent(task.similarityRatio, 0)),
                    words.alikeIn(task.plan?.code ?? '', leadNames({ ...task, leadCount: task.leads.length })),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Stack>
            ))}
          </Stack>
        </Callout>
      )}
    </div>
  );
}

/** How the words of the timeframe are read, and the first dates that follow. */
function TimeframeReading() {
  const words = useMessages(newTaskMessages);
  const format = useFormat();
  const text = useText();
  const { field } = useField('timeframeRaw');
  const typed = usePaused(String(field.value ?? '').trim());
  const { data } = useQuery({ ...timeframeQuery(typed), enabled: typed.length > 1 });
  if (!data || typed.length <= 1) return null;
  const dates = data.dates.slice(0, 4).flatMap((date) => (date.dueOn === null ? [] : [format.date(date.dueOn)]));
  return (
    <Text size={12} tone={dates.length === 0 ? 'warn' : 'faint'} block>
      {`${words.reads(text(data.words))} ${dates.length === 0 ? words.noDates : words.datesAre(dates.join(', '))}`}
    </Text>
  );
}
