import { type PointerEvent, useState } from 'react';
import { type Formatters, useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { classNames } from '../layout/class-names.ts';
import { brokenLine, extentOf, linearScale, lonelyPoints, niceTicks, round } from '../marks/scales.ts';
import type { Point } from '../marks/sparkline.tsx';
import type { Column } from '../table/column.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';
import { spreadLabels } from './label-places.ts';

/** `own` heavy, `other` named and grey, `mean` dashed, `cloud` thin and unnamed. */
export type SeriesKind = 'own' | 'other' | 'mean' | 'cloud';

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly kind: SeriesKind;
  /** Missing years break the line. */
  readonly points: readonly Point[];
  /** Years whose value is reconstructed or provisional: drawn dashed and paler from there on. */
  readonly estimatedFrom?: number;
}

export interface LineChartProps extends ChartFrameProps {
  /** At most 7 named lines; the rest belongs in the cloud. */
  readonly series: readonly Series[];
  readonly digits?: number;
  /** Word for the first column of the table: `Năm`. */
  readonly pointName: string;
  /** Ranks: 1 on top, down to this place. */
  readonly rankOf?: number;
  /** Years whose own value is written beside its point. */
  readonly marked?: readonly number[];
  readonly height?: number;
}

const messages = defineMessages({
  vi: { summary: (title: string, lines: number) => `${title}. Biểu đồ ${lines} đường; xem bảng để đọc từng số.` },
  en: { summary: (title, lines) => `${title}. Chart of ${lines} lines; show the table to read the figures.` },
});

interface YearRow {
  readonly at: number;
  readonly values: readonly (number | null | undefined)[];
}

function tableOf(series: readonly Series[], pointName: string, digits: number) {
  const named = series.filter((line) => line.kind !== 'cloud');
  const years = [...new Set(named.flatMap((line) => line.points.map(([at]) => at)))].toSorted((a, b) => a - b);
  const columns: Column<YearRow>[] = [
    { id: 'at', head: pointName, value: (row) => row.at, cell: (row) => String(row.at) },
    ...named.map((line, index) => ({
      id: line.id,
      head: line.label,
      kind: 'number' as const,
      digits,
      value: (row: YearRow) => row.values[index],
    })),
  ];
  const rows = years.map((at) => ({ at, values: named.map((line) => line.points.find(([year]) => year === at)?.[1]) }));
  return { columns, rows, rowId: (row: YearRow) => String(row.at) };
}

function axisOf(series: readonly Series[], rankOf: number | undefined) {
  if (rankOf !== undefined) {
    const between = niceTicks([0, rankOf], 3).filter((tick) => tick > 1 && tick < rankOf * 0.93);
    return { domain: [1, rankOf] as const, ticks: [1, ...between, rankOf] };
  }
  const found = extentOf(series.flatMap((line) => line.points.map(([, value]) => value))) ?? [0, 1];
  const ticks = niceTicks(found, 4);
  return { domain: [ticks[0] ?? found[0], ticks.at(-1) ?? found[1]] as const, ticks };
}

/** Lines over years with direct labels at their ends; own heavy, the mean dashed, the others a thin cloud. */
export function LineChart(props: LineChartProps) {
  const { series, digits = 2, pointName, rankOf, ...frame } = props;
  return (
    <ChartFrame
      {...frame}
      table={tableOf(series, pointName, rankOf === undefined ? digits : 0)}
      draw={(width) => <Lines {...props} width={width} />}
    />
  );
}

export type BumpChartProps = Omit<LineChartProps, 'digits' | 'rankOf'> & { readonly rankOf: number };

/** Ranks over years, 1 on top. */
export function BumpChart(props: BumpChartProps) {
  return <LineChart {...props} digits={0} />;
}

const margin = { top: 12, bottom: 24, left: 40 };
const labelGap = 8;
const letterWidth = 6.6;

function Lines(props: LineChartProps & { readonly width: number }) {
  const { title, series, digits = 2, rankOf, marked = [], width, height = 220 } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const [at, setAt] = useState<number>();
  const named = series.filter((line) => line.kind !== 'cloud');
  const shownDigits = rankOf === undefined ? digits : 0;
  const endLabels = named.map((line) =>
    endLabelOf(line, marked, (value) => format.number(value, { digits: shownDigits })),
  );
  const right = Math.min(width * 0.4, 16 + Math.max(0, ...endLabels.map((label) => label.length)) * letterWidth);
  const years = extentOf(series.flatMap((line) => line.points.map(([year]) => year))) ?? [0, 1];
  const { domain, ticks } = axisOf(series, rankOf);
  const x = linearScale(years, [margin.left, width - right]);
  const y = linearScale(
    domain,
    rankOf === undefined ? [height - margin.bottom, margin.top] : [margin.top, height - margin.bottom],
  );
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - margin.left) / (width - right - margin.left);
    const year = Math.round(years[0] + share * (years[1] - years[0]));
    setAt(Math.max(years[0], Math.min(years[1], year)));
  };
  return (
    <>
      <svg
        className={classes['svg']}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.summary(title, named.length)}
        onPointerMove={onMove}
        onPointerLeave={() => setAt(undefined)}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path className={classes['grid']} d={`M${margin.left} ${round(y(tick))}H${round(width - right)}`} />
            <text className={classes['faint']} x={margin.left - 8} y={round(y(tick)) + 4} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
        {at === undefined ? null : (
          <path className={classes['cursor']} d={`M${round(x(at))} ${margin.top}V${height - margin.bottom}`} />
        )}
        {series.map((line) => (
          <SeriesPath key={line.id} line={line} x={x} y={y} />
        ))}
        <EndLabels series={named} labels={endLabels} x={x} y={y} height={height} />
        <OwnMarks series={named} marked={marked} x={x} y={y} format={format} digits={shownDigits} />
        {years[0] === years[1] ? null : (
          <text className={classes['faint']} x={margin.left} y={height - 4}>
            {years[0]}
          </text>
        )}
        <text className={classes['faint']} x={round(x(years[1]))} y={height - 4} textAnchor="end">
          {years[1]}
        </text>
      </svg>
      {at === undefined ? null : (
        <Readout series={named} at={at} left={x(at)} side={x(at) > width / 2 ? 'left' : 'right'} digits={shownDigits} />
      )}
    </>
  );
}

