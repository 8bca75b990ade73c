import {
  type Column,
  DataTable,
  Gap,
  Section,
  TrendMark,
  TwoLines,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQueries } from '@tanstack/react-query';
import type { ComponentRow, IndexCard, IndexPage } from '../../contract/index.ts';
import { messages } from '../indices.messages.ts';
import { pageQuery } from '../indices.queries.ts';
import { componentPath } from '../paths.ts';

const mostRows = 6;

interface WeakRow {
  readonly page: IndexPage;
  readonly row: ComponentRow;
}

/**
 * Components that took most from the total of their index in its newest edition, the heaviest first. Losses of indices
 * with different scales are compared as shares of the scale.
 */
export function weakestComponents(pages: readonly IndexPage[]): readonly WeakRow[] {
  const lossOf = ({ page, row }: WeakRow) => (row.contribution ?? 0) / page.scale.max;
  return pages
    .flatMap((page) => page.components.filter((row) => row.level === 1).map((row) => ({ page, row })))
    .filter((one) => lossOf(one) < 0)
    .toSorted((a, b) => lossOf(a) - lossOf(b))
    .slice(0, mostRows);
}

function useColumns(): Column<WeakRow>[] {
  const words = useMessages(messages);
  const text = useText();
  const format = useFormat();
  const better = ({ page }: WeakRow) => (page.direction === 'lower_is_better' ? 'lower' : 'higher');
  return [
    {
      id: 'name',
      head: words.component,
      least: 220,
      value: ({ row }) => text(row.name),
      cell: ({ page, row }) => (
        <TwoLines
          main={text(row.name)}
          note={[
            `${page.code} ${page.year}`,
            ...(row.weightRatio === null ? [] : [words.weightOf(format.percent(row.weightRatio, 0))]),
          ].join(' · ')}
        />
      ),
    },
    {
      id: 'value',
      head: words.score,
      headNote: words.sinceBefore,
      kind: 'number',
      onPhone: true,
      value: ({ row }) => row.value,
      cell: (one) => (
        <TwoLines
          main={format.number(one.row.value, { digits: one.page.decimals })}
          note={<TrendMark change={one.row.change} betterWhen={better(one)} digits={one.page.decimals} />}
        />
      ),
    },
    {
      id: 'gap',
      head: words.gapToMean,
      kind: 'number',
      value: ({ row }) => row.gapToMean,
      cell: (one) => <Gap value={one.row.gapToMean} betterWhen={better(one)} digits={one.page.decimals} />,
    },
    {
      id: 'rank',
      head: words.rankHead,
      kind: 'number',
      onPhone: true,
      value: ({ row }) => row.rank?.rank,
      cell: ({ row }) => (row.rank ? format.rank(row.rank.rank, row.rank.of) : '–'),
    },
    {
      id: 'contribution',
      head: words.contribution,
      headNote: words.toTotal,
      kind: 'number',
      strong: true,
      value: ({ row }) => row.contribution,
      cell: (one) => <Gap value={one.row.contribution} betterWhen="higher" digits={one.page.decimals} />,
    },
  ];
}

/** What pulled the indices of the newest year down, component by component. */
export function WeakComponents({ cards }: { readonly cards: readonly IndexCard[] }) {
  const words = useMessages(messages);
  const columns = useColumns();
  const newest = cards.filter((card) => card.year !== null && card.year === card.newestYear);
  const pages = useQueries({
    queries: newest.map((card) => pageQuery(card.code, undefined)),
    combine: (results) => (results.every((one) => one.data) ? results.flatMap((one) => one.data ?? []) : undefined),
  });
  const rows = pages && weakestComponents(pages);
  if (newest.length === 0 || rows?.length === 0) return null;
  return (
    <Section title={words.weakTitle(newest[0]?.newestYear ?? 0)}>
      <DataTable
        label={words.weakTitle(newest[0]?.newestYear ?? 0)}
        columns={columns}
        rows={rows}
        rowId={({ page, row }) => `${page.code} ${row.code}`}
        rowHref={({ page, row }) => componentPath(page.code, row.code, page.year)}
        unsortable
      />
    </Section>
  );
}
