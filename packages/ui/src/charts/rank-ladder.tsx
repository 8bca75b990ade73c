import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { extentOf, linearScale, niceTicks, round } from '../marks/scales.ts';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import classes from './charts.module.css';

export interface LadderPlace {
  readonly id: string;
  readonly rank: number;
  readonly label: string;
  readonly value: number | null | undefined;
  /** Places the rank may take when settings vary. */
  readonly interval?: readonly [number, number];
  readonly own?: boolean;
}

export interface RankLadderProps extends ChartFrameProps {
  readonly rankName: string;
  readonly placeName: string;
  readonly valueName: string;
  readonly intervalName: string;
  /** The places around mine, best first. */
  readonly places: readonly LadderPlace[];
  readonly digits?: number;
}

const messages = defineMessages({
  vi: { summary: (title: string, count: number) => `${title}. ${count} bậc; xem bảng để đọc từng số.` },
  en: { summary: (title, count) => `${title}. ${count} places; show the table to read the figures.` },
});

/** The places around mine: published rank as a dot, its interval as a line, best at the left and on top. */
export function RankLadder(props: RankLadderProps) {
  const { places, rankName, placeName, valueName, intervalName, digits = 2, ...frame } = props;
  const format = useFormat();
  const range = (place: LadderPlace) => place.interval?.map((rank) => format.number(rank)).join('–');
  return (
    <ChartFrame
      {...frame}
      table={{
        rows: places,
        rowId: (place) => place.id,
        columns: [
          { id: 'place', head: placeName, value: (place) => place.label },
          { id: 'rank', head: rankName, kind: 'number', digits: 0, value: (place) => place.rank },
          { id: 'value', head: valueName, kind: 'number', digits, value: (place) => place.value },
          { id: 'interval', head: intervalName, value: range },
        ],
      }}
      draw={(width) => <Ladder {...props} width={width} />}
    />
  );
}

const step = 24;
const head = 26;
const letterWidth = 7;

function Ladder(props: RankLadderProps & { readonly width: number }) {
  const { title, places, rankName, placeName, valueName, digits = 2, width } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const nameEnd = 44 + Math.min(width * 0.34, Math.max(80, ...places.map((place) => place.label.length * letterWidth)));
  const valueEnd = nameEnd + 56;
  const domain = extentOf(places.flatMap((place) => [place.rank, ...(place.interval ?? [])])) ?? [1, 2];
  const ticks = niceTicks(domain, 5).filter((tick) => tick >= 1);
  const x = linearScale(
    [Math.min(domain[0], ticks[0] ?? 1), Math.max(domain[1], ticks.at(-1) ?? 2)],
    [valueEnd + 24, width - 12],
  );
  const height = head + places.length * step + 4;
  return (
    <svg
      className={classes['svg']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.summary(title, places.length)}
    >
      <text className={classes['faint']} x="32" y="14" textAnchor="end">
        {rankName}
      </text>
      <text className={classes['faint']} x="44" y="14">
        {placeName}
      </text>
      <text className={classes['faint']} x={valueEnd} y="14" textAnchor="end">
        {valueName}
      </text>
      {places.map((place, index) =>
        place.own ? (
          <rect
            key={place.id}
            className={classes['band']}
            x="0"
            y={head + index * step}
            width={width}
            height={step}
            rx="4"
          />
        ) : null,
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <text className={classes['faint']} x={round(x(tick))} y="14" textAnchor="middle">
            {tick}
          </text>
          <path className={classes['grid']} d={`M${round(x(tick))} ${head}V${height}`} />
        </g>
      ))}
      {places.map((place, index) => {
        const middle = head + index * step + step / 2;
        const text = classes[place.own ? 'ownText' : 'plain'];
        return (
          <g key={place.id}>
            <text className={classes[place.own ? 'ownText' : 'faint']} x="32" y={middle + 4} textAnchor="end">
              {place.rank}
            </text>
            <text className={text} x="44" y={middle + 4}>
              {place.label}
            </text>
            <text className={text} x={valueEnd} y={middle + 4} textAnchor="end">
              {format.number(place.value, { digits })}
            </text>
            {place.interval ? (
              <path
                className={classes[place.own ? 'own' : 'other']}
                d={`M${round(x(place.interval[0]))} ${middle}H${round(x(place.interval[1]))}`}
              />
            ) : null}
            <circle
              className={classes[place.own ? 'ownFill' : 'otherFill']}
              cx={round(x(place.rank))}
              cy={middle}
              r={place.own ? 5 : 3.5}
            />
          </g>
        );
      })}
    </svg>
  );
}
