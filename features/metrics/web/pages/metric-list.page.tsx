import { type Column, EmptyState, ListPage, useFormat, useListState, useMessages, useText } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { type Metric, metricPath } from '../../contract/index.ts';
import { metricsMessages } from '../metrics.messages.ts';
import { metricsQuery } from '../metrics.queries.ts';

/** What every number means: the list of definitions. */
export function Page() {
  const words = useMessages(metricsMessages);
  const text = useText();
  const format = useFormat();
  const list = useListState();
  const query = useQuery(metricsQuery);
  const columns: Column<Metric>[] = [
    { id: 'name', head: words.name, value: (row) => text(row.name), width: 260 },
    { id: 'unit', head: words.unit, value: (row) => text(row.unit), width: 220, onPhone: true },
    { id: 'direction', head: words.direction, value: (row) => words[row.direction], width: 160 },
    { id: 'grain', head: words.grain, value: (row) => text(row.grain), width: 320, quiet: true },
    { id: 'owner', head: words.owner, value: (row) => text(row.owner), width: 240, quiet: true },
    { id: 'id', head: words.id, value: (row) => row.id, width: 180, quiet: true, choice: 'hidden' },
  ];
  return (
    <ListPage
      header={{
        answer: query.data ? words.answer(format.number(query.data.items.length)) : words.catalogue,
        documentTitle: words.catalogue,
        lede: words.lede,
      }}
      label={words.catalogue}
      state={list}
      withoutText
      columns={columns}
      rows={query.data?.items}
      rowId={(row) => row.id}
      rowHref={(row) => metricPath(row.id)}
      query={query}
      empty={<EmptyState title={words.noMetrics} detail={words.noMetricsBody} />}
    />
  );
}
