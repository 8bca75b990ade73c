import type { Text } from '../kernel/index.ts';

/**
 * Levels of the yearly rating, the best first.
 * Source: SRC-ND-90-2020 art. 4 (levels of the yearly rating).
 */
export const ratingLevels = ['excellent', 'good', 'completed', 'not_completed'] as const;

/** One of {@link ratingLevels}. */
export type RatingLevel = (typeof ratingLevels)[number];

/** Obligations counted for a rate. Source: design, definitions that everything shares (on time, completed). */
export interface RateCounts {
  /** Dates up to the as-of day, less what was waived. */
  readonly due: number;
  readonly accepted: number;
  readonly onTime: number;
}

/** Rates in 0..1; null where nothing is due. Source: design, definitions that everything shares. */
export interface DutyRates {
  readonly onTimeRatio: number | null;
  readonly completionRatio: number | null;
}

/**
 * On-time and completion rate: accepted in time, and accepted, of what was due.
 * Source: design, definitions that everything shares.
 * @example ratesOf({ due: 4, accepted: 3, onTime: 1 }) // { onTimeRatio: 0.25, completionRatio: 0.75 }
 */
export function ratesOf({ due, accepted, onTime }: RateCounts): DutyRates {
  if (due === 0) return { onTimeRatio: null, completionRatio: null };
  return { onTimeRatio: onTime / due, completionRatio: accepted / due };
}

/**
 * A rule of the yearly rating as data: below `belowRatio` of the measure, `barsFrom` and every better level are barred.
 * Source: rules of each province, kept by its coordinator.
 */
export interface RatingRule {
  readonly ruleId: string;
  readonly measure: 'on_time' | 'completion';
  readonly belowRatio: number;
  readonly barsFrom: 'excellent' | 'good' | 'completed';
  readonly words: Text;
  readonly source: string;
  readonly inForce: boolean;
  /** First and last year the rule holds for; open where null or left out. */
  readonly yearFrom?: number | null;
  readonly yearTo?: number | null;
}

/** The best level that the rules leave open, and the rule that bars the next better one. Source: as {@link RatingRule}. */
export interface RatingVerdict {
  readonly level: RatingLevel | null;
  readonly rule: RatingRule | null;
}

/**
 * The rules that hold for a year.
 * Source: rules of the province, each with the years it was issued for.
 * @example rulesIn([], 2023) // []
 */
export function rulesIn(rules: readonly RatingRule[], year: number): readonly RatingRule[] {
  return rules.filter((rule) => (rule.yearFrom ?? year) <= year && year <= (rule.yearTo ?? year));
}

/**
 * The best yearly rating that the rates of a unit leave open.
 * Source: rules of the province; nothing is said where nothing was due.
 * @returns level null where nothing was due; rule null where no rule bars anything
 * @example ratingVerdict({ onTimeRatio: null, completionRatio: null }, []) // { level: null, rule: null }
 */
export function ratingVerdict(rates: DutyRates, rules: readonly RatingRule[]): RatingVerdict {
  if (rates.completionRatio === null || rates.onTimeRatio === null) return { level: null, rule: null };
  const measured = { on_time: rates.onTimeRatio, completion: rates.completionRatio };
  let verdict: RatingVerdict = { level: 'excellent', rule: null };
  for (const rule of rules) {
    if (!rule.inForce || measured[rule.measure] >= rule.belowRatio) continue;
    const left = ratingLevels.indexOf(rule.barsFrom) + 1;
    if (left > ratingLevels.indexOf(verdict.level ?? 'excellent'))
      verdict = { level: ratingLevels[left] ?? 'not_completed', rule };
  }
  return verdict;
}

/** The rules that hold until a province states its own. Source: product decision after plans of several provinces. */
export const standardRatingRules: readonly RatingRule[] = [
  {
    ruleId: 'completion-90',
    ...{ measure: 'completion', belowRatio: 0.9, barsFrom: 'good', inForce: true },
    words: {
      vi: 'Hoàn thành dưới 90% nhiệm vụ được giao thì không xếp loại “Hoàn thành tốt nhiệm vụ” trở lên',
      en: 'Below 90% of the tasks completed, no rating of "good" or better',
    },
    source: 'Quy định mẫu; tỉnh ban hành quy định riêng thì thay tại đây',
  },
  {
    ruleId: 'completion-95',
    ...{ measure: 'completion', belowRatio: 0.95, barsFrom: 'excellent', inForce: true },
    words: {
      vi: 'Hoàn thành dưới 95% nhiệm vụ được giao thì không xếp loại “Hoàn thành xuất sắc nhiệm vụ”',
      en: 'Below 95% of the tasks completed, no rating of "excellent"',
    },
    source: 'Quy định mẫu; tỉnh ban hành quy định riêng thì thay tại đây',
  },
  {
    ruleId: 'on-time-98',
    ...{ measure: 'on_time', belowRatio: 0.98, barsFrom: 'excellent', inForce: false },
    words: {
      vi: 'Đúng hạn dưới 98% thì không xếp loại “Hoàn thành xuất sắc nhiệm vụ”',
      en: 'Below 98% on time, no rating of "excellent"',
    },
    source: 'Quy định mẫu; tỉnh ban hành quy định riêng thì thay tại đây',
  },
];
