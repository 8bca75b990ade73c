import {
  CheckboxField,
  Columns,
  DateField,
  Form,
  Note,
  NumberField,
  type Option,
  SelectField,
  Stack,
  showNote,
  TextAreaField,
  TextField,
  useContractForm,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { promisingRoutes, type TargetBody, type TargetRow } from '../../contract/index.ts';
import { client, definitionQuery, metricsQuery, seriesQuery, unitsQuery } from '../analysis.queries.ts';
import { messages } from '../targets.messages.ts';

const conditionKinds = [
  ...['group', 'top', 'rank', 'mean', 'value', 'rate', 'count', 'last-year', 'gain', 'qualitative'],
] as const;
const withOperator: readonly string[] = ['value', 'rate', 'count', 'rank', 'mean', 'last-year', 'gain'];

/** Every member any kind of condition has; the contract keeps those of the chosen kind. */
const conditionDefaults = {
  ...{ kind: 'top', operator: '>=', value: 0, unit: null, per: 'all', rank: 30, places: 30 },
  ...{ group: '', of: 'value', amount: 1 },
} as const;

function defaultsOf(target: TargetRow | undefined) {
  const empty = {
    ...{ code: '', title: '', dueOn: null, yearly: false, baselineYear: null, assumedPlace: null, unitId: null },
    ...{ section: null, document: null, sourceLine: null, sourceText: null },
  };
  const measure = { kind: 'index', index: 'PCI', component: 'TOTAL', metric: '', subject: null };
  const { code, title, dueOn, baselineYear, assumedPlace, unitId, section, document, sourceLine, sourceText } =
    target ?? empty;
  const { yearly } = target ?? empty;
  return {
    ...{ code, title, dueOn, yearly, baselineYear, assumedPlace, unitId, section, document, sourceLine, sourceText },
    measure: { ...measure, ...target?.measure, index: target?.measure.index ?? measure.index },
    condition: { ...conditionDefaults, ...target?.condition },
    ...(target ? { version: target.version, reason: '' } : {}),
  };
}

function ConditionFields({ kind }: { readonly kind: string }) {
  const words = useMessages(messages);
  const named = (values: readonly string[], nameOf: (value: string) => string): Option[] =>
    values.map((value) => ({ value, label: nameOf(value) }));
  return (
    <>
      <SelectField name="condition.kind" label={words.condition} options={named(conditionKinds, words.conditionKind)} />
      <Columns of={2} gap="tight">
        {withOperator.includes(kind) ? (
          <SelectField
            name="condition.operator"
            label={words.operator}
            options={named(['>=', '>', '<=', '<', '='], words.operatorName)}
          />
        ) : null}
        {kind === 'value' || kind === 'rate' || kind === 'count' ? (
          <NumberField name="condition.value" label={words.amount} {...(kind === 'rate' ? { unit: '%' } : {})} />
        ) : null}
        {kind === 'rank' ? <NumberField name="condition.rank" label={words.amount} /> : null}
        {kind === 'top' ? <NumberField name="condition.places" label={words.places} /> : null}
        {kind === 'gain' ? <NumberField name="condition.amount" label={words.amount} /> : null}
        {kind === 'gain' ? (
          <SelectField name="condition.of" label={words.gainOf} options={named(['value', 'rank'], words.gainName)} />
        ) : null}
        {kind === 'count' ? (
          <TextField name="condition.unit" label={words.unitOfCount} optional emptyAs="null" />
        ) : null}
        {kind === 'count' ? (
          <SelectField name="condition.per" label={words.per} options={named(['all', 'each-unit'], words.perName)} />
        ) : null}
        {kind === 'group' ? <TextField name="condition.group" label={words.groupName} /> : null}
        {kind === 'group' ? (
          <NumberField name="assumedPlace" label={words.assumedPlace} optional emptyAs="null" />
        ) : null}
      </Columns>
    </>
  );
}

function MeasureFields({ kind, index }: { readonly kind: string; readonly index: string }) {
  const words = useMessages(messages);
  const text = useText();
  const series = useQuery(seriesQuery);
  const definition = useQuery({ ...definitionQuery(index), enabled: kind === 'index' && index !== '' });
  const components = definition.data?.versions.at(-1)?.components.filter((one) => one.level === 1) ?? [];
  return (
    <>
      <SelectField
        name="measure.kind"
        label={words.measure}
        options={['index', 'metric'].map((value) => ({ value, label: words.measureKind(value) }))}
      />
      {kind === 'index' ? (
        <Columns of={2} gap="tight">
          <SelectField
            name="measure.index"
            label={words.index}
            options={(series.data?.items ?? []).map((one) => ({ value: one.code, label: one.code }))}
          />
          <SelectField
            name="measure.component"
            label={words.component}
            options={[
              { value: 'TOTAL', label: words.total },
              ...components.map((one) => ({ value: one.code, label: text(one.name) })),
            ]}
          />
        </Columns>
      ) : (
        <MetricFields />
      )}
    </>
  );
}

/** A metric of the registry by its id, or the name by which figures are recorded. */
function MetricFields() {
  const words = useMessages(messages);
  const text = useText();
  const metrics = useQuery(metricsQuery);
  const items = metrics.data?.items ?? [];
  return (
    <>
      <TextField name="measure.metric" label={words.metric} hint={words.metricHint} />
      {items.length > 0 ? (
        <Note>{words.registered(items.map((one) => `${one.id} (${text(one.name)})`).join('; '))}</Note>
      ) : null}
      <TextField name="measure.subject" label={words.subject} hint={words.subjectHint} optional emptyAs="null" />
    </>
  );
}

/** A target written or changed; the rules are the contract's. */
export function TargetForm({
  target,
  onDone,
}: {
  readonly target: TargetRow | undefined;
  readonly onDone: () => void;
}) {
  const words = useMessages(messages);
  const queries = useQueryClient();
  const units = useQuery(unitsQuery);
  const done = async () => {
    showNote({ message: words.saved });
    await queries.invalidateQueries({ queryKey: ['analysis', 'targets'] });
    onDone();
  };
  const schema = target ? promisingRoutes.changeTarget.body : promisingRoutes.createTarget.body;
  const form = useContractForm({
    schema,
    defaults: defaultsOf(target) as never,
    submit: async (body: TargetBody | (TargetBody & { version: number; reason: string })) => {
      if (target && 'version' in body)
        await client.call(promisingRoutes.changeTarget, { params: { targetId: target.targetId }, body });
      else await client.call(promisingRoutes.createTarget, { body });
    },
    onDone: () => void done(),
  });
  const watched = form.form.watch() as unknown as ReturnType<typeof defaultsOf>;
  return (
    <Form form={form} submitLabel={words.save} label={words.formTitle}>
      <Stack gap={12}>
        <TextField name="code" label={words.code} />
        <TextAreaField name="title" label={words.target} maxLength={500} />
        <MeasureFields kind={watched.measure.kind} index={watched.measure.index} />
        <ConditionFields kind={watched.condition.kind} />
        <Columns of={2} gap="tight">
          <DateField name="dueOn" label={words.due} optional emptyAs="null" />
          <NumberField name="baselineYear" label={words.baseline} optional emptyAs="null" />
        </Columns>
        <CheckboxField name="yearly" label={words.yearly} />
        <SelectField
          name="unitId"
          label={words.unit}
          optional
          emptyAs="null"
          options={(units.data?.items ?? []).map((one) => ({ value: one.unitId, label: one.name }))}
        />
        <TextField name="section" label={words.section} optional emptyAs="null" />
        <TextField name="document" label={words.document} optional emptyAs="null" />
        <NumberField name="sourceLine" label={words.sourceLine} optional emptyAs="null" />
        <TextAreaField name="sourceText" label={words.text} optional emptyAs="null" maxLength={2000} />
        {target ? <TextField name="reason" label={words.reason} /> : null}
      </Stack>
    </Form>
  );
}
