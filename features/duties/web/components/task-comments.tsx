import {
  Button,
  EmptyState,
  FormProblem,
  PlainMultiSelect,
  PlainTextArea,
  Row,
  RowItem,
  RowList,
  Stack,
  useFormat,
  useMessages,
  useSession,
} from '@nanghang/ui';
import { useState } from 'react';
import { type PersonRef, type TaskDetail, taskRoutes } from '../../contract/index.ts';
import { taskMessages } from '../task.messages.ts';
import { useActs } from '../use-acts.ts';

/** What people say on a task, and a line to write; who is mentioned is told. */
export function TaskComments({ task }: { readonly task: TaskDetail }) {
  const words = useMessages(taskMessages);
  const format = useFormat();
  const acts = useActs();
  return (
    <Stack gap={16}>
      {task.comments.length === 0 ? (
        <EmptyState bare title={words.noComments} />
      ) : (
        <RowList>
          {task.comments.map((comment) => (
            <RowItem
              key={comment.commentId}
              title={comment.content}
              detail={[
                comment.by.name,
                format.dateTime(comment.at),
                ...(comment.mentions.length === 0
                  ? []
                  : [`${words.mentioned} ${format.list(comment.mentions.map((person) => person.name))}`]),
              ].join(' · ')}
              trail={
                comment.mine ? (
                  <Button
                    small
                    kind="quiet"
                    onPress={() =>
                      void acts.take(taskRoutes.removeComment, {
                        params: { taskId: task.taskId, commentId: comment.commentId },
                      })
                    }
                  >
                    {words.takeBack}
                  </Button>
                ) : null
              }
            />
          ))}
        </RowList>
      )}
      <FormProblem problem={acts.problem} />
      {task.may.comment ? <NewComment task={task} acts={acts} /> : null}
    </Stack>
  );
}

/** Everybody who has to do with a task: who works on it, follows it or spoke on it. */
export function peopleOf(task: Pick<TaskDetail, 'watchers' | 'obligations' | 'comments'>): readonly PersonRef[] {
  const all = [
    ...task.watchers,
    ...task.obligations.flatMap((one) => one.person ?? []),
    ...task.comments.flatMap((comment) => [comment.by, ...comment.mentions]),
  ];
  return [...new Map(all.map((person) => [person.personId, person])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'vi'),
  );
}

interface NewCommentProps {
  readonly task: TaskDetail;
  readonly acts: ReturnType<typeof useActs>;
}

function NewComment({ task, acts }: NewCommentProps) {
  const words = useMessages(taskMessages);
  const [content, setContent] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const self = useSession()?.person.id;
  const people = peopleOf(task).filter((person) => person.personId !== self);
  const send = async () => {
    const body = { content: content.trim(), mentions: [...mentions] };
    if (!(await acts.take(taskRoutes.comment, { params: { taskId: task.taskId }, body }))) return;
    setContent('');
    setMentions([]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap={8}>
        <PlainTextArea label={words.write} value={content} onChange={setContent} />
        {people.length === 0 ? null : (
          <PlainMultiSelect
            label={words.mention}
            hint={words.mentionHint}
            groups={[
              {
                group: words.mention,
                items: people.map((person) => ({ value: person.personId, label: person.name })),
              },
            ]}
            value={mentions}
            onChange={setMentions}
          />
        )}
        <Row>
          <Button
            type="submit"
            kind="primary"
            busy={acts.busy === taskRoutes.comment.id}
            disabled={content.trim() === ''}
          >
            {words.send}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
