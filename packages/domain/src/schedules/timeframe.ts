/**
 * A day as a document prints it: `YYYY-MM-DD`, `--MM-DD` where neither text nor context names a year, or
 * `YYYY-MM-DDTHH:MM` where a clock time stands beside the date.
 * Source: contract `timeframe.md`.
 */
export type PrintedDay = string;

/**
 * Rhythm of a duty: `daily`, `weekly`, `monthly`, `quarterly`, `half-yearly`, `nine-month`, `yearly`, `mid-term`,
 * `unspecified`; without a name `N/week`, `N/month`, `N/year` or `every-N-week|month|year`.
 * Source: contract `timeframe.md`.
 */
export type Recurrence = string;

/** Unit in which a length of time is counted. Source: contract `timeframe.md`, kind `duration`. */
export type DurationUnit = 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year' | 'hour';

/** A length of time, for example 7 working days. Source: contract `timeframe.md`. */
export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
}

interface TimeframeBase {
  /** The words that were read. */
  readonly text?: string;
  /** Further timeframes of the same text. */
  readonly also?: readonly Timeframe[];
  readonly note?: string;
}

/**
 * To be done by a day. `to` is the printed day, or the last day of the printed month, quarter or year.
 * `tooLateFrom` is set where a whole span is too late ("trước tháng 6/2023": 2023-06-01); `time` where a clock time
 * is printed, so that the day itself still counts.
 * Source: contract `timeframe.md`.
 */
export interface DeadlineTimeframe extends TimeframeBase {
  readonly kind: 'deadline';
  readonly to: PrintedDay;
  readonly inclusive: boolean;
  readonly tooLateFrom?: PrintedDay;
  readonly time?: string;
}

/** Done within a span; with `duration` in place of `to` where a start and a length are given. Source: contract `timeframe.md`. */
export interface PeriodTimeframe extends TimeframeBase {
  readonly kind: 'period';
  readonly from: PrintedDay;
  readonly to?: PrintedDay;
  readonly duration?: Duration;
}

/** From a day on, without an end. `from` is null where no first day can be told. Source: contract `timeframe.md`. */
export interface OpenPeriodTimeframe extends TimeframeBase {
  readonly kind: 'open_period';
  readonly from: PrintedDay | null;
  readonly to: null;
}

/** At a moment `YYYY-MM-DDTHH:MM`. Source: contract `timeframe.md`. */
export interface InstantTimeframe extends TimeframeBase {
  readonly kind: 'instant';
  readonly at: PrintedDay;
}

/** A length without a start date; `start` says in words what it runs from. Source: contract `timeframe.md`. */
export interface DurationTimeframe extends TimeframeBase, Duration {
  readonly kind: 'duration';
  readonly max?: boolean;
  readonly start?: string;
  readonly per?: string;
}

/** All the time ("thường xuyên"), with the rhythm or the span that stands beside it. Source: contract `timeframe.md`. */
export interface ContinuousTimeframe extends TimeframeBase {
  readonly kind: 'continuous';
  readonly recurrence?: readonly Recurrence[];
  readonly from?: PrintedDay;
  readonly to?: PrintedDay;
}

/** Again and again, no day named. Source: contract `timeframe.md`. */
export interface RecurrenceTimeframe extends TimeframeBase {
  readonly kind: 'recurrence';
  readonly recurrence: readonly Recurrence[];
}

/**
 * By a day of every year (`MM-DD`), month (`DD`) or week (`1` Monday to `7`).
 * `calendar: 'lunar'` marks months and days of the lunar calendar; `tooLateFrom` and `time` as in a deadline.
 * Source: contract `timeframe.md`.
 */
export interface RecurringDeadlineTimeframe extends TimeframeBase {
  readonly kind: 'recurring_deadline';
  readonly recurrence: readonly Recurrence[];
  readonly by: readonly string[];
  readonly inclusive: boolean;
  readonly tooLateFrom?: readonly string[];
  readonly time?: string;
  readonly calendar?: 'lunar';
  /** Those of `by` that lie in the cycle after the one they close ("trước ngày 15/01 năm sau"). */
  readonly following?: readonly string[];
}

/** Within one month or quarter of every year. Source: contract `timeframe.md`. */
export interface RecurringPeriodTimeframe extends TimeframeBase {
  readonly kind: 'recurring_period';
  readonly recurrence: readonly Recurrence[];
  readonly month?: number;
  readonly quarter?: number;
  /** The part lies in the year after the one it closes ("trong tháng 01 năm sau"). */
  readonly following?: true;
}

/** Follows a plan, roadmap or another text's progress, named by `ref`. Source: contract `timeframe.md`. */
export interface ByPlanTimeframe extends TimeframeBase {
  readonly kind: 'by_plan';
  readonly ref?: string;
  readonly recurrence?: readonly Recurrence[];
}

/** As the regulations say. Source: contract `timeframe.md`. */
export interface ByRuleTimeframe extends TimeframeBase {
  readonly kind: 'by_rule';
}

/** After or when something happens that is sure or expected. Source: contract `timeframe.md`. */
export interface ConditionalTimeframe extends TimeframeBase {
  readonly kind: 'conditional';
  readonly event: string;
}

/** Whenever asked or whenever it arises. Source: contract `timeframe.md`. */
export interface AsNeededTimeframe extends TimeframeBase {
  readonly kind: 'as_needed';
}

/** A dated part and a further part without a date. Source: contract `timeframe.md`. */
export interface CompoundTimeframe extends TimeframeBase {
  readonly kind: 'compound';
  readonly from?: PrintedDay;
  readonly to?: PrintedDay;
  readonly inclusive?: boolean;
}

/** No timeframe in the text. Source: contract `timeframe.md`. */
export interface UnknownTimeframe extends TimeframeBase {
  readonly kind: 'unknown';
}

/** What a text says about when, one shape a kind. Source: contract `timeframe.md`. */
export type Timeframe =
  | DeadlineTimeframe
  | PeriodTimeframe
  | OpenPeriodTimeframe
  | InstantTimeframe
  | DurationTimeframe
  | ContinuousTimeframe
  | RecurrenceTimeframe
  | RecurringDeadlineTimeframe
  | RecurringPeriodTimeframe
  | ByPlanTimeframe
  | ByRuleTimeframe
  | ConditionalTimeframe
  | AsNeededTimeframe
  | CompoundTimeframe
  | UnknownTimeframe;

/** What the document around the words says: its date and the span that it covers, all `YYYY-MM-DD`. */
export interface TimeframeContext {
  readonly documentDate?: string | undefined;
  readonly periodFrom?: string | undefined;
  readonly periodTo?: string | undefined;
}
