import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { InlineBar } from '../marks/bars.tsx';
import { StatusBadge } from '../marks/status.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';

export interface UnitProgress {
  readonly id: string;
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly late: number;
}

export interface ProgressByUnitProps {
  readonly label: string;
  readonly unitName: string;
  readonly rows: readonly UnitProgress[];
  /** Share to be reached, 0..1: a tick on every bar, and the border between good, near and far. */
  readonly target: number;
  /** Points below the target that still count as near (default 0.05). */
  readonly near?: number;
  readonly rowHref?: (row: UnitProgress) => string;
}

const messages = defineMessages({
  vi: { target: (share: string) => `Vạch ${share}`, rate: 'Đúng hạn', done: 'Số kỳ', late: 'Trễ' },
  en: { target: (share) => `Tick ${share}`, rate: 'On time', done: 'Periods', late: 'Late' },
});

/** Bars from zero, one a unit, with the tick of the target and the late ones counted. */
export function ProgressByUnit(props: ProgressByUnitProps) {
  const { label, unitName, rows, target, near = 0.05, rowHref } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const rate = (row: UnitProgress) => (row.total === 0 ? undefined : row.done / row.total);
  const tone = (share: number) => (share >= target ? 'good' : share >= target - near ? 'warn' : 'bad');
  const columns: readonly Column<UnitProgress>[] = [
    { id: 'unit', head: unitName, value: (row) => row.label },
    {
      id: 'bar',
      head: words.target(format.percent(target, 0)),
      width: 120,
      cell: (row) => <InlineBar ratio={rate(row)} tone={tone(rate(row) ?? 0)} target={target} />,
    },
    { id: 'rate', head: words.rate, kind: 'percent', strong: true, onPhone: true, value: rate },
    {
      id: 'done',
      head: words.done,
      kind: 'number',
      quiet: true,
      value: (row) => row.total,
      cell: (row) => format.rank(row.done, row.total),
    },
    {
      id: 'late',
      head: words.late,
      kind: 'number',
      onPhone: true,
      value: (row) => row.late,
      cell: (row) => (row.late > 0 ? <StatusBadge meaning="late">{format.number(row.late)}</StatusBadge> : '0'),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      compact
      {...(rowHref ? { rowHref } : {})}
    />
  );
}
