import { Gap, IndexCard, type Point, Sparkline, Text, TrendMark, useFormat, useMessages, useText } from '@nanghang/ui';
import type { ReactNode } from 'react';
import type { IndexCard as CardData } from '../../contract/index.ts';
import { messages } from '../indices.messages.ts';
import { indexPath } from '../paths.ts';
import { type IndexMetric, MetricNumber } from './metric-number.tsx';

function unitOf(card: CardData): string {
  return card.scale.unit === '%' ? '%' : `/${card.scale.max}`;
}

interface DefinedProps {
  readonly card: CardData;
  readonly metric: IndexMetric;
  readonly shown: ReactNode;
}

/** A figure of the card that opens its definition. */
function Defined({ card, metric, shown }: DefinedProps) {
  if (card.year === null) return <>{shown}</>;
  const lower = metric === 'index.rank' || card.direction === 'lower_is_better';
  return (
    <MetricNumber metric={metric} code={card.code} year={card.year} betterWhen={lower ? 'lower' : 'higher'}>
      {shown}
    </MetricNumber>
  );
}

function useHeadline(card: CardData) {
  const text = useText();
  const words = useMessages(messages);
  const format = useFormat();
  if (card.value === null) return { headline: '–' };
  const value = (
    <Defined card={card} metric="index.value" shown={format.number(card.value, { digits: card.decimals })} />
  );
  if (card.group?.basis === 'quartile') return { headline: text(card.group.label), value, valueUnit: unitOf(card) };
  if (card.rank)
    return {
      headline: <Defined card={card} metric="index.rank" shown={String(card.rank.rank)} />,
      headlineUnit: `/${card.rank.of}`,
      headlineWord: words.rank,
      value,
      valueUnit: unitOf(card),
    };
  if (card.gapToMean !== null)
    return { headline: card.gapToMean < 0 ? words.belowMean : words.aboveMean, value, valueUnit: unitOf(card) };
  return { headline: value, headlineUnit: unitOf(card) };
}

function Change({ card }: { readonly card: CardData }) {
  const words = useMessages(messages);
  const text = useText();
  if (card.previousYear === null) return null;
  const since = words.since(card.previousYear);
  if (card.rankChange !== null && card.group?.basis !== 'quartile')
    return (
      <>
        <TrendMark change={card.rankChange} betterWhen="higher" digits={0} unit={words.places} /> {since}
      </>
    );
  if (card.change === null)
    return (
      <Text size={12} tone="faint">
        {card.changeNote ? text(card.changeNote) : words.noData}
      </Text>
    );
  return (
    <>
      <TrendMark
        change={card.change}
        betterWhen={card.direction === 'higher_is_better' ? 'higher' : 'lower'}
        digits={card.decimals}
        unit={card.scale.unit === '%' ? words.percentPoints : words.points}
      />{' '}
      {since}
    </>
  );
}

/** Where the province stands on one index. */
export function IndexSummaryCard({ card }: { readonly card: CardData }) {
  const words = useMessages(messages);
  const text = useText();
  const format = useFormat();
  const headline = useHeadline(card);
  const years = card.trend.map((point) => point.year);
  const points = (pick: (index: number) => number | null): Point[] => years.map((year, index) => [year, pick(index)]);
  const mean = card.mean === null ? words.meanUnknown : words.mean(format.number(card.mean, { digits: card.decimals }));
  const gap = (
    <Gap
      value={card.gapToMean}
      betterWhen={card.direction === 'higher_is_better' ? 'higher' : 'lower'}
      digits={card.decimals}
    />
  );
  return (
    <IndexCard
      name={card.code}
      subtitle={text(card.name)}
      href={indexPath(card.code)}
      period={card.year === null ? words.noneYet : words.year(card.year)}
      stale={card.year !== null && card.year < card.newestYear}
      {...headline}
      change={<Change card={card} />}
      chart={
        <Sparkline
          fluid
          height={56}
          label={card.code}
          own={points((index) => card.trend[index]?.value ?? null)}
          mean={points((index) => card.trend[index]?.mean ?? null)}
          cloud={card.cloud.map((line) => points((index) => line[index] ?? null))}
        />
      }
      chartFrom={years[0] === undefined ? '' : String(years[0])}
      chartTo={years.at(-1) === undefined ? '' : String(years.at(-1))}
      foot={mean}
      footEnd={card.gapToMean === null ? gap : <Defined card={card} metric="index.gap_to_mean" shown={gap} />}
    />
  );
}
