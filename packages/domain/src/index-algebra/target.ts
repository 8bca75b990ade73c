import type { PlainDate, Text } from '../kernel/index.ts';

/** How a measured number is compared with a threshold. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=';

/**
 * What a target is about: a component (or the total) of an index, or a metric: one of the registry by its id, or one that
 * a document names and people record. `subject` picks one of several subjects of a metric.
 */
export type TargetMeasure =
  | { readonly kind: 'index'; readonly index: string; readonly component: string }
  | { readonly kind: 'metric'; readonly metric: string; readonly subject?: string | null | undefined };

/**
 * What must hold. `rate` is in per cent; `count` counts things, over all or in each unit; `rank` compares places (1 is
 * best, so "at least 15th" is `<= 15`); `top` is among the first n; `group` is this group or a better one; `mean`
 * compares with the national mean; `last-year` with the period before; `gain` with the baseline (value: points, rank:
 * places gained); `qualitative` needs a person.
 */
export type TargetCondition =
  | { readonly kind: 'value'; readonly operator: Comparison; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'rate'; readonly operator: Comparison; readonly value: number }
  | {
      readonly kind: 'count';
      readonly operator: Comparison;
      readonly value: number;
      readonly unit: string | null;
      readonly per: 'all' | 'each-unit';
    }
  | { readonly kind: 'rank'; readonly operator: Comparison; readonly rank: number }
  | { readonly kind: 'top'; readonly places: number }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'mean'; readonly operator: Comparison }
  | { readonly kind: 'last-year'; readonly operator: Comparison }
  | { readonly kind: 'gain'; readonly of: 'value' | 'rank'; readonly operator: Comparison; readonly amount: number }
  | { readonly kind: 'qualitative' };

/** A promise of a document: a condition on a measure, by a day. */
export interface Target {
  readonly id: string;
  readonly measure: TargetMeasure;
  /** Who it is about (a province, an office); null = the tenant itself. */
  readonly subject: string | null;
  readonly condition: TargetCondition;
  /** Last day; of a yearly target the last day of the current year; null when the document names none. */
  readonly dueOn: PlainDate | null;
}

/** One measurement. */
export interface Measurement {
  /** Last day of the period it covers (31 December of an edition year). */
  readonly asOf: PlainDate;
  readonly value: number | null;
  readonly rank: number | null;
  readonly of: number | null;
  readonly group: string | null;
  readonly mean: number | null;
  /** Values of single units, for a condition on each of them. */
  readonly units?: readonly { readonly name: string; readonly value: number | null }[];
}

/** Value or place expected for the day on which a target is due, with its interval. */
export interface TargetForecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Everything a verdict depends on. */
export interface TargetFacts {
  readonly today: PlainDate;
  readonly measured: Measurement | null;
  /** The measurement of the period before, for `last-year` and for the trend. */
  readonly previous: Measurement | null;
  /** Where the promise started from. */
  readonly baseline: Measurement | null;
  /** Why there is no previous or no baseline to subtract, such as a change of structure. */
  readonly previousMissing?: Text | null;
  readonly baselineMissing?: Text | null;
  /** Group names of the index, best first. */
  readonly groups: readonly string[];
  /** Where the group that is asked for begins by the newest figures, for groups cut at quartiles. */
  readonly groupFrom?: { readonly operator: '>=' | '<='; readonly value: number } | null;
  /** Of the place for `rank` and `top`, of the value otherwise; null when there is none. */
  readonly forecast: TargetForecast | null;
}

/** Verdict on a target. Source: GLOSSARY (đạt, đúng hướng, có rủi ro, chưa đạt, chưa có số liệu). */
export type Verdict = 'met' | 'on_course' | 'at_risk' | 'missed' | 'not_measurable';

/** A verdict with its reason in a sentence. */
export interface TargetEvaluation {
  readonly verdict: Verdict;
  readonly reason: Text;
}

/** Names of the verdicts, as screens show them. */
export const verdictNames: Readonly<Record<Verdict, Text>> = {
  met: { vi: 'Đạt', en: 'Met' },
  on_course: { vi: 'Đúng hướng', en: 'On course' },
  at_risk: { vi: 'Có rủi ro', en: 'At risk' },
  missed: { vi: 'Chưa đạt', en: 'Missed' },
  not_measurable: { vi: 'Chưa có số liệu', en: 'Not measurable yet' },
};
