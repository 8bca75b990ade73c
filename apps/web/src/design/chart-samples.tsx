import { Columns, Section, useMessages } from '@nanghang/ui';
import {
  BarChart,
  BumpChart,
  Heatmap,
  LineChart,
  MonthCalendar,
  ProgressByUnit,
  RankLadder,
  SlopeChart,
  Waterfall,
} from '@nanghang/ui/charts';
import { useState } from 'react';
import { chartSampleMessages } from './chart.messages.ts';
import { sampleMessages } from './sample.messages.ts';
import { cloud, meanScores, ownRanks, ownScores, pointsOf, useComponents } from './sample-data.ts';

function Lines() {
  const words = useMessages(chartSampleMessages);
  const names = useMessages(sampleMessages);
  const components = useComponents();
  return (
    <Columns of={3}>
      <BumpChart
        level={3}
        title={words.bump}
        pointName={names.year}
        rankOf={63}
        marked={[2018, 2022]}
        series={[
          { id: 'a', label: names.province('A'), kind: 'other', points: pointsOf([2, 1, 1, 3, 3, 2, 2, 2, 3, 5]) },
          {
            id: 'b',
            label: names.province('B'),
            kind: 'other',
            points: pointsOf([30, 27, 25, 4, 14, 6, 13, 4, 6, 36]),
          },
          { id: 'own', label: names.ownProvince, kind: 'own', points: ownRanks },
        ]}
      />
      <LineChart
        level={3}
        title={words.line}
        note={words.lineNote}
        pointName={names.year}
        marked={[2019, 2022]}
        series={[
          ...cloud.map((points, index) => ({ id: `c${index}`, label: '', kind: 'cloud' as const, points })),
          { id: 'mean', label: names.mean, kind: 'mean', points: meanScores },
          { id: 'own', label: names.ownProvince, kind: 'own', points: ownScores },
        ]}
      />
      <SlopeChart
        level={3}
        title={words.slope}
        itemName={names.component}
        fromLabel="2021"
        toLabel="2022"
        betterWhen="lower"
        items={components.map((row) => ({
          id: row.id,
          label: row.name,
          from: row.rankBefore,
          to: row.rank,
          named: ['open', 'support', 'legal'].includes(row.id),
        }))}
      />
    </Columns>
  );
}

function Places() {
  const words = useMessages(chartSampleMessages);
  const names = useMessages(sampleMessages);
  const places = Array.from({ length: 12 }, (_, index) => ({
    id: `place-${index}`,
    rank: index + 18,
    label: index === 6 ? names.ownProvince : names.province(String.fromCharCode(65 + index)),
    value: 64.73 - index * 0.11,
    interval: [Math.max(1, index + 13), index + 22 + (index % 3) * 2] as const,
    own: index === 6,
  }));
  return (
    <Columns of={2}>
      <RankLadder
        title={words.ladder}
        note={words.ladderNote}
        rankName={names.rank}
        placeName={names.provinceHead}
        valueName={names.score}
        intervalName={words.interval}
        places={places}
      />
      <Waterfall
        title={words.waterfall}
        note={words.waterfallNote}
        itemName={names.component}
        changeName={words.intoTotal}
        from={{ label: names.yearOf('2021'), value: 67.05 }}
        to={{ label: names.yearOf('2022'), value: 64.17 }}
        contributions={[
          { id: 'support', label: names.support, change: -2.62 },
          { id: 'open', label: names.open, change: -1.93 },
          { id: 'fair', label: names.fair, change: -0.27 },
          { id: 'informal', label: names.informal, change: 0.77 },
          { id: 'legal', label: names.legal, change: 0.44 },
          { id: 'time', label: names.time, change: 0.28 },
          { id: 'rest', label: words.rest, change: 0.45 },
        ]}
      />
    </Columns>
  );
}

function Comparisons() {
  const words = useMessages(chartSampleMessages);
  const names = useMessages(sampleMessages);
  const components = useComponents();
  return (
    <Columns of={2}>
      <Heatmap
        title={words.heat}
        note={words.heatNote}
        itemName={names.component}
        columns={['2017', '2018', '2019', '2020', '2021', '2022']}
        betterWhen="higher"
        rows={components.map((row, index) => ({
          id: row.id,
          label: row.name,
          values: [0, 1, 2, 3, 4, 5].map((year) =>
            row.now === null ? (year > 3 ? null : 0.2) : Math.round(Math.sin(index * 2.1 + year) * 11) / 10,
          ),
        }))}
      />
      <BarChart
        title={words.bars}
        note={words.barsNote}
        itemName={names.provinceHead}
        valueName={names.score}
        compareName={words.before}
        bars={[
          { id: 'a', label: names.province('A'), value: 70.2, compare: 69.1 },
          { id: 'b', label: names.province('B'), value: 66.4, compare: 67.3 },
          { id: 'own', label: names.ownProvince, value: 62.31, compare: 64.3, own: true },
          { id: 'd', label: names.province('D'), value: null },
        ]}
      />
    </Columns>
  );
}

function Loads() {
  const words = useMessages(chartSampleMessages);
  const names = useMessages(sampleMessages);
  const units = [names.justice, names.homeAffairs, names.construction, names.finance, names.industry, names.office];
  const progress = units.map((label, index) => ({
    id: label,
    label,
    done: 28 - index * 2,
    total: 28,
    late: index > 2 ? index - 2 : 0,
  }));
  const load = {
    '2023-11-07': { count: 3 },
    '2023-11-15': { count: 5, late: 2 },
    '2023-11-20': { count: 2 },
    '2023-11-22': { count: 1, holiday: words.dayOff },
    '2023-11-30': { count: 14 },
  };
  const [month, setMonth] = useState({ year: 2023, month: 11 });
  const [day, setDay] = useState('2023-11-15');
  return (
    <Columns of={2}>
      <Section title={words.progress}>
        <ProgressByUnit label={words.progress} unitName={words.unit} rows={progress} target={0.95} />
      </Section>
      <Section title={words.load}>
        <MonthCalendar
          label={words.month}
          {...month}
          days={load}
          chosen={day}
          onChoose={setDay}
          onMonth={(year, next) => setMonth({ year, month: next })}
        />
      </Section>
    </Columns>
  );
}

export function ChartSamples() {
  const words = useMessages(chartSampleMessages);
  return (
    <>
      <Section title={words.title} ruled>
        <Lines />
      </Section>
      <Places />
      <Comparisons />
      <Loads />
    </>
  );
}
