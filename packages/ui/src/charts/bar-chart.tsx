import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { extentOf, linearScale, round } from '../marks/scales.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number | null | undefined;
  /** Tick to compare with: the mean, last year, the target. */
  readonly compare?: number;
  readonly own?: boolean;
}

export interface BarChartProps extends ChartFrameProps {
  readonly itemName: string;
  readonly valueName: string;
  readonly compareName?: string;
  readonly bars: readonly Bar[];
  readonly digits?: number;
}

const messages = defineMessages({
  vi: { summary: (title: string, count: number) => `${title}. ${count} thanh; xem bảng để đọc từng số.` },
  en: { summary: (title, count) => `${title}. ${count} bars; show the table to read the figures.` },
});

/** Horizontal bars from zero with their value at the end; mine in the accent, the others grey. */
export function BarChart(props: BarChartProps) {
  const { bars, itemName, valueName, compareName, digits = 2, ...frame } = props;
  return (
    <ChartFrame
      {...frame}
      table={{
        rows: bars,
        rowId: (bar) => bar.id,
        columns: [
          { id: 'item', head: itemName, value: (bar: Bar) => bar.label },
          { id: 'value', head: valueName, kind: 'number' as const, digits, value: (bar: Bar) => bar.value },
          ...(compareName
            ? [{ id: 'compare', head: compareName, kind: 'number' as const, digits, value: (bar: Bar) => bar.compare }]
            : []),
        ],
      }}
      draw={(width) => <Bars {...props} width={width} />}
    />
  );
}

const step = 26;
const barHeight = 12;
const letterWidth = 6.9;

function Bars(props: BarChartProps & { readonly width: number }) {
  const { title, bars, digits = 2, width } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const labels = Math.min(width * 0.4, Math.max(60, ...bars.map((bar) => bar.label.length * letterWidth)));
  const [, greatest] = extentOf(bars.flatMap((bar) => [bar.value, bar.compare])) ?? [0, 1];
  const x = linearScale([0, Math.max(0, greatest) || 1], [labels + 12, width - 64]);
  const height = bars.length * step;
  return (
    <svg
      className={classes['svg']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.summary(title, bars.length)}
    >
      <path className={classes['grid']} d={`M${round(x(0))} 0V${height}`} />
      {bars.map((bar, index) => {
        const y = index * step + step / 2;
        const end = x(Math.max(0, bar.value ?? 0));
        return (
          <g key={bar.id}>
            <text className={classes[bar.own ? 'ownText' : 'plain']} x="0" y={y + 4}>
              {bar.label}
            </text>
            <rect
              className={classes[bar.own ? 'ownFill' : 'otherFill']}
              x={round(x(0))}
              y={y - barHeight / 2}
              width={round(end - x(0))}
              height={barHeight}
              rx="1"
            />
            {bar.compare === undefined ? null : (
              <path
                className={classes['mean']}
                strokeDasharray="none"
                d={`M${round(x(bar.compare))} ${y - 9}V${y + 9}`}
              />
            )}
            <text className={classes['strong']} x={width} y={y + 4} textAnchor="end">
              {format.number(bar.value, { digits })}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
