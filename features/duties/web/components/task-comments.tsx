import {
  Button,
  EmptyState,
  FormProblem,
  MentionArea,
  Row,
  RowItem,
  RowList,
  Stack,
  useFormat,
  useMessages,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PersonRef, type TaskDetail, taskRoutes } from '../../contract/index.ts';
import { taskPeopleQuery } from '../duties.queries.ts';
import { taskMessages } from '../task.messages.ts';
import { useActs } from '../use-acts.ts';

type SpokenTask = Pick<TaskDetail, 'taskId' | 'comments' | 'may'>;

/** What people say on a task, and a line to write; who is mentioned is told. */
export function TaskComments({ task }: { readonly task: SpokenTask }) {
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

interface NewCommentProps {
  readonly task: SpokenTask;
  readonly acts: ReturnType<typeof useActs>;
}

function NewComment({ task: { taskId }, acts }: NewCommentProps) {
  const words = useMessages(taskMessages);
  const [content, setContent] = useState('');
  const [picked, setPicked] = useState<readonly PersonRef[]>([]);
  const [asked, setAsked] = useState<string>();
  const people = useQuery({ ...taskPeopleQuery(taskId, asked ?? ''), enabled: asked !== undefined }).data;
  const send = async () => {
    const mentions = [...new Set(mentionedIn(content, picked))];
    const body = { content: content.trim(), mentions };
    if (!(await acts.take(taskRoutes.comment, { params: { taskId }, body }))) return;
    setContent('');
    setPicked([]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap={8}>
        <MentionArea
          label={words.write}
          hint={words.mentionHint}
          listLabel={words.mentionList}
          nobody={words.mentionNobody}
          value={content}
          onChange={setContent}
          onAsk={setAsked}
          options={people?.items.map((person) => ({
            value: person.personId,
            label: person.name,
            note: [person.title, person.unitName].filter(Boolean).join(', '),
          }))}
          onPick={({ value, label }) => setPicked([...picked, { personId: value, name: label }])}
        />
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

/** Those of the people picked whose names still stand in the text. */
function mentionedIn(content: string, picked: readonly PersonRef[]): readonly string[] {
  return picked.filter((person) => content.includes(`@${person.name}`)).map((person) => person.personId);
}
