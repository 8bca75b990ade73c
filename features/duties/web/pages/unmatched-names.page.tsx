import {
  Page as Body,
  BulkBar,
  Button,
  Callout,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  QueryState,
  Stack,
  Tabs,
  Text,
  TwoLines,
  useFormat,
  useMessages,
  useText,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type UnmatchedName, unmatchedNameRoutes } from '../../contract/index.ts';
import { GiveTasksPanel, OwnerlessTasks } from '../components/ownerless-tasks.tsx';
import { Outcome } from '../components/task-bulk-panel.tsx';
import { type NameOutcome, UnmatchedNamePanel } from '../components/unmatched-name-panel.tsx';
import { unmatchedMessages } from '../unmatched-names.messages.ts';
import { unmatchedNamesQuery } from '../unmatched-names.queries.ts';
import { useActs } from '../use-acts.ts';

function keyOf(name: Pick<UnmatchedName, 'namedAs' | 'issuedOn'>): string {
  return `${name.issuedOn} ${name.namedAs}`;
}

/** Names in tasks that no unit carries, names left as printed, and tasks that nobody leads. */
export function Page() {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const query = useQuery(unmatchedNamesQuery);
  const [url, setUrl] = useUrlState();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [giving, setGiving] = useState(false);
  const [said, setSaid] = useState<ReactNode>(null);
  const items = query.data?.items ?? [];
  const open = items.filter((item) => item.kept === null);
  const kept = items.filter((item) => item.kept !== null);
  const ownerless = query.data?.ownerless ?? [];
  const opened = open.find((item) => keyOf(item) === url['name']);
  const close = () => {
    setGiving(false);
    setUrl({ name: undefined });
  };
  const panel = opened ? (
    <UnmatchedNamePanel
      key={keyOf(opened)}
      name={opened}
      onClose={close}
      onDone={(outcome) => {
        setSaid(<NameDone outcome={outcome} />);
        close();
      }}
    />
  ) : giving ? (
    <GiveTasksPanel
      taskIds={[...selected]}
      onClose={close}
      onDone={(outcome) => {
        setSaid(<Outcome outcome={outcome} />);
        setSelected(new Set());
        close();
      }}
    />
  ) : null;
  return (
    <WithPanel panel={panel}>
      <Body>
        <QueryState query={query} skeleton={{ lines: 10 }}>
          {() => (
            <Stack gap={20}>
              <PageHeader
                documentTitle={words.title}
                answer={
                  open.length === 0
                    ? words.none
                    : words.answer(
                        format.number(open.length),
                        format.number(new Set(open.flatMap((item) => item.tasks.map((one) => one.task.taskId))).size),
                      )
                }
                lede={ownerless.length > 0 ? words.lede(format.number(ownerless.length)) : undefined}
              />
              <div role="status">{said}</div>
              <Tabs
                label={words.title}
                tabs={[
                  {
                    id: 'open',
                    label: words.tabOpen,
                    count: open.length,
                    render: () => (
                      <Names rows={open} openedId={opened && keyOf(opened)} onOpen={(name) => setUrl({ name })} />
                    ),
                  },
                  {
                    id: 'ownerless',
                    label: words.tabOwnerless,
                    count: ownerless.length,
                    render: () => <OwnerlessTasks rows={ownerless} selected={selected} onSelect={setSelected} />,
                  },
                  { id: 'kept', label: words.tabKept, count: kept.length, render: () => <Kept rows={kept} /> },
                ]}
              />
              {selected.size > 0 && url['tab'] === 'ownerless' ? (
                <BulkBar
                  rows={[...selected]}
                  actions={[{ id: 'give', label: words.newLead, run: () => setGiving(true) }]}
                  onClear={() => setSelected(new Set())}
                />
              ) : null}
            </Stack>
          )}
        </QueryState>
      </Body>
    </WithPanel>
  );
}

function NameDone({ outcome }: { readonly outcome: NameOutcome }) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  if (outcome.did === 'kept') return <Callout meaning="good">{words.keepDone(outcome.name)}</Callout>;
  const { tasks, units, obligations } = outcome.answer;
  return (
    <Callout meaning="good">
      {words.done(format.number(tasks), format.number(units), format.number(obligations))}
    </Callout>
  );
}

function useNameColumn(): Column<UnmatchedName> {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  return {
    id: 'name',
    head: words.name,
    least: 240,
    value: (item) => item.namedAs,
    cell: (item) => (
      <TwoLines
        main={item.namedAs}
        note={[item.plans.map((plan) => plan.code).join(', '), words.issuedOn(format.date(item.issuedOn))]
          .filter(Boolean)
          .join(' · ')}
      />
    ),
  };
}

interface NamesProps {
  readonly rows: readonly UnmatchedName[];
  readonly openedId: string | undefined;
  readonly onOpen: (key: string) => void;
}

function Names({ rows, openedId, onOpen }: NamesProps) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const name = useNameColumn();
  const columns: readonly Column<UnmatchedName>[] = [
    name,
    { id: 'lead', head: words.lead, kind: 'number', value: (item) => item.lead, strong: true, onPhone: true },
    { id: 'coordinate', head: words.coordinate, kind: 'number', value: (item) => item.coordinate, onPhone: true },
    {
      id: 'likely',
      head: words.likely,
      least: 220,
      value: (item) => item.candidates[0]?.name ?? null,
      cell: (item) => {
        const [first] = item.candidates;
        return first ? (
          <TwoLines main={first.name} note={words.alike(format.percent(first.likeness, 0))} />
        ) : (
          <Text tone="faint" size={13}>
            {words.noCandidate}
          </Text>
        );
      },
    },
  ];
  if (rows.length === 0) return <EmptyState title={words.nothingOpen} />;
  return (
    <DataTable
      label={words.tabOpen}
      columns={columns}
      rows={rows}
      rowId={keyOf}
      onOpen={(row) => onOpen(keyOf(row))}
      openedId={openedId}
    />
  );
}

function Kept({ rows }: { readonly rows: readonly UnmatchedName[] }) {
  const words = useMessages(unmatchedMessages);
  const format = useFormat();
  const text = useText();
  const acts = useActs();
  const name = useNameColumn();
  if (rows.length === 0) return <EmptyState title={words.nothingKept} />;
  const reopen = ({ namedAs, issuedOn, kept }: UnmatchedName) => {
    const body = { namedAs, issuedOn, kept: false, reason: kept?.reason ?? words.reopen };
    void acts.take(unmatchedNameRoutes.keep, { body });
  };
  const columns: readonly Column<UnmatchedName>[] = [
    name,
    {
      id: 'reason',
      head: words.reason,
      least: 240,
      value: (item) => item.kept?.reason,
      onPhone: true,
      cell: (item) =>
        item.kept ? (
          <TwoLines main={item.kept.reason} note={words.keptBy(item.kept.by ?? '–', format.dateTime(item.kept.at))} />
        ) : null,
    },
    { id: 'tasks', head: words.task, kind: 'number', value: (item) => item.tasks.length },
    {
      id: 'reopen',
      head: words.decision,
      cell: (item) => (
        <Button
          small
          busy={acts.busy !== undefined}
          onPress={() => reopen(item)}
          label={`${words.reopen}: ${item.namedAs}`}
        >
          {words.reopen}
        </Button>
      ),
    },
  ];
  return (
    <Stack gap={8}>
      {acts.problem ? <Callout meaning="bad">{text(acts.problem.message)}</Callout> : null}
      <DataTable label={words.tabKept} columns={columns} rows={rows} rowId={keyOf} unsortable />
    </Stack>
  );
}
