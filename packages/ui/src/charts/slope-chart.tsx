import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { extentOf, linearScale, round } from '../marks/scales.ts';
import type { BetterWhen } from '../marks/trend.tsx';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';
import { spreadLabels } from './label-places.ts';

export interface SlopeItem {
  readonly id: string;
  readonly label: string;
  readonly from: number | null | undefined;
  readonly to: number | null | undefined;
  /** Labelled and coloured by its direction; the others are thin and grey. */
  readonly named?: boolean;
}

export interface SlopeChartProps extends ChartFrameProps {
  readonly fromLabel: string;
  readonly toLabel: string;
  /** Head of the first column of the table: `Thành phần`. */
  readonly itemName: string;
  readonly items: readonly SlopeItem[];
  /** `lower` for ranks: 1 on top. */
  readonly betterWhen: BetterWhen;
  readonly digits?: number;
  readonly height?: number;
}

const messages = defineMessages({
  vi: { summary: (title: string, count: number) => `${title}. ${count} đường giữa hai năm; xem bảng để đọc từng số.` },
  en: { summary: (title, count) => `${title}. ${count} lines between two years; show the table to read the figures.` },
});

/** Two years side by side: what rose, what fell, each named line labelled at its end. */
export function SlopeChart(props: SlopeChartProps) {
  const { items, itemName, fromLabel, toLabel, digits = 0, ...frame } = props;
  return (
    <ChartFrame
      {...frame}
      table={{
        rows: items,
        rowId: (item) => item.id,
        columns: [
          { id: 'item', head: itemName, value: (item) => item.label },
          { id: 'from', head: fromLabel, kind: 'number', digits, value: (item) => item.from },
          { id: 'to', head: toLabel, kind: 'number', digits, value: (item) => item.to },
        ],
      }}
      draw={(width) => <Slopes {...props} width={width} />}
    />
  );
}

interface Whole extends SlopeItem {
  readonly from: number;
  readonly to: number;
}

function isWhole(item: SlopeItem): item is Whole {
  return typeof item.from === 'number' && typeof item.to === 'number';
}

function judge(item: Whole, betterWhen: BetterWhen): 'good' | 'bad' | 'other' {
  if (item.from === item.to || betterWhen === 'neither') return 'other';
  return item.to > item.from === (betterWhen === 'higher') ? 'good' : 'bad';
}

const letterWidth = 6.4;

function Slopes(props: SlopeChartProps & { readonly width: number }) {
  const { title, items, fromLabel, toLabel, betterWhen, digits = 0, width, height = 220 } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const whole = items.filter(isWhole);
  const named = whole.filter((item) => item.named);
  const domain = extentOf(whole.flatMap((item) => [item.from, item.to])) ?? [0, 1];
  const y = linearScale(domain, betterWhen === 'lower' ? [14, height - 34] : [height - 34, 14]);
  const left = 56;
  const show = (value: number) => format.number(value, { digits });
  const longest = Math.max(0, ...named.map((item) => item.label.length + show(item.to).length + 1));
  const right = Math.max(left + 48, width - longest * letterWidth - 16);
  const starts = spreadLabels(
    named.map((item) => y(item.from)),
    15,
    [10, height - 30],
  );
  const ends = spreadLabels(
    named.map((item) => y(item.to)),
    15,
    [10, height - 30],
  );
  return (
    <svg
      className={classes['svg']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.summary(title, whole.length)}
    >
      <path className={classes['grid']} d={`M${left} 8V${height - 26}M${right} 8V${height - 26}`} />
      {whole
        .filter((item) => !item.named)
        .map((item) => (
          <path
            key={item.id}
            className={classes['cloud']}
            d={`M${left} ${round(y(item.from))}L${right} ${round(y(item.to))}`}
          />
        ))}
      {named.map((item, index) => {
        const verdict = judge(item, betterWhen);
        const fill = classes[`${verdict}Fill`];
        return (
          <g key={item.id}>
            <path className={classes[verdict]} d={`M${left} ${round(y(item.from))}L${right} ${round(y(item.to))}`} />
            <circle className={fill} cx={left} cy={round(y(item.from))} r="3.5" />
            <circle className={fill} cx={right} cy={round(y(item.to))} r="3.5" />
            <text x={left - 8} y={round(starts[index] ?? 0) + 4} textAnchor="end">
              {show(item.from)}
            </text>
            <text className={classes['plain']} x={right + 8} y={round(ends[index] ?? 0) + 4}>
              {`${show(item.to)} ${item.label}`}
            </text>
          </g>
        );
      })}
      <text className={classes['faint']} x={left} y={height - 6} textAnchor="middle">
        {fromLabel}
      </text>
      <text className={classes['faint']} x={right} y={height - 6} textAnchor="middle">
        {toLabel}
      </text>
    </svg>
  );
}
