import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { extentOf, linearScale, niceTicks, round } from '../marks/scales.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';
import { type LabelColumn, labelColumn } from './label-column.ts';

export interface Contribution {
  readonly id: string;
  readonly label: string;
  /** What it adds to or takes from the total. */
  readonly change: number;
}

export interface WaterfallProps extends ChartFrameProps {
  readonly from: { readonly label: string; readonly value: number };
  readonly to: { readonly label: string; readonly value: number };
  /** In the order to be drawn: what pulls down first, mostly. */
  readonly contributions: readonly Contribution[];
  readonly itemName: string;
  readonly changeName: string;
  readonly digits?: number;
}

const messages = defineMessages({
  vi: { summary: (title: string, count: number) => `${title}. ${count} phần cộng lại; xem bảng để đọc từng số.` },
  en: { summary: (title, count) => `${title}. ${count} parts that add up; show the table to read the figures.` },
});

/** How the parts lead from one total to the next. Both totals are ticks, not bars, as the axis does not begin at 0. */
export function Waterfall(props: WaterfallProps) {
  const { from, to, contributions, itemName, changeName, digits = 2, ...frame } = props;
  const rows = [
    { id: 'from', label: from.label, change: undefined, total: from.value },
    ...contributions.map((part) => ({ ...part, total: undefined })),
    { id: 'to', label: to.label, change: undefined, total: to.value },
  ];
  return (
    <ChartFrame
      {...frame}
      table={{
        rows,
        rowId: (row) => row.id,
        columns: [
          { id: 'item', head: itemName, value: (row) => row.label },
          { id: 'change', head: changeName, kind: 'number', digits, value: (row) => row.change },
          { id: 'total', head: `${from.label} – ${to.label}`, kind: 'number', digits, value: (row) => row.total },
        ],
      }}
      draw={(width) => <Bars {...props} width={width} />}
    />
  );
}

const head = 26;
const barHeight = 14;

function Bars(props: WaterfallProps & { readonly width: number }) {
  const { title, from, to, contributions, digits = 2, width } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const column = labelColumn(
    width,
    contributions.map((part) => part.label),
  );
  const totals = [from.value];
  for (const part of contributions) totals.push((totals.at(-1) ?? 0) + part.change);
  const domain = extentOf([...totals, to.value]) ?? [0, 1];
  const ticks = niceTicks(domain, width < 460 ? 3 : 5);
  const x = linearScale([ticks[0] ?? domain[0], ticks.at(-1) ?? domain[1]], [column.plotStart, width - 68]);
  const height = head + (contributions.length + 2) * column.step;
  const topOf = (index: number) => head + index * column.step;
  return (
    <svg
      className={classes['svg']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.summary(title, contributions.length)}
    >
      {ticks.map((value) => (
        <g key={value}>
          <text className={classes['faint']} x={round(x(value))} y="14" textAnchor="middle">
            {format.number(value)}
          </text>
          <path className={classes['grid']} d={`M${round(x(value))} ${head}V${height}`} />
        </g>
      ))}
      <Total label={from.label} value={from.value} top={topOf(0)} x={x} column={column} width={width} digits={digits} />
      {contributions.map((part, index) => {
        const start = totals[index] ?? from.value;
        const end = start + part.change;
        const up = part.change >= 0;
        const top = topOf(index + 1);
        const middle = top + column.bar;
        return (
          <g key={part.id}>
            <text className={classes['plain']} x={column.stacked ? column.plotStart : 0} y={top + column.text}>
              {part.label}
            </text>
            <rect
              className={classes[up ? 'goodFill' : 'badFill']}
              x={round(x(Math.min(start, end)))}
              y={middle - barHeight / 2}
              width={Math.max(1, round(Math.abs(x(end) - x(start))))}
              height={barHeight}
              rx="1"
            />
            <path
              className={classes['cursor']}
              d={`M${round(x(end))} ${middle + barHeight / 2}V${middle + column.step - barHeight / 2}`}
            />
            <text className={classes[up ? 'goodText' : 'badText']} x={width} y={middle + 4} textAnchor="end">
              {format.signed(part.change, { digits })}
            </text>
          </g>
        );
      })}
      <Total
        label={to.label}
        value={to.value}
        top={topOf(contributions.length + 1)}
        x={x}
        column={column}
        width={width}
        digits={digits}
      />
    </svg>
  );
}

interface TotalProps {
  readonly label: string;
  readonly value: number;
  readonly top: number;
  readonly x: (value: number) => number;
  readonly column: LabelColumn;
  readonly width: number;
  readonly digits: number;
}

function Total({ label, value, top, x, column, width, digits }: TotalProps) {
  const format = useFormat();
  const middle = top + column.bar;
  return (
    <>
      <text className={classes['strong']} x={column.stacked ? column.plotStart : 0} y={top + column.text}>
        {label}
      </text>
      <path className={classes['own']} d={`M${round(x(value))} ${middle - 8}V${middle + 8}`} />
      <text className={classes['strong']} x={width} y={middle + 4} textAnchor="end">
        {format.number(value, { digits })}
      </text>
    </>
  );
}
