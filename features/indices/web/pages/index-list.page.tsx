import { type Column, ListPage, useFormat, useListState, useMessages, useText } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { SeriesRow } from '../../contract/index.ts';
import { messages } from '../indices.messages.ts';
import { seriesQuery } from '../indices.queries.ts';
import { indexPath } from '../paths.ts';

function useColumns(): Column<SeriesRow>[] {
  const words = useMessages(messages);
  const text = useText();
  const format = useFormat();
  return [
    { id: 'code', head: words.indices, value: (row) => row.code, strong: true, least: 96 },
    { id: 'name', head: words.nameHead, value: (row) => text(row.name), least: 240 },
    { id: 'publisher', head: words.publisher, value: (row) => row.publisher, quiet: true, least: 160 },
    {
      id: 'latest',
      head: words.latest,
      value: (row) => row.latestYear,
      cell: (row) => (row.latestYear === null ? '–' : String(row.latestYear)),
      kind: 'number',
    },
    {
      id: 'value',
      head: words.value,
      value: (row) => row.value,
      cell: (row) => format.number(row.value, { digits: row.decimals }),
      kind: 'number',
      onPhone: true,
    },
    {
      id: 'rank',
      head: words.rankHead,
      value: (row) => row.rank?.rank,
      cell: (row) => (row.rank ? format.rank(row.rank.rank, row.rank.of) : row.group ? text(row.group.label) : '–'),
      kind: 'number',
      onPhone: true,
    },
    {
      id: 'scale',
      head: words.scale,
      value: (row) => `${row.scale.min}–${row.scale.max}${row.scale.unit === '%' ? '%' : ''}`,
      quiet: true,
    },
    { id: 'results', head: words.results, value: (row) => row.results, kind: 'number', digits: 0, choice: 'hidden' },
    { id: 'versions', head: words.versions, value: (row) => row.versions, kind: 'number', digits: 0, choice: 'hidden' },
  ];
}

/** Every index with its newest edition. */
export function Page() {
  const query = useQuery(seriesQuery);
  const words = useMessages(messages);
  const text = useText();
  const state = useListState();
  const columns = useColumns();
  const wanted = state.text.toLowerCase();
  const rows = query.data?.items.filter((row) => `${row.code} ${text(row.name)}`.toLowerCase().includes(wanted));
  return (
    <ListPage
      header={{
        answer: query.data ? words.indexCount(query.data.items.length) : words.indices,
        documentTitle: words.indices,
      }}
      state={state}
      label={words.indices}
      columns={columns}
      rows={rows}
      query={query}
      rowId={(row) => row.code}
      rowHref={(row) => indexPath(row.code)}
    />
  );
}
