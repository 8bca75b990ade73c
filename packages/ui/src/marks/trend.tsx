import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { classNames } from '../layout/class-names.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import classes from './marks.module.css';

/** Which way is better; a property of the metric, never assumed. */
export type BetterWhen = 'higher' | 'lower' | 'neither';

const messages = defineMessages({
  vi: { up: 'tăng', down: 'giảm', same: 'không đổi', better: 'tốt hơn', worse: 'kém hơn', unknown: 'chưa có số liệu' },
  en: { up: 'up', down: 'down', same: 'unchanged', better: 'better', worse: 'worse', unknown: 'no data yet' },
});

function toneOf(change: number, betterWhen: BetterWhen): 'tone-good' | 'tone-bad' | 'tone-quiet' {
  if (change === 0 || betterWhen === 'neither') return 'tone-quiet';
  return change > 0 === (betterWhen === 'higher') ? 'tone-good' : 'tone-bad';
}

function Triangle({ up }: { readonly up: boolean }) {
  return (
    <svg viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
      <path d={up ? 'M5 1 9.5 9h-9z' : 'M5 9 .5 1h9z'} />
    </svg>
  );
}

export interface TrendMarkProps {
  /** Difference against the earlier value: its sign turns the triangle. Undefined or null: no data. */
  readonly change: number | null | undefined;
  readonly betterWhen: BetterWhen;
  readonly digits?: number;
  /** Word behind the number: `bậc`, `điểm`. */
  readonly unit?: string;
}

/** Triangle and amount of a change: ▲ 0,77 · ▼ 1,93 · – 0. Colour and words say whether it is better. */
export function TrendMark({ change, betterWhen, digits, unit }: TrendMarkProps) {
  const format = useFormat();
  const words = useMessages(messages);
  const amount = digits === undefined ? {} : { digits };
  const tail = unit ? ` ${unit}` : '';
  if (change === null || change === undefined || !Number.isFinite(change))
    return (
      <span className={classNames(classes['trend'], classes['tone-none'])}>
        –<VisuallyHidden>{words.unknown}</VisuallyHidden>
      </span>
    );
  const rounded = digits === undefined ? change : Number(change.toFixed(digits));
  const tone = toneOf(rounded, betterWhen);
  const judged = tone === 'tone-good' ? `, ${words.better}` : tone === 'tone-bad' ? `, ${words.worse}` : '';
  const spoken = rounded === 0 ? words.same : rounded > 0 ? words.up : words.down;
  return (
    <span className={classNames(classes['trend'], classes[tone])}>
      {rounded === 0 ? <span aria-hidden="true">–</span> : <Triangle up={rounded > 0} />}
      <VisuallyHidden>{`${spoken}${judged} `}</VisuallyHidden>
      <span>
        {format.number(Math.abs(rounded), amount)}
        {tail}
      </span>
    </span>
  );
}

/** Places gained (▲) or lost (▼) between two ranks, 1 being best. */
export function RankChange({
  from,
  to,
  unit,
}: {
  readonly from: number | null | undefined;
  readonly to: number | null | undefined;
  readonly unit?: string;
}) {
  const change = typeof from === 'number' && typeof to === 'number' ? from - to : undefined;
  return <TrendMark change={change} betterWhen="higher" digits={0} {...(unit ? { unit } : {})} />;
}

export interface GapProps {
  /** Mine less theirs. */
  readonly value: number | null | undefined;
  readonly betterWhen: BetterWhen;
  readonly digits?: number;
}

/** A difference with its sign, coloured by whether it is good: +0,83 · −0,44. */
export function Gap({ value, betterWhen, digits = 2 }: GapProps) {
  const format = useFormat();
  const words = useMessages(messages);
  if (value === null || value === undefined)
    return <span className={classNames(classes['gap'], classes['tone-none'])}>–</span>;
  const rounded = Number(value.toFixed(digits));
  const tone = toneOf(rounded, betterWhen);
  return (
    <span className={classNames(classes['gap'], classes[tone])}>
      {format.signed(rounded, { digits })}
      {tone === 'tone-quiet' ? null : (
        <VisuallyHidden>{tone === 'tone-good' ? ` ${words.better}` : ` ${words.worse}`}</VisuallyHidden>
      )}
    </span>
  );
}
