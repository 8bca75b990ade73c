import {
  Button,
  Callout,
  CheckboxField,
  Form,
  Link,
  Note,
  SelectField,
  SidePanel,
  Stack,
  useContractForm,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { type TaskRow, taskRoutes } from '../../contract/index.ts';
import { plansQuery } from '../duties.queries.ts';
import { taskPath, tasksPathWith } from '../paths.ts';
import { taskMessages } from '../task.messages.ts';
import { useAttemptKey } from '../use-attempt-key.ts';
import { client, refreshDuties } from '../work.queries.ts';

const formId = 'copy-tasks';
const monthsOffered = [1, 2, 3, 6, 12, 24, 36] as const;

/** The body of a copy whose months come out of a list of choices. */
const copyForm = taskRoutes.copy.body.extend({ shiftMonths: z.coerce.number().int() });

export interface TaskCopyPanelProps {
  readonly rows: readonly TaskRow[];
  readonly onClose: () => void;
}

/** Copies of the ticked tasks with everything that hangs on them, their dates moved. */
export function TaskCopyPanel({ rows, onClose }: TaskCopyPanelProps) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const cache = useQueryClient();
  const keyOf = useAttemptKey();
  const plans = useQuery(plansQuery).data;
  const [copies, setCopies] = useState<readonly string[]>();
  const ofOnePlan = new Set(rows.map((row) => row.plan?.planId)).size === 1;
  const form = useContractForm({
    schema: copyForm,
    defaults: {
      taskIds: rows.map((row) => row.taskId),
      toPlanId: (ofOnePlan ? rows[0]?.plan?.planId : undefined) ?? null,
      ...{ shiftMonths: '12', withChildren: true },
    },
    submit: (body) => client.call(taskRoutes.copy, { body, idempotencyKey: keyOf(body) }),
    onDone: ({ taskIds }) => {
      setCopies(taskIds);
      void refreshDuties(cache);
    },
  });
  const toPlanId = form.form.watch('toPlanId');
  return (
    <SidePanel
      title={words.copyTitle}
      kicker={words.chosen(format.number(rows.length))}
      onClose={onClose}
      actions={
        copies ? (
          <Button onPress={onClose}>{words.done}</Button>
        ) : (
          <Button kind="primary" type="submit" form={formId} busy={form.form.formState.isSubmitting}>
            {words.copy}
          </Button>
        )
      }
    >
      {copies ? (
        <Stack gap={12}>
          <Callout meaning="good">{words.copied(format.number(copies.length))}</Callout>
          <Link
            href={copies.length === 1 ? taskPath(copies[0] ?? '') : tasksPathWith(toPlanId ? { plan: toPlanId } : {})}
          >
            {words.seeCopies}
          </Link>
        </Stack>
      ) : (
        <Form form={form} id={formId} submitLabel={words.copy} withoutFoot>
          <SelectField
            name="toPlanId"
            label={words.copyTo}
            hint={words.copyToHint}
            optional
            emptyAs="null"
            options={(plans?.items ?? []).map((plan) => ({
              value: plan.planId,
              label: `${plan.code} – ${plan.title}`,
            }))}
          />
          <SelectField
            name="shiftMonths"
            label={words.copyShift}
            options={[
              { value: '0', label: words.copyShiftNone },
              ...monthsOffered.map((months) => ({
                value: String(months),
                label: words.copyMonths(format.number(months)),
              })),
            ]}
          />
          <CheckboxField name="withChildren" label={words.copyChildren} />
          <Note>{words.copyHint}</Note>
          <Note>{rows.map((row) => row.ref).join(', ')}</Note>
        </Form>
      )}
    </SidePanel>
  );
}
