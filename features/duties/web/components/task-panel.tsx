import {
  Button,
  FormProblem,
  Link,
  QueryState,
  Row,
  SidePanel,
  Stack,
  showNote,
  Tabs,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TaskDetail, taskRoutes } from '../../contract/index.ts';
import { extensionsOfTaskQuery, taskQuery } from '../duties.queries.ts';
import { taskPath } from '../paths.ts';
import { taskMessages } from '../task.messages.ts';
import { useActs } from '../use-acts.ts';
import { DutyMark } from './duty-mark.tsx';
import { ExtensionAnswer } from './extension-answer.tsx';
import { ReasonPanel } from './reason-panel.tsx';
import { TaskCascade } from './task-cascade.tsx';
import { dutyOfTask } from './task-columns.tsx';
import { TaskFacts } from './task-facts.tsx';
import { counted, TaskCourse, TaskFiles, TaskReports } from './task-parts.tsx';

/** One task beside the list: facts, course, cascade, reports, files; the decisions at its foot. */
export function TaskPanel({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const words = useMessages(taskMessages);
  const query = useQuery(taskQuery(taskId));
  const task = query.data;
  return (
    <SidePanel
      title={task?.title ?? words.task}
      kicker={
        task ? (
          <Row>
            <Link href={taskPath(taskId)} label={`${task.ref}: ${words.open}`}>
              {task.ref}
            </Link>
            <DutyMark duty={dutyOfTask(task)} />
          </Row>
        ) : null
      }
      onClose={onClose}
      actions={task?.may.decide ? <PressVerb task={task} /> : null}
    >
      <QueryState query={query} skeleton={{ lines: 10 }}>
        {(found) => <PanelContent task={found} />}
      </QueryState>
    </SidePanel>
  );
}

function PanelContent({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  return (
    <Stack gap={16}>
      <TaskFacts task={task} />
      {task.extensionsAsked > 0 ? <TaskExtensions taskId={task.taskId} /> : null}
      <Tabs
        label={words.parts}
        urlKey="part"
        tabs={[
          { id: 'course', label: words.course, render: () => <TaskCourse taskId={task.taskId} /> },
          {
            id: 'cascade',
            label: words.cascade,
            ...counted(task.cascade),
            render: () => <TaskCascade task={task} />,
          },
          {
            id: 'reports',
            label: words.reports,
            count: task.obligationCount,
            render: () => <TaskReports task={task} />,
          },
          { id: 'files', label: words.files, ...counted(task.attachments), render: () => <TaskFiles task={task} /> },
        ]}
      />
    </Stack>
  );
}

/** Requests for more time on a task, each with its answer. */
export function TaskExtensions({ taskId }: { readonly taskId: string }) {
  const query = useQuery(extensionsOfTaskQuery(taskId));
  return (
    <>
      {(query.data?.items ?? []).map((row) => (
        <ExtensionAnswer key={row.obligationId} row={row} />
      ))}
    </>
  );
}

/** Presses the units of a task that owe something, with a word to them. */
export function PressVerb({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const acts = useActs();
  const [asking, setAsking] = useState(false);
  const press = (reason: string) =>
    void acts.take(
      taskRoutes.bulk,
      { body: { taskIds: [task.taskId], change: { change: 'press', reason } } },
      (done) => {
        setAsking(false);
        showNote({ message: words.pressed(format.number(done.changed)) });
      },
    );
  if (!asking) return <Button onPress={() => setAsking(true)}>{words.press}</Button>;
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <ReasonPanel
        verb={words.press}
        label={words.pressWhy}
        busy={acts.busy !== undefined}
        onCancel={() => setAsking(false)}
        onDone={press}
      />
    </Stack>
  );
}
