import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Page as Body,
  Button,
  Callout,
  FormProblem,
  ObjectHistory,
  QueryState,
  RecordPage,
  Row,
  Section,
  Stack,
  useFormat,
  useMay,
  useMessages,
  usePathParam,
  useToday,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TaskDetail, taskRoutes } from '../../contract/index.ts';
import { briefText } from '../brief-text.ts';
import { ReasonPanel } from '../components/reason-panel.tsx';
import { TaskCascade } from '../components/task-cascade.tsx';
import { dutyOfTask } from '../components/task-columns.tsx';
import { TaskComments } from '../components/task-comments.tsx';
import { TaskEditing } from '../components/task-editing.tsx';
import { TaskFacts } from '../components/task-facts.tsx';
import { PressVerb, TaskExtensions } from '../components/task-panel.tsx';
import { counted, TaskCourse, TaskFiles, TaskReports } from '../components/task-parts.tsx';
import { TaskProducts } from '../components/task-products.tsx';
import { TaskUnits } from '../components/task-units.tsx';
import { taskQuery } from '../duties.queries.ts';
import { statusWords } from '../duty-words.ts';
import { tasksPath } from '../paths.ts';
import { taskMessages } from '../task.messages.ts';
import { taskListMessages } from '../tasks.messages.ts';
import { useActs } from '../use-acts.ts';

/** Everything about one task: facts at the left, what happened at the right. */
export function Page() {
  const taskId = usePathParam('task');
  const query = useQuery(taskQuery(taskId));
  if (query.data === undefined)
    return (
      <Body>
        <QueryState query={query} skeleton={{ lines: 14 }}>
          {() => null}
        </QueryState>
      </Body>
    );
  return <TaskRecord key={taskId} task={query.data} />;
}

function TaskRecord({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const lists = useMessages(taskListMessages);
  const format = useFormat();
  const today = useToday() as PlainDate;
  const [editing, setEditing] = useState(false);
  return (
    <RecordPage
      header={{
        answer: words.answer(
          task.ref,
          statusWords(dutyOfTask(task), today, format).toLocaleLowerCase('vi'),
          format.rank(task.progress.accepted, task.progress.total),
        ),
        documentTitle: `${task.ref} ${briefText(task.title)}`,
        size: 'work',
        crumbs: [
          { label: lists.title, href: tasksPath },
          ...(task.plan ? [{ label: task.plan.code, href: `${tasksPath}?plan=${task.plan.planId}` }] : []),
          { label: task.ref },
        ],
        lede: briefText(task.title),
        actions: <Verbs task={task} onEdit={() => setEditing(true)} />,
      }}
      notices={
        <>
          {task.closedOn === null ? null : (
            <Callout meaning="note" title={words.closedOn(format.date(task.closedOn))}>
              {task.closedReason}
            </Callout>
          )}
          {task.extensionsAsked > 0 ? <TaskExtensions taskId={task.taskId} /> : null}
        </>
      }
      tabsLabel={words.parts}
      tabs={[
        {
          id: 'overview',
          label: words.task,
          render: () => <Overview task={task} editing={editing} onEdited={() => setEditing(false)} />,
        },
        { id: 'reports', label: words.reports, count: task.obligationCount, render: () => <TaskReports task={task} /> },
        { id: 'cascade', label: words.cascade, ...counted(task.cascade), render: () => <TaskCascade task={task} /> },
        { id: 'units', label: words.units, ...counted(task.units), render: () => <TaskUnits task={task} /> },
        { id: 'files', label: words.files, ...counted(task.attachments), render: () => <TaskFiles task={task} /> },
        {
          id: 'comments',
          label: words.comments,
          ...counted(task.comments),
          render: () => <TaskComments task={task} />,
        },
        {
          id: 'history',
          label: words.history,
          render: () => <ObjectHistory objectType="task" objectId={task.taskId} />,
        },
      ]}
      aside={
        <Section title={words.course}>
          <TaskCourse taskId={task.taskId} />
        </Section>
      }
    />
  );
}

interface OverviewProps {
  readonly task: TaskDetail;
  readonly editing: boolean;
  readonly onEdited: () => void;
}

function Overview({ task, editing, onEdited }: OverviewProps) {
  const words = useMessages(taskMessages);
  return (
    <Stack gap={20}>
      {editing ? <TaskEditing task={task} onDone={onEdited} /> : null}
      {task.content === briefText(task.title) ? null : (
        <Section title={words.exact}>
          <Stack reading>{task.content}</Stack>
        </Section>
      )}
      <TaskFacts task={task} full />
      {task.products.length === 0 ? null : (
        <Section title={words.products}>
          <TaskProducts task={task} />
        </Section>
      )}
    </Stack>
  );
}

function Verbs({ task, onEdit }: { readonly task: TaskDetail; readonly onEdit: () => void }) {
  const words = useMessages(taskMessages);
  const acts = useActs();
  const mayFollow = useMay('task.comment');
  const [closing, setClosing] = useState(false);
  const params = { taskId: task.taskId };
  if (closing)
    return (
      <ReasonPanel
        verb={words.close}
        label={words.closeWhy}
        busy={acts.busy !== undefined}
        onCancel={() => setClosing(false)}
        onDone={async (reason) => {
          if (await acts.take(taskRoutes.close, { params, body: { reason } })) setClosing(false);
        }}
      />
    );
  return (
    <Stack gap={8}>
      <Row>
        {mayFollow ? (
          <Button
            kind="quiet"
            onPress={() => void acts.take(taskRoutes.watch, { params, body: { watching: !task.watching } })}
          >
            {task.watching ? words.unwatch : words.watch}
          </Button>
        ) : null}
        {task.may.decide && task.closedOn === null ? <PressVerb task={task} /> : null}
        {task.may.edit && task.closedOn === null ? (
          <>
            <Button onPress={onEdit}>{words.edit}</Button>
            <Button onPress={() => setClosing(true)}>{words.close}</Button>
          </>
        ) : null}
      </Row>
      <FormProblem problem={acts.problem} plain />
    </Stack>
  );
}
