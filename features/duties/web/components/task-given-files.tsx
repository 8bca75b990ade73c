import {
  type DroppedFile,
  FileDrop,
  FormProblem,
  IconButton,
  Link,
  problemOf,
  QueryState,
  Row,
  RowItem,
  RowList,
  Stack,
  showNote,
  Text,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { IconX } from '@tabler/icons-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type TaskFile, taskFileRoutes } from '../../contract/task-files.ts';
import { sendFile } from '../send-file.ts';
import { taskFileMessages } from '../task-files.messages.ts';
import { useActs } from '../use-acts.ts';
import { client, dutiesKey, refreshDuties } from '../work.queries.ts';

const endings = ['.pdf', '.docx', '.xlsx', '.pptx', '.doc', '.xls', '.ppt', '.jpg', '.jpeg', '.png', '.webp', '.zip'];
const mostBytes = 50 * 1024 * 1024;

function taskFilesQuery(taskId: string) {
  return queryOptions({
    queryKey: [dutiesKey, 'task-files', taskId],
    queryFn: ({ signal }) => client.call(taskFileRoutes.list, { params: { taskId }, signal }),
  });
}

/** Forms and guidance that whoever issued the task sent along, and where more are added. */
export function TaskGivenFiles({ taskId, mayEdit }: { readonly taskId: string; readonly mayEdit: boolean }) {
  const words = useMessages(taskFileMessages);
  const query = useQuery(taskFilesQuery(taskId));
  if (!mayEdit && query.data?.items.length === 0) return null;
  return (
    <Stack gap={8}>
      <Text weight={600} size={13}>
        {words.given}
      </Text>
      <QueryState query={query} skeleton={{ lines: 2 }}>
        {({ items }) => (items.length === 0 ? null : <GivenList taskId={taskId} files={items} mayEdit={mayEdit} />)}
      </QueryState>
      {mayEdit ? <AddFiles taskId={taskId} /> : null}
    </Stack>
  );
}

interface GivenListProps {
  readonly taskId: string;
  readonly files: readonly TaskFile[];
  readonly mayEdit: boolean;
}

function GivenList({ taskId, files, mayEdit }: GivenListProps) {
  const words = useMessages(taskFileMessages);
  const format = useFormat();
  const acts = useActs();
  const remove = ({ fileId, fileName }: TaskFile) =>
    void acts.take(taskFileRoutes.remove, { params: { taskId, fileId } }, () =>
      showNote({ message: words.removed(fileName) }),
    );
  return (
    <Stack gap={8}>
      <FormProblem problem={acts.problem} plain />
      <RowList>
        {files.map((file) => (
          <RowItem
            key={file.fileId}
            title={
              <Link href={`/api/v1/tasks/${taskId}/files/${file.fileId}/content`} download={file.fileName}>
                {file.fileName}
              </Link>
            }
            detail={`${file.by.name} · ${format.dateTime(file.at)}`}
            trail={
              <Row gap={8}>
                <Text size={12} tone="faint">
                  {format.fileSize(file.byteCount)}
                </Text>
                {mayEdit ? (
                  <IconButton
                    small
                    label={words.remove(file.fileName)}
                    icon={<IconX size={16} stroke={1.75} aria-hidden />}
                    onPress={() => remove(file)}
                  />
                ) : null}
              </Row>
            }
          />
        ))}
      </RowList>
    </Stack>
  );
}

function AddFiles({ taskId }: { readonly taskId: string }) {
  const words = useMessages(taskFileMessages);
  const text = useText();
  const cache = useQueryClient();
  const [sending, setSending] = useState<readonly (DroppedFile & { readonly progress: number })[]>([]);
  const [problem, setProblem] = useState<string>();
  const send = async (file: File) => {
    const id = crypto.randomUUID();
    setSending((now) => [...now, { id, name: file.name, bytes: file.size, progress: 0 }]);
    const onProgress = (progress: number) =>
      setSending((now) => now.map((one) => (one.id === id ? { ...one, progress } : one)));
    try {
      await sendFile(taskFileRoutes.add, { params: { taskId }, file, onProgress });
      await refreshDuties(cache);
    } catch (error) {
      setProblem(`${words.failed(file.name)} ${text(problemOf(error).message)}`);
    } finally {
      setSending((now) => now.filter((one) => one.id !== id));
    }
  };
  return (
    <FileDrop
      label={words.add}
      hint={words.hint}
      accept={endings}
      multiple
      maxBytes={mostBytes}
      error={problem}
      files={sending}
      onFiles={(chosen) => {
        setProblem(undefined);
        for (const file of chosen) void send(file);
      }}
    />
  );
}
