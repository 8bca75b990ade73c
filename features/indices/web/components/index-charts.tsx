import { Columns, useMessages, useText } from '@nanghang/ui';
import { RankLadder, Waterfall } from '@nanghang/ui/charts';
import type { IndexPage } from '../../contract/index.ts';
import { messages } from '../indices.messages.ts';

function ladderOf(page: IndexPage) {
  return page.ladder.map((row) => ({
    id: row.province,
    rank: row.rank,
    label: row.province,
    value: row.value,
    own: row.own,
    ...(row.low !== null && row.high !== null ? { interval: [row.low, row.high] as const } : {}),
  }));
}

/** The places around ours, and what moved the total. */
export function IndexCharts({ page }: { readonly page: IndexPage }) {
  const words = useMessages(messages);
  const text = useText();
  const parts = page.components.filter((row) => row.contribution !== null);
  const order = [...parts].sort((a, b) => (a.contribution ?? 0) - (b.contribution ?? 0));
  const { total, previousYear } = page;
  const moved = previousYear !== null && total.value !== null && total.previousValue !== null && parts.length > 0;
  if (page.ladder.length === 0 && !moved) return null;
  return (
    <Columns of={2}>
      {page.ladder.length > 0 ? (
        <RankLadder
          title={page.ladderAnswer ? text(page.ladderAnswer) : words.ladder}
          rankName={words.rankHead}
          placeName={words.province}
          valueName={words.score}
          intervalName={words.interval}
          note={
            page.uncertainty
              ? words.intervalNote(text(page.uncertainty.label), page.uncertainty.draws, page.uncertainty.seed)
              : undefined
          }
          places={ladderOf(page)}
          digits={page.decimals}
          fileName={`bac-thang-${page.code}-${page.year}`}
        />
      ) : null}
      {moved ? (
        <Waterfall
          title={page.changeAnswer ? text(page.changeAnswer) : words.contribution}
          note={words.waterfallNote}
          from={{ label: words.year(previousYear), value: total.previousValue ?? 0 }}
          to={{ label: words.year(page.year), value: total.value ?? 0 }}
          contributions={order.map((row) => ({ id: row.code, label: text(row.name), change: row.contribution ?? 0 }))}
          itemName={words.component}
          changeName={words.contribution}
          digits={page.decimals}
          fileName={`dong-gop-${page.code}-${page.year}`}
        />
      ) : null}
    </Columns>
  );
}
