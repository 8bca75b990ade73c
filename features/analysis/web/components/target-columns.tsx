import {
  type Column,
  StatusBadge,
  type StatusMeaning,
  TargetGauge,
  Text,
  TwoLines,
  useFormat,
  useMessages,
  useText,
} from '@nanghang/ui';
import type { TargetRow } from '../../contract/index.ts';
import { messages } from '../targets.messages.ts';

/** Silhouette of a verdict: met, on course, at risk, missed, not measurable. */
export const verdictMeanings: Readonly<Record<TargetRow['verdict'], StatusMeaning>> = {
  met: 'met',
  on_course: 'open',
  at_risk: 'soon',
  missed: 'late',
  not_measurable: 'unknown',
};

function useFigureTexts() {
  const words = useMessages(messages);
  const format = useFormat();
  const text = useText();
  const number = (row: TargetRow, value: number | null | undefined) =>
    `${format.number(value, { digits: row.decimals })}${row.unit}`;
  return {
    measured: (row: TargetRow) => {
      const { measured, measuredFrom, gauge } = row;
      if (!measured) return { main: '–', note: '' };
      if (measuredFrom) {
        const mean = measured.mean === null ? '' : `, ${words.mean(number(row, measured.mean))}`;
        const units = measured.units ?? [];
        const main =
          units.length > 0
            ? words.unitsWith(units.filter((one) => one.value !== null).length, units.length)
            : number(row, measured.value);
        return { main, note: `${text(measuredFrom)}${mean}` };
      }
      const year = measured.asOf.slice(0, 4);
      const byRank = gauge?.kind === 'rank' && measured.rank !== null;
      const main =
        byRank && measured.rank !== null ? words.rank(measured.rank) : (measured.group ?? number(row, measured.value));
      const mean =
        row.condition.kind === 'mean' && measured.mean !== null ? `, ${words.mean(number(row, measured.mean))}` : '';
      return {
        main,
        note: words.value(year, mean ? words.mean(number(row, measured.mean)) : number(row, measured.value)),
      };
    },
    forecast: (row: TargetRow) => {
      const { gauge, forecastYear } = row;
      if (!gauge || gauge.low === null || gauge.high === null || forecastYear === null)
        return { main: '–', note: row.measured ? words.noForecast : '' };
      const main =
        gauge.kind === 'rank'
          ? words.rankBetween(format.number(gauge.low), format.number(gauge.high))
          : words.between(number(row, gauge.low), number(row, gauge.high));
      return { main, note: words.forecastOf(forecastYear) };
    },
  };
}

/** The index or component of a target; of a recorded measure the index it serves, as its name is in the title. */
function servedBy({ measure, measureText }: TargetRow, text: (words: TargetRow['measureText']) => string): string {
  return measure.kind === 'metric' && measure.index ? measure.index : text(measureText);
}

/** Columns of the list of targets. */
export function useTargetColumns(): Column<TargetRow>[] {
  const words = useMessages(messages);
  const text = useText();
  const figures = useFigureTexts();
  return [
    {
      id: 'title',
      least: 210,
      head: words.target,
      value: (row) => row.title,
      cell: (row) => (
        <TwoLines
          main={row.title}
          note={
            row.sourceLine === null
              ? `${row.code} · ${servedBy(row, text)}`
              : `${row.code} · ${words.source(servedBy(row, text), row.sourceLine)}`
          }
        />
      ),
    },
    {
      id: 'measured',
      least: 104,
      head: words.measured,
      kind: 'number',
      value: (row) => figures.measured(row).main,
      cell: (row) => <TwoLines {...figures.measured(row)} />,
    },
    {
      id: 'gauge',
      least: 156,
      head: words.gauge,
      headNote: words.gaugeNote,
      cell: (row) => (
        <TargetGauge
          axis={row.gauge?.axis ?? [0, 1]}
          now={row.gauge?.now}
          target={row.gauge?.target ?? 0}
          forecast={row.gauge?.forecast}
          betterWhen={row.gauge?.betterWhen ?? 'higher'}
          label={row.title}
          digits={row.gauge?.kind === 'rank' ? 0 : row.decimals}
        />
      ),
    },
    {
      id: 'forecast',
      least: 100,
      head: words.forecast,
      kind: 'number',
      value: (row) => figures.forecast(row).main,
      cell: (row) => <TwoLines {...figures.forecast(row)} />,
    },
    {
      id: 'verdict',
      least: 190,
      head: words.verdict,
      value: (row) => words.verdicts(row.verdict),
      cell: (row) => (
        <TwoLines
          main={<StatusBadge meaning={verdictMeanings[row.verdict]}>{words.verdicts(row.verdict)}</StatusBadge>}
          note={
            <Text size={12} tone="faint" clip={2} title={text(row.reason)}>
              {text(row.reason)}
            </Text>
          }
        />
      ),
      onPhone: true,
    },
    { id: 'unit', least: 116, head: words.unit, value: (row) => row.unitName },
  ];
}
