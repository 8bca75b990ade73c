import { type Column, DataTable, QueryState, Section, Text, useFormat, useMessages, useText } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { MetricRows } from '../../contract/index.ts';
import { metricsMessages } from '../metrics.messages.ts';
import { rowsQuery } from '../metrics.queries.ts';

type CountedRow = MetricRows['rows'][number];

function useColumns(data: MetricRows): Column<CountedRow>[] {
  const text = useText();
  const format = useFormat();
  return data.columns.map((column, place): Column<CountedRow> => {
    const plain = (row: CountedRow) => {
      const cell = row.cells[place] ?? null;
      return cell !== null && typeof cell === 'object' ? text(cell) : cell;
    };
    const shown = (row: CountedRow): string => {
      const cell = plain(row);
      if (cell === null) return '–';
      if (typeof cell === 'number')
        return format.number(cell, column.decimals === undefined ? { maxDigits: 4 } : { digits: column.decimals });
      return column.kind === 'date' ? format.date(cell) : cell;
    };
    return {
      id: column.id,
      head: text(column.head),
      value: plain,
      kind: column.kind,
      onPhone: column.kind === 'number',
      cell: (row) => (row.own ? <Text weight={600}>{shown(row)}</Text> : shown(row)),
    };
  });
}

function Rows({ data, label }: { readonly data: MetricRows; readonly label: string }) {
  const words = useMessages(metricsMessages);
  const columns = useColumns(data);
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={data.rows}
      rowId={(row) => row.id}
      compact
      empty={<Text tone="quiet">{words.noRows}</Text>}
    />
  );
}

export interface CountedRowsProps {
  readonly id: string;
  readonly subject: string;
  /** What the value is of, in words. */
  readonly name: string;
  readonly period: string;
}

/** The rows that one value of a metric counts. */
export function CountedRows({ id, subject, name, period }: CountedRowsProps) {
  const words = useMessages(metricsMessages);
  const format = useFormat();
  const query = useQuery(rowsQuery(id, subject, period));
  const title = words.rowsOf(name, period);
  return (
    <Section
      id="rows"
      title={title}
      note={
        query.data ? words.rowsNote(format.number(query.data.rows.length), format.date(query.data.asOf)) : undefined
      }
      ruled
    >
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {(data) => <Rows data={data} label={title} />}
      </QueryState>
    </Section>
  );
}
