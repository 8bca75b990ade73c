import { parsePlainDate } from '@nanghang/domain/kernel';
import {
  Button,
  Callout,
  Chip,
  FactList,
  Link,
  PlainDateInput,
  PlainSelect,
  PlainTextArea,
  PlainTextInput,
  Row,
  SidePanel,
  Stack,
  Text,
  useFormat,
  useMessages,
  useToday,
} from '@nanghang/ui';
import type { UnitPlanDraftRow } from '../../contract/index.ts';
import { taskPath } from '../paths.ts';
import { unitPlanMessages } from '../unit-plan.messages.ts';
import { type GivenTask, rowProblems, type UnitPlanDraft } from '../unit-plan-rows.ts';

export interface UnitPlanRowPanelProps {
  readonly row: UnitPlanDraftRow;
  readonly given: GivenTask | undefined;
  readonly rooms: UnitPlanDraft['rooms'];
  readonly removable: boolean;
  readonly onChange: (change: Partial<UnitPlanDraftRow>) => void;
  readonly onSplit: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One task of a unit's plan beside the task above: words, room, person, date, products. */
export function UnitPlanRowPanel(props: UnitPlanRowPanelProps) {
  const { row, given, removable, onChange, onSplit, onRemove, onClose } = props;
  const words = useMessages(unitPlanMessages);
  return (
    <SidePanel
      title={given ? given.parent.title : words.add}
      kicker={row.ref}
      onClose={onClose}
      actions={
        <Row>
          <Button kind="primary" onPress={onClose}>
            {words.done}
          </Button>
          {row.parentTaskId === null ? null : <Button onPress={onSplit}>{words.split}</Button>}
          {removable ? (
            <Button kind="quiet" onPress={onRemove}>
              {words.remove}
            </Button>
          ) : (
            <Button kind="quiet" onPress={() => onChange({ chosen: !row.chosen })}>
              {row.chosen ? words.leaveOut : words.takeIn}
            </Button>
          )}
        </Row>
      }
    >
      <Stack gap={16}>
        {given ? <Above given={given} /> : null}
        <RowProblems {...props} />
        <RowFields {...props} />
      </Stack>
    </SidePanel>
  );
}

function RowProblems({ row, given }: UnitPlanRowPanelProps) {
  const words = useMessages(unitPlanMessages);
  const problems = rowProblems(row, given, useToday());
  if (problems.length === 0) return null;
  return <Callout meaning="warn">{problems.map((problem) => words[problem]).join('. ')}.</Callout>;
}

/** What the plan above says. */
function Above({ given }: { readonly given: GivenTask }) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const { components, parentDueOn } = given;
  return (
    <Stack gap={8}>
      <FactList
        facts={[
          { label: words.above, value: given.content },
          { label: words.timeframe, value: given.timeframeRaw ?? '–' },
          { label: words.aboveDue, value: parentDueOn === null ? '–' : format.date(parentDueOn) },
          ...(components.length === 0
            ? []
            : [
                {
                  label: words.serves,
                  value: (
                    <Row gap={6}>
                      {components.map((one) => (
                        <Chip key={`${one.seriesCode} ${one.componentCode}`}>{`${one.seriesCode} · ${one.name}`}</Chip>
                      ))}
                    </Row>
                  ),
                },
              ]),
        ]}
      />
      <Link href={taskPath(given.parent.taskId)}>{words.openAbove}</Link>
    </Stack>
  );
}

function RowFields({ row, given, rooms, onChange }: UnitPlanRowPanelProps) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const today = useToday();
  const limit = given?.parentDueOn ?? null;
  const roomId = row.leadUnitIds[0] ?? rooms[0]?.unitId ?? '';
  const people = rooms.find((room) => room.unitId === roomId)?.people ?? [];
  return (
    <Stack gap={12}>
      <PlainTextInput label={words.ref} value={row.ref} onChange={(ref) => onChange({ ref: ref.slice(0, 40) })} />
      <PlainTextArea
        label={words.content}
        rows={4}
        value={row.content}
        autoFocus={row.content === ''}
        onChange={(content) => onChange({ content })}
      />
      <PlainSelect
        label={words.room}
        value={roomId}
        onChange={(unitId) => onChange({ leadUnitIds: [unitId], personId: null })}
        options={rooms.map((room) => ({ value: room.unitId, label: room.name }))}
      />
      <PlainSelect
        label={words.person}
        value={row.personId ?? ''}
        onChange={(personId) => onChange({ personId: personId === '' ? null : personId })}
        options={[
          { value: '', label: words.nobody },
          ...people.map((person) => ({ value: person.personId, label: person.name })),
        ]}
      />
      <PlainTextInput
        label={words.timeframe}
        hint={words.timeframeHint}
        value={row.timeframeRaw ?? ''}
        onChange={(text) => onChange({ timeframeRaw: text === '' ? null : text.slice(0, 500) })}
      />
      <PlainDateInput
        label={words.due}
        value={row.dueOn ?? ''}
        onChange={(day) => onChange({ dueOn: parsePlainDate(day) ?? null })}
        {...(limit === null
          ? {}
          : { hint: limit >= today ? words.dueHint(format.date(limit)) : words.duePast(format.date(limit)) })}
      />
      <PlainTextArea
        label={words.products}
        hint={words.productsHint}
        value={row.products.join('\n')}
        onChange={(text) => onChange({ products: text === '' ? [] : text.split('\n').slice(0, 30) })}
      />
      <PlainSelect
        label={words.priority}
        value={row.priority}
        onChange={(value) => onChange({ priority: priorities.find((one) => one === value) ?? 'normal' })}
        options={priorities.map((value) => ({ value, label: words[value] }))}
      />
      {given && given.answeredBy.length > 0 ? (
        <Text size={12} tone="faint" block>
          {words.carried(given.answeredBy.map((task) => `${task.ref} ${task.plan?.code ?? ''}`.trim()).join(', '))}
        </Text>
      ) : null}
    </Stack>
  );
}

const priorities = ['low', 'normal', 'high', 'urgent'] as const;
