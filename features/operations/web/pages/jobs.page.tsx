import type { RouteResponse } from '@nanghang/contract';
import {
  Button,
  Callout,
  type Column,
  EmptyState,
  FactList,
  type FilterDefinition,
  ListPage,
  ObjectHistory,
  problemOf,
  SidePanel,
  Stack,
  StatusBadge,
  type StatusMeaning,
  showNote,
  useFormat,
  useListState,
  useMay,
  useMessages,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type JobRow, jobState, operationsRoutes } from '../../contract/index.ts';
import { operationsMessages } from '../operations.messages.ts';
import { client, jobsQuery } from '../operations.queries.ts';

type State = JobRow['state'];
type Jobs = RouteResponse<typeof operationsRoutes.listJobs>;

const meanings: Record<State, StatusMeaning> = {
  created: 'open',
  retry: 'soon',
  active: 'sent',
  completed: 'met',
  cancelled: 'unknown',
  failed: 'late',
};

function useStateWord(): (state: State) => string {
  const words = useMessages(operationsMessages);
  return (state) => (state === 'retry' ? words.retryState : words[state]);
}

function useJobName(): (name: string) => string {
  const words = useMessages(operationsMessages);
  return (name) => (name in words ? String(words[name as keyof typeof words]) : name);
}

function StateMark({ state }: { readonly state: State }) {
  const word = useStateWord();
  return <StatusBadge meaning={meanings[state]}>{word(state)}</StatusBadge>;
}

function useColumns(): Column<JobRow>[] {
  const words = useMessages(operationsMessages);
  const format = useFormat();
  const nameOf = useJobName();
  const wordOf = useStateWord();
  return [
    { id: 'name', head: words.name, value: (row) => nameOf(row.name), width: 220 },
    {
      id: 'state',
      head: words.state,
      value: (row) => wordOf(row.state),
      cell: (row) => <StateMark state={row.state} />,
      width: 150,
      onPhone: true,
    },
    {
      id: 'created',
      head: words.createdAt,
      value: (row) => row.createdAt,
      cell: (row) => format.dateTime(row.createdAt),
      width: 140,
    },
    {
      id: 'ended',
      head: words.completedAt,
      value: (row) => row.completedAt,
      cell: (row) => format.dateTime(row.completedAt),
      width: 140,
    },
    {
      id: 'tries',
      head: words.tries,
      value: (row) => row.retryCount,
      cell: (row) => words.triesOf(format.number(row.retryCount), format.number(row.retryLimit)),
      kind: 'number',
      width: 110,
    },
    { id: 'error', head: words.error, value: (row) => row.error, width: 280, clip: true, quiet: true },
  ];
}

function JobPanel({ job, onClose }: { readonly job: JobRow; readonly onClose: () => void }) {
  const words = useMessages(operationsMessages);
  const format = useFormat();
  const text = useText();
  const may = useMay('job.retry');
  const nameOf = useJobName();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => client.call(operationsRoutes.retryJob, { params: { id: job.id } }),
    onSuccess: () => showNote({ message: words.retried }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations', 'jobs'] }),
  });
  return (
    <SidePanel
      title={nameOf(job.name)}
      kicker={<StateMark state={job.state} />}
      onClose={onClose}
      actions={
        may && job.state === 'failed' ? (
          <Button kind="primary" busy={retry.isPending} onPress={() => retry.mutate()}>
            {words.retry}
          </Button>
        ) : null
      }
    >
      <Stack gap={16}>
        {retry.error ? <Callout meaning="bad">{text(problemOf(retry.error).message)}</Callout> : null}
        {job.error ? (
          <Callout meaning={job.state === 'failed' ? 'bad' : 'warn'}>{job.error}</Callout>
        ) : (
          <Callout meaning="note">{words.noError}</Callout>
        )}
        <FactList
          facts={[
            { label: words.createdAt, value: format.dateTime(job.createdAt) },
            { label: words.startedAt, value: format.dateTime(job.startedAt) },
            { label: words.completedAt, value: format.dateTime(job.completedAt) },
            { label: words.tries, value: words.triesOf(format.number(job.retryCount), format.number(job.retryLimit)) },
            { label: words.name, value: job.name },
            { label: words.jobId, value: job.id },
          ]}
        />
        <ObjectHistory objectType="job" objectId={job.id} />
      </Stack>
    </SidePanel>
  );
}

function useAnswer(data: Jobs | undefined): string {
  const words = useMessages(operationsMessages);
  const format = useFormat();
  if (!data) return words.jobs;
  const all = data.counts.reduce((sum, one) => sum + one.count, 0);
  const failed = data.counts.find((one) => one.state === 'failed')?.count ?? 0;
  if (all === 0) return words.jobsNone;
  return failed > 0 ? words.jobsBad(format.number(failed)) : words.jobsGood(format.number(all));
}

/** Background work: how much is in each state, what failed and why, and another try. */
export function Page() {
  const words = useMessages(operationsMessages);
  const format = useFormat();
  const wordOf = useStateWord();
  const columns = useColumns();
  const filters: readonly FilterDefinition[] = [
    {
      id: 'state',
      label: words.state,
      kind: 'choice',
      options: jobState.options.map((value) => ({ value, label: wordOf(value) })),
    },
  ];
  const list = useListState({ filters });
  const state = jobState.safeParse(list.one('state')).data;
  const [url, setUrl] = useUrlState();
  const query = useQuery(jobsQuery(state));
  const opened = query.data?.items.find((job) => job.id === url['job']);
  const answer = useAnswer(query.data);
  const figures = query.data?.counts.map((one) => ({
    label: <StateMark state={one.state} />,
    value: format.number(one.count),
  }));
  return (
    <ListPage
      header={{ answer, documentTitle: words.jobs, ...(figures ? { figures } : {}) }}
      label={words.jobs}
      state={list}
      filters={filters}
      withoutText
      columns={columns}
      rows={query.data?.items}
      rowId={(job) => job.id}
      query={query}
      onOpen={(job) => setUrl({ job: job.id })}
      openedId={opened?.id}
      empty={<EmptyState title={words.jobsNone} detail={words.jobsNoneBody} />}
      panel={opened ? <JobPanel key={opened.id} job={opened} onClose={() => setUrl({ job: undefined })} /> : null}
    />
  );
}
