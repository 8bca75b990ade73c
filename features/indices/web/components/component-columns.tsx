import {
  type BetterWhen,
  type Column,
  FigureOf,
  type Formatters,
  Gap,
  Link,
  ProvenancePopover,
  RangeBar,
  Sparkline,
  Text,
  TrendMark,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ComponentRow, IndexPage } from '../../contract/index.ts';
import { codeWords, messages, wordOf } from '../indices.messages.ts';
import { provenanceQuery } from '../indices.queries.ts';
import { componentPath } from '../paths.ts';

const trendYears = 8;

function betterWhen(page: IndexPage): BetterWhen {
  return page.direction === 'higher_is_better' ? 'higher' : 'lower';
}

/** A figure that opens its source; the source is asked for when a person points at it. */
function SourcedFigure({ page, row }: { readonly page: IndexPage; readonly row: ComponentRow }) {
  const [wanted, setWanted] = useState(false);
  const query = useQuery({ ...provenanceQuery(page.code, page.year, row.code), enabled: wanted });
  const words = useMessages(messages);
  const codes = useMessages(codeWords);
  const text = useText();
  const format = useFormat();
  if (row.value === null) return <Text tone="faint">–</Text>;
  const shown = query.data?.sources.find((source) => source.shown);
  const others = query.data?.sources.filter((source) => !source.shown && source.value !== null) ?? [];
  const digits = { digits: page.decimals };
  return (
    <ProvenancePopover
      onOpen={() => setWanted(true)}
      title={`${text(row.name)}, ${page.code} ${page.year}`}
      origin={{
        value: `${format.number(row.value, { digits: 4 })}, ${format.number(row.value, digits)}`,
        source: shown ? `${shown.title} (${wordOf(codes, shown.status)})` : words.noData,
        check:
          others.length === 0
            ? undefined
            : others
                .map(
                  (source) =>
                    `${format.number(source.value, { maxDigits: 4 })} ${source.agrees ? words.agrees : words.disagrees}`,
                )
                .join('; '),
        computed: query.data ? text(query.data.method) : undefined,
        intoTotal: query.data?.contribution
          ? `${format.percent(query.data.contribution.weightRatio)} × ${format.number(row.value, { digits: 4 })}: ${format.number(query.data.contribution.points, digits)}`
          : undefined,
        enteredBy: shown?.enteredBy ?? undefined,
      }}
      links={[{ label: words.whereFrom, href: componentPath(page.code, row.code, page.year) }]}
    >
      {format.number(row.value, digits)}
    </ProvenancePopover>
  );
}

function Trend({ page, row }: { readonly page: IndexPage; readonly row: ComponentRow }) {
  const text = useText();
  const points = row.trend.slice(-trendYears);
  return (
    <Sparkline
      label={text(row.name)}
      own={points.map((point) => [point.year, point.value])}
      mean={points.map((point) => [point.year, point.mean])}
      inverted={page.direction === 'lower_is_better'}
    />
  );
}

/** Lowest and highest of all rows, so that bars of one column can be compared. */
function axisOf(rows: readonly ComponentRow[]): readonly [number, number] {
  const spreads = rows.flatMap((row) => (row.spread ? [row.spread] : []));
  return spreads.length === 0
    ? [0, 1]
    : [Math.min(...spreads.map((one) => one.min)), Math.max(...spreads.map((one) => one.max))];
}

