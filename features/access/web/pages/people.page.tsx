import { urlOf } from '@nanghang/contract';
import { roles } from '@nanghang/domain/access';
import {
  Button,
  type Column,
  EmptyState,
  type FilterDefinition,
  ListPage,
  StatusBadge,
  saveFile,
  Text,
  useFormat,
  useListState,
  useMay,
  useMessages,
  useSavedViews,
  useText,
  useUrlState,
} from '@nanghang/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AccountRow, accountColumns, peopleRoutes, roleNames } from '../../contract/index.ts';
import { type AccountFilters, accountsQuery, unitsQuery } from '../access.queries.ts';
import { NewAccountPanel } from '../components/new-account-panel.tsx';
import { ResetRequests } from '../components/reset-requests.tsx';
import { useOfficesInWords } from '../office-words.ts';
import { personPath } from '../paths.ts';
import { peopleMessages } from '../people.messages.ts';

function useFilters(): readonly FilterDefinition[] {
  const words = useMessages(peopleMessages);
  const text = useText();
  const { data } = useQuery(unitsQuery);
  return useMemo(
    () => [
      {
        id: 'role',
        label: words.role,
        kind: 'choice',
        options: roles.map((role) => ({ value: role, label: text(roleNames[role]) })),
      },
      {
        id: 'unit',
        label: words.unit,
        kind: 'choice',
        options: (data?.items ?? []).map((unit) => ({ value: unit.unitId, label: unit.name })),
      },
      {
        id: 'state',
        label: words.state,
        kind: 'choice',
        options: [
          { value: 'active', label: words.active },
          { value: 'disabled', label: words.disabled },
        ],
      },
    ],
    [words, text, data],
  );
}

function useColumns(): Column<AccountRow>[] {
  const words = useMessages(peopleMessages);
  const format = useFormat();
  const offices = useOfficesInWords();
  return [
    {
      id: 'name',
      head: words.name,
      value: (row) => row.displayName,
      cell: (row) => <Text nowrap>{row.displayName}</Text>,
      width: 220,
    },
    { id: 'login', head: words.login, value: (row) => row.login, width: 150, quiet: true, choice: 'shown' },
    { id: 'title', head: words.title, value: (row) => row.title, width: 180, clip: true, choice: 'shown' },
    {
      id: 'offices',
      head: words.offices,
      value: (row) => offices(row.offices),
      width: 290,
      clip: true,
      choice: 'shown',
      onPhone: true,
    },
    { id: 'email', head: words.email, value: (row) => row.email, width: 220, clip: true, choice: 'hidden' },
    {
      id: 'secondFactor',
      head: words.secondFactor,
      value: (row) => (row.secondFactor ? words.on : words.off),
      width: 140,
      quiet: true,
      choice: 'hidden',
    },
    {
      id: 'lastSeen',
      head: words.lastSeen,
      value: (row) => (row.lastSeenAt === null ? words.never : format.dateTime(row.lastSeenAt)),
      cell: (row) => <Text nowrap>{row.lastSeenAt === null ? words.never : format.dateTime(row.lastSeenAt)}</Text>,
      width: 160,
      quiet: true,
      choice: 'shown',
    },
    {
      id: 'state',
      head: words.state,
      value: (row) => words[row.state],
      cell: (row) => <StatusBadge meaning={row.state === 'active' ? 'met' : 'unknown'}>{words[row.state]}</StatusBadge>,
      width: 150,
    },
  ];
}

function filtersOf(list: ReturnType<typeof useListState>): AccountFilters {
  return {
    q: list.text === '' ? undefined : list.text,
    role: roles.find((role) => role === list.one('role')),
    unitId: list.one('unit'),
    state: (['active', 'disabled'] as const).find((state) => state === list.one('state')),
  };
}

async function saveWorkbook(filters: AccountFilters, columns: readonly string[], language: 'vi' | 'en', name: string) {
  const url = urlOf(peopleRoutes.exportAccounts, { query: { ...filters, columns: columns.join(','), language } });
  const answer = await fetch(url, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`export: ${answer.status}`);
  saveFile(`${name}.xlsx`, await answer.blob());
}

/** Everybody with an account: who, where, in which role, how protected. */
export function Page() {
  const words = useMessages(peopleMessages);
  const format = useFormat();
  const filters = useFilters();
  const columns = useColumns();
  const list = useListState({ filters });
  const [url, setUrl] = useUrlState();
  const mayEdit = useMay('account.edit');
  const mayReset = useMay('second_factor.reset');
  const chosen = filtersOf(list);
  const query = useInfiniteQuery(accountsQuery(chosen));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const total = query.data?.pages[0]?.total;
  const views = useSavedViews('people', [
    { id: 'all', label: words.all, query: '' },
    { id: 'disabled', label: words.disabled, query: '?state=disabled' },
  ]);
  const told = total === undefined ? words.users : list.narrowed ? words.answerNarrowed : words.answer;
  const shown = accountColumns.filter((id) => {
    const column = columns.find((each) => each.id === id);
    return (column?.choice === 'hidden') === list.turned.includes(id);
  });
  return (
    <ListPage
      header={{
        answer: typeof told === 'string' ? told : told(format.number(total)),
        documentTitle: words.users,
        actions: mayEdit ? (
          <Button kind="primary" onPress={() => setUrl({ add: '1' }, { push: true })}>
            {words.add}
          </Button>
        ) : null,
      }}
      notices={mayReset ? <ResetRequests /> : null}
      label={words.users}
      state={list}
      views={views}
      filters={filters}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => personPath(row.id)}
      query={query}
      unsortable
      onExport={() => saveWorkbook(chosen, shown, format.language, words.users)}
      {...(total === undefined ? {} : { total })}
      empty={<EmptyState title={words.noUsers} detail={words.noUsersBody} />}
      panel={url['add'] && mayEdit ? <NewAccountPanel onClose={() => setUrl({ add: undefined })} /> : null}
    />
  );
}
