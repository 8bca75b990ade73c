import { Page as Body, PageHeader, QueryState, Stack, Tabs, useFormat, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { ExtensionList } from '../components/extension-list.tsx';
import { PressRegister } from '../components/press-register.tsx';
import { WaitingReports } from '../components/waiting-reports.tsx';
import { waitingQuery } from '../duties.queries.ts';
import { inboxMessages } from '../inbox.messages.ts';

/** What waits for the coordinator: reports to accept or return, extensions to decide, and what was pressed. */
export function Page() {
  const words = useMessages(inboxMessages);
  const format = useFormat();
  const query = useQuery(waitingQuery('reports'));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {(waiting) => (
          <Stack gap={20}>
            <PageHeader
              size="work"
              documentTitle={words.title}
              answer={
                waiting.reports === 0 && waiting.extensions === 0
                  ? words.nothing
                  : words.answer(format.number(waiting.reports), format.number(waiting.extensions))
              }
            />
            <Tabs
              label={words.title}
              tabs={[
                {
                  id: 'reports',
                  label: words.reports,
                  count: waiting.reports,
                  render: () => <WaitingReports rows={waiting.items} total={waiting.reports} asOf={waiting.asOf} />,
                },
                {
                  id: 'requests',
                  label: words.requests,
                  count: waiting.extensions,
                  render: () => <ExtensionList />,
                },
                { id: 'presses', label: words.presses, render: () => <PressRegister /> },
              ]}
            />
          </Stack>
        )}
      </QueryState>
    </Body>
  );
}
