import type { ReactNode } from 'react';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import classes from './marks.module.css';
import { linearScale } from './scales.ts';

export type BarTone = 'good' | 'bad' | 'warn' | 'accent' | 'other';

const fills: Record<BarTone, string> = {
  good: 'var(--good)',
  bad: 'var(--bad)',
  warn: 'var(--warn)',
  accent: 'var(--accent)',
  other: 'var(--other)',
};

export interface InlineBarProps {
  /** 0..1 of the full width; the bar always starts at 0. */
  readonly ratio: number | null | undefined;
  readonly tone?: BarTone;
  /** Tick at a target, 0..1. */
  readonly target?: number;
  /** What it shows, read aloud; leave out where the number stands beside it. */
  readonly label?: string;
}

/** A bar inside a row, from zero, with an optional tick at a target. No data is hatched. */
export function InlineBar({ ratio, tone = 'other', target, label }: InlineBarProps) {
  const known = typeof ratio === 'number' && Number.isFinite(ratio);
  const share = known ? Math.min(1, Math.max(0, ratio)) : 0;
  return (
    <svg
      className={classes['bar']}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      height="14"
      role={label ? 'img' : 'presentation'}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {known ? (
        <>
          <rect x="0" y="3" width="100" height="8" rx="1" fill="var(--none-soft)" />
          <rect x="0" y="3" width={share * 100} height="8" rx="1" fill={fills[tone]} />
        </>
      ) : (
        <Hatching />
      )}
      {target === undefined ? null : (
        <path
          d={`M${target * 100} 0v14`}
          stroke="var(--mean)"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
          fill="none"
        />
      )}
    </svg>
  );
}

function Hatching() {
  return (
    <path
      d={Array.from({ length: 20 }, (_, index) => `M${index * 5} 10l3-6`).join('')}
      stroke="var(--other)"
      strokeWidth="1"
      fill="none"
      vectorEffect="non-scaling-stroke"
    />
  );
}

export interface RangeBarProps {
  /** Axis of the whole column, the same for every row. */
  readonly axis: readonly [number, number];
  readonly low: number | null | undefined;
  readonly high: number | null | undefined;
  readonly mean?: number | null | undefined;
  readonly own: number | null | undefined;
  /** What the row is, read aloud. */
  readonly label: string;
  readonly digits?: number;
  readonly width?: number;
}

const messages = defineMessages({
  vi: {
    range: (label: string, low: string, high: string, mean: string, own: string) =>
      `${label}: của mình ${own}, thấp nhất ${low}, cao nhất ${high}, trung bình ${mean}`,
    target: (label: string, now: string, target: string, forecast: string) =>
      `${label}: hôm nay ${now}, ngưỡng ${target}, dự báo ${forecast}`,
    noData: 'chưa có số liệu',
  },
  en: {
    range: (label, low, high, mean, own) => `${label}: ours ${own}, lowest ${low}, highest ${high}, mean ${mean}`,
    target: (label, now, target, forecast) => `${label}: today ${now}, target ${target}, forecast ${forecast}`,
    noData: 'no data yet',
  },
});

/** Where mine stands: bar from lowest to highest, tick at the mean, dot at mine. */
export function RangeBar({ axis, low, high, mean, own, label, digits = 2, width = 132 }: RangeBarProps) {
  const format = useFormat();
  const words = useMessages(messages);
  const x = linearScale(axis, [5, width - 5]);
  const show = (value: number | null | undefined) => format.number(value, { digits });
  const known = typeof low === 'number' && typeof high === 'number';
  return (
    <svg
      className={classes['spark']}
      width={width}
      height="20"
      viewBox={`0 0 ${width} 20`}
      role="img"
      aria-label={words.range(label, show(low), show(high), show(mean), show(own))}
    >
      <path d={`M5 10H${width - 5}`} stroke="var(--line)" strokeWidth="2" />
      {known ? <path d={`M${x(low)} 10H${x(high)}`} stroke="var(--other)" strokeWidth="3" /> : null}
      {typeof mean === 'number' ? <path d={`M${x(mean)} 3V17`} stroke="var(--mean)" strokeWidth="1.5" /> : null}
      {typeof own === 'number' ? (
        <circle cx={x(own)} cy="10" r="4.5" fill="var(--accent)" stroke="var(--bg)" strokeWidth="1" />
      ) : null}
    </svg>
  );
}

export interface TargetGaugeProps {
  readonly axis: readonly [number, number];
  readonly now: number | null | undefined;
  readonly target: number;
  readonly forecast?: number | null | undefined;
  /** Better is always to the right: ranks are mirrored by `lower`. */
  readonly betterWhen: 'higher' | 'lower';
  readonly label: string;
  readonly digits?: number;
  readonly width?: number;
}

/** Today's value (dot), the threshold (tick) and the forecast (dashed ring); better is at the right; no data hatched. */
export function TargetGauge(props: TargetGaugeProps) {
  const { axis, now, target, forecast, betterWhen, label, digits = 2, width = 150 } = props;
  const format = useFormat();
  const words = useMessages(messages);
  const x = linearScale(betterWhen === 'higher' ? axis : [axis[1], axis[0]], [6, width - 6]);
  const show = (value: number | null | undefined) => format.number(value, { digits });
  const known = typeof now === 'number';
  const name = known ? words.target(label, show(now), show(target), show(forecast)) : `${label}: ${words.noData}`;
  return (
    <svg
      className={classes['spark']}
      width={width}
      height="20"
      viewBox={`0 0 ${width} 20`}
      role="img"
      aria-label={name}
    >
      {known ? (
        <Measured x={x} now={now} target={target} forecast={forecast} width={width} />
      ) : (
        <path
          d={Array.from({ length: Math.floor((width - 12) / 8) }, (_, index) => `M${6 + index * 8} 13l5-6`).join('')}
          stroke="var(--other)"
          fill="none"
        />
      )}
    </svg>
  );
}

interface MeasuredProps {
  readonly x: (value: number) => number;
  readonly now: number;
  readonly target: number;
  readonly forecast: number | null | undefined;
  readonly width: number;
}

function Measured({ x, now, target, forecast, width }: MeasuredProps): ReactNode {
  return (
    <>
      <path d={`M6 10H${width - 6}`} stroke="var(--line)" strokeWidth="2" />
      <path d={`M${x(target)} 2V18`} stroke="var(--mean)" strokeWidth="2" />
      {typeof forecast === 'number' ? (
        <>
          <path d={`M${x(now)} 10H${x(forecast)}`} stroke="var(--accent)" strokeWidth="1.5" strokeDasharray="3 2" />
          <circle
            cx={x(forecast)}
            cy="10"
            r="4"
            fill="var(--bg)"
            stroke="var(--accent)"
            strokeWidth="1.4"
            strokeDasharray="2 1.6"
          />
        </>
      ) : null}
      <circle cx={x(now)} cy="10" r="4.5" fill="var(--accent)" stroke="var(--bg)" strokeWidth="1" />
    </>
  );
}
