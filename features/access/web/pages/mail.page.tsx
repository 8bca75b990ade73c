import {
  Callout,
  type Column,
  EmptyState,
  type FilterDefinition,
  ListPage,
  StatusBadge,
  type StatusMeaning,
  Text,
  useFormat,
  useListState,
  useMessages,
} from '@nanghang/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type MailRow, mailState } from '../../contract/index.ts';
import { mailsQuery } from '../access.queries.ts';
import { mailMessages } from '../mail.messages.ts';

const meanings: Readonly<Record<MailRow['state'], StatusMeaning>> = { waiting: 'soon', sent: 'met', given_up: 'late' };

function useColumns(): Column<MailRow>[] {
  const words = useMessages(mailMessages);
  const format = useFormat();
  return [
    {
      id: 'at',
      head: words.at,
      value: (row) => format.dateTime(row.createdAt),
      cell: (row) => <Text nowrap>{format.dateTime(row.createdAt)}</Text>,
      width: 150,
    },
    { id: 'recipient', head: words.recipient, value: (row) => row.recipient, width: 240, clip: true, onPhone: true },
    { id: 'subject', head: words.subject, value: (row) => row.subject, width: 280, clip: true, onPhone: 'under' },
    { id: 'kind', head: words.kind, value: (row) => row.kind, width: 170, quiet: true, choice: 'hidden' },
    {
      id: 'state',
      head: words.state,
      value: (row) => words[row.state],
      cell: (row) => <StatusBadge meaning={meanings[row.state]}>{words[row.state]}</StatusBadge>,
      width: 150,
      onPhone: true,
    },
    { id: 'attempts', head: words.attempts, value: (row) => row.attempts, kind: 'number', digits: 0, width: 110 },
    { id: 'error', head: words.error, value: (row) => row.lastError, width: 260, clip: true, quiet: true },
  ];
}

/** Outgoing mail: what was sent, what waits, what could not be sent and why. */
export function Page() {
  const words = useMessages(mailMessages);
  const format = useFormat();
  const columns = useColumns();
  const filters = useMemo<FilterDefinition[]>(
    () => [
      {
        id: 'state',
        label: words.state,
        kind: 'choice',
        options: mailState.options.map((state) => ({ value: state, label: words[state] })),
      },
    ],
    [words],
  );
  const list = useListState({ filters });
  const state = mailState.options.find((each) => each === list.one('state'));
  const query = useInfiniteQuery(mailsQuery({ q: list.text === '' ? undefined : list.text, state }));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const enabled = query.data?.pages[0]?.enabled ?? true;
  const failing = (rows ?? []).filter((row) => row.state === 'given_up').length;
  const answer = !enabled ? words.off : failing > 0 ? words.failing(format.number(failing)) : words.allWell;
  return (
    <ListPage
      header={{ answer: rows === undefined ? words.title : answer, documentTitle: words.title }}
      notices={enabled ? null : <Callout meaning="warn">{words.offBody}</Callout>}
      label={words.title}
      state={list}
      filters={filters}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      query={query}
      unsortable
      empty={<EmptyState title={words.none} detail={words.noneBody} />}
    />
  );
}