function useFigureColumns(page: IndexPage): Column<ComponentRow>[] {
  const words = useMessages(messages);
  const format = useFormat();
  const better = betterWhen(page);
  const digits = page.decimals;
  return [
    {
      id: 'value',
      head: String(page.year),
      headNote: page.code === 'PCI' ? words.points : '',
      value: (row) => row.value,
      cell: (row) => <SourcedFigure page={page} row={row} />,
      kind: 'number',
      strong: true,
      onPhone: true,
    },
    ...(page.previousYear === null
      ? []
      : [
          {
            id: 'previous',
            head: String(page.previousYear),
            value: (row: ComponentRow) => row.previousValue,
            kind: 'number' as const,
            digits,
            quiet: true,
          },
        ]),
    {
      id: 'change',
      head: words.change,
      value: (row) => row.change,
      cell: (row) => <TrendMark change={row.change} betterWhen={better} digits={digits} />,
      kind: 'number',
    },
    { id: 'mean', head: words.nationalMean, value: (row) => row.mean, kind: 'number', digits },
    {
      id: 'gap',
      head: words.gapToMean,
      value: (row) => row.gapToMean,
      cell: (row) => <Gap value={row.gapToMean} betterWhen={better} digits={digits} />,
      kind: 'number',
    },
    {
      id: 'best',
      head: words.best,
      value: (row) => row.best?.value,
      cell: (row) =>
        row.best ? (
          <FigureOf
            value={format.number(row.best.value, { digits })}
            word={row.best.provinces.slice(0, 2).join(', ')}
          />
        ) : (
          '–'
        ),
    },
    {
      id: 'rank',
      head: words.rankHead,
      headNote: page.total.rank ? `/${page.total.rank.of}` : '',
      value: (row) => row.rank?.rank,
      kind: 'number',
      digits: 0,
      strong: true,
      onPhone: true,
    },
    {
      id: 'rankChange',
      head: words.rankChange,
      value: (row) => row.rankChange,
      cell: (row) =>
        row.rankChange === null ? '–' : <TrendMark change={row.rankChange} betterWhen="higher" digits={0} />,
      kind: 'number',
    },
  ];
}

/** The cell of the total row: the name without its link, everything else as in the rows. */
function totalCell(column: Column<ComponentRow>, whole: ComponentRow, format: Formatters, name: string): ReactNode {
  if (column.id === 'name') return name;
  if (column.cell) return column.cell(whole);
  const value = column.value?.(whole);
  if (typeof value !== 'number') return '';
  const digits = { digits: column.digits ?? 0 };
  return column.kind === 'percent' ? format.percent(value, 0) : format.number(value, digits);
}

/** Columns of the tree of components, with the total of the index at the foot. */
export function useComponentColumns(page: IndexPage): Column<ComponentRow>[] {
  const words = useMessages(messages);
  const text = useText();
  const format = useFormat();
  const figures = useFigureColumns(page);
  const weighted = page.components.some((row) => row.weightRatio !== null);
  const years = page.total.trend.map((point) => point.year).slice(-trendYears);
  const axis = axisOf(page.components.filter((row) => row.level === 1));
  const weight: Column<ComponentRow> = weighted
    ? { id: 'weight', head: words.weight, value: (row) => row.weightRatio, kind: 'percent', digits: 0 }
    : {
        id: 'weight',
        head: words.maxPoints,
        value: (row) => row.maxPoints,
        cell: (row) => format.number(row.maxPoints),
        kind: 'number',
      };
  const columns: Column<ComponentRow>[] = [
    {
      id: 'name',
      head: words.component,
      value: (row) => text(row.name),
      cell: (row) => (
        <Link href={componentPath(page.code, row.code, page.year)} plain>
          {text(row.name)}
        </Link>
      ),
      least: 204,
    },
    weight,
    ...figures,
    {
      id: 'position',
      head: words.position,
      headNote: words.positionNote,
      sortable: false,
      least: 148,
      cell: (row) =>
        row.level === 1 ? (
          <RangeBar
            axis={axis}
            low={row.spread?.min}
            high={row.spread?.max}
            mean={row.mean}
            own={row.value}
            label={text(row.name)}
            digits={page.decimals}
            width={112}
          />
        ) : null,
    },
    {
      id: 'trend',
      head: years[0] === undefined ? words.trend : `${years[0]}–${years.at(-1)}`,
      headNote: words.trendNote,
      sortable: false,
      cell: (row) => <Trend page={page} row={row} />,
    },
  ];
  const whole: ComponentRow = { ...page.total, level: 1, weightRatio: weighted ? 1 : null };
  return columns.map((column) => ({ ...column, total: totalCell(column, whole, format, text(page.total.name)) }));
}
