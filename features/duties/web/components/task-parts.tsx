import {
  Button,
  EmptyState,
  Link,
  QueryState,
  Row,
  RowEnd,
  RowItem,
  RowList,
  Stack,
  StatusShape,
  Text,
  Timeline,
  useFormat,
  useLanguage,
  useMessages,
  useUrlState,
} from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskDetail } from '../../contract/index.ts';
import { courseEvents } from '../course-events.ts';
import { taskCourseQuery } from '../duties.queries.ts';
import { meaningOf, periodWords } from '../duty-words.ts';
import { dutyMessages } from '../state.messages.ts';
import { taskMessages } from '../task.messages.ts';
import { taskFileMessages } from '../task-files.messages.ts';
import { DutyMark } from './duty-mark.tsx';
import { ReportPanel } from './report-panel.tsx';
import { evidenceHref } from './report-text.tsx';
import { TaskGivenFiles } from './task-given-files.tsx';

/** The number of a tab; nothing where there is nothing, so that tabs fit beside one another. */
export function counted(list: readonly unknown[]): { readonly count?: number } {
  return list.length === 0 ? {} : { count: list.length };
}

/** What happened to a task, the newest first. */
export function TaskCourse({ taskId }: { readonly taskId: string }) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const query = useInfiniteQuery(taskCourseQuery(taskId));
  return (
    <QueryState query={query} skeleton={{ lines: 5 }}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <EmptyState bare title={words.noCourse} />;
        return (
          <Stack gap={12}>
            <Timeline
              label={words.course}
              events={courseEvents(items, format, new Set(items.map((item) => item.unit.unitId)).size > 1)}
            />
            {query.hasNextPage ? (
              <Row>
                <Button small busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                  {words.older}
                </Button>
              </Row>
            ) : null}
          </Stack>
        );
      }}
    </QueryState>
  );
}

const shownAtFirst = 12;

/** Every period of every unit, each with its report below it when opened. */
export function TaskReports({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const duties = useMessages(dutyMessages);
  const format = useFormat();
  const language = useLanguage();
  const [url, setUrl] = useUrlState();
  const [all, setAll] = useState(false);
  const opened = url['ob'];
  if (task.obligations.length === 0) return <EmptyState bare title={words.noReports} />;
  const shown = all ? task.obligations : task.obligations.slice(0, shownAtFirst);
  return (
    <Stack gap={8}>
      <RowList>
        {shown.map((one) => (
          <RowItem
            key={one.obligationId}
            lead={<StatusShape meaning={meaningOf[one.status]} />}
            title={one.unit.name}
            detail={[
              duties[one.duty],
              periodWords(one.period, language),
              ...(one.person ? [one.person.name] : []),
              ...(one.inheritedFrom ? [words.inherited(one.inheritedFrom.name)] : []),
            ].join(' · ')}
            trail={
              <RowEnd
                main={one.dueOn === null ? duties.noDate : format.date(one.dueOn)}
                note={<DutyMark duty={one} />}
              />
            }
            selected={one.obligationId === opened}
            onOpen={() => setUrl({ ob: one.obligationId === opened ? undefined : one.obligationId })}
            below={
              one.obligationId === opened ? (
                <ReportPanel bare obligationId={one.obligationId} onClose={() => setUrl({ ob: undefined })} />
              ) : undefined
            }
          />
        ))}
      </RowList>
      {shown.length < task.obligations.length ? (
        <Link onOpen={() => setAll(true)}>{words.more(format.number(task.obligations.length))}</Link>
      ) : null}
    </Stack>
  );
}

/** Files given with a task, and those behind the reports on it. */
export function TaskFiles({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const files = useMessages(taskFileMessages);
  return (
    <Stack gap={16}>
      <TaskGivenFiles taskId={task.taskId} mayEdit={task.may.edit} />
      <Stack gap={8}>
        <Text weight={600} size={13}>
          {files.proof}
        </Text>
        {task.attachments.length === 0 ? <EmptyState bare title={words.noFiles} /> : <ProvingFiles task={task} />}
      </Stack>
    </Stack>
  );
}

function ProvingFiles({ task }: { readonly task: TaskDetail }) {
  const format = useFormat();
  return (
    <RowList>
      {task.attachments.map((file) => (
        <RowItem
          key={`${file.evidenceId} ${file.obligationId}`}
          title={
            <Link href={evidenceHref(file.evidenceId, file.revision)} download={file.fileName}>
              {file.fileName}
            </Link>
          }
          detail={`${file.unit.name} · ${format.dateTime(file.uploadedAt)}`}
          trail={
            <Text size={12} tone="faint">
              {format.fileSize(file.byteCount)}
            </Text>
          }
        />
      ))}
    </RowList>
  );
}
