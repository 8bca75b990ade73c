import {
  Chip,
  Columns,
  DataTable,
  Note,
  RankChange,
  Row,
  Section,
  Stack,
  TrendMark,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { Diagnosis } from '../../contract/index.ts';
import { messages } from '../diagnosis.messages.ts';

/** What to expect next, by the method that did best on past editions. */
export function ForecastSection({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const { forecast, decimals: digits } = page;
  if (forecast.kind === 'none')
    return (
      <Section title={words.forecastNone(forecast.year)}>
        <Note>{text(forecast.reason)}</Note>
      </Section>
    );
  const number = (value: number) => format.number(value, { digits });
  const { rank, measuredCoverage } = forecast;
  const sentences = [
    rank ? words.forecastRank(rank.rank, rank.best, rank.worst) : '',
    text(forecast.explanation),
    measuredCoverage === null ? '' : words.coverage(format.percent(measuredCoverage, 0)),
  ];
  return (
    <Section
      title={words.forecastTitle(forecast.year, number(forecast.value), number(forecast.low), number(forecast.high))}
      note={sentences.filter((one) => one !== '').join(' ')}
    >
      <DataTable
        label={words.method}
        unsortable
        rows={forecast.methods}
        rowId={(row) => row.method}
        columns={[
          {
            id: 'method',
            head: words.method,
            value: (row) => words.methodNames(row.method),
            cell: (row) => (
              <Row gap={6}>
                {words.methodNames(row.method)}
                {row.method === forecast.method ? <Chip kind="own">{words.chosen}</Chip> : null}
              </Row>
            ),
          },
          {
            id: 'error',
            head: words.error,
            kind: 'number',
            digits: 3,
            value: (row) => row.meanAbsoluteError,
            onPhone: true,
          },
          { id: 'cases', head: words.cases, kind: 'number', digits: 0, value: (row) => row.cases, onPhone: true },
        ]}
      />
    </Section>
  );
}

/** Who improved most, component by component. */
export function ImproversSection({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const text = useText();
  const { decimals: digits } = page;
  const better = page.direction === 'higher_is_better' ? 'higher' : 'lower';
  const rows = page.improvers.flatMap((group) => group.improvers.map((one) => ({ ...one, group })));
  return (
    <Section title={words.improvers}>
      <DataTable
        label={words.improvers}
        unsortable
        rows={rows}
        rowId={(row) => `${row.group.code} ${row.province}`}
        groupOf={(row) => ({ id: row.group.code, label: text(row.group.name) })}
        empty={<Note>{words.improversNone}</Note>}
        columns={[
          { id: 'province', head: words.province, value: (row) => row.province },
          { id: 'before', head: words.before, kind: 'number', digits, value: (row) => row.before },
          { id: 'after', head: words.now, kind: 'number', digits, strong: true, value: (row) => row.after },
          {
            id: 'change',
            head: words.changeHead,
            kind: 'number',
            value: (row) => row.change,
            cell: (row) => <TrendMark change={row.change} betterWhen={better} digits={digits} />,
            onPhone: true,
          },
          { id: 'rank', head: words.rankHead, kind: 'number', digits: 0, value: (row) => row.rankAfter, onPhone: true },
          {
            id: 'rankChange',
            head: words.rankChange,
            kind: 'number',
            value: (row) => (row.rankAfter === null || row.rankBefore === null ? null : row.rankBefore - row.rankAfter),
            cell: (row) => <RankChange from={row.rankBefore} to={row.rankAfter} />,
          },
        ]}
      />
    </Section>
  );
}

/** Values that stand apart, with both measures of how unusual they are. */
export function OutliersSection({ page }: { readonly page: Diagnosis }) {
  const words = useMessages(messages);
  const text = useText();
  const { decimals: digits } = page;
  return (
    <Section title={words.outliers}>
      <DataTable
        label={words.outliers}
        unsortable
        rows={page.outliers}
        rowId={(row) => `${row.code} ${row.province}`}
        empty={<Note>{words.outliersNone}</Note>}
        columns={[
          {
            id: 'province',
            head: words.province,
            value: (row) => row.province,
            cell: (row) => (row.own ? <Chip kind="own">{row.province}</Chip> : row.province),
          },
          { id: 'component', head: words.component, value: (row) => text(row.name) },
          { id: 'value', head: words.value, kind: 'number', digits, value: (row) => row.value, onPhone: true },
          { id: 'z', head: 'z', kind: 'number', digits: 1, value: (row) => row.z },
          { id: 'mz', head: 'z*', kind: 'number', digits: 1, value: (row) => row.modifiedZ, onPhone: true },
          { id: 'why', head: words.explanation, value: (row) => text(row.explanation) },
        ]}
      />
    </Section>
  );
}

/** Examples, what to expect, and what stands apart. */
export function DiagnosisOutlook({ page }: { readonly page: Diagnosis }) {
  return (
    <Stack gap={24}>
      <Columns of={2}>
        <ForecastSection page={page} />
        <ImproversSection page={page} />
      </Columns>
      <OutliersSection page={page} />
    </Stack>
  );
}
