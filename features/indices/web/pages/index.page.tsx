import {
  Page as Body,
  Button,
  Chip,
  type Column,
  DataTable,
  Gap,
  type KeyFigure,
  Menu,
  PageHeader,
  QueryState,
  Section,
  Stack,
  saveXlsx,
  Tabs,
  TopBarSlot,
  TrendMark,
  useFormat,
  useMessages,
  usePathParam,
  useText,
  useUrlState,
} from '@nanghang/ui';
import {
  IconAdjustments,
  IconArrowsExchange,
  IconCalendar,
  IconChevronDown,
  IconDownload,
  IconHelp,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ComponentRow, IndexPage } from '../../contract/index.ts';
import { useComponentColumns } from '../components/component-columns.tsx';
import { IndexCharts } from '../components/index-charts.tsx';
import { CheckNotices, SourcesAndChecks } from '../components/index-checks.tsx';
import { IndexHistory } from '../components/index-history.tsx';
import { MetricNumber } from '../components/metric-number.tsx';
import { messages } from '../indices.messages.ts';
import { pageQuery } from '../indices.queries.ts';
import { comparePath, diagnosisPath, indexPath, whatIfPath } from '../paths.ts';

function useFigures(page: IndexPage): KeyFigure[] {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const { total, decimals: digits } = page;
  const better = page.direction === 'higher_is_better' ? 'higher' : 'lower';
  const figures: KeyFigure[] = [
    {
      value: (
        <MetricNumber metric="index.value" code={page.code} year={page.year} betterWhen={better}>
          {format.number(total.value, { digits })}
        </MetricNumber>
      ),
      unit: page.scale.unit === '%' ? '%' : `/${page.scale.max}`,
      label:
        page.previousYear === null ? (
          words.total
        ) : (
          <>
            <TrendMark change={total.change} betterWhen={better} digits={digits} /> {words.previous(page.previousYear)}
          </>
        ),
    },
  ];
  if (total.rank)
    figures.push({
      value: (
        <MetricNumber metric="index.rank" code={page.code} year={page.year} betterWhen="lower">
          {String(total.rank.rank)}
        </MetricNumber>
      ),
      unit: `/${total.rank.of}`,
      label: words.rank,
    });
  if (page.group)
    figures.push({
      value: text(page.group.label),
      label:
        page.previousGroup && page.previousYear !== null
          ? words.groupBefore(page.previousYear, text(page.previousGroup.label))
          : words.groupOnly,
    });
  if (total.gapToMean !== null && total.mean !== null)
    figures.push({
      value: (
        <MetricNumber metric="index.gap_to_mean" code={page.code} year={page.year} betterWhen={better}>
          <Gap value={total.gapToMean} betterWhen={better} digits={digits} />
        </MetricNumber>
      ),
      label: words.toMean(format.number(total.mean, { digits })),
    });
  if (page.placeAbove)
    figures.push({
      value: format.number(page.placeAbove.gap, { digits }),
      label: words.gapAbove(page.placeAbove.rank),
    });
  return figures;
}

function YearMenu({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const items = [...page.years]
    .reverse()
    .map((year) => ({ id: String(year), label: words.year(year), href: indexPath(page.code, year) }));
  return (
    <Menu
      button={
        <Button icon={<IconCalendar size={16} aria-hidden />} label={`${words.openYear}: ${words.year(page.year)}`}>
          {words.year(page.year)} <IconChevronDown size={14} aria-hidden />
        </Button>
      }
      groups={[{ items }]}
    />
  );
}

/** Saves the table with its total as a workbook. */
function Download({ page, columns }: { readonly page: IndexPage; readonly columns: readonly Column<ComponentRow>[] }) {
  return (
    <Button
      small
      icon={<IconDownload size={16} aria-hidden />}
      onPress={() =>
        void saveXlsx(
          `${page.code}-${page.year}`,
          columns.filter((column) => column.value),
          [...page.components, page.total],
        )
      }
    >
      XLSX
    </Button>
  );
}

function Tree({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const text = useText();
  const columns = useComponentColumns(page);
  const top = page.components.filter((row) => row.level === 1);
  const childrenOf = (row: ComponentRow) => page.components.filter((one) => one.parentCode === row.code);
  return (
    <Stack gap={24}>
      <CheckNotices page={page} />
      <Section
        title={page.componentsAnswer ? text(page.componentsAnswer) : words.tree}
        actions={<Download page={page} columns={columns} />}
      >
        <DataTable
          label={words.tree}
          columns={columns}
          rows={top}
          rowId={(row) => row.code}
          childrenOf={childrenOf}
          unsortable
        />
      </Section>
      <IndexCharts page={page} />
    </Stack>
  );
}

function IndexContent({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const text = useText();
  const figures = useFigures(page);
  const [first, last] = [page.years[0] ?? page.year, page.years.at(-1) ?? page.year];
  return (
    <Stack gap={20}>
      <PageHeader
        answer={text(page.answer)}
        documentTitle={`${page.code} ${page.year}`}
        crumbs={[
          { label: words.indices, href: '/indices' },
          { label: `${page.code}, ${text(page.name)}`, href: indexPath(page.code) },
          { label: words.year(page.year) },
        ]}
        notice={page.year < page.latestYear ? <Chip kind="own">{words.old(page.latestYear)}</Chip> : undefined}
        figures={figures}
        actions={
          <>
            <TopBarSlot>
              <YearMenu page={page} />
            </TopBarSlot>
            <Button icon={<IconHelp size={16} aria-hidden />} href={diagnosisPath(page.code, page.year)}>
              {words.why}
            </Button>
            <Button icon={<IconAdjustments size={16} aria-hidden />} href={whatIfPath(page.code, page.year)}>
              {words.whatIf}
            </Button>
            <Button icon={<IconArrowsExchange size={16} aria-hidden />} href={comparePath(page.code, page.year)}>
              {words.compareProvinces}
            </Button>
          </>
        }
      />
      <Tabs
        label={page.code}
        tabs={[
          { id: 'tree', label: words.tree, render: () => <Tree page={page} /> },
          { id: 'history', label: words.history(first, last), render: () => <IndexHistory page={page} /> },
          {
            id: 'sources',
            label: words.sources,
            count: page.checks.length,
            render: () => <SourcesAndChecks page={page} />,
          },
        ]}
      />
    </Stack>
  );
}

/** One edition of an index: what fell, what rose, and where each figure comes from. */
export function Page() {
  const code = usePathParam('code');
  const [url] = useUrlState();
  const year = url['year'] === undefined ? undefined : Number(url['year']);
  const query = useQuery(pageQuery(code, year));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 14 }}>
        {(page) => <IndexContent page={page} />}
      </QueryState>
    </Body>
  );
}
