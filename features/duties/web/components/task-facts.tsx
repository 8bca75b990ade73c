import { Chip, type Fact, FactList, Link, Row, Text, useFormat, useMessages, useText } from '@nanghang/ui';
import type { TaskDetail } from '../../contract/index.ts';
import { taskPath } from '../paths.ts';
import { taskMessages } from '../task.messages.ts';
import { taskListMessages } from '../tasks.messages.ts';

const namedUnits = 4;

/** The units of one duty: sets by their printed name, others by their own. */
function unitNames(task: TaskDetail, duty: 'lead' | 'coordinate', fromSet: (set: string, count: string) => string) {
  const units = task.units.filter((one) => one.duty === duty);
  const sets = Map.groupBy(
    units.filter((one) => one.setName !== null),
    (one) => one.namedAs,
  );
  const alone = units.filter((one) => one.setName === null).map((one) => one.unit.name);
  return [
    ...alone.slice(0, namedUnits),
    ...(alone.length > namedUnits ? [`+${alone.length - namedUnits}`] : []),
    ...[...sets].map(([name, members]) => fromSet(name, String(members.length))),
  ].join('; ');
}

function SourceFact({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const lists = useMessages(taskListMessages);
  const format = useFormat();
  const { source } = task;
  const number = source.number ?? source.title ?? lists[source.kind];
  const dated = source.kind !== 'plan' && source.on !== null ? words.sourceOn(number, format.date(source.on)) : number;
  const label = source.firstLine === null ? dated : words.sourceLine(number, String(source.firstLine));
  if (source.documentId === null) return <>{label}</>;
  const line = source.firstLine === null ? '' : `?line=${source.firstLine}`;
  return (
    <Link inText href={`/documents/${source.documentId}${line}`}>
      {label}
    </Link>
  );
}

/** What is known of a task: who, with whom, by when, for which component, from where. */
export function TaskFacts({ task, full }: { readonly task: TaskDetail; readonly full?: boolean }) {
  const words = useMessages(taskMessages);
  const lists = useMessages(taskListMessages);
  const format = useFormat();
  const text = useText();
  const unresolved = task.unresolvedNames.map((one) => one.namedAs);
  const parent = task.ancestors.at(-1);
  const facts: Fact[] = [
    {
      label: words.lead,
      value: unitNames(task, 'lead', words.fromSet) || (
        <Text tone="bad" size={13} weight={500}>
          {words.noLead}
        </Text>
      ),
    },
    { label: words.coordinate, value: unitNames(task, 'coordinate', words.fromSet) || undefined },
    { label: words.unmatched, value: unresolved.length === 0 ? undefined : unresolved.join('; ') },
    {
      label: words.rhythm,
      value:
        [task.timeframeRaw, task.timeframe && text(task.timeframe.words)].filter(Boolean).join(' · ') ||
        lists.noTimeframe,
    },
    { label: words.nextDue, value: task.nextDueOn === null ? undefined : format.date(task.nextDueOn) },
    {
      label: words.serves,
      value:
        task.components.length === 0 ? undefined : (
          <Row gap={4}>
            {task.components.map((one) => (
              <Chip key={`${one.seriesCode} ${one.componentCode}`} kind="own">
                {one.componentCode === '' ? one.seriesCode : `${one.seriesCode} · ${one.name}`}
              </Chip>
            ))}
          </Row>
        ),
    },
    {
      label: words.parent,
      value: parent ? <Link href={taskPath(parent.taskId)}>{`${parent.ref} ${parent.title}`}</Link> : undefined,
    },
    { label: words.source, value: <SourceFact task={task} /> },
    ...(full
      ? [
          { label: words.plan, value: task.plan ? `${task.plan.code} – ${task.plan.title}` : undefined },
          { label: words.issued, value: format.date(task.issuedOn) },
          { label: words.priority, value: lists[task.priority] },
          {
            label: words.watchedBy,
            value: task.watchers.length === 0 ? undefined : task.watchers.map((person) => person.name).join('; '),
          },
        ]
      : []),
  ];
  return <FactList facts={facts} />;
}
