import {
  Box,
  Button,
  DateField,
  Form,
  MultiSelectField,
  SelectField,
  Stack,
  TextAreaField,
  TextField,
  useContractForm,
  useMessages,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type TaskDetail, taskRoutes } from '../../contract/index.ts';
import { unitsQuery } from '../duties.queries.ts';
import { newTaskMessages } from '../new-task.messages.ts';
import { reportMessages } from '../report.messages.ts';
import { taskMessages } from '../task.messages.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { useAttemptKey } from '../use-attempt-key.ts';
import { client, refreshDuties } from '../work.queries.ts';
import { ParentField, ProductsField, ServesField } from './task-link-fields.tsx';

function unitIds(task: TaskDetail, duty: 'lead' | 'coordinate'): string[] {
  return task.units.filter((one) => one.duty === duty).map((one) => one.unit.unitId);
}

/** Changes a task; only what is not yet due follows. */
export function TaskEditing({ task, onDone }: { readonly task: TaskDetail; readonly onDone: () => void }) {
  const words = useMessages(taskMessages);
  const fields = useMessages(newTaskMessages);
  const lists = useMessages(taskListMessages);
  const common = useMessages(reportMessages);
  const cache = useQueryClient();
  const keyOf = useAttemptKey();
  const units = useQuery(unitsQuery).data;
  const listed = (units?.items ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }));
  const ended = task.units
    .map(({ unit }) => ({ value: unit.unitId, label: unit.name }))
    .filter((option) => units && !listed.some((one) => one.value === option.value));
  const options = [...new Map([...listed, ...ended].map((option) => [option.value, option])).values()];
  const products = task.products.map(({ productId, name }) => ({ productId, name }));
  const form = useContractForm({
    schema: taskRoutes.change.body,
    defaults: {
      ...{ content: task.content, shortName: task.title === task.content ? null : task.title },
      ...{ timeframeRaw: task.timeframeRaw, priority: task.priority, version: task.version, reason: '' },
      ...{ leadUnitIds: unitIds(task, 'lead'), coordinateUnitIds: unitIds(task, 'coordinate') },
      ...{ parentTaskId: task.parentTaskId, products },
      components: task.components.map(({ seriesCode, componentCode }) => ({ seriesCode, componentCode })),
    },
    submit: (body) =>
      client.call(taskRoutes.change, {
        params: { taskId: task.taskId },
        body,
        idempotencyKey: keyOf(body),
      }),
    onDone: () => {
      void refreshDuties(cache);
      onDone();
    },
  });
  return (
    <Box padded>
      <Form
        form={form}
        submitLabel={common.saveChange}
        actions={
          <Button kind="quiet" onPress={onDone}>
            {common.cancel}
          </Button>
        }
      >
        <Stack gap={12}>
          <TextAreaField name="content" label={fields.content} rows={3} emptyAs="text" />
          <TextField name="shortName" label={fields.shortName} hint={fields.shortNameHint} optional emptyAs="null" />
          <MultiSelectField name="leadUnitIds" label={fields.leads} options={options} hint={words.only} />
          <MultiSelectField name="coordinateUnitIds" label={fields.coordinates} options={options} optional />
          <TextField name="timeframeRaw" label={fields.timeframe} hint={fields.timeframeHint} optional emptyAs="null" />
          <DateField name="dueOn" label={fields.due} optional />
          <ServesField known={task.components} />
          <ParentField current={task.ancestors.at(-1)} except={task.taskId} />
          <ProductsField before={products} />
          <SelectField
            name="priority"
            label={fields.priority}
            options={(['low', 'normal', 'high', 'urgent'] as const).map((value) => ({ value, label: lists[value] }))}
          />
          <TextAreaField name="reason" label={words.reason} rows={2} />
        </Stack>
      </Form>
    </Box>
  );
}
