import { Stack, useMessages } from '@nanghang/ui';
import { LineChart } from '@nanghang/ui/charts';
import type { IndexPage } from '../../contract/index.ts';
import { messages } from '../indices.messages.ts';

/** Score and rank through the years. */
export function IndexHistory({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const { trend } = page.total;
  const first = trend.find((point) => point.value !== null);
  const last = trend.findLast((point) => point.value !== null);
  const ranks = trend.filter((point) => point.rank !== null);
  return (
    <Stack gap={24}>
      <LineChart
        title={first && last ? words.history(first.year, last.year) : words.noData}
        pointName={words.years}
        digits={page.decimals}
        series={[
          { id: 'own', label: page.province, kind: 'own', points: trend.map((point) => [point.year, point.value]) },
          {
            id: 'mean',
            label: words.nationalMean,
            kind: 'mean',
            points: trend.map((point) => [point.year, point.mean]),
          },
        ]}
        fileName={`lich-su-${page.code}`}
      />
      {ranks.length > 1 ? (
        <LineChart
          title={`${words.rankHead} ${page.code}`}
          pointName={words.years}
          digits={0}
          rankOf={page.total.rank?.of ?? 63}
          series={[
            { id: 'rank', label: page.province, kind: 'own', points: trend.map((point) => [point.year, point.rank]) },
          ]}
          fileName={`thu-hang-${page.code}`}
        />
      ) : null}
    </Stack>
  );
}
