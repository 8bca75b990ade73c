import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { extentOf, linearScale, round } from '../marks/scales.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';
import { labelColumn } from './label-column.ts';

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

const barHeight = 12;

function Bars(props: BarChartProps & { readonly width: number }) {
  const { title, bars, digits = 2, width } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const column = labelColumn(
    width,
    bars.map((bar) => bar.label),
  );
  const [, greatest] = extentOf(bars.flatMap((bar) => [bar.value, bar.compare])) ?? [0, 1];
  const x = linearScale([0, Math.max(0, greatest) || 1], [column.plotStart, width - 64]);
  const height = bars.length * column.step;
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
        const top = index * column.step;
        const middle = top + column.bar;
        const end = x(Math.max(0, bar.value ?? 0));
        return (
          <g key={bar.id}>
            <text
              className={classes[bar.own ? 'ownText' : 'plain']}
              x={column.stacked ? column.plotStart : 0}
              y={top + column.text}
            >
              {bar.label}
            </text>
            <rect
              className={classes[bar.own ? 'ownFill' : 'otherFill']}
              x={round(x(0))}
              y={middle - barHeight / 2}
              width={round(end - x(0))}
              height={barHeight}
              rx="1"
            />
            {bar.compare === undefined ? null : (
              <path className={classes['compare']} d={`M${round(x(bar.compare))} ${middle - 9}V${middle + 9}`} />
            )}
            <text className={classes['strong']} x={width} y={middle + 4} textAnchor="end">
              {format.number(bar.value, { digits })}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