function lastOf(line: Series): readonly [at: number, value: number] | undefined {
  const end = line.points.findLast(([, value]) => value !== null && value !== undefined);
  return end && [end[0], end[1] as number];
}

/** Name of a line, with its last value where that year is marked. */
function endLabelOf(line: Series, marked: readonly number[], show: (value: number) => string): string {
  const last = lastOf(line);
  return line.kind === 'own' && last && marked.includes(last[0]) ? `${line.label} ${show(last[1])}` : line.label;
}

interface PlaceProps {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function SeriesPath({ line, x, y }: PlaceProps & { readonly line: Series }) {
  const { estimatedFrom } = line;
  const firm = estimatedFrom === undefined ? line.points : line.points.filter(([at]) => at < estimatedFrom);
  const lastFirm = firm.at(-1);
  const soft =
    estimatedFrom === undefined ? [] : line.points.filter(([at]) => at >= estimatedFrom || at === lastFirm?.[0]);
  return (
    <>
      <path className={classes[line.kind]} d={brokenLine(firm, x, y)} />
      {soft.length > 0 ? (
        <path className={classNames(classes[line.kind], classes['estimated'])} d={brokenLine(soft, x, y)} />
      ) : null}
      {line.kind === 'cloud'
        ? null
        : lonelyPoints(line.points).map(([at, value]) => (
            <circle
              key={at}
              className={classes[line.kind === 'own' ? 'ownFill' : 'otherFill']}
              cx={round(x(at))}
              cy={round(y(value))}
              r="2.5"
            />
          ))}
    </>
  );
}

interface EndLabelsProps extends PlaceProps {
  readonly series: readonly Series[];
  readonly labels: readonly string[];
  readonly height: number;
}

function EndLabels({ series, labels, x, y, height }: EndLabelsProps) {
  const ends = series.flatMap((line, index) => {
    const last = lastOf(line);
    return last ? [{ line, at: last[0], value: last[1], label: labels[index] }] : [];
  });
  const places = spreadLabels(
    ends.map((end) => y(end.value)),
    15,
    [margin.top, height - margin.bottom],
  );
  return ends.map((end, index) => (
    <text
      key={end.line.id}
      className={classes[end.line.kind === 'own' ? 'ownText' : 'plain']}
      x={round(x(end.at)) + labelGap}
      y={round(places[index] ?? 0) + 4}
    >
      {end.label}
    </text>
  ));
}

interface OwnMarksProps extends PlaceProps {
  readonly series: readonly Series[];
  readonly marked: readonly number[];
  readonly format: Formatters;
  readonly digits: number;
}

function OwnMarks({ series, marked, x, y, format, digits }: OwnMarksProps) {
  const own = series.find((line) => line.kind === 'own');
  if (!own) return null;
  const last = lastOf(own);
  return own.points.map(([at, value]) => {
    if (value === null || value === undefined) return null;
    const named = marked.includes(at) && at !== last?.[0];
    return (
      <g key={at}>
        <circle
          className={classes['ownFill']}
          cx={round(x(at))}
          cy={round(y(value))}
          r={at === last?.[0] ? 4 : named ? 3 : 2}
        />
        {named ? (
          <text className={classes['ownText']} x={round(x(at))} y={round(y(value)) - 8} textAnchor="middle">
            {format.number(value, { digits })}
          </text>
        ) : null}
      </g>
    );
  });
}

interface ReadoutProps {
  readonly series: readonly Series[];
  readonly at: number;
  readonly left: number;
  readonly side: 'left' | 'right';
  readonly digits: number;
}

function Readout({ series, at, left, side, digits }: ReadoutProps) {
  const format = useFormat();
  return (
    <div className={classes['readout']} data-side={side} style={{ left }}>
      <div className={classes['readoutHead']}>{at}</div>
      {series.map((line) => (
        <div key={line.id}>
          {line.label} <b>{format.number(line.points.find(([year]) => year === at)?.[1], { digits })}</b>
        </div>
      ))}
    </div>
  );
}
