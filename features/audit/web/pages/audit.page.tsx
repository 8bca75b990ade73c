import {
  type Column,
  EmptyState,
  type FilterDefinition,
  ListPage,
  useFormat,
  useListState,
  useMessages,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditEntry } from '../../contract/index.ts';
import { auditMessages } from '../audit.messages.ts';
import { entriesQuery, stateQuery } from '../audit.queries.ts';
import { actionWords, actorWords, knownActions, knownObjectTypes, objectTypeWords } from '../audit-words.ts';
import { ChainNotice, type ChainState } from '../components/chain-state.tsx';
import { EntryPanel, SealMark } from '../components/entry-panel.tsx';

function useFilters(): readonly FilterDefinition[] {
  const words = useMessages(auditMessages);
  const format = useFormat();
  return useMemo(() => {
    const byLabel = (one: { label: string }, other: { label: string }) => format.compare(one.label, other.label);
    const actions = knownActions
      .map((value) => ({ value, label: actionWords(value)[format.language] }))
      .toSorted(byLabel);
    const types = knownObjectTypes
      .map((value) => ({ value, label: objectTypeWords(value)[format.language] }))
      .toSorted(byLabel);
    return [
      { id: 'action', label: words.action, kind: 'choice', options: actions },
      { id: 'type', label: words.objectType, kind: 'choice', options: types },
      { id: 'from', label: words.from, kind: 'date' },
      { id: 'to', label: words.to, kind: 'date' },
    ];
  }, [words, format]);
}

function useColumns(): Column<AuditEntry>[] {
  const words = useMessages(auditMessages);
  const text = useText();
  const format = useFormat();
  return [
    { id: 'at', head: words.at, value: (row) => format.dateTime(row.at), width: 140 },
    {
      id: 'action',
      head: words.action,
      value: (row) => text(actionWords(row.action)),
      width: 230,
      clip: true,
      onPhone: true,
    },
    { id: 'actor', head: words.actor, value: (row) => text(actorWords(row.actor)), width: 190, clip: true },
    {
      id: 'object',
      head: words.object,
      value: (row) => row.objectLabel ?? row.objectId,
      width: 240,
      clip: true,
    },
    {
      id: 'type',
      head: words.objectType,
      value: (row) => text(objectTypeWords(row.objectType)),
      width: 150,
      quiet: true,
      clip: true,
      choice: 'hidden',
    },
    { id: 'reason', head: words.reason, value: (row) => row.reason, width: 200, clip: true, choice: 'shown' },
    {
      id: 'seal',
      head: words.sealColumn,
      value: (row) => row.seal,
      cell: (row) => <SealMark seal={row.seal} />,
      width: 150,
      choice: 'shown',
    },
  ];
}

function useAnswer(state: ChainState | undefined): string {
  const words = useMessages(auditMessages);
  const format = useFormat();
  if (!state) return words.log;
  if (state.firstBroken) return words.broken(format.number(state.firstBroken.sealNumber));
  return words.intact(format.number(state.entries), format.number(state.sealed));
}

/** The audit log: whether it holds, and every entry by words, action, object and day. */
export function Page() {
  const words = useMessages(auditMessages);
  const filters = useFilters();
  const columns = useColumns();
  const list = useListState({ filters });
  const [url, setUrl] = useUrlState();
  const query = useInfiniteQuery(
    entriesQuery({
      text: list.text === '' ? undefined : list.text,
      action: list.one('action'),
      objectType: list.one('type'),
      from: list.one('from'),
      to: list.one('to'),
    }),
  );
  const state = useQuery(stateQuery);
  const answer = useAnswer(state.data);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const opened = rows?.find((row) => row.id === url['entry']);
  const open = (id: string | undefined) => setUrl({ entry: id });
  return (
    <ListPage
      header={{ answer, documentTitle: words.log }}
      notices={state.data ? <ChainNotice state={state.data} /> : null}
      label={words.log}
      state={list}
      filters={filters}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      query={query}
      unsortable
      onOpen={(row) => open(row.id)}
      openedId={opened?.id}
      empty={<EmptyState title={words.noEntries} detail={words.noEntriesBody} />}
      panel={opened ? <EntryPanel key={opened.id} entry={opened} onClose={() => open(undefined)} /> : null}
    />
  );
}
