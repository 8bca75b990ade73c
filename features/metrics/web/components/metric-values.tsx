import { type Column, DataTable, EmptyState, Link, Stack, useFormat, useMessages, useText } from '@nanghang/ui';
import { LineChart } from '@nanghang/ui/charts';
import { type Metric, type MetricValue, metricPath } from '../../contract/index.ts';
import { metricsMessages } from '../metrics.messages.ts';
import { subjectWords } from '../subject-words.ts';

/** A value as it is shown everywhere: its decimals, and among how many it stands. */
export function useValueText(): (value: MetricValue) => string {
  const words = useMessages(metricsMessages);
  const format = useFormat();
  return (value) => {
    const shown = format.number(value.value, { digits: value.decimals });
    return value.of === null || value.value === null ? shown : words.of(shown, format.number(value.of));
  };
}

function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

export interface MetricValuesProps {
  readonly metric: Metric;
  /** Values of one subject, periods ascending. */
  readonly values: readonly MetricValue[];
  readonly openedPeriod: string | undefined;
}

/** Values of one subject through its periods, as a line and as a table that leads to the rows. */
export function MetricValues({ metric, values, openedPeriod }: MetricValuesProps) {
  const words = useMessages(metricsMessages);
  const text = useText();
  const valueText = useValueText();
  const first = values[0];
  if (!first) return <EmptyState title={words.noValues} detail={words.noValuesBody} />;
  const known = values.filter((value) => value.value !== null && isYear(value.period));
  const ranks = known.flatMap((value) => value.of ?? []);
  const columns: Column<MetricValue>[] = [
    { id: 'period', head: text(metric.periodName), value: (row) => row.period, width: 100 },
    {
      id: 'value',
      head: words.value,
      headNote: text(first.unit),
      value: (row) => row.value,
      cell: (row) => valueText(row),
      kind: 'number',
      strong: true,
      onPhone: true,
      width: 160,
    },
    ...(values.some((value) => value.reason)
      ? [{ id: 'reason', head: words.reason, value: (row: MetricValue) => row.reason && text(row.reason), quiet: true }]
      : []),
    {
      id: 'rows',
      head: words.rowsHead,
      cell: (row) =>
        row.value === null ? null : (
          <Link href={`${metricPath(metric.id, { subject: row.subject, period: row.period })}`}>{words.showRows}</Link>
        ),
      width: 140,
      onPhone: true,
    },
  ];
  return (
    <Stack gap={20}>
      {known.length > 1 ? (
        <LineChart
          title={words.valuesOf(text(first.subjectName))}
          pointName={text(metric.periodName)}
          digits={first.decimals}
          {...(ranks.length === known.length ? { rankOf: Math.max(...ranks) } : {})}
          series={[
            {
              id: 'own',
              label: subjectWords(first, text),
              kind: 'own',
              points: values.filter((one) => isYear(one.period)).map((one) => [Number(one.period), one.value]),
            },
          ]}
          fileName={`so-lieu-${metric.id}`}
        />
      ) : null}
      <DataTable
        label={words.values}
        columns={columns}
        rows={values.toReversed()}
        rowId={(row) => row.period}
        openedId={openedPeriod}
        unsortable
      />
    </Stack>
  );
}
