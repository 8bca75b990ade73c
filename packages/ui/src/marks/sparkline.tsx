import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { classNames } from '../layout/class-names.ts';
import classes from './marks.module.css';
import { brokenLine, extentOf, linearScale, lonelyPoints } from './scales.ts';

/** A value of a year or period; undefined or null breaks the line. */
export type Point = readonly [at: number, value: number | null | undefined];

export interface SparklineProps {
  /** What is shown, read aloud: `PCI, Tây Ninh`. */
  readonly label: string;
  readonly own: readonly Point[];
  /** Dashed. */
  readonly mean?: readonly Point[];
  /** Lines of the others, thin and grey. */
  readonly cloud?: readonly (readonly Point[])[];
  /** 1 on top, for ranks. */
  readonly inverted?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Fills the width of its surroundings. */
  readonly fluid?: boolean;
}

const messages = defineMessages({
  vi: { series: (label: string, values: string) => `${label}: ${values}`, empty: 'chưa có số liệu' },
  en: { series: (label, values) => `${label}: ${values}`, empty: 'no data yet' },
});

/** A line without axes: own heavy, mean dashed, the others a thin cloud; missing years are gaps. */
export function Sparkline(props: SparklineProps) {
  const { label, own, mean = [], cloud = [], inverted, width = 96, height = 24, fluid } = props;
  const format = useFormat();
  const words = useMessages(messages);
  const all = [own, mean, ...cloud].flat();
  const years = extentOf(all.map(([at]) => at));
  const values = extentOf(all.map(([, value]) => value));
  const last = own.findLast(([, value]) => value !== null && value !== undefined);
  const spoken = own
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([at, value]) => `${at} ${format.number(value)}`)
    .join(', ');
  if (!years || !values || !last) return <span className={classes['tone-none']}>{words.empty}</span>;
  const x = linearScale(years, [4, width - 5]);
  const y = linearScale(values, inverted ? [4, height - 4] : [height - 4, 4]);
  const line = (points: readonly Point[]) => brokenLine(points, x, y);
  return (
    <svg
      className={classes['spark']}
      width={fluid ? '100%' : width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={fluid ? 'none' : undefined}
      role="img"
      aria-label={words.series(label, spoken)}
    >
      {cloud.length > 0 ? <path className={classes['cloud']} d={cloud.map(line).join('')} /> : null}
      {mean.length > 0 ? <path className={classes['mean']} d={line(mean)} /> : null}
      <path className={classNames(classes['own'], height < 32 && classes['ownSmall'])} d={line(own)} />
      {[...lonelyPoints(own).filter(([at]) => at !== last[0]), [last[0], last[1] as number] as const].map(
        ([at, value]) => (
          <path
            key={at}
            d={`M${x(at)} ${y(value)}h0`}
            stroke="var(--accent)"
            strokeWidth={height < 32 ? 6 : 8}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ),
      )}
    </svg>
  );
}
