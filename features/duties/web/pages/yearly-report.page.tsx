import {
  Page as Body,
  Button,
  Callout,
  type Column,
  DataTable,
  EmptyState,
  Note,
  PageHeader,
  QueryState,
  Row,
  Section,
  Stack,
  Text,
  TwoLines,
  useFormat,
  useLanguage,
  useMessages,
  useSession,
  useText,
  useToday,
  useUrlState,
} from '@nanghang/ui';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { followingRoutes } from '../../contract/index.ts';
import { yearlyReportQuery } from '../duties.queries.ts';
import { periodWords } from '../duty-words.ts';
import { taskPath } from '../paths.ts';
import { yearlyMessages } from '../yearly.messages.ts';

type Yearly = z.output<typeof followingRoutes.yearlyReport.response>;
type YearlyRow = Yearly['sections'][number]['rows'][number];
type YearlyFigure = Yearly['figures'][number];

/** A unit's report of a year, filled from what was done, ready to print. */
export function Page() {
  const words = useMessages(yearlyMessages);
  const [url, setUrl] = useUrlState();
  const own = useSession()?.unit.id ?? '';
  const thisYear = Number(useToday().slice(0, 4));
  const unitId = url['unit'] ?? own;
  const year = /^\d{4}$/.test(url['year'] ?? '') ? Number(url['year']) : thisYear;
  const query = useQuery(yearlyReportQuery(unitId, year));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 14 }}>
        {(report) => (
          <Stack gap={20}>
            <Head report={report} onYear={(next) => setUrl({ year: String(next) })} />
            {report.sections.length === 0 ? <EmptyState title={words.empty} /> : <Content report={report} />}
          </Stack>
        )}
      </QueryState>
    </Body>
  );
}

function Head({ report, onYear }: { readonly report: Yearly; readonly onYear: (year: number) => void }) {
  const words = useMessages(yearlyMessages);
  const format = useFormat();
  const text = useText();
  const { rate, year } = report;
  return (
    <PageHeader
      answer={words.answer(report.unit.name, String(year))}
      documentTitle={`${words.title} ${year} – ${report.unit.name}`}
      lede={text(report.summary)}
      figures={
        rate.due === 0
          ? []
          : [
              { label: words.dueCount, value: format.number(rate.due) },
              { label: words.onTime, value: format.percent(rate.onTimeRatio) },
              { label: words.completed, value: format.percent(rate.completionRatio) },
            ]
      }
      actions={
        <Row>
          <Button kind="quiet" onPress={() => onYear(year - 1)} label={`${words.before}: ${year - 1}`}>
            {String(year - 1)}
          </Button>
          <Button kind="quiet" onPress={() => onYear(year + 1)} label={`${words.after}: ${year + 1}`}>
            {String(year + 1)}
          </Button>
          <Button
            kind="primary"
            icon={<IconPrinter size={16} stroke={1.75} aria-hidden />}
            onPress={() => window.print()}
          >
            {words.print}
          </Button>
        </Row>
      }
    />
  );
}

function Content({ report }: { readonly report: Yearly }) {
  const words = useMessages(yearlyMessages);
  const format = useFormat();
  const text = useText();
  const columns = useColumns();
  return (
    <Stack gap={24}>
      <Callout meaning={report.open === 0 ? 'good' : 'note'}>
        {report.open === 0 ? words.complete : words.open(format.number(report.open))}
        {report.verdict ? ` ${text(report.verdict.words)}` : ''}
        {report.verdict?.source ? ` (${report.verdict.source})` : ''}
      </Callout>
      {report.figures.length === 0 ? null : (
        <Section title={words.figures}>
          <Figures rows={report.figures} />
        </Section>
      )}
      {report.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          <DataTable
            label={section.title}
            columns={columns}
            rows={section.rows}
            rowId={(row) => row.obligationId}
            rowHref={(row) => `${taskPath(row.task.taskId)}?tab=reports&ob=${row.obligationId}`}
            unsortable
          />
        </Section>
      ))}
      <Note>{words.asOf(format.date(report.asOf))}</Note>
    </Stack>
  );
}

function useColumns(): readonly Column<YearlyRow>[] {
  const words = useMessages(yearlyMessages);
  const format = useFormat();
  const language = useLanguage();
  const text = useText();
  return [
    {
      id: 'task',
      head: words.task,
      value: (row) => `${row.task.ref} ${row.task.title}`,
      cell: (row) => <TwoLines main={`${row.task.ref} ${row.task.title}`} note={periodWords(row.period, language)} />,
      least: 240,
    },
    { id: 'due', head: words.due, kind: 'date', value: (row) => row.dueOn },
    { id: 'state', head: words.state, value: (row) => text(row.statusWords), onPhone: true },
    {
      id: 'done',
      head: words.done,
      value: (row) => row.done,
      least: 260,
      cell: (row) => (
        <Stack gap={4}>
          <Text size={13}>{row.done === '' ? '–' : row.done}</Text>
          {row.figures.length === 0 ? null : (
            <Text size={12} tone="faint">
              {row.figures
                .map((figure) => `${figure.name}: ${format.number(figure.value)} ${figure.unit}`.trim())
                .join('; ')}
            </Text>
          )}
        </Stack>
      ),
    },
    { id: 'evidence', head: words.evidence, kind: 'number', quiet: true, value: (row) => row.evidence },
  ];
}

function Figures({ rows }: { readonly rows: readonly YearlyFigure[] }) {
  const words = useMessages(yearlyMessages);
  const columns: readonly Column<YearlyFigure>[] = [
    { id: 'name', head: words.figure, value: (row) => (row.unit === '' ? row.name : `${row.name} (${row.unit})`) },
    { id: 'total', head: words.total, kind: 'number', strong: true, value: (row) => row.total, onPhone: true },
    { id: 'last', head: words.last, kind: 'number', value: (row) => row.last, onPhone: true },
    { id: 'reports', head: words.reports, kind: 'number', quiet: true, value: (row) => row.reports },
  ];
  return (
    <DataTable label={words.figures} columns={columns} rows={rows} rowId={(row) => `${row.name} ${row.unit}`} compact />
  );
}
