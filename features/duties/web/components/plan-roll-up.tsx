import {
  Button,
  CheckboxField,
  type Column,
  DataTable,
  Form,
  InlineBar,
  RadioField,
  Section,
  SidePanel,
  Stack,
  Text,
  TextAreaField,
  useContractForm,
  useFormat,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { followingRoutes } from '../../contract/index.ts';
import { taskPath } from '../paths.ts';
import { planMessages } from '../plans.messages.ts';
import { client, refreshDuties } from '../work.queries.ts';

export type RollUp = z.output<typeof followingRoutes.rollUp.response>;
type PlanSection = RollUp['sections'][number];
type Excluded = RollUp['excluded'][number];

/** How a plan is counted, section by section, and which tasks are left out and why. */
export function PlanRollUp({ rollUp, onChange }: { readonly rollUp: RollUp; readonly onChange: () => void }) {
  const words = useMessages(planMessages);
  const format = useFormat();
  const text = useText();
  const may = useMay('task.edit');
  const sections: readonly Column<PlanSection>[] = [
    { id: 'section', head: words.section, least: 260, value: (row) => row.section ?? words.wholePlan },
    {
      id: 'bar',
      head: words.rate,
      width: 120,
      cell: (row) => <InlineBar ratio={row.counted === 0 ? null : row.done / row.counted} tone="accent" />,
    },
    { id: 'done', head: words.done, kind: 'number', strong: true, value: (row) => row.done, onPhone: true },
    { id: 'counted', head: words.counted, kind: 'number', value: (row) => row.counted, onPhone: true },
  ];
  const excluded: readonly Column<Excluded>[] = [
    { id: 'ref', head: words.ref, width: 100, strong: true, value: (row) => row.task.ref },
    {
      id: 'task',
      head: words.task,
      least: 260,
      value: (row) => row.task.title,
      cell: (row) => (
        <Text size={13} clip={2}>
          {row.task.title}
        </Text>
      ),
    },
    { id: 'why', head: words.why, least: 170, value: (row) => text(row.why), onPhone: true },
  ];
  return (
    <Stack gap={24}>
      <Section
        title={words.counting}
        note={text(rollUp.words)}
        actions={may ? <Button onPress={onChange}>{words.change}</Button> : null}
      >
        <DataTable
          label={words.counting}
          columns={sections}
          rows={rollUp.sections}
          rowId={(row) => row.section ?? ''}
          unsortable
          compact
        />
      </Section>
      {rollUp.excluded.length === 0 ? (
        <Text tone="quiet">{words.noneExcluded}</Text>
      ) : (
        <Section title={words.excluded(format.number(rollUp.excluded.length))}>
          <DataTable
            label={words.excluded(format.number(rollUp.excluded.length))}
            columns={excluded}
            rows={rollUp.excluded}
            rowId={(row) => row.task.taskId}
            rowHref={(row) => taskPath(row.task.taskId)}
            compact
          />
        </Section>
      )}
    </Stack>
  );
}

const formId = 'roll-up-rule';

/** Another rule for a plan, with the reason. */
export function RollUpPanel({ rollUp, onClose }: { readonly rollUp: RollUp; readonly onClose: () => void }) {
  const words = useMessages(planMessages);
  const cache = useQueryClient();
  const { planId, code } = rollUp.plan;
  const form = useContractForm({
    schema: followingRoutes.setRollUp.body,
    defaults: { ...rollUp.rule, reason: '' },
    submit: (body) => client.call(followingRoutes.setRollUp, { params: { planId }, body }),
    onDone: () => {
      void refreshDuties(cache);
      onClose();
    },
  });
  return (
    <SidePanel
      title={words.changeTitle}
      kicker={code}
      onClose={onClose}
      actions={
        <Button kind="primary" type="submit" form={formId} busy={form.form.formState.isSubmitting}>
          {words.save}
        </Button>
      }
    >
      <Form form={form} id={formId} submitLabel={words.save} withoutFoot>
        <RadioField
          name="counts"
          label={words.counts}
          options={[
            { value: 'tasks', label: words.byTasks },
            { value: 'obligations', label: words.byReports },
          ]}
        />
        <RadioField
          name="below"
          label={words.fromBelow}
          options={[
            { value: 'ignored', label: words.belowIgnored },
            { value: 'required', label: words.belowRequired },
            { value: 'shared', label: words.belowShared },
          ]}
        />
        <CheckboxField name="weighted" label={words.weighted} />
        <CheckboxField name="excludeUndated" label={words.noUndated} />
        <CheckboxField name="excludeCoordination" label={words.noCoordination} />
        <TextAreaField name="reason" label={words.reason} />
      </Form>
    </SidePanel>
  );
}
