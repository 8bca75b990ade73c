import { EmptyState, Link, QueryState, Section, Stack, Text, useFormat, useLanguage, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { waitingQuery } from '../duties.queries.ts';
import { periodWords } from '../duty-words.ts';
import { inboxMessages } from '../inbox.messages.ts';
import { taskPath } from '../paths.ts';
import { ExtensionAnswer } from './extension-answer.tsx';

/** Requests for more time, the longest waiting first, each with its answer. */
export function ExtensionList() {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const language = useLanguage();
  const query = useQuery(waitingQuery('extensions'));
  return (
    <QueryState query={query} skeleton={{ lines: 6 }}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={words.noRequests} />
        ) : (
          <Stack gap={20}>
            {items.map((row) => (
              <Section
                key={row.obligationId}
                title={<Link href={taskPath(row.task.taskId)}>{`${row.task.ref} ${row.task.title}`}</Link>}
              >
                <Text size={13} tone="quiet" block>
                  {[
                    periodWords(row.period, language),
                    ...(row.dueOn === null ? [] : [`${words.currentDue} ${format.date(row.dueOn)}`]),
                    ...(row.extension
                      ? [words.askedOn(format.date(row.extension.askedOn), row.extension.by ?? '')]
                      : []),
                  ].join(' · ')}
                </Text>
                <ExtensionAnswer row={row} />
              </Section>
            ))}
          </Stack>
        )
      }
    </QueryState>
  );
}
